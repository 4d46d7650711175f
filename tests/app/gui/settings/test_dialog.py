"""The settings that last: what is chosen applies at once, and lasts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from app.common.cluster_address import WHO_ANSWERS
from app.compute.messages.control import Configure, UseCluster, WorkerReady
from app.gui.settings.dialog import PreferencesDialog
from app.gui.settings.sections import FoldersSection, GeneralSection, HearingSection, TrainingSection
from app.gui.window.window import Window
from app.session.session import Session
from app.session.user_files import Kept
from app.state.events.voice import MicrophonesFound
from app.state.parts.preferences import (
    InterfaceLanguage,
    Language,
    Listening,
    Pauses,
    Preferences,
    ThemeChoice,
)
from tests.app.fakes import FakeRunner, lines


@pytest.fixture
def dialog(window: Window, session: Session) -> PreferencesDialog:
    session.say("open the settings")
    assert window.dialogs.preferences is not None
    return window.dialogs.preferences


def choose(field: QComboBox, name: str) -> None:
    """As a user does from its list."""
    field.setCurrentIndex(field.findData(name))


def general(dialog: PreferencesDialog) -> GeneralSection:
    return dialog.sections[0]


def hearing(dialog: PreferencesDialog) -> HearingSection:
    return dialog.sections[1]


def training(dialog: PreferencesDialog) -> TrainingSection:
    return dialog.sections[2]


def folders(dialog: PreferencesDialog) -> FoldersSection:
    return dialog.sections[3]


def test_the_language_changes_at_once_and_the_dialog_with_it(
    dialog: PreferencesDialog, session: Session, qtbot: QtBot
) -> None:
    choose(general(dialog).interface, "简体中文")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "设置")
    assert dialog.isVisible()
    assert general(dialog).interface.currentText() == "简体中文"
    assert session.state.preferences.interface is InterfaceLanguage.CHINESE


def test_languages_are_called_as_they_call_themselves(
    dialog: PreferencesDialog, session: Session, qtbot: QtBot
) -> None:
    session.prefer(interface=InterfaceLanguage.CHINESE)
    field = general(dialog).interface
    assert [field.itemText(place) for place in range(field.count())] == ["跟随系统", "English", "简体中文"]


def test_what_is_chosen_is_chosen_by_the_commands_of_the_vocabulary(
    dialog: PreferencesDialog, session: Session, runner: FakeRunner
) -> None:
    choose(general(dialog).theme, "dark")
    choose(hearing(dialog).listening, "hands-free")
    choose(hearing(dialog).language, "中文")
    choose(training(dialog).device, "cpu")
    choose(training(dialog).precision, "float32")
    training(dialog).threads.setValue(2)
    chosen = session.state.preferences
    assert (chosen.theme, chosen.listening) == (ThemeChoice.DARK, Listening.HANDS_FREE)
    assert (chosen.language, chosen.device, chosen.threads) == (Language.CHINESE, "cpu", 2)
    assert runner.last() == Configure(threads=2, device="cpu", precision="float32")
    assert lines(session)[-1] == "From the next run on, training uses 2 threads."


def test_what_is_chosen_lasts(dialog: PreferencesDialog, session: Session, tmp_path: Path) -> None:
    training(dialog).threads.setValue(3)
    choose(general(dialog).theme, "dark")
    assert Kept(session.kept.folder).preferences() == replace(
        Preferences(), threads=3, theme=ThemeChoice.DARK
    )


def test_undo_takes_it_back_in_the_dialog_too(
    dialog: PreferencesDialog, session: Session, runner: FakeRunner
) -> None:
    training(dialog).threads.setValue(3)
    session.say("undo")
    assert training(dialog).threads.value() == 0
    assert lines(session)[-1] == "Undone. The number of threads is automatic."
    assert runner.last() == Configure(threads=0, device="auto")


def test_a_choice_that_is_said_is_shown(dialog: PreferencesDialog, session: Session) -> None:
    session.say("在处理器上训练")
    session.say("use the dark theme")
    assert training(dialog).device.currentData() == "cpu"
    assert general(dialog).theme.currentData() == "dark"


def test_only_devices_that_are_here_are_offered(dialog: PreferencesDialog, session: Session) -> None:
    session.receive(WorkerReady(2, ("cpu",)))
    field = training(dialog).device
    assert [field.itemData(place) for place in range(field.count())] == ["auto", "cpu"]
    session.say("train on the graphics card")
    assert lines(session)[-1] == "This computer has no graphics card that can train; nothing was changed."
    assert session.state.preferences.device == "auto"


def test_a_cluster_is_named_and_chosen(
    dialog: PreferencesDialog, session: Session, runner: FakeRunner
) -> None:
    choose(training(dialog).compute, "cluster")
    assert training(dialog).compute.currentData() == "here"
    assert lines(session)[-1].startswith("No cluster is named yet")
    assert WHO_ANSWERS in [each.text() for each in training(dialog).findChildren(QLabel)]
    field = training(dialog).address
    field.setText("the moon")
    field.editingFinished.emit()
    assert field.text() == ""
    assert "no address of a cluster" in lines(session)[-1]
    field.setText(" tcp://lab:8786 ")
    field.editingFinished.emit()
    assert session.state.preferences.cluster_address == "tcp://lab:8786"
    assert WHO_ANSWERS in lines(session)[-1]
    choose(training(dialog).compute, "cluster")
    assert runner.last() == UseCluster("tcp://lab:8786")
    assert session.state.preferences.compute == "cluster"
    session.say("undo")
    assert training(dialog).compute.currentData() == "here"
    assert runner.last() == UseCluster("")


def test_an_address_that_is_being_typed_outlasts_another_language(
    dialog: PreferencesDialog, session: Session, qtbot: QtBot
) -> None:
    training(dialog).address.setFocus()
    qtbot.keyClicks(training(dialog).address, "tcp://la")
    session.prefer(interface=InterfaceLanguage.CHINESE)
    assert training(dialog).address.text() == "tcp://la"
    assert session.state.preferences.cluster_address == ""
    assert not any("cluster" in line for line in lines(session))


def test_machines_of_a_cluster_may_have_other_devices(dialog: PreferencesDialog, session: Session) -> None:
    session.receive(WorkerReady(2, ("cpu",)))
    session.prefer(compute="cluster", cluster_address="tcp://lab:8786")
    assert training(dialog).device.findData("cuda") >= 0
    session.say("train on the graphics card")
    assert session.state.preferences.device == "cuda"


def test_a_microphone_that_is_away_stays_chosen(dialog: PreferencesDialog, session: Session) -> None:
    session.receive(MicrophonesFound(("Headset", "Webcam")))
    choose(hearing(dialog).microphone, "Headset")
    session.receive(MicrophonesFound(("Webcam",)))
    assert hearing(dialog).microphone.currentText() == "Headset"
    assert session.state.preferences.microphone == "Headset"


def test_keeping_phrases_asks_first(dialog: PreferencesDialog, session: Session) -> None:
    hearing(dialog).keep_phrases.setChecked(True)
    assert session.state.question is not None
    assert not session.state.preferences.keep_phrases


def test_a_folder_can_be_the_usual_one_again(
    dialog: PreferencesDialog, session: Session, tmp_path: Path
) -> None:
    line = folders(dialog).lines["pictures_folder"]
    assert (line.path.text(), line.reset.isEnabled()) == ("The usual folder", False)
    session.prefer(pictures_folder=str(tmp_path))
    assert (line.path.text(), line.reset.isEnabled()) == (str(tmp_path), True)
    line.reset.click()
    assert session.state.preferences.pictures_folder == ""
    assert lines(session)[-1] == "From now on, pictures are saved in the usual folder."


def test_the_keyboard_stays_where_another_language_was_chosen(
    dialog: PreferencesDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    general(dialog).interface.setFocus()
    session.prefer(interface=InterfaceLanguage.CHINESE)
    qtbot.waitUntil(general(dialog).interface.hasFocus)


def test_the_path_of_a_folder_is_no_sentence(dialog: PreferencesDialog, session: Session) -> None:
    session.prefer(interface=InterfaceLanguage.CHINESE, pictures_folder="/home/me/data, training")
    assert any(each.text() == "/home/me/data, training" for each in dialog.findChildren(QLabel))


def test_several_runs_at_once_can_be_left_and_taken_back(dialog: PreferencesDialog, session: Session) -> None:
    switch = training(dialog).several_runs
    assert switch.isChecked()
    switch.click()
    assert not session.state.preferences.several_runs
    assert isinstance(session.runner, FakeRunner)
    assert session.runner.last() == Configure(one_at_a_time=True)
    assert session.say("undo")
    assert lines(session)[-1] == "Undone. The training of several runs at once is switched on."
    assert switch.isChecked()
    assert session.say("train one run at a time")
    assert not switch.isChecked()
    assert session.say("同时训练多个模型")
    assert switch.isChecked()


def test_whoever_speaks_slowly_is_waited_for(dialog: PreferencesDialog, session: Session) -> None:
    field = hearing(dialog).pauses
    assert (field.accessibleName(), field.currentText()) == ("Pauses in speech", "Usual")
    choose(field, "longer")
    assert session.state.preferences.pauses is Pauses.LONGER
    session.say("wait much longer")
    assert field.currentText() == "Much longer"


def test_when_it_sleeps_by_itself_is_chosen(dialog: PreferencesDialog, session: Session) -> None:
    field = hearing(dialog).sleeps
    assert (field.accessibleName(), field.currentText()) == ("Sleep by itself", "Never")
    choose(field, "10")
    assert session.state.preferences.quiet_minutes == 10
    session.say("never sleep by yourself")
    assert field.currentText() == "Never"
    choose(field, "5")
    choose(field, "0")
    assert session.state.preferences.quiet_minutes == 0

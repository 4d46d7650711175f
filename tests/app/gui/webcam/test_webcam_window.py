"""“Teach from the webcam” in the real window, with cameras that see what a test has them see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.compute.messages.data import DataReady, DataSummary, OpenData
from app.compute.messages.predictions import PicturePredicted, PredictPicture
from app.compute.messages.runs import Train
from app.gui.webcam.camera import NO_CAMERA
from app.gui.webcam.class_card import ClassCard
from app.gui.webcam.webcam_window import WebcamWindow
from app.gui.window.window import Window
from app.session.session import Session
from app.state.events.runs import RunRestored
from app.state.parts.preferences import InterfaceLanguage
from app.state.parts.run import Run
from app.state.parts.webcam import WEBCAM
from app.state.state import State
from app.webcam.album_files import read_album
from app.webcam.bursts import BETWEEN_SECONDS
from tests.app.facts import data_summary, finished, finished_run, picture
from tests.app.fakes import FakeClock, FakeRunner, make_session
from tests.app.gui.webcam.fake_camera import DESK, LAPTOP, FakeCamera, striped

See = Callable[[int], None]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(tmp_path: Path, clock: FakeClock) -> Session:
    return make_session(tmp_path, clock=clock)[0]


@pytest.fixture
def camera(window: Window) -> FakeCamera:
    made = FakeCamera(LAPTOP)
    window.dialogs.make_camera = lambda: made
    return made


@pytest.fixture
def teaching(window: Window, session: Session, camera: FakeCamera, qtbot: QtBot) -> WebcamWindow:
    session.say("teach from the webcam")
    made = window.dialogs.webcam
    assert made is not None
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def see(camera: FakeCamera, clock: FakeClock) -> See:
    seen = 0

    def see_them(count: int) -> None:
        nonlocal seen
        for _ in range(count):
            clock.seconds += BETWEEN_SECONDS
            seen += 1
            camera.see(striped(0, seen))

    return see_them


def counts(session: Session) -> list[int]:
    return [len(each.pictures) for each in session.state.webcam.album.classes]


def shown(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible() and each.text()]


def album_opened(session: Session) -> DataSummary:
    album = session.state.webcam.album
    names = tuple(each.name for each in album.classes)
    return replace(
        data_summary(),
        name="webcam",
        folder=str(album.folder),
        classes=names,
        training_counts=(3, 3),
        test_counts=(1, 1),
        samples=tuple(picture(number, number % 2, None) for number in range(4)),
    )


def trained_on_it() -> Run:
    """A run that has finished, on two classes."""
    end = replace(finished(), confusion=((3, 0), (0, 3)))
    return replace(finished_run(), data="webcam", finished=end)


# ---- the camera


def test_the_camera_is_on_while_the_window_is_in_view_and_at_no_other_time(
    teaching: WebcamWindow, session: Session, camera: FakeCamera, qtbot: QtBot
) -> None:
    assert camera.on is LAPTOP
    session.say("close the webcam")
    assert not teaching.isVisible()
    assert camera.on is None
    session.say("open the webcam")
    assert camera.on is LAPTOP
    teaching.close()
    assert camera.on is None
    assert not session.state.webcam.is_open
    session.say("open the webcam")
    qtbot.keyClick(teaching, Qt.Key.Key_Escape)
    assert camera.on is None
    assert not teaching.isVisible()


def test_minimised_it_sees_nothing(teaching: WebcamWindow, camera: FakeCamera, qtbot: QtBot) -> None:
    teaching.showMinimized()
    qtbot.waitUntil(lambda: camera.on is None)
    teaching.showNormal()
    qtbot.waitUntil(lambda: camera.on is LAPTOP)


def test_closing_the_app_turns_it_off(
    window: Window, teaching: WebcamWindow, session: Session, camera: FakeCamera
) -> None:
    session.say("quit")
    assert camera.on is None
    assert camera.closed


def test_without_a_camera_one_sentence_stands_where_the_picture_would_be(
    teaching: WebcamWindow, session: Session, camera: FakeCamera, see: See
) -> None:
    see(1)
    camera.plug()
    assert "is gone" in teaching.preview.message.text()
    assert not any(card.hold.isEnabled() for card in teaching.cards)
    teaching.again.click()
    assert teaching.preview.message.text() == NO_CAMERA
    camera.plug(DESK)
    see(1)
    assert not teaching.preview.message.isVisible()
    assert all(card.hold.isEnabled() for card in teaching.cards)
    assert not teaching.again.isVisible()


def test_another_camera_can_be_chosen_and_said(
    teaching: WebcamWindow, session: Session, camera: FakeCamera
) -> None:
    camera.plug(LAPTOP, DESK)
    teaching.camera.setCurrentIndex(teaching.camera.findData(DESK.name))
    assert camera.on is DESK
    session.say("use the next camera")
    assert camera.on is LAPTOP
    assert teaching.camera.currentData() == LAPTOP.name


def test_a_user_sees_a_mirror_and_a_camera_that_looks_away_sees_none(
    teaching: WebcamWindow, camera: FakeCamera, session: Session
) -> None:
    camera.see(striped(1, side=64))
    mirrored = teaching.preview.image.pixelColor(0, 0)
    camera.plug(LAPTOP, DESK)
    session.prefer(camera=DESK.name)
    camera.see(striped(1, side=64))
    assert teaching.preview.image.pixelColor(63, 0) == mirrored
    assert teaching.preview.image.pixelColor(0, 0) != mirrored


# ---- taking pictures


def test_pictures_are_taken_while_the_mouse_holds_the_button(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot
) -> None:
    card = teaching.cards[0]
    qtbot.mousePress(card.hold, Qt.MouseButton.LeftButton)
    see(3)
    assert card.hold.property("kind") == "primary"
    qtbot.mouseRelease(card.hold, Qt.MouseButton.LeftButton)
    see(2)
    assert counts(session) == [3, 0]
    assert card.hold.property("kind") == ""
    assert "3 pictures" in shown(card)
    assert card.pictures.count() == 3
    assert not card.pictures.item(0).icon().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_Space])
def test_pictures_are_taken_while_a_key_is_held(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot, key: Qt.Key
) -> None:
    hold = teaching.cards[1].hold
    hold.setFocus()
    qtbot.keyPress(hold, key)
    see(4)
    qtbot.keyRelease(hold, key)
    see(2)
    assert counts(session) == [0, 4]


def test_a_digit_in_a_name_takes_no_pictures(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot
) -> None:
    name = teaching.cards[0].name
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "cup 2")
    see(2)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert counts(session) == [0, 0]
    assert [each.name for each in session.state.webcam.album.classes] == ["cup 2", "Class 2"]


def test_a_name_that_cannot_be_shows_the_old_one_again(
    teaching: WebcamWindow, session: Session, qtbot: QtBot
) -> None:
    name = teaching.cards[0].name
    name.selectAll()
    qtbot.keyClicks(name, "class 2")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert name.text() == "Class 1"
    assert "already" in session.state.conversation[-1].text


def test_the_name_of_a_new_class_can_be_typed_at_once(
    teaching: WebcamWindow, session: Session, qtbot: QtBot
) -> None:
    teaching.activateWindow()
    teaching.add.click()
    assert len(teaching.cards) == 3
    qtbot.waitUntil(lambda: teaching.focusWidget() is teaching.cards[2].name)
    assert teaching.cards[2].name.selectedText() == "Class 3"


def test_chosen_pictures_are_removed_with_a_key_and_come_back_with_another(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot
) -> None:
    session.webcam.press(0)
    see(5)
    session.webcam.release()
    pictures = teaching.cards[0].pictures
    before = session.state.webcam.album
    assert not teaching.cards[0].remove_chosen.isVisible()
    pictures.item(0).setSelected(True)
    pictures.item(2).setSelected(True)
    assert teaching.cards[0].remove_chosen.isVisible()
    qtbot.keyClick(pictures, Qt.Key.Key_Delete)
    assert session.state.webcam.album.classes[0].pictures == ("000001.png", "000002.png", "000004.png")
    teaching.back.click()
    assert session.state.webcam.album == before
    assert read_album(before.folder).size == 5


def test_only_the_newest_pictures_are_shown_and_all_are_counted(
    teaching: WebcamWindow, session: Session, see: See
) -> None:
    session.webcam.press(0)
    see(30)
    session.webcam.release()
    assert "30 pictures · the newest 24 shown" in shown(teaching.cards[0])
    assert teaching.cards[0].pictures.count() == 24
    assert teaching.cards[0].pictures.item(0).data(Qt.ItemDataRole.UserRole) == "000030.png"


def test_a_class_is_removed_with_a_click(teaching: WebcamWindow, session: Session, see: See) -> None:
    session.webcam.press(0)
    see(2)
    session.webcam.release()
    teaching.cards[0].remove.click()
    assert [card.name.text() for card in teaching.cards] == ["Class 2"]
    session.say("undo")
    assert [card.name.text() for card in teaching.cards] == ["Class 1", "Class 2"]
    assert counts(session) == [2, 0]


# ---- from pictures to a model


def primary(teaching: WebcamWindow) -> list[str]:
    buttons = (teaching.open_pictures, teaching.train, teaching.look)
    return [each.text() for each in buttons if each.property("kind") == "primary"]


def test_the_next_step_stands_out_from_the_first_picture_to_the_model(
    teaching: WebcamWindow, session: Session, see: See, runner: FakeRunner
) -> None:
    assert primary(teaching) == []
    for place in (0, 1):
        session.webcam.press(place)
        see(3)
        session.webcam.release()
    assert primary(teaching) == ["Open the pictures"]
    teaching.open_pictures.click()
    assert runner.last() == OpenData(session.state.webcam.album.folder)
    session.receive(DataReady(album_opened(session)))
    assert primary(teaching) == ["Train MLP"]
    teaching.train.click()
    request = runner.last()
    assert isinstance(request, Train)
    assert "The training begins…" in shown(teaching)
    session.receive(RunRestored(trained_on_it()))
    assert primary(teaching) == ["Predict what it sees"]
    session.webcam.press(0)
    see(1)
    session.webcam.release()
    assert primary(teaching) == ["Open the pictures"]


def test_the_model_says_what_it_sees_and_how_sure_it_is(
    teaching: WebcamWindow, session: Session, see: See, runner: FakeRunner
) -> None:
    session.webcam.rename(0, "cup")
    session.webcam.rename(1, "pen")
    session.receive(DataReady(album_opened(session)))
    run = trained_on_it()
    session.receive(RunRestored(run))
    teaching.look.click()
    see(3)
    asked = [each for each in runner.requests if isinstance(each, PredictPicture)]
    assert len(asked) == 1
    assert asked[0].contents.startswith(b"\x89PNG")
    pen = replace(picture(), probabilities=(0.1, 0.9), source=WEBCAM)
    session.receive(PicturePredicted(run.model.run, pen, inverted=False))
    assert {"pen", "90.0 %", "cup"} <= set(shown(teaching.answer))
    assert teaching.answer.accessibleName() == "The model takes it for pen"
    see(1)
    assert len([each for each in runner.requests if isinstance(each, PredictPicture)]) == 2
    teaching.look.click()
    assert not teaching.answer.isVisible()
    see(2)
    assert len([each for each in runner.requests if isinstance(each, PredictPicture)]) == 2


# ---- manners


def test_everything_that_takes_the_focus_has_a_name_for_a_screen_reader(teaching: WebcamWindow) -> None:
    for kind in (QPushButton, QLineEdit):
        for each in teaching.findChildren(kind):
            if each.isVisible() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                text = each.text() if isinstance(each, QPushButton) else ""
                assert each.accessibleName() or text, each
    assert all(card.pictures.accessibleName() for card in teaching.cards)


def test_it_follows_the_language_and_keeps_what_was_taken(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot
) -> None:
    session.webcam.press(0)
    see(2)
    session.webcam.release()
    session.prefer(interface=InterfaceLanguage.CHINESE)
    assert teaching.windowTitle() == "用摄像头教"
    qtbot.waitUntil(lambda: "2 张图片" in shown(teaching))
    see(1)
    assert len([each for each in teaching.findChildren(ClassCard) if each.isVisible()]) == 2


def test_the_menus_offer_it(window: Window, camera: FakeCamera, session: Session) -> None:
    entry = next(each for each in window.findChildren(QAction) if each.text() == "Teach from the webcam…")
    entry.trigger()
    assert session.state.webcam.is_open
    assert camera.on is LAPTOP


def test_a_state_that_did_not_change_draws_nothing(teaching: WebcamWindow, session: Session) -> None:
    drawn: list[State] = []
    teaching._draw = drawn.append  # type: ignore[method-assign, assignment]
    session.say("use the dark theme")
    teaching.draw(session.state)
    teaching.draw(replace(session.state))
    assert len(drawn) == 1

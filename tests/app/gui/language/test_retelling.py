"""Another language for what is hidden: it comes with the part, before anything of it is painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.language.telling import tell
from app.gui.pages.page import Page
from app.gui.widgets.parts import Label
from app.gui.window.page_tabs import RUNS
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import InterfaceLanguage
from app.state.parts.view import View


class Witness(Label):
    """Remembers what it said whenever it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.setText("Training")
        self.painted: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted.append(self.text())
        super().paintEvent(event)


def witness_in(whole: QWidget) -> Witness:
    """A new text at the end of it."""
    made = Witness()
    layout = whole.layout()
    assert layout is not None
    layout.addWidget(made)
    return made


@pytest.fixture
def runs(window: Window, session: Session) -> Page:
    """A page that was looked at and is hidden."""
    session.show(View.RUNS)
    session.show(View.DATA)
    return window.runs


def speak(session: Session, *languages: InterfaceLanguage) -> None:
    for each in languages:
        session.prefer(interface=each)


def test_a_hidden_page_says_nothing_of_another_language_when_it_is_shown(
    runs: Page, window: Window, session: Session, qtbot: QtBot
) -> None:
    witness = witness_in(runs)
    speak(session, InterfaceLanguage.CHINESE)
    assert witness.text() == "Training"
    session.show(View.RUNS)
    qtbot.waitUntil(lambda: bool(witness.painted))
    assert set(witness.painted) == {"训练"}


def test_so_does_one_that_the_keyboard_brings_up(
    runs: Page, window: Window, session: Session, qtbot: QtBot
) -> None:
    witness = witness_in(runs)
    speak(session, InterfaceLanguage.CHINESE)
    bar = window.tabs.tabBar()
    bar.setFocus()
    for _ in range(RUNS):
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bool(witness.painted))
    assert set(witness.painted) == {"训练"}


def test_a_page_that_was_hidden_through_two_changes_is_in_the_last_language(
    runs: Page, session: Session, qtbot: QtBot
) -> None:
    witness = witness_in(runs)
    speak(session, InterfaceLanguage.CHINESE)
    session.show(View.RUNS)
    session.show(View.DATA)
    witness.painted.clear()
    speak(session, InterfaceLanguage.ENGLISH, InterfaceLanguage.CHINESE, InterfaceLanguage.ENGLISH)
    session.show(View.RUNS)
    qtbot.waitUntil(lambda: bool(witness.painted))
    assert set(witness.painted) == {"Training"}


def test_a_dialog_that_was_closed_is_in_the_language_of_now_when_it_is_opened_again(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.say("open the settings")
    settings = window.dialogs.preferences
    assert settings is not None
    witness = witness_in(settings)
    settings.close()
    witness.painted.clear()
    speak(session, InterfaceLanguage.CHINESE)
    session.say("open the settings")
    qtbot.waitUntil(lambda: bool(witness.painted))
    assert set(witness.painted) == {"训练"}
    assert settings.windowTitle() == "设置"


def test_so_is_one_that_had_been_made_and_not_been_opened(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    dialog = QDialog(window)
    dialog.setLayout(QVBoxLayout())
    witness = witness_in(dialog)
    tell(dialog.setWindowTitle, "Training")
    speak(session, InterfaceLanguage.CHINESE)
    dialog.show()
    qtbot.waitUntil(lambda: bool(witness.painted))
    assert set(witness.painted) == {dialog.windowTitle()} == {"训练"}


def test_a_dialog_that_went_before_it_was_told_is_forgotten(window: Window, session: Session) -> None:
    dialog = QDialog(window)
    speak(session, InterfaceLanguage.CHINESE)
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)
    speak(session, InterfaceLanguage.ENGLISH)


def test_all_that_is_told_lies_in_a_part_that_is_told_again(window: Window, session: Session) -> None:
    for view in View:
        session.show(view)
    for sentence in ("open the settings", "help", "examine this computer", "train the cat"):
        session.say(sentence)
    places = [window.tabs.widget(number) for number in range(window.tabs.count())]
    dialogs = window.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    parts = [window.menuBar(), window.tabs.tabBar(), window.voice, window.strip, *places, *dialogs]
    told: set[QObject] = {each for each in window.findChildren(QWidget) if hasattr(each, "texts_told")}
    told |= {each for each in window.findChildren(QAction) if hasattr(each, "texts_told")}
    inside = {each for part in parts if part for each in (part, *part.findChildren(QObject))}
    assert len(told) > 200
    assert told - inside == set()

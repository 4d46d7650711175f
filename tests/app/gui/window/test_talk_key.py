"""The key that is held to talk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.view import View
from audio.listening.verdicts import Heard
from tests.app.fakes import FakeEar


def test_the_talk_key_is_held_wherever_the_focus_is(window: Window, ear: FakeEar, qtbot: QtBot) -> None:
    handle = window.windowHandle()
    qtbot.keyPress(handle, Qt.Key.Key_F8)
    assert ear.asked == ["press"]
    qtbot.keyRelease(handle, Qt.Key.Key_F8)
    assert ear.asked == ["press", "release"]


def test_the_talk_key_stands_for_the_wake_word(window: Window, session: Session, qtbot: QtBot) -> None:
    session.say("use the wake word computer")
    session.show(View.MISTAKES)
    qtbot.keyPress(window.windowHandle(), Qt.Key.Key_F8)
    qtbot.keyRelease(window.windowHandle(), Qt.Key.Key_F8)
    session.receive(Heard("show the data", "show", {"what": View.DATA}, addressed=False))
    assert session.state.view is View.DATA


def test_the_talk_key_is_let_go_of_with_the_last_window(
    window: Window, ear: FakeEar, qapp: QApplication, qtbot: QtBot
) -> None:
    qtbot.keyPress(window.windowHandle(), Qt.Key.Key_F8)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert ear.asked == ["press", "release"]


def test_a_dialog_hears_the_talk_key_too(
    window: Window, session: Session, ear: FakeEar, qtbot: QtBot
) -> None:
    session.say("open the settings")
    dialog = window.dialogs.preferences
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyPress(dialog.windowHandle(), Qt.Key.Key_F8)
    qtbot.keyRelease(dialog.windowHandle(), Qt.Key.Key_F8)
    assert ear.asked == ["press", "release"]

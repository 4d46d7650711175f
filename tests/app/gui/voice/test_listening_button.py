from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import Pauses
from app.voice.ear import EarControl
from tests.app.fakes import FakeEar, lines


@pytest.fixture
def menu(window: Window) -> QMenu:
    return window.voice.listening.menu()


def part(menu: QMenu, title: str) -> QMenu:
    """The menu of that title in it."""
    (found,) = [each for each in menu.findChildren(QMenu) if each.title() == title]
    return found


def entry(menu: QMenu, text: str) -> QAction:
    (found,) = [each for each in menu.actions() if each.text() == text]
    return found


def ticked(menu: QMenu) -> list[str]:
    return [each.text() for each in menu.actions() if each.isChecked()]


def test_the_length_of_pauses_is_chosen_and_ticked(menu: QMenu, session: Session) -> None:
    pauses = part(menu, "Pauses in speech")
    assert ticked(pauses) == ["Usual"]
    entry(pauses, "Much longer").trigger()
    assert session.state.preferences.pauses is Pauses.MUCH_LONGER
    session.say("wait longer for me")
    assert ticked(pauses) == ["Longer"]


def test_when_it_sleeps_by_itself_is_chosen_and_ticked(menu: QMenu, session: Session) -> None:
    sleeps = part(menu, "Sleep by itself")
    assert ticked(sleeps) == ["Never"]
    entry(sleeps, "After 30 quiet minutes").trigger()
    assert session.state.preferences.quiet_minutes == 30
    entry(sleeps, "Never").trigger()
    assert session.state.preferences.quiet_minutes == 0
    assert ticked(sleeps) == ["Never"]


def test_what_was_heard_is_played_from_the_menu(menu: QMenu, session: Session, ear: FakeEar) -> None:
    class Player:
        def start(self, ear: EarControl) -> str:
            return f"Playing for {ear}."

    session.voice.playing_back = Player()
    entry(menu, "Play what was heard").trigger()
    assert lines(session)[-1] == f"Playing for {ear}."

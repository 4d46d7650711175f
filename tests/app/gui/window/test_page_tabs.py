"""The tabs, turned to with the mouse and the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.view import View


def test_a_click_on_a_tab_shows_its_view(window: Window, session: Session, qtbot: QtBot) -> None:
    bar = window.tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())
    assert session.state.view is View.CONFUSION_MATRIX
    assert window.front is window.results


def test_the_keyboard_changes_tabs_too(window: Window, session: Session) -> None:
    window.tabs.setCurrentIndex(1)
    assert session.state.view is View.CURVES

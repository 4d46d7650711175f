"""What was said and answered, beside the pages."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.gui.voice.conversation import Conversation
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.conversation import Speaker

LONG = f"star run {'7' * 200}"


def test_a_word_that_is_longer_than_a_line_moves_no_other_line_out_of_view(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.tell(Speaker.TYPED, "save the figure")
    session.tell(Speaker.REPLY, LONG)
    conversation = window.voice.conversation
    said, answered = conversation.findChildren(QLabel)
    qtbot.waitUntil(lambda: said.isVisible() and answered.height() > 0)
    for each in (said, answered):
        right = each.mapTo(conversation.viewport(), QPoint(each.width(), 0)).x()
        assert right <= conversation.viewport().width()


def in_view(line: QLabel, conversation: Conversation) -> bool:
    top = line.mapTo(conversation.viewport(), QPoint(0, 0)).y()
    return 0 <= top <= conversation.viewport().height() - line.height()


def test_the_arrow_keys_go_from_line_to_line(window: Window, session: Session, qtbot: QtBot) -> None:
    for number in range(40):
        session.tell(Speaker.REPLY, f"line {number}")
    conversation = window.voice.conversation
    window.activateWindow()
    conversation.setFocus()
    seen = []
    keys = (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_End)
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or conversation, key)
        line = QApplication.focusWidget()
        assert isinstance(line, QLabel)
        seen.append(line.text())
        qtbot.waitUntil(partial(in_view, line, conversation))
    assert seen == ["line 39", "line 38", "line 39", "line 0", "line 0", "line 39"]


def test_tab_comes_to_it_once_and_to_none_of_its_lines(window: Window, session: Session) -> None:
    session.tell(Speaker.REPLY, "line")
    conversation = window.voice.conversation
    assert conversation.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in conversation.findChildren(QLabel))

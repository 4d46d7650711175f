"""What was said and answered, beside the pages."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

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

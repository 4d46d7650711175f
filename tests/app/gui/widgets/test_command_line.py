"""What an empty line and a typed one complete to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.gui.widgets.command_line import completed

PHRASES = [*(f"train model {number}" for number in range(50)), "stop", "show the matrix"]


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    completed(made, PHRASES)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def offered(line: QLineEdit) -> list[str]:
    popup = line.completer().popup()
    assert popup is not None
    model = popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_list_of_an_empty_line_is_empty_and_costs_nothing_to_style(line: QLineEdit, qtbot: QtBot) -> None:
    assert offered(line) == []
    qtbot.keyClicks(line, "t")
    assert len(offered(line)) == len(PHRASES)
    line.clear()
    assert offered(line) == []


def test_what_is_typed_is_completed_however_often_the_line_was_emptied(line: QLineEdit, qtbot: QtBot) -> None:
    popup = line.completer().popup()
    assert popup is not None
    for _ in range(2):
        qtbot.keyClicks(line, "matr")
        assert offered(line) == ["show the matrix"]
        assert popup.isVisible()
        for _ in "matr":
            qtbot.keyClick(line, Qt.Key.Key_Backspace)
        assert not popup.isVisible()

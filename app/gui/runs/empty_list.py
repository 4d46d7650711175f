"""Where no run is listed: why, and what brings some."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.gui.widgets.parts import button, column, label, row
from app.runs.words import why_empty
from app.state.parts.run_record import RunsWanted
from language.sentence import message


class EmptyList(QFrame):
    """`show_all` lists all runs again."""

    def __init__(self, show_all: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.sentence = label("", "empty", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.all = button(message("Show all runs"), show_all)
        layout = column(1, self.sentence, row(1, self.all, 1), 1, spacing=14)
        layout.setContentsMargins(40, 16, 40, 16)
        self.setLayout(layout)

    def draw(self, wanted: RunsWanted, problem: str) -> None:
        """Say what keeps the list empty: a `problem` of the history, or what is wanted."""
        role = "problem" if problem else "empty"
        self.sentence.setText(problem or why_empty(wanted))
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self.sentence.style().polish(self.sentence)
        self.all.setVisible(not problem and not wanted.everything)

"""What a search has found, in words, and what can be done with it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from app.gui.pages.page import Desk
from app.gui.widgets.parts import button, column, label, row
from app.state.parts.trials import best
from app.state.state import State
from app.state.words.search import search_result
from language.sentence import message


class SearchFound(QFrame):
    """The best trial so far; two buttons take its settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.text = label("", "muted", wrap=True)
        self.use = button(message("Use the best settings"), desk.command("use_best"), "quiet")
        self.train = button(message("Train with the best settings"), desk.command("train_best"))
        layout = column(self.text, row(self.use, self.train, 1, spacing=8), spacing=8)
        layout.setContentsMargins(14, 10, 14, 10)
        self.setLayout(layout)
        self.hide()

    def draw(self, state: State) -> None:
        """Show what is known by now; nothing before a trial has finished."""
        course = state.study
        found = best(course)
        self.setVisible(found is not None)
        if course is None or found is None:
            return
        self.text.setText(search_result(course))
        going = state.run is not None and state.run.status.going
        self.train.setEnabled(not going and not course.going)

"""A short text that changes with every frame."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent

from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import ElidedLabel


class Counter(ElidedLabel):
    """Of a fixed width: another text is painted, and nothing around it is laid out anew."""

    def __init__(self, width: int) -> None:
        super().__init__("", "muted")
        self.setFixedWidth(width)
        self.words = ""

    def count(self, words: str) -> None:
        """Show this; it is in the language of the window already."""
        if words != self.words:
            self.words = words
            self.update()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                int(self.alignment()),
                self.palette(),
                self.isEnabled(),
                self.words,
                self.foregroundRole(),
            )

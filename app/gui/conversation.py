"""What was said and what came of it, newest at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.state import Line, Speaker

SHORT_LINE = 200
"""Pixels."""


class Conversation(QScrollArea):
    """Lines as labels, so that each can be selected, copied and read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Conversation")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lines: tuple[Line, ...] = ()
        self._inside = QWidget()
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(0, 0, 6, 0)
        self._layout.setSpacing(7)
        self._layout.addStretch(1)
        self.setWidget(self._inside)
        # A new label has its height only once the layout has run, and the range tells of that.
        self.verticalScrollBar().rangeChanged.connect(self._to_the_end)

    def draw(self, lines: tuple[Line, ...]) -> None:
        """Show these lines; most of the time they are the old ones and a new one."""
        if lines is self._lines:
            return
        kept = self._lines if lines[: len(self._lines)] == self._lines else self._shifted(lines)
        for line in lines[len(kept) :]:
            self._layout.addWidget(_bubble(line))
        self._lines = lines

    def _shifted(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """Drop labels from the top until the rest is the start of `lines`; what is left."""
        kept = self._lines
        while kept and lines[: len(kept)] != kept:
            kept = kept[1:]
            self._drop_first()
        return kept

    def _drop_first(self) -> None:
        bubble = self._layout.takeAt(1)
        widget = bubble.widget() if bubble is not None else None
        if widget is not None:
            widget.deleteLater()

    def _to_the_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())


def _bubble(line: Line) -> QWidget:
    made = QLabel(line.text)
    made.setProperty("speaker", line.speaker.value)
    made.setAccessibleName(f"{line.speaker.value}: {line.text}")
    made.setTextFormat(Qt.TextFormat.PlainText)
    # A label that wraps takes all the width it can get: a short line keeps to its text.
    made.setWordWrap(made.fontMetrics().horizontalAdvance(line.text) > SHORT_LINE)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    bubble = QWidget()
    layout = QHBoxLayout(bubble)
    layout.setContentsMargins(0, 0, 0, 0)
    from_user = line.speaker in (Speaker.HEARD, Speaker.TYPED)
    if from_user:
        layout.addStretch(1)
    layout.addWidget(made, 6 if made.wordWrap() else 0)
    if not from_user:
        layout.addStretch(1)
    return bubble

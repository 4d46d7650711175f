"""What was said and what came of it, newest at the bottom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.gui.language.language import shown, tr
from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import button, row
from app.state.parts.conversation import Line, Speaker
from language.sentence import message

SHORT_LINE, LEAST_WIDTH, MOST_HEIGHT = 200, 60, 10_000
"""Pixels."""
MAKE_IT_MEAN = message("Make it mean…")
USERS = (Speaker.HEARD, Speaker.TYPED)
"""Whose words stay as they are."""
LONGEST_NAME = 60
"""Letters of what was said, in the name of its button: a screen reader would read all of a pasted log."""


class Conversation(QScrollArea):
    """Lines as labels, so that each can be selected, copied and read aloud.

    One stop of Tab; inside it the arrow keys, Home and End go from line to line, as in a list.
    """

    def __init__(self, make_it_mean: Callable[[str], None]) -> None:
        super().__init__()
        self._make_it_mean = make_it_mean
        tell(self.setAccessibleName, message("Conversation"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(40)
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
            self._layout.addWidget(self._entry(line))
        self._lines = lines

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go to another line, which a screen reader then reads; the page keys scroll."""
        to = self._line_by(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
            return
        to.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(to)

    def _line_by(self, key: Qt.Key) -> Words | None:
        """The line to which a key leads from the one that has the focus; None where it leads nowhere."""
        lines = self._inside.findChildren(Words)
        if not lines:
            return None
        at = next((place for place, line in enumerate(lines) if line.hasFocus()), len(lines))
        last = len(lines) - 1
        moves = {Qt.Key.Key_Up: at - 1, Qt.Key.Key_Down: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        return lines[min(last, max(0, moves[key]))] if key in moves else None

    def _entry(self, line: Line) -> QWidget:
        """The line, and what can be done about it."""
        bubble = Bubble(line)
        if not line.unknown:
            return bubble
        offer = button(MAKE_IT_MEAN, lambda: self._make_it_mean(line.unknown), "link")
        said = line.unknown
        phrase = said if len(said) <= LONGEST_NAME else f"{said[:LONGEST_NAME]}…"
        tell(offer.setAccessibleName, message("Make “{phrase}” mean a command", phrase=phrase))
        entry = QWidget()
        layout = QVBoxLayout(entry)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(bubble)
        below = row(offer, 1)
        below.setContentsMargins(11, 0, 0, 0)
        layout.addLayout(below)
        return entry

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


class Words(QLabel):
    """A word that is longer than a line is cut off, and does not make the line any longer."""

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Not as wide as its longest word."""
        return super().minimumSizeHint().boundedTo(QSize(LEAST_WIDTH, MOST_HEIGHT))


class Bubble(QWidget):
    """One line, on the side of whoever said it."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line
        self._from_user = line.speaker in USERS
        self._label = Words()
        self._label.setProperty("speaker", line.speaker.value)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        if self._from_user:
            self._layout.addStretch(1)
        self._layout.addWidget(self._label)
        if not self._from_user:
            self._layout.addStretch(1)
        self.speak_anew()

    def speak_anew(self) -> None:
        """Say it in the language of now; what users said stays as it is."""
        text = shown(self._line.text) if self._from_user else tr(self._line.text)
        self._label.setAccessibleName(f"{tr(self._line.speaker.value)}: {text}")
        if text == self._label.text():
            return
        self._label.setText(text)
        # A label that wraps takes all the width it can get: a short line keeps to its text.
        wraps = self._label.fontMetrics().horizontalAdvance(text) > SHORT_LINE
        self._label.setWordWrap(wraps)
        self._layout.setStretch(self._layout.indexOf(self._label), 6 if wraps else 0)

"""A question to answer: by voice, by typing, with its buttons or with the keys of their numbers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QSizePolicy

from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import button, column, label, row
from app.state.parts.question import Question
from app.voice.questions import MOST_OPTIONS
from audio.grammar.tokens import is_han
from language.sentence import message

NUMBER_KEYS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}

ABOVE, BESIDE, NUMBER_WIDTH = 7, 12, 10
"""Pixels above and beside the words of an answer, and of its number."""


class QuestionCard(QFrame):
    """Shown while something is asked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("question", True)
        self._question: Question | None = None
        self._desk = desk
        self._text = label("", wrap=True)
        self.options = tuple(OptionButton(desk, number) for number in range(1, MOST_OPTIONS + 1))
        self.yes = button(message("Yes"), desk.command("yes"), "primary")
        self.no = button(message("No"), desk.command("no"))
        self.none = button(message("No"), desk.command("no"))
        self._heading = label("", wrap=True)
        heading = row(self._heading, self.none)
        heading.setStretch(0, 1)
        self._plain = (self._text, self.yes, self.no)
        self._several = (self._heading, self.none)
        self.setLayout(
            column(self._text, heading, *self.options, row(self.yes, self.no, 1), margin=12, spacing=6)
        )
        self.hide()

    def draw(self, question: Question | None) -> None:
        """Show the question, or nothing."""
        if question is self._question:
            return
        self._question = question
        if question is not None:
            self._text.setText(question.text)
            self._heading.setText(question.heading)
            tell(self.setAccessibleName, question.text)
            labels = [option.label for option in question.options]
            for position, each in enumerate(self.options):
                each.show_option(labels[position] if position < len(labels) else "")
            for widgets, shown in ((self._plain, not labels), (self._several, bool(labels))):
                for widget in widgets:
                    widget.setVisible(shown)
        self.setVisible(question is not None)

    def answers(self, event: QKeyEvent) -> bool:
        """Whether a key is the number of an answer; then it is given.

        In a field that can be written into it takes Alt: the number may belong there.
        """
        number = NUMBER_KEYS.get(Qt.Key(event.key()))
        if self._question is None or number is None or number > len(self._question.options):
            return False
        # Some keyboards have their digits behind Shift.
        unheeded = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        held = event.modifiers() & ~unheeded
        alone = held == Qt.KeyboardModifier.NoModifier and not _is_writing()
        if not alone and held != Qt.KeyboardModifier.AltModifier:
            return False
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._desk.command("choose_option", option=number)()
        return True


class OptionButton(QPushButton):
    """One answer: its number, and as much of its words as fit into two lines; the tooltip has all of them.

    Painted, since the text of a button cannot wrap.
    """

    def __init__(self, desk: Desk, number: int) -> None:
        super().__init__()
        self._desk = desk
        self._number = number
        self._text = self._label = ""
        self.lines: tuple[str, ...] = ()
        """The words as they are shown."""
        self.setProperty("kind", "primary" if number == 1 else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: desk.command("choose_option", option=number)())

    def show_option(self, text: str) -> None:
        """Offer this, or nothing for ""."""
        self._text = text
        self.setVisible(bool(text))
        self.speak_anew()

    def speak_anew(self) -> None:
        """Say it in the language of now."""
        if not self._text:
            return
        self._label = tr(self._text)
        self.setAccessibleName(f"{self._number}: {self._label}")
        self._fit()

    @guarded(QSize)
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines."""
        return QSize(0, max(1, len(self.lines)) * self.fontMetrics().lineSpacing() + 2 * ABOVE)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """See how much fits."""
        super().resizeEvent(event)
        self._fit()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The button, then its number and its lines."""
        super().paintEvent(event)
        theme, metrics = self._desk.theme(), self.fontMetrics()
        with QPainter(self) as painter:
            painter.setPen(QColor(theme.on_accent if self._number == 1 else theme.text))
            baseline = ABOVE + metrics.ascent()
            painter.drawText(BESIDE, baseline, str(self._number))
            for line in self.lines:
                painter.drawText(2 * BESIDE + NUMBER_WIDTH, baseline, line)
                baseline += metrics.lineSpacing()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), max(0, self.width() - 3 * BESIDE - NUMBER_WIDTH)
        first, rest = _broken(self._label, metrics, room)
        # In the middle, because it is often the end that tells two commands apart.
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideMiddle, room)
        self.lines = (first, shown) if rest else (first,)
        self.setToolTip("" if shown == rest else self._label)
        self.updateGeometry()
        self.update()


def _broken(text: str, metrics: QFontMetrics, room: int) -> tuple[str, str]:
    """As much as fits into a line, up to a space or between Chinese characters, and the rest."""
    if metrics.horizontalAdvance(text) <= room:
        return text, ""
    places = [
        place
        for place in range(1, len(text))
        if (text[place] == " " or is_han(text[place])) and metrics.horizontalAdvance(text[:place]) <= room
    ]
    place = places[-1] if places else len(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
    return text[:place], text[place:].strip()


def _is_writing() -> bool:
    """Whether the keys go into a field: also into an empty one, where a digit may begin a command."""
    focus = QApplication.focusWidget()
    return focus is not None and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

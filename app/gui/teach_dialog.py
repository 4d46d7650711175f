"""“Teach a phrase”: asks for a command, then for repetitions of whatever shall mean it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, QStringListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialog,
    QLineEdit,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from app.gui.parts import button, column, label, row
from app.taught_phrases import TaughtPhrasesError
from app.teaching import Said, Step, Teacher, Teaching
from audio.sound import Utterance
from audio.teaching.taught_phrases import FEWEST_EXAMPLES, MOST_EXAMPLES, TaughtPhrase

WIDTH = 460
DOT, GAP = 14, 10
LEVEL_STEPS = 100


@dataclass(frozen=True)
class Ears:
    """What the dialog needs to hear. Everything is called in the window's thread and returns at once."""

    next: Callable[[Callable[[Said], None]], None]
    """Ask for the next utterance; it is told once, in the window's thread."""
    stop: Callable[[], None]
    """Nothing is waited for any more."""


class TeachDialog(QDialog):
    """Drives a `Teacher`. `save` keeps a phrase and sounds, and raises `TaughtPhrasesError`."""

    def __init__(
        self,
        teacher: Teacher,
        ears: Ears,
        save: Callable[[TaughtPhrase, Sequence[Utterance]], None],
        examples: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Teach a phrase")
        self.setMinimumWidth(WIDTH)
        self._teacher, self._ears, self._save = teacher, ears, save
        self._waiting = False
        self.teaching = Teaching()
        self._title = label("Teach a phrase", "title", wrap=True)
        self.tell = label("", wrap=True)
        self.tell.setMinimumHeight(2 * self.tell.fontMetrics().lineSpacing() + 4)
        self.tell.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.command = _command_line(examples)
        self.dots = Dots()
        self.level = QProgressBar()
        self.level.setRange(0, LEVEL_STEPS)
        self.level.setTextVisible(False)
        self.level.setAccessibleName("Loudness")
        self.keep_sound = QCheckBox("Keep the recordings, too")
        self.keep_sound.setToolTip("Otherwise only what is needed to recognise the phrase is kept.")
        self.next = button("Next", self._name, "primary")
        self.save = button("Save", self._save_phrase, "primary")
        self.again = button("Try again", self._undo)
        self.cancel = button("Cancel", self.reject, "quiet")
        self._steps = self._pages()
        buttons = row(self.cancel, 1, self.again, self.next, self.save)
        self.setLayout(column(self._title, self.tell, self._steps, buttons, spacing=14, margin=22))
        self._show(self.teaching)

    def show_level(self, value: float) -> None:
        """How loud it is, 0 .. 1."""
        self.level.setValue(round(LEVEL_STEPS * min(1.0, max(0.0, value))))

    def done(self, result: int) -> None:
        """Close it, however that was asked for."""
        self._waiting = False
        self._ears.stop()
        super().done(result)

    def _pages(self) -> QStackedWidget:
        pages = QStackedWidget()
        pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        said = column(self.dots, self.level, self.keep_sound, spacing=12)
        for layout in (column(self.command, 1), said, column(1)):
            page = QWidget()
            page.setLayout(layout)
            pages.addWidget(page)
        return pages

    def _name(self) -> None:
        self._show(self._teacher.name(self.teaching, self.command.text()))
        self._listen()

    def _listen(self) -> None:
        if self.teaching.step is Step.SAY and not self.teaching.full and not self._waiting:
            self._waiting = True
            self._ears.next(self._say)

    def _say(self, said: Said) -> None:
        if not self._waiting:
            return  # It was asked for by a dialog that has been closed since.
        self._waiting = False
        self._show(self._teacher.say(self.teaching, said))
        self._listen()

    def _undo(self) -> None:
        self._show(self._teacher.undo(self.teaching))
        self._listen()

    def _save_phrase(self) -> None:
        if self.teaching.step is Step.DONE:
            self.accept()
            return
        sounds = self.teaching.sounds if self.keep_sound.isChecked() else ()
        try:
            self._save(self._teacher.phrase(self.teaching), sounds)
        except TaughtPhrasesError as error:
            self._show(self._teacher.not_saved(self.teaching, str(error)))
            return
        self._waiting = False
        self._ears.stop()
        self._show(self._teacher.saved(self.teaching))

    def _show(self, teaching: Teaching) -> None:
        before, self.teaching = self.teaching, teaching
        if teaching.sentence:
            self._title.setText(f"“{teaching.sentence}”")
        self._tell(teaching.tell, teaching.problem)
        self._steps.setCurrentIndex(list(Step).index(teaching.step))
        self.dots.show_count(len(teaching.repetitions))
        self._show_buttons(teaching)
        if (teaching.step, teaching.enough) != (before.step, before.enough):
            self._focus(teaching)

    def _show_buttons(self, teaching: Teaching) -> None:
        self.next.setVisible(teaching.step is Step.NAME)
        self.again.setVisible(teaching.step is Step.SAY)
        self.again.setEnabled(bool(teaching.repetitions))
        self.save.setVisible(teaching.step is not Step.NAME)
        self.save.setEnabled(teaching.enough)
        self.save.setText("Close" if teaching.step is Step.DONE else "Save")
        self.cancel.setVisible(teaching.step is not Step.DONE)
        self.next.setDefault(teaching.step is Step.NAME)
        self.save.setDefault(teaching.step is not Step.NAME)

    def _focus(self, teaching: Teaching) -> None:
        """Where the keyboard is needed next; Enter then goes on and Escape ends."""
        if teaching.step is Step.NAME:
            self.command.setFocus()
        else:
            (self.save if teaching.enough else self.dots).setFocus()

    def _tell(self, text: str, problem: bool) -> None:
        self.tell.setText(text)
        self.tell.setProperty("role", "problem" if problem else "")
        self.tell.style().polish(self.tell)
        # A screen reader follows the focus, which stays where it is: tell it that there is something new.
        self.tell.setAccessibleName(text)
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self.tell, QAccessible.Event.Alert))


class Dots(QWidget):
    """A dot a repetition: those that are there are filled, those that need not be are small."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self.setFixedSize(self.sizeHint())
        # While one speaks the focus is here, where a screen reader says how far it has come.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_count(0)

    @property
    def count(self) -> int:
        """How many are filled."""
        return self._count

    def show_count(self, count: int) -> None:
        """Fill so many."""
        self._count = count
        self.setAccessibleName(f"{count} of at least {FEWEST_EXAMPLES} repetitions")
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for all."""
        return QSize(MOST_EXAMPLES * (DOT + GAP) + GAP, DOT + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """In the colours of the palette, so that it follows the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for place in range(MOST_EXAMPLES):
            filled = place < self._count
            painter.setPen(QPen(accent if filled else quiet, 1.5))
            painter.setBrush(accent if filled else Qt.BrushStyle.NoBrush)
            radius = DOT / 2 if filled or place < FEWEST_EXAMPLES else DOT / 3.5
            middle = QPointF(GAP + DOT / 2 + place * (DOT + GAP), self.height() / 2)
            painter.drawEllipse(middle, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def _command_line(examples: Sequence[str]) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText("train CNN, or 训练CNN")
    made.setAccessibleName("Command that the phrase shall mean")
    made.setClearButtonEnabled(True)
    completer = QCompleter(QStringListModel(list(examples), made), made)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCompleter(completer)
    return made

"""“Teach a phrase”: asks for a command, then for repetitions of whatever shall mean it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QDialog,
    QLayout,
    QLineEdit,
    QProgressBar,
    QWidget,
)

from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.voice.taught_list import TaughtList
from app.gui.widgets.command_line import completed
from app.gui.widgets.parts import button, check_box, column, label, row
from app.state.parts.hearing import Taught
from app.state.state import State
from app.voice.teaching.entries import TaughtPhrasesError
from app.voice.teaching.lesson import Step, Teacher, Teaching
from audio.capture.sound import Utterance
from audio.listening.example import Example
from audio.teaching.taught_phrases import FEWEST_EXAMPLES, MOST_EXAMPLES, TaughtPhrase
from language.sentence import message

WIDTH, MARGIN = 480, 22
DOT, GAP = 14, 10
LEVEL_STEPS = 100


class Ears(Protocol):
    """What the dialog needs to hear. Everything is called in the window's thread and returns at once."""

    def next(self, heard: Callable[[Example], None], lost: Callable[[str], None]) -> None:
        """Ask for the next utterance. One of the two is told once: it, or why none comes."""

    def stop(self) -> None:
        """Nothing is waited for any more."""


@dataclass(frozen=True)
class TeachDesk:
    """What the dialog may do; all three raise `TaughtPhrasesError`."""

    save: Callable[[TaughtPhrase, Sequence[Utterance]], None]
    """Keep a phrase, and how it sounded."""
    rename: Callable[[str, str], None]
    """Give the phrase of the first name the second."""
    forget: Callable[[str], None]
    """Keep the phrase of this name no longer."""
    examples: Sequence[str] = ()
    """Commands to choose from."""


class TeachDialog(QDialog):
    """Drives a `Teacher`."""

    def __init__(self, teacher: Teacher, ears: Ears, desk: TeachDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tell(self.setWindowTitle, message("Teach a phrase"))
        self._teacher, self._ears, self._desk = teacher, ears, desk
        self._waiting = False
        self._problem = ""
        self._taught: tuple[Taught, ...] = ()
        self.teaching = Teaching()
        self._title = label(message("Teach a phrase"), "title", wrap=True)
        self.tell = label("", wrap=True)
        self.tell.setMinimumHeight(2 * self.tell.fontMetrics().lineSpacing() + 4)
        self.tell.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.command = _command_line(desk.examples)
        self.dots = Dots()
        self.level = QProgressBar()
        self.level.setRange(0, LEVEL_STEPS)
        self.level.setTextVisible(False)
        tell(self.level.setAccessibleName, message("Loudness"))
        self.keep_sound = check_box(message("Keep the recordings, too"))
        tell(
            self.keep_sound.setToolTip,
            message("Otherwise only what is needed to recognise the phrase is kept."),
        )
        self.next = button(message("Next"), self._name, "primary")
        self.save = button(message("Save"), self._save_phrase, "primary")
        self.again = button(message("Take the last one back"), self._undo)
        self.listen = button(message("Listen again"), self._listen_again, "primary")
        self.cancel = button(message("Cancel"), self.reject, "quiet")
        self._pages = self._make_pages()
        self.own = TaughtList(desk.rename, desk.forget)
        buttons = row(self.cancel, 1, self.again, self.listen, self.next, self.save)
        layout = column(self._title, self.tell, *self._pages, buttons, self.own, spacing=14, margin=MARGIN)
        for part in (self._title, self.tell, self.own):
            part.setFixedWidth(WIDTH - 2 * MARGIN)
        # Its height follows what the step shows.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.setLayout(layout)
        self._show(self.teaching)

    def draw(self, state: State) -> None:
        """How loud it is while one may speak, and which phrases there are."""
        self.show_level(state.hearing.level if self._waiting else 0.0)
        self._follow_ear(state.hearing.problem if self._waiting else "")
        if state.taught != self._taught:
            self._taught = state.taught
            self.own.draw(state.taught)
            self._show_own()

    def _follow_ear(self, problem: str) -> None:
        """It may come back by itself, as a microphone does that is plugged in again."""
        before, self._problem = self._problem, problem
        if problem and problem != before:
            self._show(self._teacher.not_heard(self.teaching, problem))
        elif before and not problem and self._waiting:
            self._show(self._teacher.listen(self.teaching))

    def show_level(self, value: float) -> None:
        """How loud it is, 0 .. 1."""
        self.level.setValue(round(LEVEL_STEPS * min(1.0, max(0.0, value))))

    @guarded()
    def done(self, result: int) -> None:
        """Close it, however that was asked for."""
        self._waiting = False
        self._ears.stop()
        super().done(result)

    def _make_pages(self) -> tuple[QWidget, ...]:
        """What each step shows, in their order."""
        said = column(self.dots, self.level, self.keep_sound, spacing=12)
        pages = []
        for layout in (column(self.command), said, column()):
            page = QWidget()
            page.setLayout(layout)
            pages.append(page)
        return tuple(pages)

    def _name(self) -> None:
        self._show(self._teacher.name(self.teaching, self.command.text()))
        self._listen()

    def _listen(self) -> None:
        if self.teaching.step is Step.SAY and not self.teaching.full and not self._waiting:
            self._waiting = True
            self._ears.next(self._say, self._not_heard)
            self._show_buttons(self.teaching)

    def _listen_again(self) -> None:
        self._show(self._teacher.listen(self.teaching))
        self._listen()
        self._focus(self.teaching)

    def _say(self, said: Example) -> None:
        if not self._waiting:
            return  # It was asked for by a dialog that has been closed since.
        self._waiting = False
        self._show(self._teacher.say(self.teaching, said))
        self._listen()

    def _not_heard(self, why: str) -> None:
        if not self._waiting:
            return
        self._waiting = False
        self._show(self._teacher.not_heard(self.teaching, why))
        self.listen.setFocus()

    def _undo(self) -> None:
        self._show(self._teacher.undo(self.teaching))
        self._listen()

    def _save_phrase(self) -> None:
        if self.teaching.step is Step.DONE:
            self.accept()
            return
        sounds = self.teaching.sounds if self.keep_sound.isChecked() else ()
        try:
            self._desk.save(self._teacher.phrase(self.teaching), sounds)
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
        for step, page in zip(Step, self._pages, strict=True):
            page.setVisible(step is teaching.step)
        self.dots.show_count(len(teaching.repetitions))
        self._show_buttons(teaching)
        if (teaching.step, teaching.enough) != (before.step, before.enough):
            self._focus(teaching)

    def _show_buttons(self, teaching: Teaching) -> None:
        self.next.setVisible(teaching.step is Step.NAME)
        deaf = teaching.step is Step.SAY and not self._waiting and not teaching.full
        self.listen.setVisible(deaf)
        self.again.setVisible(teaching.step is Step.SAY)
        self.again.setEnabled(bool(teaching.repetitions))
        self.save.setVisible(teaching.step is not Step.NAME)
        self.save.setEnabled(teaching.enough)
        tell(self.save.setText, message("Close") if teaching.step is Step.DONE else message("Save"))
        self.cancel.setVisible(teaching.step is not Step.DONE)
        self.next.setDefault(teaching.step is Step.NAME)
        self.save.setDefault(teaching.step is not Step.NAME)
        self._show_own()

    def _show_own(self) -> None:
        self.own.setVisible(self.teaching.step is Step.NAME and bool(self._taught))

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
        tell(self.tell.setAccessibleName, text)
        tell(self.setAccessibleDescription, text)
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
        for show in (self.setAccessibleName, self.setToolTip):
            tell(
                show,
                message(
                    "{count} of at least {fewest_examples} repetitions",
                    count=count,
                    fewest_examples=FEWEST_EXAMPLES,
                ),
            )
        self.update()

    @guarded(QSize)
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for all."""
        return QSize(MOST_EXAMPLES * (DOT + GAP) + GAP, DOT + GAP)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """In the colours of the palette, so that it follows the theme."""
        with QPainter(self) as painter:
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


def _command_line(examples: Sequence[str]) -> QLineEdit:
    made = QLineEdit()
    tell(made.setPlaceholderText, message("train CNN, or 训练CNN"))
    tell(made.setAccessibleName, message("Command that the phrase shall mean"))
    made.setClearButtonEnabled(True)
    completed(made, examples)
    return made

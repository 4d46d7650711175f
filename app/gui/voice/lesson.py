"""Teaching a phrase in the window: the dialog, with the ear lent to it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.gui.voice.lent_ear import BorrowedEar
from app.gui.voice.teach_dialog import TeachDesk, TeachDialog
from app.session.session import Session
from app.state.state import State
from app.voice.ear import EarControl
from app.voice.teaching.lesson import Teacher
from app.voice.teaching.library import Learning


class Lesson:
    """One opened dialog. It is drawn as everything else is."""

    def __init__(self, session: Session, learning: Learning, ear: EarControl, parent: QWidget) -> None:
        self._lesson = lesson = learning.begin_lesson()
        teacher = Teacher(
            lesson.taught,
            lambda sentence: session.vocabulary.grammar.parse(sentence),
            lambda: [taught.name for taught in session.state.taught],
        )
        desk = TeachDesk(
            save=lesson.keep,
            rename=learning.rename,
            forget=learning.forget,
            examples=session.vocabulary.all_examples(),
        )
        self._ear = BorrowedEar(ear, learning.want, session.state.hearing, parent)
        self.dialog = TeachDialog(teacher, self._ear, desk, parent)
        self.draw(session.state)
        # Not `exec`: a dialog would hold up whoever drains the worker's reports.
        self.dialog.open()

    def draw(self, state: State) -> None:
        """What the ear heard, how loud it is, and which phrases there are."""
        self.dialog.draw(state)
        self._ear.draw(state.hearing)

    def end(self) -> None:
        """Nothing of it is left."""
        self._ear.stop()
        self._lesson.end()
        self._ear.deleteLater()
        self.dialog.deleteLater()

"""Takes back what was changed, and does it again."""

from __future__ import annotations

from collections.abc import Callable

from app.commands.vocabulary import CommandError
from app.core.core import Core
from app.core.feature import Feature
from app.core.requirements import run_is_going
from app.session.undo_words import in_words, why_nothing
from app.state.events.window import Redone, Undone
from app.state.parts.undo import Part


class Undoing(Feature):
    """Of one session. `move` has the disk follow before the state does, where what is taken back is on it."""

    def __init__(self, core: Core, move: Callable[[Part, Part], None]) -> None:
        super().__init__(core)
        self._move = move

    def undo(self) -> str:
        """Take the last change back. What is different now, in a sentence."""
        if not self.state.past:
            raise CommandError(why_nothing(run_is_going=run_is_going(self.state)))
        step = self.state.past[-1]
        self._move(step.now, step.before)
        self.core.receive(Undone())
        return f"Undone. {in_words(step.now, step.before)}"

    def redo(self) -> str:
        """Do again what was taken back last. What is different now, in a sentence."""
        if not self.state.future:
            raise CommandError("Nothing was taken back, so there is nothing to do again.")
        step = self.state.future[-1]
        self._move(step.before, step.now)
        self.core.receive(Redone())
        return f"Done again. {in_words(step.before, step.now)}"

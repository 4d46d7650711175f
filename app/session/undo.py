"""Takes back what was changed, and does it again."""

from __future__ import annotations

from collections.abc import Callable

from app.commands.vocabulary import CommandError
from app.core.core import Core
from app.core.feature import Feature
from app.core.requirements import run_is_going
from app.state.events.window import Redone, Undone
from app.state.parts.undo import Part
from app.state.parts.view import View
from language.sentence import message, term


class Undoing(Feature):
    """Of one session. `move` has the disk follow before the state does, where what is taken back is on it;
    `in_words` says what is different then."""

    def __init__(
        self, core: Core, move: Callable[[Part, Part], None], in_words: Callable[[Part, Part], str]
    ) -> None:
        super().__init__(core)
        self._move, self._in_words = move, in_words

    def undo(self) -> str:
        """Take the last change back. What is different now, in a sentence."""
        if not self.state.past:
            raise CommandError(why_nothing(run_is_going=run_is_going(self.state)))
        step = self.state.past[-1]
        self._move(step.now, step.before)
        self.core.receive(Undone())
        return message("Undone. {now}", now=self._in_words(step.now, step.before))

    def redo(self) -> str:
        """Do again what was taken back last. What is different now, in a sentence."""
        if not self.state.future:
            raise CommandError(message("Nothing was taken back, so there is nothing to do again."))
        step = self.state.future[-1]
        self._move(step.before, step.now)
        self.core.receive(Redone())
        return message("Done again. {before}", before=self._in_words(step.before, step.now))

    def describe(self, was: Part, now: Part) -> str | None:
        """Another view in front, in a sentence."""
        if isinstance(was, View) and isinstance(now, View):
            return (
                message("The {now} are in front.", now=term(now.value))
                if now.value.endswith("s")
                else message("The {now} is in front.", now=term(now.value))
            )
        return None


def why_nothing(*, run_is_going: bool) -> str:
    """Why nothing can be taken back, in a sentence."""
    if run_is_going:
        return message("A run that was started cannot be taken back; say “stop” to end it.")
    return message(
        "There is nothing to undo. Settings, views, preferences, the playground, own "
        "phrases, corrections, pictures from the webcam, runs that were added and what you "
        "said of a run can be taken back; what was trained or saved cannot."
    )

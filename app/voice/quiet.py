"""Falling asleep by itself: who listens hands-free and says nothing for long has perhaps gone away."""

from __future__ import annotations

from collections.abc import Callable

from app.common.words.numbers import counted
from app.core.core import Core
from app.state.parts.conversation import Speaker
from app.state.parts.hearing import Ear, Hearing
from app.state.state import State
from app.voice.ear import EarControl
from language.sentence import message


class Quiet:
    """How long nothing has been said to one session. `clock` returns seconds and never goes back."""

    def __init__(self, core: Core, ear: Callable[[], EarControl | None], clock: Callable[[], float]) -> None:
        self._core = core
        self._ear = ear
        self._clock = clock
        self._since = clock()
        self._minutes = 0

    def follow(self, state: State) -> None:
        """Watch a session: what is said, and time in which nobody listens, is no quiet."""
        before, self._minutes = self._minutes, state.preferences.quiet_minutes
        # Whoever has just chosen after how many minutes is there.
        if self._minutes != before or not _waits(state.hearing):
            self._since = self._clock()

    def catch_up(self) -> None:
        """Let the ear sleep if it is time to, and say so."""
        core, ear, minutes = self._core, self._ear(), self._core.state.preferences.quiet_minutes
        if not minutes or ear is None or not _waits(core.state.hearing):
            return
        if self._clock() - self._since >= 60 * minutes:
            self._since = self._clock()  # it takes a moment until it sleeps
            ear.sleep()
            core.tell(Speaker.NOTICE, slept(minutes))


def _waits(hearing: Hearing) -> bool:
    """Whether it listens all the time, and nobody speaks."""
    return hearing.hands_free and hearing.ear is Ear.LISTENING and not hearing.so_far


def slept(minutes: int) -> str:
    """That it sleeps, why, and how it is woken."""
    return message(
        "Nothing was said for {minutes}, so the microphone is off; press Ctrl+L to listen "
        "again, or hold F8 to talk.",
        minutes=counted(minutes, "minute"),
    )

"""A recogniser that takes long for one utterance, as where other programs keep the processor. No clock."""

from __future__ import annotations

from audio.listening.ear_events import Noted
from language.sentence import message

LONG_AFTER_SECONDS = 3.0
STILL_THINKING = message("Still thinking: the computer is busy. What you said is not lost.")


class LongThought:
    """Notes once that a verdict is long in coming; the verdict takes the note's place."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._noted = False

    def follow(self, busy: bool, seconds: float) -> Noted | None:
        """What is to be noted at this moment, while an utterance is being judged or none is."""
        if not busy:
            self._since, self._noted = None, False
            return None
        if self._since is None:
            self._since = seconds
        if self._noted or seconds - self._since < LONG_AFTER_SECONDS:
            return None
        self._noted = True
        return Noted(STILL_THINKING)

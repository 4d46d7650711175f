"""For how long after the wake word what is said is still meant for the app."""

from __future__ import annotations

import math
from collections.abc import Callable

SECONDS = 8.0


class Addressing:
    """Opened by the wake word or the key to talk. `clock` returns seconds and never goes back."""

    def __init__(self, clock: Callable[[], float], seconds: float = SECONDS) -> None:
        self._clock = clock
        self._seconds = seconds
        self._since = math.inf
        self._until = -math.inf

    def open(self, seconds_ago: float = 0.0) -> None:
        """From then on, and for some seconds from now; where it is open already, only longer.

        `seconds_ago` is when the wake word ended.
        """
        if not self.is_open():
            self._since = self._clock() - seconds_ago
        self._until = self._clock() + self._seconds

    def extend(self) -> None:
        """Begin the seconds anew, where it is open still."""
        if self.is_open():
            self.open()

    def is_open(self, seconds_ago: float = 0.0) -> bool:
        """Whether it is, or was some seconds ago: it takes a while to recognise what was said.

        What was said before it was opened was said to somebody else.
        """
        return self._since <= self._clock() - seconds_ago <= self._until

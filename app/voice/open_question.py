"""Since when a question waits, and how long an answer to it may come."""

from __future__ import annotations

import math
from collections.abc import Callable

SECONDS = 30.0
"""Longer, and a “yes” is about something else."""


class OpenQuestion:
    """The time of the one question that can be open. `clock` returns seconds and never goes back."""

    def __init__(self, clock: Callable[[], float], seconds: float = SECONDS) -> None:
        self._clock = clock
        self._seconds = seconds
        self._asked_at = -math.inf

    def begin(self) -> None:
        """It was asked now."""
        self._asked_at = self._clock()

    def takes(self, seconds_ago: float) -> bool:
        """Whether speech that ended some seconds ago can be an answer: not before it was asked, nor long
        after."""
        return self._asked_at <= self._clock() - seconds_ago <= self._asked_at + self._seconds

    @property
    def is_over(self) -> bool:
        """Whether it has waited long enough."""
        return self._clock() > self._asked_at + self._seconds

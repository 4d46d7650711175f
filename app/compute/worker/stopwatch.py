"""A clock that can be held, so that a paused run does not seem slow."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], float]
"""Seconds since some fixed moment, never going back."""


class Stopwatch:
    """Seconds since it was made, and those `before`, without the time between `hold` and `release`."""

    def __init__(self, clock: Clock = time.perf_counter, before: float = 0.0) -> None:
        self._clock = clock
        self._start = clock() - before
        self._held_since: float | None = None

    def __call__(self) -> float:
        """Seconds."""
        now = self._clock() if self._held_since is None else self._held_since
        return now - self._start

    def hold(self) -> None:
        """Stop counting; holding twice is holding once."""
        if self._held_since is None:
            self._held_since = self._clock()

    def release(self) -> None:
        """Count again."""
        if self._held_since is not None:
            self._start += self._clock() - self._held_since
            self._held_since = None

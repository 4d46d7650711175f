"""After which actions the memory of the window grew much at once: what a leak, or a library, came with."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import psutil

JUMP_MEGABYTES = 30.0
AROUND = 4
"""Actions before it that are named: what they set going may take its memory a little later."""


def resident() -> float:
    """Megabytes of this process that are in memory."""
    return float(psutil.Process().memory_info().rss / 1e6)


class Jumps:
    """Asked after each action. `megabytes` is what the process has."""

    def __init__(self, megabytes: Callable[[], float] = resident) -> None:
        self._megabytes = megabytes
        self._last: deque[str] = deque(maxlen=AROUND)
        self._highest = megabytes()
        self.found: list[str] = []
        """In words."""

    def look(self, action: str) -> None:
        """It has been done."""
        self._last.append(action)
        now = self._megabytes()
        if now > self._highest + JUMP_MEGABYTES:
            self.found.append(f"{self._highest:.0f} to {now:.0f} MB by {' < '.join(reversed(self._last))}")
        self._highest = max(self._highest, now)

"""How much slower the processor is than at its best: beside other programs it takes longer for the same."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

PIECES = 4000
LOOKS = 7


def reckon() -> None:
    """Always the same: some milliseconds of Python, in more memory than lies next to the processor."""
    texts = [str(number) for number in range(PIECES)]
    "".join(sorted(texts, key=lambda text: text[::-1]))


class Pace:
    """Times `work` now and then. Two programs on one core take the time of one from each other unseen: the
    clock of a thread goes on while it waits for the core's units or for memory. The same work was seen to
    take 1.2 to 3.6 ms of it.
    """

    def __init__(
        self, clock: Callable[[], float] = time.thread_time, work: Callable[[], object] = reckon
    ) -> None:
        self._clock, self._work = clock, work
        self._best = float("inf")

    def look(self) -> float:
        """How long it takes now, in seconds."""
        began = self._clock()
        self._work()
        took = self._clock() - began
        self._best = min(self._best, took)
        return took

    def slowness(self) -> float:
        """How many times as long it takes now as at the best; at least 1."""
        now = statistics.median(self.look() for _ in range(LOOKS))
        return now / self._best if self._best else 1.0

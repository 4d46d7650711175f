"""Trains with as many threads as are the quickest at the moment, whatever else the computer does.

Two threads on idle cores are up to twice as fast as one. Beside another busy program they wait for each
other at every product, and are slower than one. Which it is changes while a run goes on, so that it is
measured all the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.compute.worker.stopwatch import Clock
from models.events import BatchDone, RunEvent

WINDOW_SECONDS = 0.08
"""How long steps are counted to know how quick they are."""
LOOKING_SECONDS = 2.0
"""How often another number of threads is tried for one window."""
WORTH_IT = 1.05
"""How many times as fast it must be to be kept."""
SLOWED_DOWN = 0.75
"""What share of the best speed so far makes it worth trying at once: another program may have come."""


class Pace:
    """Counts a run's steps and changes `use`, the number of threads, to the quickest of `choices`.

    Only for runs that come to the same with each of them. `choices` rise, and the run begins with the last;
    where there is one, nothing is counted.
    """

    def __init__(self, choices: Sequence[int], use: Callable[[int], None], clock: Clock) -> None:
        self._choices = tuple(choices)
        self._use = use
        self._clock = clock
        self._chosen = self._used = len(self._choices) - 1
        self._speed = 0.0
        """Steps a second with what is chosen, as it was last."""
        self._best_speed = 0.0
        """With what is chosen, since it was."""
        self._looked = -LOOKING_SECONDS + clock()
        self._up = False
        """Whether more threads come next, where both more and fewer can be tried."""
        self._use(self._choices[self._used])
        self._begin_window()

    @property
    def threads(self) -> int:
        """How many there are now."""
        return self._choices[self._used]

    def hears(self, event: RunEvent) -> None:
        """Something has happened in the run. Only steps are counted."""
        if len(self._choices) < 2:
            return
        if not isinstance(event, BatchDone):
            self._begin_window()
            return
        self._steps += 1
        now = self._clock()
        if now - self._began >= WINDOW_SECONDS:
            self._judge(self._steps / (now - self._began), now)
            self._begin_window()

    def _begin_window(self) -> None:
        self._began, self._steps = self._clock(), 0

    def _judge(self, speed: float, now: float) -> None:
        if self._used != self._chosen:
            if speed >= WORTH_IT * self._speed:
                # And go on in the next window: what comes after this one may be quicker still.
                self._chosen, self._speed, self._best_speed = self._used, speed, speed
            else:
                self._looked = now
                self._change(self._chosen)
            return
        self._speed, self._best_speed = speed, max(self._best_speed, speed)
        if now - self._looked >= LOOKING_SECONDS or speed < SLOWED_DOWN * self._best_speed:
            self._best_speed = speed  # else it would be tried again and again where nothing else helps
            self._change(self._neighbour())

    def _neighbour(self) -> int:
        """The next number to be tried: more and fewer in turns."""
        self._up = not self._up
        other = self._chosen + (1 if self._up else -1)
        return other if 0 <= other < len(self._choices) else self._chosen + (-1 if self._up else 1)

    def _change(self, place: int) -> None:
        self._used = place
        self._use(self._choices[place])


def choices_up_to(cores: int) -> tuple[int, ...]:
    """1, 2, 4, ... threads, and as many as there are cores."""
    powers = [2**power for power in range(cores.bit_length()) if 2**power < cores]
    return (*powers, cores)

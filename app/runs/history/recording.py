"""What a run has come to, on its way into the history: what cannot be written now is written later."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable

from app.runs.history.database import HistoryError
from language.sentence import joined, message

AGAIN_SECONDS = 5.0
"""How long a history that cannot be written is left alone."""
RESTS = 10
"""How many times as long as it took to be refused: a history that another program holds needs seconds."""
LATER = message("What is new is written as soon as that is possible.")
COMPLETE = message("The history can be written again, and nothing is missing from it.")

Fact = Callable[[], None]
Tell = Callable[[str], None]


class Recording:
    """Writes facts in the order in which they came, so that the history never has an epoch but not its last.

    `warn` is told once what is in the way, and `tell` when it no longer is. `clock` returns seconds and
    never goes back.
    """

    def __init__(self, warn: Tell, tell: Tell, clock: Callable[[], float]) -> None:
        self._warn = warn
        self._tell = tell
        self._clock = clock
        self._waiting: deque[Fact] = deque()
        self._failed_at: float | None = None
        self._rests_until = -math.inf

    def record(self, fact: Fact) -> None:
        """Write it once all before it are written: now, if it can be. `fact` raises `HistoryError` if not.

        Whoever calls waits for it, so after an attempt that took long the next facts only join the others.
        """
        self._waiting.append(fact)
        if self._clock() >= self._rests_until:
            self.catch_up()

    @property
    def lags(self) -> bool:
        """Whether anything still waits to be written."""
        return bool(self._waiting)

    def catch_up(self) -> None:
        """Write what waits, as far as that goes."""
        while self._waiting:
            began = self._clock()
            try:
                self._waiting[0]()
            except HistoryError as error:
                self._note_failure(error, began)
                return
            self._waiting.popleft()
        if self._failed_at is not None:
            self._failed_at, self._rests_until = None, -math.inf
            self._tell(COMPLETE)

    def catch_up_in_time(self) -> None:
        """The same, but not again and again: a history that is locked takes seconds to say so."""
        now = self._clock()
        if self._failed_at is None or now - self._failed_at < AGAIN_SECONDS or now < self._rests_until:
            return
        self.catch_up()

    def _note_failure(self, error: HistoryError, began: float) -> None:
        told = self._failed_at is not None
        self._failed_at = now = self._clock()
        self._rests_until = now + RESTS * (now - began)
        if not told:
            self._warn(joined(" ", [error, LATER]))

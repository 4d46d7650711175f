"""A run's thousands of batches -> a few reports a second."""

from __future__ import annotations

from app.compute.worker.stopwatch import Clock
from models.events import BatchDone

REPORTING_SECONDS = 0.1


class ProgressMeter:
    """Says how far a run is, not more often than every so many seconds. `clock` is that of the run."""

    def __init__(self, clock: Clock, every: float = REPORTING_SECONDS) -> None:
        self._clock = clock
        self._every = every
        self._last = clock()
        self._loss = 0.0
        self._batches = 0

    def batch(self, done: BatchDone, epochs: int) -> tuple[int, float, float, float] | None:
        """(epoch, fraction of the run, mean loss since the last report, seconds), or None for not yet."""
        self._loss += done.loss
        self._batches += 1
        now = self._clock()
        if now - self._last < self._every:
            return None
        mean = self._loss / self._batches
        self._last, self._loss, self._batches = now, 0.0, 0
        fraction = (done.epoch - 1 + done.batch / done.batches) / epochs
        return done.epoch, fraction, mean, now

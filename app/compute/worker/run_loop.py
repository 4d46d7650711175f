"""The loop of every run, on this computer or on one of a cluster: step, tell, listen, until it ends or is
stopped; and how often it says how far it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import torch
from torch import nn

from app.compute.worker.compute_plan import Computation
from app.compute.worker.stopwatch import Clock, Stopwatch
from app.compute.worker.thread_tuning import Pace
from models.data.data_set import DataSet
from models.events import BatchDone, Failed, Finished, RunEvent
from models.settings.specification import RunSpecification
from models.training.checkpoint import RunMemory
from models.training.training import fit

REPORTING_SECONDS = 0.1


class Wire(Protocol):
    """What a run says to whoever asked for it, and hears from them."""

    def tell(self, event: RunEvent) -> None:
        """Say what has happened, and keep what is to be kept of it."""

    def listen(self) -> None:
        """Hear what is wanted, now and then; while the run is held, wait for more."""

    @property
    def is_stopped(self) -> bool:
        """Whether it is to end now."""


def goes_to_its_end(
    wire: Wire,
    specification: RunSpecification,
    model: nn.Module,
    data_set: DataSet,
    how: Computation,
    stopwatch: Stopwatch,
    memory: RunMemory | None,
    remember: Callable[[RunMemory], None],
) -> bool:
    """Train `model` on the task's `data_set`, or go on from `memory`; False where it was stopped before."""
    pace = Pace(how.choices, torch.set_num_threads, stopwatch)
    events = fit(
        specification,
        model,
        data_set,
        clock=stopwatch,
        memory=memory,
        remember=remember,
        precision=how.precision,
    )
    for event in events:
        pace.hears(event)
        wire.tell(event)
        if isinstance(event, Finished | Failed):
            return True
        wire.listen()
        if wire.is_stopped:
            events.close()  # a mean over steps is taken when the run ends
            return False
    raise AssertionError("a run ends with Finished or Failed")


class ProgressMeter:
    """A run's thousands of batches -> a report every so many seconds at most. `clock` is that of the run."""

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

"""How long it takes to read the training set once, way by way. In the training process alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

from app.compute.messages.data import LoadingProgress, TimeLoading
from app.compute.worker.run_loop import REPORTING_SECONDS
from app.compute.worker.stopwatch import Clock
from audio.listening.reasons import reason_of
from language.sentence import message
from models.data.data_set import DataSet
from models.data.loading import Prepare, read_by_loader, read_resident

LOADING_STOPPED = message("The timing was stopped; what was timed before that is kept.")


class LoadingError(Exception):
    """A way of reading that broke off; one sentence says why."""


def time_loading(
    data: DataSet, request: TimeLoading, clock: Clock, hear: Callable[[], None], prepare: Prepare
) -> Iterator[LoadingProgress]:
    """Loaders with 0 to `most_workers` workers, and then the resident tensor.

    `hear` is called after every batch, and may raise to end it all; `prepare` in every process of a loader.
    Raises `LoadingError`.
    """
    examples = data.training
    for workers in (*range(request.most_workers + 1), None):
        reading = (
            read_resident(examples, request.batch_size)
            if workers is None
            else read_by_loader(examples, request.batch_size, workers, prepare)
        )
        # Closed also where it is stopped: the processes of a loader end at once.
        with closing(reading):
            yield from _timed(reading, workers, len(examples), clock, hear)


def _timed(
    reading: Iterator[int], workers: int | None, total: int, clock: Clock, hear: Callable[[], None]
) -> Iterator[LoadingProgress]:
    started = told = clock()
    while True:
        hear()
        try:
            read = next(reading, None)
        except (OSError, RuntimeError, EOFError) as error:
            raise LoadingError(
                message(
                    "Reading with {workers} workers broke off ({error}); ways with fewer workers were timed.",
                    workers=workers,
                    error=reason_of(error),
                )
            ) from error
        now = clock()
        if read is None:
            return
        if read >= total or now - told >= REPORTING_SECONDS:
            told = now
            yield LoadingProgress(workers, read, total, now - started)

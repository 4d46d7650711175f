"""What a run on a machine of the cluster says to Dask's scheduler, and what it hears from it."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from distributed import Variable, Worker, get_client

from app.compute.cluster.client import NO_WAIT_IS_LONGER
from app.compute.cluster.order import Checkpoint, Order, Said, Wish, Word

ANSWER_SECONDS = 10.0
"""How long the scheduler may take to answer."""
PART_SECONDS = 120.0
"""How long it may take to hand out a part of a data set."""
LEAVING = ("closing", "closing_gracefully", "closed", "stopping", "stopped", "failed")
"""What Dask calls a worker that ends."""


class NobodyWaitsError(Exception):
    """The run is not wanted any more by whoever asked for it, or cannot reach them."""


class Scheduler:
    """All that a run says to Dask's scheduler and hears from it. Raises `NobodyWaitsError`."""

    def __init__(self, order: Order, worker: Worker) -> None:
        self._order = order
        self._worker = worker
        self._client = get_client()
        self._key = worker.get_current_task()
        self._attempt = uuid.uuid4().hex
        self.threads = worker.state.nthreads
        """Of this machine that are ours, in Dask's terms."""

    def say(self, word: Word) -> None:
        """Have it known at home."""
        said = Said(self._order.token, self._attempt, word)
        self._worker.log_event(self._order.topic, said.as_bytes())

    def wish(self) -> Wish:
        """What the user wants."""
        task = self._worker.state.tasks.get(self._key)
        if task is None or task.state == "cancelled" or self._worker.status.name in LEAVING:
            self._leave(is_cancelled=task is not None and task.state == "cancelled")
        return Wish(self._get(self._order.wish_name, ANSWER_SECONDS))

    def checkpoint(self) -> Checkpoint:
        """From where to go on."""
        return Checkpoint.from_plain(self._get(self._order.checkpoint_name, ANSWER_SECONDS))

    def keep(self, checkpoint: Checkpoint) -> None:
        """Go on from here, wherever that is, if this machine is lost."""
        with reached():
            Variable(self._order.checkpoint_name, self._client).set(
                checkpoint.as_plain(), timeout=ANSWER_SECONDS
            )

    def part(self, number: int) -> bytes:
        """A part of the data set."""
        contents = self._get(self._order.data.part_name(number), PART_SECONDS)
        assert isinstance(contents, bytes)
        return contents

    def _get(self, name: str, seconds: float) -> Any:
        with reached():
            return Variable(name, self._client).get(timeout=seconds)

    def _leave(self, *, is_cancelled: bool) -> None:
        """What this run left with the scheduler is nobody's now, if whoever asked for it has gone."""
        if is_cancelled:
            for name in (self._order.wish_name, self._order.checkpoint_name):
                Variable(name, self._client).delete()
        raise NobodyWaitsError


@contextmanager
def reached() -> Iterator[None]:
    """Where the scheduler is gone, or what was left with it, nobody waits for the run."""
    try:
        yield
    except (OSError, *NO_WAIT_IS_LONGER, RuntimeError, asyncio.CancelledError) as error:  # all mean that
        raise NobodyWaitsError from error

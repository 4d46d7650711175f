"""Our end of a cluster: all that is asked of Dask's scheduler. Runs in the courier's process alone."""

from __future__ import annotations

import asyncio
import contextlib
import queue
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from distributed import Future, Variable

from app.compute.cluster.client import BoundedClient
from app.compute.cluster.client import LostError as LostError
from app.compute.cluster.order import Checkpoint, DataOrder, Order, RunEnd, Said, Wish
from app.compute.cluster.plain import StrangeError, read
from app.compute.cluster.task import train
from app.compute.cluster.versions import COMPARED, OF_SCHEDULER, mismatch, versions_here
from language.sentence import message

ANSWER_SECONDS = 10.0
"""How long the scheduler may take for something small."""
PART_SECONDS = 120.0
"""And to take in a part of a data set."""
GPU, THREADS = "GPU", "threads"
"""What machines may offer, as in `dask worker --resources "GPU=1 threads=4"`."""


class NoSuchResourceError(Exception):
    """No machine of the cluster offers what a run needs. Its text is one sentence for the user."""


@dataclass(frozen=True)
class Machines:
    """The workers of a cluster, in Dask's words: processes that compute."""

    addresses: tuple[str, ...] = ()
    places: int = 1
    """Runs that are worth being sent at once. Twice as many as compute, so that none waits for the next; but
    a worker of several threads is given as many at once, and does them one after the other."""
    offers: frozenset[str] = frozenset()
    """Resources that at least one of them has."""


class Link:
    """A connection to one scheduler, from its beginning to its loss. Everything raises `LostError`."""

    def __init__(
        self, address: str, topic: str, seconds: float, answer_seconds: float = ANSWER_SECONDS
    ) -> None:
        """Connect within `seconds`, else `UnreachableError`; later answers may take `answer_seconds`."""
        self.address = address
        self.topic = topic
        self._said: queue.SimpleQueue[Said | StrangeError] = queue.SimpleQueue()
        self._known: tuple[str, ...] | None = None
        self._client = BoundedClient(address, seconds)
        self._client.limit = answer_seconds
        try:
            with _answered():
                self._client.subscribe_topic(topic, self._hear)
        except LostError:
            self.close()
            raise

    @property
    def alive(self) -> bool:
        """Whether it is still the connection that it was."""
        return bool(self._client.status == "running")

    def heard(self) -> Iterator[Said | StrangeError]:
        """What the machines have said since, and what was said that no HearSee says."""
        with contextlib.suppress(queue.Empty):
            while True:
                yield self._said.get_nowait()

    def machines(self) -> Machines:
        """Those that are there now."""
        with _answered():
            workers: Mapping[str, Any] = self._client.scheduler_info()["workers"]
            return Machines(
                tuple(sorted(workers)),
                max(1, sum(2 if each["nthreads"] == 1 else 1 for each in workers.values())),
                frozenset(name for each in workers.values() for name in each.get("resources") or ()),
            )

    def mismatch(self, machines: Machines) -> str:
        """Why nothing may be sent to these, in a sentence; not asked twice about the same."""
        if machines.addresses == self._known:
            return ""
        with _answered():
            found: Any = self._client.get_versions(packages=list(COMPARED))
            here = versions_here()
            of_scheduler = found["scheduler"]["packages"]
            problem = mismatch(
                here, of_scheduler, message("The scheduler {address}", address=self.address), OF_SCHEDULER
            )
            for address, versions in sorted(found["workers"].items()):
                problem = problem or mismatch(
                    here, versions["packages"], message("The worker {address}", address=address)
                )
        if not problem:
            self._known = machines.addresses
        return problem

    def place(self, data: DataOrder, number: int, contents: bytes) -> None:
        """Have a part of a data set where every machine can get it."""
        with _answered(), self._patient(PART_SECONDS):
            Variable(data.part_name(number), self._client).set(contents, timeout=PART_SECONDS)

    def withdraw(self, data: DataOrder) -> None:
        """Have it there no longer."""
        with _answered():
            for number in range(data.parts):
                Variable(data.part_name(number), self._client).delete()

    def submit(self, order: Order, checkpoint: Checkpoint, resources: Mapping[str, float]) -> Future[Any]:
        """Have a run done, from this checkpoint on."""
        self.wish(order, Wish.GO_ON)
        with _answered():
            kept = Variable(order.checkpoint_name, self._client)
            kept.set(checkpoint.as_plain(), timeout=ANSWER_SECONDS)
            return self._client.submit(train, order, key=order.token, resources=resources or None, pure=False)

    def wish(self, order: Order, wish: Wish) -> None:
        """Have the machine that does a run know what the user wants of it."""
        with _answered():
            Variable(order.wish_name, self._client).set(wish.value, timeout=ANSWER_SECONDS)

    def checkpoint(self, order: Order) -> Checkpoint:
        """The last one of a run. Raises `StrangeError` where there is something else."""
        with _answered():
            plain = Variable(order.checkpoint_name, self._client).get(timeout=ANSWER_SECONDS)
        return Checkpoint.from_plain(plain)

    def end(self, future: Future[Any], seconds: float = ANSWER_SECONDS) -> RunEnd | None:
        """What became of a run that is done; None where nobody waited for it. Raises what it raised.

        `LostError` where it does not come within so many seconds, `StrangeError` where something else comes.
        """
        if future.status == "error":
            raise future.exception() or RuntimeError("unknown")
        with _answered():
            found: object = future.result(timeout=seconds)
        return None if found == b"" else read(RunEnd, found)

    def forget(self, order: Order, future: Future[Any]) -> None:
        """End a run where it still goes on, and leave nothing of it behind."""
        with _answered():
            future.cancel()
            for name in (order.wish_name, order.checkpoint_name):
                Variable(name, self._client).delete()

    def close(self) -> None:
        """End it, whether or not anybody is there."""
        self._client.end()

    def _hear(self, event: Any) -> None:
        """Called in Dask's thread with the time and what was said."""
        try:
            said: Said | StrangeError = Said.from_bytes(event[1])
        except StrangeError as error:
            said = error
        self._said.put(said)

    @contextmanager
    def _patient(self, seconds: float) -> Iterator[None]:
        before, self._client.limit = self._client.limit, seconds
        try:
            yield
        finally:
            self._client.limit = before


def resources_for(device: str, threads: int, machines: Machines) -> dict[str, float]:
    """What a run asks for, in Dask's terms: a graphics card where it is to have one, and its threads.

    Threads only where machines say how many they have. Raises `NoSuchResourceError`.
    """
    wanted: dict[str, float] = {}
    if device == "cuda":
        if machines.addresses and GPU not in machines.offers:
            raise NoSuchResourceError(
                "The run is to train on a CUDA card, and no machine of the cluster offers one: start a "
                "worker with --resources “GPU=1”, or say “train on the processor”."
            )
        wanted[GPU] = 1
    if threads and THREADS in machines.offers:
        wanted[THREADS] = threads
    return wanted


@contextmanager
def _answered() -> Iterator[None]:
    """Whatever goes wrong in here is about the other end, which may be anybody."""
    try:
        yield
    except (Exception, asyncio.CancelledError) as error:
        raise LostError(str(error)) from error

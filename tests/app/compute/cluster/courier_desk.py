"""A courier with a cluster that only remembers, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

from app.compute.cluster.client import LostError, UnreachableError
from app.compute.cluster.courier import Courier
from app.compute.cluster.link import Machines
from app.compute.cluster.order import Begun, Checkpoint, DataOrder, Order, RunEnd, Said, Wish
from app.compute.cluster.plain import StrangeError
from app.compute.cluster.requests import Send
from app.compute.messages.control import Configure
from app.compute.messages.data import DataPacked
from app.compute.messages.runs import (
    RunStarted,
    Train,
)
from app.compute.trained_model import TrainedModel
from models.events import EpochDone, Started
from models.settings.recipes import recipe
from tests.app.fakes import FakeClock

CLUSTER = "tcp://lab:8786"


TWO = Machines(("tcp://a:1", "tcp://b:1"), 4)


class FakeFuture:
    def __init__(self) -> None:
        self.status = "pending"
        self.result: Any = None

    def done(self) -> bool:
        return self.status != "pending"

    def ends(self, result: Any, status: str = "finished") -> None:
        self.result, self.status = result, status


class FakeLink:
    """Of all that is asked of a cluster, what was asked."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.alive = True
        self.sent: list[tuple[Order, Checkpoint, dict[str, float], FakeFuture]] = []
        self.placed: list[tuple[DataOrder, int, int]] = []
        self.wishes: list[Wish] = []
        self.forgotten: list[str] = []
        self.withdrawn: list[DataOrder] = []
        self.words: list[Said | StrangeError] = []
        self.closed = False

    def heard(self) -> Iterator[Said | StrangeError]:
        words, self.words = self.words, []
        return iter(words)

    def machines(self) -> Machines:
        self._need()
        return self.desk.machines

    def mismatch(self, machines: Machines) -> str:
        return self.desk.mismatch

    def place(self, data: DataOrder, number: int, contents: bytes) -> None:
        self._need()
        self.placed.append((data, number, len(contents)))

    def withdraw(self, data: DataOrder) -> None:
        self.withdrawn.append(data)

    def submit(self, order: Order, checkpoint: Checkpoint, resources: Mapping[str, float]) -> FakeFuture:
        self._need()
        future = FakeFuture()
        self.sent.append((order, checkpoint, dict(resources), future))
        return future

    def wish(self, order: Order, wish: Wish) -> None:
        self.wishes.append(wish)

    def checkpoint(self, order: Order) -> Checkpoint:
        return self.desk.kept

    def end(self, future: FakeFuture, seconds: float) -> RunEnd | None:
        if isinstance(future.result, Exception):
            raise future.result
        return future.result  # type: ignore[no-any-return]

    def forget(self, order: Order, future: FakeFuture) -> None:
        self.forgotten.append(order.token)

    def close(self) -> None:
        self.closed = True

    def _need(self) -> None:
        if not self.alive:
            raise LostError


class Desk:
    """A courier, the window's end of its pipe, and the cluster."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.machines = TWO
        self.mismatch = ""
        self.kept = Checkpoint()
        self.answers = True
        self.why_unreachable = ""
        self.links: list[FakeLink] = []
        self.window, theirs = Pipe()
        self.courier = Courier(theirs, self._lead, self.clock)  # type: ignore[arg-type]
        self.theirs = theirs
        self.data = folder / "data"
        self.data.write_bytes(b"x" * 10)

    def _lead(self, address: str, topic: str, seconds: float) -> FakeLink:
        if self.why_unreachable:
            raise UnreachableError(self.why_unreachable)
        if not self.answers:
            raise LostError
        self.links.append(FakeLink(self))
        return self.links[-1]

    @property
    def link(self) -> FakeLink:
        return self.links[-1]

    def model(self, run: str = "run") -> TrainedModel:
        (self.folder / run).mkdir(exist_ok=True)
        return TrainedModel(run, replace(recipe("mlp"), epochs=3), self.folder / run / "weights.safetensors")

    def asks(self, *requests: object, seconds: float = 0.0) -> list[Any]:
        """What is reported after these, and the turns that follow."""
        self.clock.seconds += seconds
        for request in requests:
            self.window.send(request)
        for _ in range(4):
            self.courier.turn(0.0)
        reports = []
        while self.window.poll():
            reports.append(self.window.recv())
        return reports

    def send(self, run: str = "run", device: str = "auto") -> Send:
        size = self.data.stat().st_size
        packed = DataPacked(self.data, "digest", size)
        return Send(Train(self.model(run), None), packed, Configure(device=device))

    def sent(self, number: int = -1) -> tuple[Order, FakeFuture]:
        order, _, _, future = self.link.sent[number]
        return order, future

    def machine_says(self, word: Any, attempt: str = "first", number: int = -1) -> list[Any]:
        order, _ = self.sent(number)
        self.link.words.append(Said(order.token, attempt, word))
        return self.asks()

    def begins(self, known: int = 0, attempt: str = "first") -> list[Any]:
        started = Started(recipe("mlp"), "data", 10, 2, 3, 4, 5, first_epoch=known + 1)
        epochs = tuple(epoch(number) for number in range(1, known + 1))
        return self.machine_says(Begun(RunStarted("run", started), epochs, "lab-3"), attempt)


def epoch(number: int) -> EpochDone:
    return EpochDone(number, 1.0, 0.5, 1.0, 0.5, 0.1)

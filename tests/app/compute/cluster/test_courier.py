"""The courier with a cluster that only remembers, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import pytest

from app.compute.cluster.client import LostError, UnreachableError
from app.compute.cluster.courier import GRACE_SECONDS, STRANGE_END, Courier
from app.compute.cluster.link import Machines, NoSuchResourceError, resources_for
from app.compute.cluster.order import PART_BYTES, Begun, Checkpoint, DataOrder, Order, RunEnd, Said, Wish
from app.compute.cluster.plain import StrangeError
from app.compute.cluster.requests import Connect, Places, Send
from app.compute.messages.control import Configure, Noticed, Warned
from app.compute.messages.data import DataPacked
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunEpoch,
    RunFailed,
    RunFinished,
    RunStarted,
    RunStopped,
    Stop,
    Train,
)
from app.compute.run_lock import RunIsGoingError, run_held
from app.compute.trained_model import TrainedModel
from models.events import EpochDone, Finished, Started
from models.recipes import recipe
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
        epochs = tuple(_epoch(number) for number in range(1, known + 1))
        return self.machine_says(Begun(RunStarted("run", started), epochs, "lab-3"), attempt)


def _epoch(number: int) -> EpochDone:
    return EpochDone(number, 1.0, 0.5, 1.0, 0.5, 0.1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.courier.close()
    made.window.close()
    made.theirs.close()


def test_the_cluster_is_greeted_with_what_it_has(desk: Desk) -> None:
    assert desk.asks(Connect(CLUSTER)) == [
        Places(4),
        Noticed(f"The cluster at {CLUSTER} is there: 2 workers."),
    ]


def test_a_run_is_sent_after_its_data_set_and_comes_home(desk: Desk) -> None:
    desk.data.write_bytes(b"x" * (PART_BYTES + 3))
    desk.asks(Connect(CLUSTER), desk.send())
    assert [(number, size) for _, number, size in desk.link.placed] == [(0, PART_BYTES), (1, 3)]
    order, future = desk.sent()
    assert isinstance(desk.begins()[0], RunStarted)
    finished = RunFinished("run", Finished(3, 0.1, 0.9, ((1,),), 2.0), "digest")
    future.ends(RunEnd(finished, tuple(map(_epoch, (1, 2, 3))), b"weights"))
    assert [type(each) for each in desk.asks()] == [RunEpoch, RunEpoch, RunEpoch, RunFinished]
    assert desk.link.forgotten == [order.token]
    assert desk.model().weights.read_bytes() == b"weights"


def test_the_data_set_of_several_runs_is_placed_once(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send("a"), desk.send("b"), desk.send("c"))
    assert len(desk.link.sent) == 3
    assert len(desk.link.placed) == 1


def test_another_data_set_makes_the_one_go_that_no_run_is_at(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send("a"))
    _, future = desk.sent()
    future.ends(RunEnd(RunStopped("a", 1.0)))
    desk.asks()
    other = desk.send("b")
    desk.asks(replace(other, data=replace(other.data, digest="other")))
    assert [each.digest for each in desk.link.withdrawn] == ["digest"]


def test_a_run_is_kept_from_other_windows_as_long_as_it_is_out(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER))
    folder = desk.model().weights.parent
    with run_held(folder):
        (failed,) = desk.asks(desk.send())
    assert isinstance(failed, RunFailed)
    assert failed.elsewhere
    desk.asks(desk.send())
    with pytest.raises(RunIsGoingError), run_held(folder, 0.0):
        pass
    desk.sent()[1].ends(RunEnd(RunStopped("run", 1.0)))
    desk.asks()
    with run_held(folder, 0.0):
        pass


def test_nothing_is_sent_where_versions_differ(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER))
    desk.mismatch = "The worker a has torch 1 and this computer has 2."
    assert desk.asks(desk.send()) == [RunFailed("run", desk.mismatch)]
    assert desk.link.sent == []


def test_where_nobody_answers_a_run_fails_and_is_not_kept_waiting(desk: Desk) -> None:
    desk.answers = False
    warned, failed = desk.asks(Connect(CLUSTER), desk.send())
    assert isinstance(warned, Warned)
    assert failed == RunFailed("run", warned.message)
    desk.answers = True
    desk.asks(desk.send(), seconds=2.0)
    assert len(desk.link.sent) == 1


def test_why_nobody_can_be_had_at_the_address_is_told(desk: Desk) -> None:
    desk.why_unreachable = "What answers there is no scheduler."
    assert desk.asks(Connect(CLUSTER), desk.send()) == [
        Warned(desk.why_unreachable),
        RunFailed("run", desk.why_unreachable),
    ]


def test_what_strangers_say_is_told_of_once_and_does_nothing(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send())
    desk.begins()
    desk.link.words += [StrangeError("no Said"), StrangeError("no Said")]
    (warned,) = desk.asks()
    assert warned.message.startswith(f"Somebody on the cluster at {CLUSTER} says what no HearSee says")
    assert desk.machine_says(RunEpoch("other", _epoch(1))) == []
    assert desk.machine_says(RunEpoch("run", _epoch(4))) == []
    assert desk.machine_says(RunEpoch("run", _epoch(1))) == [RunEpoch("run", _epoch(1))]


@pytest.mark.parametrize("result", [StrangeError("no RunEnd"), RunEnd(RunStopped("other", 1.0))])
def test_an_end_that_is_none_is_a_sentence(desk: Desk, result: object) -> None:
    desk.asks(Connect(CLUSTER), desk.send())
    desk.sent()[1].ends(result)
    assert desk.asks() == [RunFailed("run", STRANGE_END)]


def test_a_cluster_without_workers_is_waited_for_and_told_once(desk: Desk) -> None:
    desk.machines = Machines()
    desk.asks(Connect(CLUSTER))
    reports = desk.asks(desk.send()) + desk.asks(seconds=5.0) + desk.asks(seconds=5.0)
    assert reports == [Warned(f"The cluster at {CLUSTER} has no workers; runs begin when one comes.")]
    assert desk.link.sent == []
    desk.machines = TWO
    assert desk.asks(seconds=5.0) == [Places(4)]
    assert len(desk.link.sent) == 1


def test_a_run_that_goes_is_given_time_to_stop_and_then_given_up(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send())
    desk.begins()
    assert desk.asks(Stop()) == []
    assert desk.link.wishes == [Wish.STOP]
    assert desk.asks(seconds=GRACE_SECONDS - 0.1) == []
    assert desk.asks(seconds=0.2) == [RunStopped("run", 0.0)]
    assert len(desk.link.forgotten) == 1


def test_a_run_that_waits_is_stopped_at_once_and_others_go_on(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send("a"), desk.send("b"))
    assert desk.asks(Stop("b")) == [RunStopped("b", 0.0)]
    assert len(desk.link.forgotten) == 1


def test_pause_and_resume_are_told_to_the_machine(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send())
    desk.begins()
    desk.asks(Pause("run"), Pause("run"), Resume(), Resume("other"))
    assert desk.link.wishes == [Wish.PAUSE, Wish.GO_ON]


def test_a_lost_scheduler_is_told_and_runs_are_sent_again_from_what_came_home(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send("run"), desk.send("waiting"))
    order, _ = desk.sent(0)
    desk.kept = Checkpoint(1, b"memory", b"weights")
    started = Started(recipe("mlp"), "data", 10, 2, 3, 4, 5)
    desk.machine_says(Begun(RunStarted("run", started), (), "lab-3"), number=0)
    assert desk.machine_says(RunEpoch("run", _epoch(1)), number=0) == [RunEpoch("run", _epoch(1))]
    desk.link.alive, desk.answers = False, False
    (warned,) = desk.asks()
    assert warned.message.endswith("what came home is kept, and 2 runs will go on once it is back.")
    assert desk.asks(seconds=60.0) == []
    desk.answers = True
    (noticed,) = desk.asks(seconds=2.0)
    assert noticed == Noticed(f"The scheduler at {CLUSTER} is back; 2 runs go on from what came home.")
    assert [(o.run, c) for o, c, _, _ in desk.link.sent] == [
        ("run", Checkpoint(1, b"memory")),
        ("waiting", Checkpoint()),
    ]
    assert desk.sent(0)[0].token != order.token
    assert len(desk.link.placed) == 1


def test_a_run_is_stopped_at_once_while_the_scheduler_is_away(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send())
    desk.begins()
    desk.link.alive, desk.answers = False, False
    desk.asks()
    assert desk.asks(Stop()) == [RunStopped("run", 0.0)]


def test_futures_that_dask_has_dropped_mean_that_the_scheduler_was_lost_for_a_moment(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send())
    desk.sent()[1].ends(None, "cancelled")
    warned, noticed = desk.asks()
    assert isinstance(warned, Warned)
    assert isinstance(noticed, Noticed)
    assert len(desk.links) == 2
    assert len(desk.link.sent) == 1


def test_what_goes_wrong_on_a_machine_is_a_sentence(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send())
    desk.sent()[1].ends(ZeroDivisionError("division\n by zero"), "error")
    told = "The cluster could not do the run: ZeroDivisionError: division by zero"
    assert desk.asks() == [RunFailed("run", told)]


def test_at_the_end_nothing_is_left_on_the_cluster(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send("a"), desk.send("b"))
    desk.courier.close()
    assert len(desk.link.forgotten) == 2
    assert len(desk.link.withdrawn) == 1
    assert desk.link.closed


def test_another_address_is_another_cluster(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER))
    desk.asks(Connect(CLUSTER))
    assert len(desk.links) == 1
    desk.asks(Connect("tcp://other:1"))
    assert [link.closed for link in desk.links] == [True, False]


@pytest.mark.parametrize(
    ("device", "threads", "offers", "asked"),
    [
        ("auto", 0, (), {}),
        ("cpu", 4, (), {}),
        ("cpu", 4, ("threads",), {"threads": 4}),
        ("auto", 0, ("GPU", "threads"), {}),
        ("cuda", 0, ("GPU",), {"GPU": 1}),
    ],
)
def test_what_a_run_needs_is_asked_for_in_dask_s_terms(
    device: str, threads: int, offers: tuple[str, ...], asked: dict[str, float]
) -> None:
    machines = Machines(("tcp://a:1",), 1, frozenset(offers))
    assert resources_for(device, threads, machines) == asked


def test_a_card_that_no_machine_has_is_told_before_anything_is_sent(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER))
    (failed,) = desk.asks(desk.send(device="cuda"))
    assert isinstance(failed, RunFailed)
    assert "no machine of the cluster offers one" in failed.message
    with pytest.raises(NoSuchResourceError):
        resources_for("cuda", 0, TWO)

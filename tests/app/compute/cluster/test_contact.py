"""A scheduler that is there, is away or is nobody, as the courier tells of it."""

from __future__ import annotations

from app.compute.cluster.link import Machines
from app.compute.cluster.order import Begun, Checkpoint
from app.compute.cluster.plain import StrangeError
from app.compute.cluster.requests import Connect, Places
from app.compute.messages.control import Noticed, Warned
from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunStarted,
)
from models.events import Started
from models.settings.recipes import recipe
from tests.app.compute.cluster.courier_desk import CLUSTER, TWO, Desk, epoch


def test_the_cluster_is_greeted_with_what_it_has(desk: Desk) -> None:
    assert desk.asks(Connect(CLUSTER)) == [
        Places(4),
        Noticed(f"The cluster at {CLUSTER} is there: 2 workers."),
    ]


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
    assert desk.machine_says(RunEpoch("other", epoch(1))) == []
    assert desk.machine_says(RunEpoch("run", epoch(4))) == []
    assert desk.machine_says(RunEpoch("run", epoch(1))) == [RunEpoch("run", epoch(1))]


def test_a_cluster_without_workers_is_waited_for_and_told_once(desk: Desk) -> None:
    desk.machines = Machines()
    desk.asks(Connect(CLUSTER))
    reports = desk.asks(desk.send()) + desk.asks(seconds=5.0) + desk.asks(seconds=5.0)
    assert reports == [Warned(f"The cluster at {CLUSTER} has no workers; runs begin when one comes.")]
    assert desk.link.sent == []
    desk.machines = TWO
    assert desk.asks(seconds=5.0) == [Places(4)]
    assert len(desk.link.sent) == 1


def test_a_lost_scheduler_is_told_and_runs_are_sent_again_from_what_came_home(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send("run"), desk.send("waiting"))
    order, _ = desk.sent(0)
    desk.kept = Checkpoint(1, b"memory", b"weights")
    started = Started(recipe("mlp"), "data", 10, 2, 3, 4, 5)
    desk.machine_says(Begun(RunStarted("run", started), (), "lab-3"), number=0)
    assert desk.machine_says(RunEpoch("run", epoch(1)), number=0) == [RunEpoch("run", epoch(1))]
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


def test_another_address_is_another_cluster(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER))
    desk.asks(Connect(CLUSTER))
    assert len(desk.links) == 1
    desk.asks(Connect("tcp://other:1"))
    assert [link.closed for link in desk.links] == [True, False]

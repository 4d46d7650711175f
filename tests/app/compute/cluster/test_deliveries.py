"""Runs that a courier sends out and brings home."""

from __future__ import annotations

import pytest

from app.compute.cluster.deliveries import GRACE_SECONDS, STRANGE_END
from app.compute.cluster.link import NoSuchResourceError, resources_for
from app.compute.cluster.order import PART_BYTES, RunEnd, Wish
from app.compute.cluster.plain import StrangeError
from app.compute.cluster.requests import Connect
from app.compute.messages.control import Noticed, Warned
from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    RunStarted,
    RunStopped,
    Stop,
)
from models.events import Finished
from tests.app.compute.cluster.courier_desk import CLUSTER, TWO, Desk, epoch


def test_a_run_is_sent_after_its_data_set_and_comes_home(desk: Desk) -> None:
    desk.data.write_bytes(b"x" * (PART_BYTES + 3))
    desk.asks(Connect(CLUSTER), desk.send())
    assert [(number, size) for _, number, size in desk.link.placed] == [(0, PART_BYTES), (1, 3)]
    order, future = desk.sent()
    assert isinstance(desk.begins()[0], RunStarted)
    finished = RunFinished("run", Finished(3, 0.1, 0.9, ((1,),), 2.0), "digest")
    future.ends(RunEnd(finished, tuple(map(epoch, (1, 2, 3))), b"weights"))
    assert [type(each) for each in desk.asks()] == [RunEpoch, RunEpoch, RunEpoch, RunFinished]
    assert desk.link.forgotten == [order.token]
    assert desk.model().weights.read_bytes() == b"weights"


def test_nothing_is_sent_where_versions_differ(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER))
    desk.mismatch = "The worker a has torch 1 and this computer has 2."
    assert desk.asks(desk.send()) == [RunFailed("run", desk.mismatch)]
    assert desk.link.sent == []


@pytest.mark.parametrize("result", [StrangeError("no RunEnd"), RunEnd(RunStopped("other", 1.0))])
def test_an_end_that_is_none_is_a_sentence(desk: Desk, result: object) -> None:
    desk.asks(Connect(CLUSTER), desk.send())
    desk.sent()[1].ends(result)
    assert desk.asks() == [RunFailed("run", STRANGE_END)]


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


def test_a_card_that_no_machine_has_is_told_before_anything_is_sent(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER))
    (failed,) = desk.asks(desk.send(device="cuda"))
    assert isinstance(failed, RunFailed)
    assert "no machine of the cluster offers one" in failed.message
    with pytest.raises(NoSuchResourceError):
        resources_for("cuda", 0, TWO)

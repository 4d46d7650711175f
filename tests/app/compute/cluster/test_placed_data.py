"""Data sets that a courier leaves with the scheduler."""

from __future__ import annotations

from dataclasses import replace

from app.compute.cluster.order import RunEnd
from app.compute.cluster.requests import Connect
from app.compute.messages.runs import (
    RunStopped,
)
from tests.app.compute.cluster.courier_desk import CLUSTER, Desk


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

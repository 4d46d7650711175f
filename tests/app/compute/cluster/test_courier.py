"""What the window asks of a courier."""

from __future__ import annotations

import pytest

from app.compute.cluster.order import RunEnd, Wish
from app.compute.cluster.requests import Connect
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunFailed,
    RunStopped,
)
from app.compute.run_lock import RunIsGoingError, run_held
from tests.app.compute.cluster.courier_desk import CLUSTER, Desk


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


def test_pause_and_resume_are_told_to_the_machine(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send())
    desk.begins()
    desk.asks(Pause("run"), Pause("run"), Resume(), Resume("other"))
    assert desk.link.wishes == [Wish.PAUSE, Wish.GO_ON]


def test_at_the_end_nothing_is_left_on_the_cluster(desk: Desk) -> None:
    desk.asks(Connect(CLUSTER), desk.send("a"), desk.send("b"))
    desk.courier.close()
    assert len(desk.link.forgotten) == 2
    assert len(desk.link.withdrawn) == 1
    assert desk.link.closed

"""A run on a machine of the cluster, with a scheduler that only breaks."""

from __future__ import annotations

import pytest

from app.compute.cluster.order import Checkpoint, DataOrder, Order, RunEnd
from app.compute.cluster.plain import as_bytes, read
from app.compute.cluster.scheduler import Scheduler
from app.compute.cluster.training import Training
from app.compute.cluster.versions import versions_here
from app.compute.messages.runs import RunFailed
from models.settings.recipes import recipe
from models.training.weights import WeightsError

ORDER = Order(
    "run", "token", "topic", recipe("mlp"), DataOrder("digest", 1, "me"), "tcp://a:1", versions_here()
)


class BrokenScheduler(Scheduler):
    """Has nothing but an error."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def checkpoint(self) -> Checkpoint:
        raise self._error


@pytest.mark.parametrize(
    "said", ["no memory " * 2000, "a\x1b[31m red\n one\x85\0\x9f", "half of one: \ud800"]
)
def test_why_a_run_failed_comes_home_whatever_it_says(said: str) -> None:
    end = Training(ORDER, BrokenScheduler(WeightsError(said))).run()
    assert end is not None
    assert isinstance(end.report, RunFailed)
    assert end.report.final
    assert read(RunEnd, as_bytes(end)) == end
    assert end.report.message.startswith(said[0])

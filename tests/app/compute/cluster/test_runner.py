"""What goes to the cluster and what stays, with a runner and a courier that only remember."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.compute.cluster.requests import Connect, Disconnect, Places, Send
from app.compute.cluster.runner import ClusterRunner
from app.compute.messages.control import Configure, UseCluster, Warned
from app.compute.messages.data import DataPacked, PackData
from app.compute.messages.predictions import PredictNext
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunFailed,
    RunFinished,
    RunStopped,
    Stop,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report
from app.compute.trained_model import TrainedModel
from models.events import Finished
from models.settings.recipes import recipe
from tests.app.fakes import FakeRunner

CLUSTER = "tcp://lab:8786"
PACKED = DataPacked(Path("sent"), "digest", 7, "corrections")


class FakeCourier:
    process_id = 1

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.reports: list[Any] = []
        self.dead = False
        self.closed = False

    def send(self, request: object) -> None:
        self.asked.append(request)

    def received(self) -> list[Any]:
        if self.dead:
            raise EOFError
        ready, self.reports = self.reports, []
        return ready

    def close(self) -> None:
        self.closed = True


class Desk:
    def __init__(self, folder: Path, why_not: str = "") -> None:
        self.here = FakeRunner()
        self.here.places = 3
        self.couriers: list[FakeCourier] = []
        self.runner = ClusterRunner(self.here, folder / "sent", self._start, lambda: why_not)
        self.folder = folder

    @property
    def courier(self) -> FakeCourier:
        return self.couriers[-1]

    def train(self, run: str) -> Train:
        request = Train(TrainedModel(run, recipe("mlp"), self.folder / run), Path("data"))
        self.runner.send(request)
        return request

    def packs(self, report: DataPacked = PACKED) -> list[Report]:
        self.here.reports.append(report)
        return self.runner.poll()

    def _start(self) -> FakeCourier:
        self.couriers.append(FakeCourier())
        return self.couriers[-1]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_without_a_cluster_everything_stays_and_nothing_is_started(desk: Desk) -> None:
    asked = desk.train("a")
    desk.runner.send(Stop())
    desk.runner.expect([recipe("mlp")])
    assert desk.here.requests == [asked, Stop()]
    assert desk.here.expected == [(recipe("mlp"),)]
    assert desk.runner.places == 3
    assert desk.couriers == []


def test_a_run_goes_to_the_cluster_with_its_data_set_and_all_else_stays(desk: Desk) -> None:
    desk.runner.send(Configure(threads=2))
    desk.runner.send(UseCluster(CLUSTER))
    asked = desk.train("a")
    look = PredictNext(asked.model, 0)
    desk.runner.send(look)
    packing = PackData(Path("data"), desk.folder / "sent")
    assert desk.here.requests == [Configure(threads=2), packing, look]
    assert desk.courier.asked == [Connect(CLUSTER)]
    assert desk.packs() == []
    assert desk.courier.asked[1:] == [Send(asked, PACKED, Configure(threads=2))]


def test_the_cluster_says_how_many_runs_it_takes(desk: Desk) -> None:
    desk.runner.send(UseCluster(CLUSTER))
    assert desk.runner.places == 1
    desk.courier.reports.append(Places(16))
    assert desk.runner.poll() == []
    assert desk.runner.places == 16
    desk.runner.expect([recipe("mlp")])
    assert desk.here.expected == [()]
    desk.runner.send(UseCluster(""))
    assert desk.runner.places == 3
    assert desk.courier.asked[-1] == Disconnect()


def test_stop_pause_and_resume_go_to_where_the_run_is(desk: Desk) -> None:
    desk.train("here")
    desk.runner.send(UseCluster(CLUSTER))
    desk.train("there")
    desk.packs()
    desk.here.requests.clear()
    desk.courier.asked.clear()
    for request in (
        Pause("there"),
        Resume("here"),
        Stop("there"),
        Stop(),
    ):
        desk.runner.send(request)
    assert desk.courier.asked == [Pause("there"), Stop("there"), Stop()]
    assert desk.here.requests == [Resume("here"), Stop()]
    desk.courier.reports.append(RunStopped("there", 1.0))
    assert desk.runner.poll() == [RunStopped("there", 1.0)]
    desk.runner.send(Stop("there"))
    assert desk.courier.asked[-1] != Stop("there")


def test_a_run_that_waits_for_its_data_set_is_stopped_at_once(desk: Desk) -> None:
    desk.runner.send(UseCluster(CLUSTER))
    desk.train("a")
    second = desk.train("b")
    desk.runner.send(Stop("a"))
    assert desk.runner.poll() == [RunStopped("a", 0.0)]
    desk.packs()
    desk.packs()
    sent = [each for each in desk.courier.asked if isinstance(each, Send)]
    assert [each.request for each in sent] == [second]


def test_a_data_set_that_cannot_be_packed_is_why_the_run_fails(desk: Desk) -> None:
    desk.runner.send(UseCluster(CLUSTER))
    desk.train("a")
    assert desk.packs(DataPacked(problem="No room.")) == [RunFailed("a", "No room.")]


def test_a_worker_that_dies_while_it_packs_fails_the_runs_that_wait(desk: Desk) -> None:
    desk.runner.send(UseCluster(CLUSTER))
    desk.train("a")
    lost = WorkerLost("It died.", replaced=True)
    desk.here.reports.append(lost)
    first, failed = desk.runner.poll()
    assert first == lost
    assert isinstance(failed, RunFailed)
    assert failed.run == "a"


def test_a_courier_that_dies_loses_its_runs_and_another_takes_its_place(desk: Desk) -> None:
    desk.runner.send(UseCluster(CLUSTER))
    for run in ("done", "going"):
        desk.train(run)
        desk.packs()
    desk.courier.reports.append(RunFinished("done", Finished(1, 0.1, 0.9, ((1,),), 1.0)))
    desk.runner.poll()
    dead = desk.courier
    dead.dead = True
    (lost,) = desk.runner.poll()
    assert isinstance(lost, WorkerLost)
    assert (lost.runs, lost.replaced, lost.further) == (("going",), True, True)
    assert dead.closed
    assert desk.courier.asked == [Connect(CLUSTER)]
    assert desk.runner.poll() == []


def test_where_dask_is_not_installed_that_is_told_and_runs_stay(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "Install it.")
    desk.runner.send(UseCluster(CLUSTER))
    assert desk.runner.poll() == [Warned("Install it.")]
    asked = desk.train("a")
    assert desk.here.requests == [asked]
    assert desk.couriers == []


def test_closing_closes_both(desk: Desk) -> None:
    desk.runner.send(UseCluster(CLUSTER))
    desk.runner.close()
    assert desk.here.closed
    assert desk.courier.closed


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [("app.compute.cluster.runner", "distributed torch"), ("app.compute.cluster.courier", "torch PySide6")],
)
def test_nobody_loads_what_is_heavy_and_not_theirs(module: str, unwanted: str) -> None:
    program = f"import sys, {module}; print(*[each for each in '{unwanted}'.split() if each in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""

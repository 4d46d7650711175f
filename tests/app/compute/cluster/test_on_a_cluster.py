"""Real runs on a real scheduler and real workers, through the real courier, and the same at home."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from distributed import Client

from app.compute.cluster.client import BoundedClient, LostError, UnreachableError
from app.compute.cluster.link import Link, Machines
from app.compute.cluster.process import CourierProcess
from app.compute.cluster.runner import ClusterRunner
from app.compute.messages.control import Configure, Noticed, UseCluster, Warned, WorkerSettings
from app.compute.messages.data import DataReady, OpenData
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunEpoch,
    RunFailed,
    RunFinished,
    RunPaused,
    RunProgress,
    RunResumed,
    RunStarted,
    RunStopped,
    Stop,
    TakeUp,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from models.settings.recipes import recipe
from models.settings.specification import RunSpecification
from models.training.checkpoint import load_memory
from tests.app.compute.cluster.machines import Cluster
from tests.app.compute.cluster.strangers import hostile_pickle
from tests.app.small_data import write_small_data

PATIENCE_SECONDS = 100.0
LONG = 200
"""Epochs of a run that is to be interrupted."""

Make = Callable[..., TrainedModel]
ENDS = (RunFinished, RunFailed, RunStopped)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def shared_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """One for all tests, each of whose workers takes seconds to load torch."""
    with Cluster(tmp_path_factory.mktemp("cluster")) as made:
        yield made


@pytest.fixture
def cluster(shared_cluster: Cluster) -> Cluster:
    """Two workers of one machine, of which those are there already that no test before has killed."""
    if not shared_cluster.is_up:
        shared_cluster.start_scheduler()
    shared_cluster.start_workers(*["one"] * (2 - len(shared_cluster.workers)))
    return shared_cluster


@pytest.fixture(scope="module")
def shared_runner(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[ClusterRunner]:
    """One for all tests: its worker takes seconds to load torch."""
    folder = tmp_path_factory.mktemp("home")
    here = WorkerRunner(WorkerSettings(folder / "cache", threads=1))
    here.send(OpenData(data))
    made = ClusterRunner(here, folder / "sent")
    until(made, DataReady)
    yield made
    made.close()


@pytest.fixture
def runner(shared_runner: ClusterRunner, cluster: Cluster) -> ClusterRunner:
    shared_runner.send(UseCluster(cluster.address))
    return shared_runner


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(run: str, specification: RunSpecification) -> TrainedModel:
        (tmp_path / run).mkdir()
        return TrainedModel(run, specification, tmp_path / run / "weights.safetensors")

    return made


def until(runner: ClusterRunner, *kinds: type[Report], times: int = 1) -> list[Report]:
    """All reports up to so many of these kinds."""
    reports: list[Report] = []
    deadline = time.monotonic() + PATIENCE_SECONDS
    while sum(isinstance(report, kinds) for report in reports) < times:
        assert time.monotonic() < deadline, reports
        reports += runner.poll(0.02)
    return reports


def until_epochs(runner: ClusterRunner, count: int, *models: TrainedModel) -> list[Report]:
    """All reports until each of these runs has done so many epochs."""
    reports: list[Report] = []
    while any(len(epochs(reports, model.run)) < count for model in models):
        reports += until(runner, RunEpoch)
    return reports


def of(reports: list[Report], *kinds: type[Report]) -> list[Report]:
    return [report for report in reports if isinstance(report, kinds)]


def run_of(report: Report) -> str:
    return str(getattr(report, "run", ""))


def texts(reports: list[Report]) -> str:
    return "\n".join(r.message for r in reports if isinstance(r, Noticed | Warned))


def epochs(reports: list[Report], run: str) -> list[int]:
    return [r.epoch.epoch for r in reports if isinstance(r, RunEpoch) and r.run == run]


def counted_epochs(reports: list[Report], run: str) -> list[int]:
    """Those that count, as the window counts them: a run that starts again drops what it does again."""
    counted: list[int] = []
    for report in reports:
        if isinstance(report, RunStarted) and report.run == run:
            counted = [epoch for epoch in counted if epoch < report.started.first_epoch]
        elif isinstance(report, RunEpoch) and report.run == run:
            counted.append(report.epoch.epoch)
    return counted


def plain(report: Report) -> object:
    """What a run found, without how long it took."""
    match report:
        case RunFinished(_, finished, digest):
            return replace(finished, seconds=0.0), digest
        case RunEpoch(_, epoch):
            return replace(epoch, seconds=0.0)
        case RunStarted(_, started):
            return started
    raise AssertionError(report)


def test_runs_come_out_the_same_as_on_this_computer_and_the_data_set_travels_once(
    runner: ClusterRunner, cluster: Cluster, make: Make, data: Path
) -> None:
    specifications = [
        replace(recipe("mlp"), epochs=3, seed=1, dropout=0.2),
        replace(recipe("softmax"), epochs=2, seed=2),
        replace(recipe("lenet"), epochs=2, seed=3),
        replace(recipe("mlp"), epochs=2, folds=5, fold=2),
    ]
    runner.send(Configure(threads=1, precision="float32"))
    there = [make(f"there-{number}", each) for number, each in enumerate(specifications)]
    for model in there:
        runner.send(Train(model, data))
    reports = until(runner, *ENDS, times=len(there))
    assert texts(reports).count("The data set has come to") == 1

    runner.send(UseCluster(""))
    for number, model in enumerate(there):
        here = make(f"here-{number}", model.specification)
        runner.send(Train(here, data))
        at_home = of(until(runner, *ENDS), RunStarted, RunEpoch, *ENDS)
        away = [each for each in of(reports, RunStarted, RunEpoch, *ENDS) if run_of(each) == model.run]
        assert list(map(plain, away)) == list(map(plain, at_home))
        assert model.weights.read_bytes() == here.weights.read_bytes()
        ours, theirs = load_memory(here.memory), load_memory(model.memory)
        assert [replace(each, seconds=0.0) for each in theirs.epochs] == [
            replace(each, seconds=0.0) for each in ours.epochs
        ]
    (started,) = [r for r in reports if isinstance(r, RunStarted) and r.run == "there-0"]
    assert started.conditions.where.startswith(f"{cluster.address} (")
    assert (started.conditions.device, started.conditions.threads) == ("cpu", 1)


def test_stopped_runs_are_home_within_two_seconds_and_go_on_from_what_they_learnt(
    runner: ClusterRunner, make: Make, data: Path
) -> None:
    specification = replace(recipe("mlp"), epochs=LONG * 10)
    quickest = PATIENCE_SECONDS
    for attempt in range(3):  # beside other programs one of them may have to wait for the cores
        models = [make(f"{name}-{attempt}", specification) for name in ("going", "too", "queued")]
        for model in models:
            runner.send(Train(model, data))
        reports = until_epochs(runner, 1, *models[:2])
        began = time.monotonic()
        runner.send(Stop())
        reports += until(runner, RunStopped, times=3)
        quickest = min(quickest, time.monotonic() - began)
        assert {run_of(each) for each in of(reports, RunStopped)} == {each.run for each in models}
        if quickest < 2.0:
            break
    assert quickest < 2.0
    going, _, queued = models
    assert going.weights.exists()
    # A machine that was free again may have begun it before it heard; else there is nothing of it.
    began_too = queued.run in {run_of(each) for each in of(reports, RunStarted)}
    assert queued.weights.exists() <= began_too
    known = len(load_memory(going.memory).epochs)
    runner.send(TakeUp(going, data, known))
    reports = until_epochs(runner, 2, going)
    assert epochs(reports, going.run)[:2] == [known + 1, known + 2]
    runner.send(Stop(going.run))
    until(runner, RunStopped)


def test_a_held_run_does_nothing_until_it_is_let_go(runner: ClusterRunner, make: Make, data: Path) -> None:
    runner.send(Train(make("held", replace(recipe("mlp"), epochs=LONG * 10)), data))
    until(runner, RunEpoch)
    runner.send(Pause("held"))
    until(runner, RunPaused)
    runner.poll(0.3)
    assert not of(runner.poll(0.5), RunEpoch, RunProgress)
    runner.send(Resume("held"))
    assert of(until(runner, RunEpoch), RunResumed)
    runner.send(Stop("held"))
    until(runner, RunStopped)


def test_what_a_stranger_says_on_the_scheduler_is_not_run_here(
    runner: ClusterRunner, cluster: Cluster, make: Make, data: Path, tmp_path: Path
) -> None:
    model = make("heard", replace(recipe("mlp"), epochs=LONG))
    runner.send(Train(model, data))
    until_epochs(runner, 1, model)
    with Client(cluster.address, set_as_default=False) as stranger:
        topics = stranger.run_on_scheduler(_topics)
        assert any(topic.startswith("hearsee-") for topic in topics)
        for topic in topics:
            stranger.log_event(topic, hostile_pickle(tmp_path / "made"))
        told = texts(until(runner, Warned))
    assert f"Somebody on the cluster at {cluster.address} says what no HearSee says" in told
    until_epochs(runner, 1, model)  # the run goes on
    runner.send(Stop())
    until(runner, *ENDS)
    assert not (tmp_path / "made").exists()


def _topics(dask_scheduler: Any) -> list[str]:
    return list(dask_scheduler.get_events())


def test_a_scheduler_that_stands_still_is_not_waited_for_for_ever(cluster: Cluster) -> None:
    link = Link(cluster.address, "topic", 10.0, answer_seconds=0.3)
    assert cluster.scheduler is not None
    os.kill(cluster.scheduler.process.pid, signal.SIGSTOP)
    try:
        for ask in (link.machines, lambda: link.mismatch(Machines(("tcp://a:1",)))):
            with pytest.raises(LostError):
                ask()
    finally:
        os.kill(cluster.scheduler.process.pid, signal.SIGCONT)
        link.close()


def test_a_worker_that_is_killed_loses_no_run_and_none_is_counted_twice(
    runner: ClusterRunner, cluster: Cluster, make: Make, data: Path
) -> None:
    specification = replace(recipe("mlp"), epochs=12)
    models = [make(f"run-{number}", replace(specification, seed=number)) for number in range(3)]
    for model in models:
        runner.send(Train(model, data))
    reports = until_epochs(runner, 2, *models[:2])
    cluster.workers.pop(0).kill()
    reports += until(runner, *ENDS, times=3)
    for model in models:
        (finished,) = [r for r in reports if isinstance(r, RunFinished) and r.run == model.run]
        assert finished.finished.epochs == 12
        assert epochs(reports, model.run) == list(range(1, 13))
    assert "is lost; it goes on after epoch" in texts(reports)
    starts = [r.started.first_epoch for r in reports if isinstance(r, RunStarted)]
    assert len(starts) == 4
    assert max(starts) > 1


def test_a_scheduler_that_comes_back_gets_what_is_unfinished_from_what_came_home(
    runner: ClusterRunner, cluster: Cluster, make: Make, data: Path
) -> None:
    models = [make(f"run-{number}", replace(recipe("mlp"), epochs=LONG, seed=number)) for number in (1, 2)]
    for model in models:
        runner.send(Train(model, data))
    reports = until_epochs(runner, 2, *models)
    cluster.kill_all()
    reports += until(runner, Warned)
    assert "no longer answers; what came home is kept, and 2 runs will go on" in texts(reports)
    at_home = {model.run: len(load_memory(model.memory).epochs) for model in models}
    cluster.start_scheduler()
    cluster.start_workers("one", "one")
    reports += until_epochs(runner, 1, *models)
    assert "is back; 2 runs go on" in texts(reports)
    assert "is lost" not in texts(reports)
    for model in models:
        starts = [r.started.first_epoch for r in reports if isinstance(r, RunStarted) and r.run == model.run]
        assert starts == [1, at_home[model.run] + 1]
        # An epoch told in the last moment, whose checkpoint did not come home, is done again.
        counted = counted_epochs(reports, model.run)
        assert len(counted) > at_home[model.run]
        assert counted == list(range(1, len(counted) + 1))
    runner.send(Stop())
    until(runner, RunStopped, times=2)


def test_other_versions_are_refused_before_any_work_with_both_named(
    runner: ClusterRunner, cluster: Cluster, make: Make, data: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "hearsee-9.9.dist-info"
    other.mkdir(parents=True)
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: hearsee\nVersion: 9.9\n")
    path = os.pathsep.join([str(other.parent), str(Path.cwd())])
    cluster.start_workers("one", environment={"PYTHONPATH": path})
    runner.send(Train(make("refused", replace(recipe("softmax"), epochs=1)), data))
    reports = until(runner, *ENDS)
    (failed,) = of(reports, *ENDS)
    assert isinstance(failed, RunFailed), reports
    assert "has hearsee 9.9 and this computer has hearsee" not in failed.message
    assert "has hearsee 9.9 and this computer has 0." in failed.message
    cluster.workers.pop().kill()


def test_a_courier_that_is_killed_loses_its_runs_to_the_history_and_another_takes_them_up(
    runner: ClusterRunner, make: Make, data: Path
) -> None:
    models = [make(f"carried-{number}", replace(recipe("mlp"), epochs=LONG * 10)) for number in (1, 2)]
    for model in models:
        runner.send(Train(model, data))
    until_epochs(runner, 1, *models)
    courier = runner.courier_id
    assert courier is not None
    os.kill(courier, signal.SIGKILL)
    (lost,) = of(until(runner, WorkerLost), WorkerLost)
    assert isinstance(lost, WorkerLost)
    assert lost.runs == ("carried-1", "carried-2")
    known = {model.run: len(load_memory(model.memory).epochs) for model in models}
    for model in models:
        runner.send(TakeUp(model, data, known[model.run]))
    # Both machines have left what nobody waits for.
    reports = until_epochs(runner, 2, *models)
    for model in models:
        first = known[model.run] + 1
        assert epochs(reports, model.run)[:2] == [first, first + 1]
    runner.send(Stop())
    until(runner, RunStopped, times=2)


def test_a_run_can_be_stopped_while_the_scheduler_is_away(
    runner: ClusterRunner, cluster: Cluster, make: Make, data: Path
) -> None:
    model = make("stranded", replace(recipe("mlp"), epochs=LONG))
    runner.send(Train(model, data))
    until(runner, RunEpoch, times=2)
    cluster.kill_all()
    until(runner, Warned)
    began = time.monotonic()
    runner.send(Stop())
    until(runner, RunStopped)
    assert time.monotonic() - began < 2.0
    assert load_memory(model.memory).epochs


def test_where_nobody_answers_a_run_fails_with_a_sentence(
    shared_runner: ClusterRunner, make: Make, data: Path
) -> None:
    shared_runner.send(UseCluster("tcp://127.0.0.1:9"))
    shared_runner.send(Train(make("nowhere", recipe("mlp")), data))
    (failed,) = of(until(shared_runner, *ENDS), *ENDS)
    assert isinstance(failed, RunFailed)
    assert "No scheduler answers at tcp://127.0.0.1:9" in failed.message


def test_a_cluster_that_speaks_tls_is_reached_as_dask_is_configured(
    shared_runner: ClusterRunner,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    make: Make,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    asked = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=hearsee"]
    subprocess.run([*asked, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    start = "DASK_DISTRIBUTED__COMM__TLS__"
    configured = {f"{start}CA_FILE": str(certificate)}
    for who in ("SCHEDULER", "WORKER", "CLIENT"):
        configured |= {f"{start}{who}__KEY": str(key), f"{start}{who}__CERT": str(certificate)}
    for name, value in configured.items():
        monkeypatch.setenv(name, value)
    with Cluster(tmp_path_factory.mktemp("tls"), "tls") as cluster:
        with pytest.raises(UnreachableError, match="ends the connection"):
            BoundedClient(cluster.address.replace("tls:", "tcp:"), 10.0)
        cluster.start_workers("one")
        # One of its own, which finds the configuration.
        courier = CourierProcess()
        try:
            runner = ClusterRunner(shared_runner.here, tmp_path / "sent", lambda: courier)
            runner.send(UseCluster(cluster.address))
            runner.send(Train(make("secret", replace(recipe("softmax"), epochs=1)), data))
            assert isinstance(until(runner, *ENDS)[-1], RunFinished)
        finally:
            courier.close()

"""The real worker process, through the real pipe: its end, and what it times."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.compute.messages.control import (
    Configure,
    WorkerReady,
    WorkerSettings,
)
from app.compute.messages.data import (
    DataReady,
    LoadingEnded,
    LoadingProgress,
    OpenData,
    TimeLoading,
)
from app.compute.messages.runs import (
    RunFinished,
    RunStarted,
    RunStopped,
    Stop,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report
from app.compute.runner.process import WorkerRunner
from tests.app.compute.worker.serving import (
    PATIENCE,
    conditions_of,
    model,
    of_type,
    reports_until,
)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_a_killed_worker_is_reported_once_and_replaced(runner: WorkerRunner, data: Path) -> None:
    killed = runner.process_id
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    reports = reports_until(runner, WorkerLost)
    lost = reports[-1]
    assert isinstance(lost, WorkerLost)
    assert lost.replaced
    assert "SIGKILL" in lost.message
    runner.send(OpenData(data))
    later = reports_until(runner, DataReady)
    assert not of_type(later, WorkerLost)
    assert runner.process_id != killed
    (ready,) = of_type(later, WorkerReady)
    assert isinstance(ready, WorkerReady)
    assert ready.devices[-1] == "cpu"


def test_a_worker_that_dies_while_starting_is_not_started_for_ever(tmp_path: Path) -> None:
    runner = WorkerRunner(WorkerSettings(tmp_path, threads=-1))
    try:
        lost = reports_until(runner, WorkerLost)[-1]
        assert isinstance(lost, WorkerLost)
        assert not lost.replaced
        assert runner.poll(0.2) == []
        assert runner.process_id is None
    finally:
        runner.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_a_worker_that_takes_anothers_place_is_configured_like_it(
    runner: WorkerRunner, tmp_path: Path, data: Path
) -> None:
    runner.send(Configure(threads=2))
    try:
        assert runner.process_id is not None
        os.kill(runner.process_id, signal.SIGKILL)
        reports_until(runner, WorkerLost)
        runner.send(Train(model(tmp_path, epochs=1), data))
        assert conditions_of(reports_until(runner, RunFinished)) == (2, "cpu")
    finally:
        runner.send(Configure(threads=1))


def time_loading(runner: WorkerRunner, data: Path) -> None:
    runner.send(TimeLoading(data, batch_size=100, most_workers=1))


def test_reading_the_data_set_is_timed_with_and_without_workers(runner: WorkerRunner, data: Path) -> None:
    time_loading(runner, data)
    reports = reports_until(runner, LoadingEnded)
    assert reports[-1] == LoadingEnded()
    whole = [
        report.workers
        for report in reports
        if isinstance(report, LoadingProgress) and report.examples == report.total == 600
    ]
    assert whole == [0, 1, None]


def test_timing_ends_at_the_next_request_which_has_its_turn(runner: WorkerRunner, data: Path) -> None:
    runner.send(TimeLoading(data, batch_size=1, most_workers=8))
    reports_until(runner, LoadingProgress)
    runner.send(OpenData(data))
    reports = reports_until(runner, DataReady)
    (ended,) = of_type(reports, LoadingEnded)
    assert isinstance(ended, LoadingEnded)
    assert ended.stopped


def until_a_loader_has_workers(runner: WorkerRunner, data: Path) -> None:
    runner.send(TimeLoading(data, batch_size=1, most_workers=8))
    reports: list[Report] = []
    deadline = time.monotonic() + PATIENCE
    while not any(isinstance(each, LoadingProgress) and each.workers for each in reports):
        assert time.monotonic() < deadline
        reports += runner.poll(0.1)


def test_timing_can_be_stopped_also_while_a_loader_has_workers(runner: WorkerRunner, data: Path) -> None:
    until_a_loader_has_workers(runner, data)
    runner.send(Stop())
    stopped = time.monotonic()
    ended = reports_until(runner, LoadingEnded)[-1]
    assert isinstance(ended, LoadingEnded)
    assert ended.stopped
    assert time.monotonic() - stopped < 3


def test_nothing_is_timed_beside_a_run(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    runner.send(Train(model(tmp_path, epochs=200), data))
    reports_until(runner, RunStarted)
    time_loading(runner, data)
    ended = reports_until(runner, LoadingEnded)[-1]
    assert isinstance(ended, LoadingEnded)
    assert "A run is going on" in ended.problem
    runner.send(Stop())
    reports_until(runner, RunStopped)


def test_a_data_set_that_cannot_be_read_is_not_timed(shared_runner: WorkerRunner, tmp_path: Path) -> None:
    time_loading(shared_runner, tmp_path)
    ended = reports_until(shared_runner, LoadingEnded)[-1]
    assert isinstance(ended, LoadingEnded)
    assert str(tmp_path) in ended.problem


def test_a_worker_that_dies_while_its_loader_has_processes_is_noticed_at_once(
    runner: WorkerRunner, data: Path
) -> None:
    until_a_loader_has_workers(runner, data)
    assert runner.process_id is not None
    os.kill(runner.process_id, signal.SIGKILL)
    killed = time.monotonic()
    reports_until(runner, WorkerLost)
    assert time.monotonic() - killed < 3


FORGETFUL = """
import pathlib, sys
from app.compute.messages.control import WorkerSettings
from app.compute.runner.process import WorkerRunner
if __name__ == "__main__":
    runner = WorkerRunner(WorkerSettings(pathlib.Path(sys.argv[1]), threads=1))
    print(runner.process_id, flush=True)
"""


def test_a_program_that_ends_without_closing_its_runner_leaves_no_worker_behind(tmp_path: Path) -> None:
    program = tmp_path / "forgetful.py"
    program.write_text(FORGETFUL)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run(
        [sys.executable, program, tmp_path], env=environment, capture_output=True, text=True, check=True
    )
    with pytest.raises(ProcessLookupError):
        os.kill(int(ended.stdout), 0)

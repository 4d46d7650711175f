"""Two programs at work on one history do not hurt each other."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from app.compute.conditions import Conditions
from app.runs.history.history import History
from app.state.parts.run import Status
from models.events import Started
from models.settings.specification import RunSpecification
from tests.app.facts import epoch_done, finished
from tests.app.small_data import write_small_data
from tests.benchmarks.kills import Course, Program
from tests.end_to_end.commands import Outcome, hearsee

pytestmark = pytest.mark.end_to_end


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("data"))


def together(*commands: str, data: Path, folder: Path) -> list[Outcome]:
    """Programs that are started at the same moment in the same folder, to their ends."""
    common = ("--data", data, "--runs", "runs", "--json")
    with ThreadPoolExecutor(len(commands)) as pool:
        return list(pool.map(lambda words: hearsee(*common, words, folder=folder), commands))


def test_two_programs_train_into_one_history_while_it_is_read(data: Path, tmp_path: Path) -> None:
    history = History(tmp_path / "runs")
    with ThreadPoolExecutor(1) as pool:
        both = pool.submit(
            together, "train mlp for 9 epochs", "train mlp for 6 epochs", data=data, folder=tmp_path
        )
        seen = 0
        while not both.done():
            seen = max(seen, len(history.records()))
            time.sleep(0.02)
    outcomes = both.result()
    assert [outcome.code for outcome in outcomes] == [0, 0], outcomes
    assert seen == 2
    records = history.records()
    assert {record.run for record in records} == {outcome.events[-1]["run"] for outcome in outcomes}
    assert {record.status for record in records} == {Status.FINISHED}
    assert sorted(len(history.run(record.number).epochs) for record in records) == [6, 9]


def work_at_it(folder: Path, runs: int) -> list[str]:
    """What a window writes in the course of so many runs, as fast as it can, and reads meanwhile."""
    history, names = History(folder), []
    for _ in range(runs):
        specification = RunSpecification("mlp", epochs=4)
        model = history.create(specification)
        history.record_started(model.run, Started(specification, "Tiny", 50, 5, 10, 4, 100), Conditions())
        for epoch in range(1, 5):
            history.record_epoch(model.run, epoch_done(epoch))
        history.record_finished(model.run, finished(4))
        assert history.records()
        names.append(model.run)
    return names


def test_a_busy_history_is_waited_for_and_never_an_error(tmp_path: Path) -> None:
    with get_context("spawn").Pool(3) as pool:
        names = [name for each in pool.starmap(work_at_it, [(tmp_path, 5)] * 3) for name in each]
        pool.close()
        pool.join()
    history = History(tmp_path)
    assert sorted(record.run for record in history.records()) == sorted(set(names))
    assert len(names) == 15
    assert all(len(history.run(record.number).epochs) == 4 for record in history.records())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL and cannot lock a folder")
def test_of_two_programs_that_resume_one_run_one_does(data: Path, tmp_path: Path) -> None:
    course = Course("train mlp for 1000 epochs with seed 3", tmp_path, data)
    killed = Program(course, course.command)
    killed.wait_for_start()
    killed.kill("both")
    killed.end()

    both = [Program(course, "resume"), Program(course, "resume")]
    while not any(program.is_over for program in both):
        time.sleep(0.02)
    (refused,) = [program for program in both if program.is_over]
    (going,) = [program for program in both if not program.is_over]
    going.wait_for_start()
    errors = refused.end()
    assert refused.process.returncode in (1, 2)
    assert "Traceback" not in errors
    said = refused.said[-1]
    assert said["event"] == "failed"
    assert "another window or terminal" in said["message"] or "nothing to resume" in said["message"]
    assert not any(event["event"] == "started" for event in refused.said)

    going.process.send_signal(signal.SIGINT)  # stops it, and keeps what it learnt
    going.end()
    stopped = History(course.runs).latest()
    assert stopped is not None
    assert (stopped.status, stopped.problem) == (Status.STOPPED, "")
    with contextlib.suppress(ProcessLookupError):
        os.killpg(going.process.pid, signal.SIGKILL)

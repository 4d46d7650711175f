"""What is killed at any moment goes on and ends as if nothing had happened: programs and the window."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from app.runs.history.history import History
from app.state.parts.run import Status
from tests.app.small_data import write_small_data
from tests.benchmarks.kills import KINDS, Harness
from tests.end_to_end.commands import hearsee
from tests.end_to_end.conftest import WindowProgram

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the worker in /proc"),
]
COMMAND = "train mlp for 6 epochs with 64 units with Adam with dropout 0.2 with early stopping"


@pytest.mark.timeout(300)  # many programs one after the other, each of which loads torch
def test_kills_of_programs_and_workers_while_they_train_and_save_lose_nothing(tmp_path: Path) -> None:
    """One of each kind, and more until a save was hit; `make bench-kills` kills many more."""
    harness = Harness(tmp_path, {"MLP": COMMAND}, seed=5)
    for kills in (3, 6, 9, 12):  # a save takes milliseconds: what was aimed at one may have missed it
        harness.run(kills)
        if any(kill.in_a_save for kill in harness.kills):
            break
    assert {kill.kind for kill in harness.kills} == set(KINDS)
    assert any(kill.in_a_save for kill in harness.kills)
    assert harness.equal >= 1


@pytest.mark.timeout(300)
def test_a_window_that_was_killed_is_followed_by_one_that_offers_to_go_on(
    tmp_path: Path, open_program: Callable[..., WindowProgram]
) -> None:
    data = write_small_data(tmp_path / "data", training=6_000, test=500)
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    words = f"{COMMAND} with seed 5"
    killed = open_program(tmp_path, data, **offscreen)
    killed.until(lambda facts: facts["data"])
    killed.ask("say", words)
    told = killed.until(lambda facts: facts["epochs"] >= 1)["epochs"]
    os.kill(killed.process.pid, signal.SIGKILL)
    assert killed.wait() == -signal.SIGKILL

    going_on = open_program(tmp_path, data, **offscreen)
    asked = going_on.until(lambda facts: facts["question"])
    run = History(tmp_path / "runs").latest_resumable()
    assert run is not None
    assert len(run.epochs) >= told
    assert asked["question"].startswith(f"{run.model.run} was cut off in epoch {len(run.epochs) + 1} of 6.")
    going_on.ask("say", "yes")
    going_on.until(lambda facts: facts["status"] == "finished")
    assert going_on.close() == 0

    alone = hearsee("--data", data, "--runs", "runs", words, folder=_made(tmp_path / "alone"))
    assert alone.code == 0, alone.errors
    weights = [
        next((tmp_path / name).glob("*/weights.safetensors")).read_bytes() for name in ("runs", "alone/runs")
    ]
    assert weights[0] == weights[1]
    finished = History(tmp_path / "runs").latest()
    assert finished is not None
    assert finished.status is Status.FINISHED


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder

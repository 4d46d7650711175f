"""A run whose training process is killed goes on in another program, and ends as if nothing had happened."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.app.small_data import write_small_data
from tests.end_to_end.commands import hearsee
from tests.end_to_end.terminal_here import TerminalHere

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the worker in /proc"),
]

COMMAND = "train mlp for 5 epochs with 64 units with dropout 0.2 with momentum with seed 3"
REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough for an epoch to take a while."""
    return write_small_data(tmp_path_factory.mktemp("data"), training=16_000)


def worker_of(program: int) -> int:
    """The process that trains, among the children of a program."""
    children = Path(f"/proc/{program}/task/{program}/children").read_text().split()
    (worker,) = [child for child in children if "spawn_main" in Path(f"/proc/{child}/cmdline").read_text()]
    return int(worker)


def killed_after(epochs: int, folder: Path, data: Path) -> list[dict[str, Any]]:
    """What a program said whose training process was killed once it had told so many epochs."""
    arguments = ["--data", str(data), "--runs", "runs", "--json", COMMAND]
    with subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as program:
        assert program.stdout is not None
        said = []
        for line in program.stdout:
            said.append(json.loads(line))
            if said[-1]["event"] == "epoch" and said[-1]["epoch"] == epochs:
                os.kill(worker_of(program.pid), signal.SIGKILL)
        assert program.wait(60) == 1
    return said


def figures(events: list[dict[str, Any]]) -> dict[int, tuple[float, float]]:
    return {
        event["epoch"]: (event["train_loss"], event["validation_loss"])
        for event in events
        if event["event"] == "epoch"
    }


def test_a_run_whose_worker_was_killed_is_resumed_to_the_same_end(
    terminal: TerminalHere, tmp_path: Path, data: Path
) -> None:
    for name in ("whole", "killed"):
        (tmp_path / name).mkdir()
    common = ("--data", data, "--runs", "runs", "--json")
    whole = terminal(*common, COMMAND, folder=tmp_path / "whole")
    assert whole.code == 0, whole.errors

    said = killed_after(2, tmp_path / "killed", data)
    assert said[-1]["event"] == "failed"
    assert "SIGKILL" in said[-1]["message"]
    assert "“resume” starts epoch" in said[-1]["message"]

    resumed = hearsee(*common, "resume", folder=tmp_path / "killed")
    assert resumed.code == 0, resumed.errors
    started, finished = resumed.events[0], resumed.events[-1]
    assert (started["event"], started["run"]) == ("started", said[0]["run"])
    assert started["first_epoch"] > 2
    assert finished["event"] == "finished"
    assert not set(figures(said)) & set(figures(resumed.events))
    assert figures(said) | figures(resumed.events) == figures(whole.events)

    end = whole.events[-1]
    for each in ("test_accuracy", "test_loss", "validation_accuracy", "confusion", "epochs", "verdict"):
        assert finished[each] == end[each]
    weights = [next((tmp_path / name / "runs").glob("*/weights.safetensors")) for name in ("whole", "killed")]
    assert weights[0].read_bytes() == weights[1].read_bytes()

    nothing_left = terminal(*common, "resume", folder=tmp_path / "killed")
    assert nothing_left.code == 2
    assert "nothing to resume" in nothing_left.events[-1]["message"]

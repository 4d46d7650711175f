"""What is done with the runs of the history, through the real program and the real worker."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.app.small_data import write_small_data
from tests.end_to_end.commands import Outcome, hearsee
from tests.end_to_end.terminal_here import TerminalHere

pytestmark = pytest.mark.end_to_end


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def place(terminal: TerminalHere, tmp_path_factory: pytest.TempPathFactory, data: Path) -> Path:
    """A folder with two finished runs."""
    folder = tmp_path_factory.mktemp("place")
    for words in (
        "train mlp for 2 epochs with dropout 0.2 with flips with seed 3",
        "train softmax for 3 epochs",
    ):
        done = asked(terminal, folder, data, words)
        assert done.code == 0, done.errors
    return folder


def asked(terminal: TerminalHere, folder: Path, data: Path, words: str, *options: str) -> Outcome:
    return terminal("--data", data, "--runs", "runs", *options, words, folder=folder)


@contextmanager
def going_on(folder: Path, data: Path, words: str) -> Iterator[subprocess.Popen[bytes]]:
    """The program at a run of which it has told an epoch."""
    said = folder / "said.jsonl"
    with (
        said.open("wb") as out,
        subprocess.Popen(
            [sys.executable, "-m", "app", "--data", str(data), "--runs", "runs", "--json", words],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=out,
            stderr=subprocess.DEVNULL,
        ) as program,
    ):
        try:
            while '"epoch"' not in said.read_text():
                assert program.poll() is None
                time.sleep(0.05)
            yield program
        finally:
            program.kill()


def test_a_run_keeps_under_what_it_trained(terminal: TerminalHere, place: Path, data: Path) -> None:
    softmax, mlp, _ = asked(terminal, place, data, "show the runs", "--json").events[-3:]
    assert (softmax["number"], mlp["number"]) == (2, 1)
    conditions = mlp["conditions"]
    # 0 where it changed them, which made no difference; 1 on a single core or where it would have made one.
    assert (conditions["device"], conditions["threads"] in (0, 1)) == ("cpu", True)
    assert {"python", "torch"} <= conditions["versions"].keys()


def test_a_run_is_repeated_bit_for_bit(terminal: TerminalHere, place: Path, data: Path) -> None:
    # In a program of its own, and so in another training process than the first.
    again = hearsee("--data", data, "--runs", "runs", "--json", "replay run 1", folder=place)
    assert again.code == 0, again.errors
    replayed = again.events[-1]
    assert replayed["event"] == "replayed"
    assert (replayed["replay_of"], replayed["same_weights"], replayed["same_figures"]) == (1, True, True)
    runs = place / "runs"
    names = [event["run"] for event in again.events if event["event"] == "finished"]
    (first,) = runs.glob("*-mlp-1")
    assert (runs / names[0] / "weights.safetensors").read_bytes() == (
        first / "weights.safetensors"
    ).read_bytes()
    text = asked(terminal, place, data, "replay run 2")
    assert text.code == 0
    assert "bit for bit the same weights as run 2." in text.out


def test_a_run_that_comes_out_otherwise_fails(terminal: TerminalHere, tmp_path: Path, data: Path) -> None:
    """Here because somebody has changed what the history knows of the first."""
    assert asked(terminal, tmp_path, data, "train softmax for 1 epoch").code == 0
    history = sqlite3.connect(tmp_path / "runs" / "history.sqlite", isolation_level=None)
    history.execute(
        "UPDATE runs SET digest = 'another', conditions = ?", (json.dumps({"machine": "Altair"}),)
    )
    history.close()
    again = asked(terminal, tmp_path, data, "replay run 1")
    assert again.code == 1
    assert "It may not come out bit for bit the same: the machine was Altair" in again.out
    assert "has not the same weights as run 1" in again.out


def test_a_run_of_another_program_is_seen_to_go_on_and_left_alone(
    terminal: TerminalHere, tmp_path: Path, data: Path
) -> None:
    with going_on(tmp_path, data, "train mlp for 1000 epochs") as other:
        (record, _) = asked(terminal, tmp_path, data, "show the runs", "--json").events
        assert (record["number"], record["status"], record["resumable"]) == (1, "training", False)
        refused = {
            words: asked(terminal, tmp_path, data, words)
            for words in ("delete run 1 now", "resume run 1", "open run 1", "replay run 1")
        }
        other.send_signal(signal.SIGINT)
        assert other.wait(60) == 130
    assert {words: outcome.code for words, outcome in refused.items()} == dict.fromkeys(refused, 2)
    assert "Run 1 is going on" in refused["delete run 1 now"].errors
    (record, _) = asked(terminal, tmp_path, data, "show the runs", "--json").events
    assert (record["status"], record["resumable"]) == ("stopped", True)
    assert asked(terminal, tmp_path, data, "delete run 1 now").code == 0


def test_runs_are_compared_and_exported(terminal: TerminalHere, place: Path, data: Path) -> None:
    compared = asked(terminal, place, data, "compare run 1 and run 2", "--json")
    assert [event["event"] for event in compared.events] == ["run", "run", "replied"]
    assert [event["last"]["epoch"] for event in compared.events[:2]] == [2, 3]
    table = asked(terminal, place, data, "比较第1次和第2次训练")
    assert "1 · MLP" in table.out
    assert asked(terminal, place, data, "export the runs as CSV").code == 0
    assert (place / "runs.csv").exists()
    assert asked(terminal, place, data, "write a tensorboard log").code == 0
    assert list((place / "tensorboard").rglob("events.out.tfevents*"))

"""The whole app: a real window on a real screen, the real worker, the real microphone path."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.runs.history.history import History
from app.state.parts.run import Status
from tests.app.small_data import write_small_data
from tests.audio.sounds import say
from tests.end_to_end.conftest import REPOSITORY, WindowProgram
from tests.virtual_microphone import virtual_microphone

pytestmark = pytest.mark.end_to_end
Open = Callable[..., WindowProgram]


def replies(facts: dict[str, list[list[str]]]) -> list[str]:
    return [text for speaker, text in facts["conversation"] if speaker != "typed"]


def has_finished(number: int, facts: dict[str, Any]) -> bool:
    return (facts["status"], facts["number"]) == ("finished", number)


@pytest.mark.sound
@pytest.mark.usefixtures("whisper")
def test_a_spoken_command_starts_a_run_and_another_stops_it(tmp_path: Path, open_program: Open) -> None:
    train, stop = say("train M L P", tmp_path / "train.wav"), say("stop", tmp_path / "stop.wav")
    with virtual_microphone() as microphone:
        # Enough for the run to go on until it is stopped, and not as much as there is.
        data = write_small_data(tmp_path / "data", training=16_000)
        program = open_program(tmp_path, data, hears=True, **microphone.environment)
        program.until(lambda facts: facts["data"])
        program.ask("say", "listen")
        program.until(lambda facts: facts["ear"] == "listening")
        time.sleep(1)  # the endpoint gets to know the room
        microphone.play(train)
        started = program.until(lambda facts: facts["status"] == "training")
        assert any(speaker == "heard" for speaker, _ in started["conversation"])
        program.until(lambda facts: facts["epochs"] >= 1)
        microphone.play(stop)
        stopped = program.until(lambda facts: facts["status"] == "stopped")
        assert ["heard", "stop"] in stopped["conversation"]
        assert program.close() == 0
    latest = History(tmp_path / "runs").latest()
    assert latest is not None
    assert latest.status is Status.STOPPED
    assert latest.specification.model == "mlp"


def test_every_figure_appears_in_the_window_whatever_pycharm_asks_for(
    tmp_path: Path, open_program: Open
) -> None:
    program = open_program(tmp_path, MPLBACKEND="module://backend_interagg", QT_API="pyqt5")
    program.until(lambda facts: facts["data"] and facts["canvases"]["data"] > 20)
    assert program.ask("say", "train softmax for 1 epoch")
    finished = program.until(lambda facts: facts["status"] == "finished")
    assert finished["canvases"]["training"] > 20
    program.ask("say", "show the confusion matrix")
    program.until(lambda facts: facts["canvases"]["results"] > 20)
    program.ask("say", "predict")
    program.until(lambda facts: facts["canvases"]["prediction"] > 20)
    program.ask("say", "show the mistakes")
    facts = program.until(lambda facts: facts["canvases"]["results"] > 20)
    assert not facts["torch"], "the window's process has loaded torch"
    assert not facts["pyplot"], "the window's process has loaded pyplot"
    assert program.ask("picture", str(tmp_path / "window.png"))
    assert (tmp_path / "window.png").stat().st_size > 20_000
    assert program.close() == 0


def test_runs_are_listed_compared_starred_and_exported(tmp_path: Path, open_program: Open) -> None:
    program = open_program(tmp_path, write_small_data(tmp_path / "data"))
    program.until(lambda facts: facts["data"])
    for number in (1, 2):
        assert program.ask("say", f"train softmax for {number} epochs")
        program.until(partial(has_finished, number))
    assert program.ask("say", "compare the last 2 runs")
    compared = program.until(lambda facts: facts["canvases"]["runs"] > 20)
    assert compared["listed"] == [2, 1]
    assert not compared["torch"], "the window's process has loaded torch"
    assert program.ask("say", "star run 1")
    assert program.ask("say", "show the starred runs")
    program.until(lambda facts: facts["listed"] == [1])
    assert program.ask("say", "write a tensorboard log of the runs")
    assert program.ask("say", "export the runs as a csv file")
    program.until(lambda facts: any(".csv" in text for _, text in facts["conversation"]))
    assert program.close() == 0


def test_a_comparison_is_said_drawn_and_finished_and_a_click_on_its_x_ends_the_program(
    tmp_path: Path, open_program: Open
) -> None:
    program = open_program(tmp_path, write_small_data(tmp_path / "data"))
    program.until(lambda facts: facts["data"])
    assert program.ask("say", "compare softmax and linear SVM for 1 epoch with 2 seeds")
    program.until(lambda facts: facts["canvases"]["comparison"] > 20)
    done = program.until(
        lambda facts: any("On the validation set:" in line for _, line in facts["conversation"])
    )
    assert done["status"] == "finished"
    worker = worker_of(program.process.pid)
    assert program.ask("close_window")
    assert program.wait() == 0
    assert not Path(f"/proc/{worker}").exists()


@pytest.mark.usefixtures("whisper")  # else what hears is told to be missing
def test_without_a_sound_system_the_window_says_so_and_the_typed_line_works(
    tmp_path: Path, open_program: Open
) -> None:
    nowhere = {"PULSE_SERVER": "unix:/nonexistent", "XDG_RUNTIME_DIR": str(tmp_path)}
    program = open_program(tmp_path, write_small_data(tmp_path / "data"), hears=True, **nowhere)
    facts = program.until(lambda facts: facts["problem"])
    assert "microphone" in facts["problem"]
    assert program.ask("say", "train softmax for 1 epoch")
    facts = program.until(lambda facts: facts["status"] == "finished")
    assert not facts["torch"], "what hears has loaded torch into the window's process"
    assert not facts["pyplot"], "what hears has loaded pyplot into the window's process"
    assert program.close() == 0


@pytest.mark.skipif(not Path("/proc").exists(), reason="finds the worker in /proc")
def test_a_killed_worker_is_told_once_and_the_next_run_works_until_it_is_closed(
    tmp_path: Path, open_program: Open
) -> None:
    program = open_program(tmp_path, write_small_data(tmp_path / "data"))
    program.until(lambda facts: facts["data"])
    program.ask("say", "train mlp for 1000 epochs")
    program.until(lambda facts: facts["epochs"] >= 1)
    os.kill(worker_of(program.process.pid), signal.SIGKILL)
    facts = program.until(lambda facts: facts["status"] == "failed")
    assert len([text for text in replies(facts) if "ended unexpectedly" in text]) == 1
    program.ask("say", "train softmax for 1 epoch")
    program.until(lambda facts: has_finished(2, facts))
    # Closing during this one stops it, and leaves no process.
    program.ask("say", "train mlp for 1000 epochs")
    program.until(lambda facts: facts["number"] == 3 and facts["epochs"] >= 1)
    worker = worker_of(program.process.pid)
    assert program.close() == 0
    assert not Path(f"/proc/{worker}").exists()
    latest = History(tmp_path / "runs").latest()
    assert latest is not None
    assert latest.status is Status.STOPPED


def test_the_program_itself_opens_and_ctrl_c_closes_it(tmp_path: Path, display: str) -> None:
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "app", "--runs", str(tmp_path / "runs")]
    with subprocess.Popen(command, cwd=REPOSITORY, env=environment, stderr=subprocess.PIPE) as program:
        # Which the window loads once it has been painted.
        wait_for_library(program.pid, b"matplotlib")
        assert program.poll() is None
        program.send_signal(signal.SIGINT)
        _, errors = program.communicate(timeout=20)
    assert program.returncode == 0
    assert b"Traceback" not in errors


def wait_for_library(process: int, name: bytes, patience: float = 60.0) -> None:
    deadline = time.monotonic() + patience
    while name not in Path(f"/proc/{process}/maps").read_bytes():
        assert time.monotonic() < deadline, f"{name!r} was never loaded"
        time.sleep(0.1)


def worker_of(window: int) -> int:
    """The training process of a window, told from its other children by having loaded torch."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and _parent(entry) == window and b"libtorch" in (entry / "maps").read_bytes():
            return int(entry.name)
    raise AssertionError("the window has no worker")


def _parent(entry: Path) -> int:
    try:
        return int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0

"""Kill programs while they train and save, resume each time, and compare with runs that were left alone.

python -m tests.benchmarks.kills [--kills 50] [--seed 1]

Real processes in a folder of their own, on a small data set. Every other kill waits for a file that is being
written. After each one the history is looked at, after the last of a run its weights, its curve and what is
left in its folder.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.files.whole_files import LEFTOVERS
from tests.app.small_data import write_small_data

REPOSITORY = Path(__file__).parents[2]
COMMANDS = {
    "MLP, Adam, early stopping": "train mlp for 8 epochs with Adam with dropout 0.2 with early stopping",
    "LeNet, momentum, flips": "train lenet for 5 epochs with momentum with flips",
    "perceptron, averaged": "train perceptron for 5 epochs",
    "large MLP, Adam": "train mlp for 5 epochs with 2 hidden layers with 1024 units with Adam",
}
KINDS = ("terminal", "worker", "both")
EARLY = 0.15
"""The share of kills that do not wait for the run to begin."""
PATIENCE = 100.0


@dataclass
class Course:
    """One run, through all the kills that it suffers."""

    command: str
    folder: Path
    data: Path
    told: set[int] = field(default_factory=set)
    """Epochs that the user was told of."""

    @property
    def runs(self) -> Path:
        return self.folder / "runs"

    @property
    def run_folder(self) -> Path:
        (folder,) = [each for each in self.runs.iterdir() if each.is_dir()]
        return folder

    def history(self) -> tuple[str, list[tuple[float, ...]]]:
        """The run's status, "" before one is entered, and its epochs with their figures, in order.

        Fails for a damaged file.
        """
        if not (self.runs / "history.sqlite").exists():
            return "", []
        with contextlib.closing(sqlite3.connect(self.runs / "history.sqlite", timeout=10)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'runs'").fetchone():
                return "", []
            statuses = connection.execute("SELECT status FROM runs").fetchall()
            epochs = connection.execute(
                "SELECT epoch, train_loss, train_accuracy, validation_loss, validation_accuracy FROM epochs "
                "ORDER BY epoch"
            ).fetchall()
        assert len(statuses) <= 1, "a run was entered twice"
        return (statuses[0][0] if statuses else ""), epochs


class Program:
    """`python -m app` in a process group of its own, read as it speaks."""

    def __init__(self, course: Course, command: str) -> None:
        arguments = ["--data", str(course.data), "--runs", str(course.runs), "--json", command]
        nowhere = {f"XDG_{name}_HOME": str(course.folder / "home") for name in ("CONFIG", "CACHE", "DATA")}
        self._errors = course.folder / "errors"
        course.folder.mkdir(exist_ok=True)
        with self._errors.open("w", encoding="utf-8") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "app", *arguments],
                cwd=REPOSITORY,
                env=os.environ | nowhere,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
                start_new_session=True,
            )
        self.started = threading.Event()
        self.said: list[dict[str, Any]] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with contextlib.suppress(json.JSONDecodeError):  # the last may be cut off
                self.said.append(json.loads(line))
                if self.said[-1]["event"] == "started":
                    self.started.set()

    @property
    def epochs(self) -> set[int]:
        return {event["epoch"] for event in self.said if event["event"] == "epoch"}

    @property
    def is_over(self) -> bool:
        return self.process.poll() is not None

    def wait_for_start(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self.started.wait(0.01) and not self.is_over:
            assert time.monotonic() < deadline

    def worker(self) -> int | None:
        """The process that trains, where there is one."""
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            own = self.process.pid
            children = Path(f"/proc/{own}/task/{own}/children").read_text().split()
            for child in children:
                if "spawn_main" in Path(f"/proc/{child}/cmdline").read_text():
                    return int(child)
        return None

    def kill(self, kind: str) -> bool:
        """SIGKILL: nobody is asked and nothing is tidied up. Whether there was something to kill."""
        victim = self.worker() if kind == "worker" else self.process.pid
        if victim is None or self.is_over:
            return False
        try:
            os.killpg(victim, signal.SIGKILL) if kind == "both" else os.kill(victim, signal.SIGKILL)
        except ProcessLookupError:
            return False
        return True

    def end(self) -> str:
        """Wait until all of it is gone; what it wrote to standard error."""
        self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)  # the pipe closes with the last process of the group
        assert not self._reader.is_alive(), "a process was left"
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self._errors.read_text(encoding="utf-8")


@dataclass(frozen=True)
class Kill:
    """One that hit."""

    kind: str
    in_a_save: bool
    """Whether it waited for a file that was being written."""
    half_written: bool
    """Whether it left one half written."""


class Harness:
    """Runs, kills, resumes, compares. Whatever is not as it has to be raises `AssertionError`."""

    def __init__(
        self,
        folder: Path,
        commands: dict[str, str],
        seed: int = 1,
        tell: Callable[[str], None] = lambda text: None,
    ) -> None:
        self.folder = folder
        self.tell = tell
        self.random = random.Random(seed)
        self.data = write_small_data(folder / "data", training=6_000, test=500)
        self.commands = {name: f"{command} with seed {seed}" for name, command in commands.items()}
        self.whole = {name: self._alone(name) for name in commands}
        self.kills: list[Kill] = []
        self.resumed = 0
        """How often a run was taken up again."""
        self.equal = 0
        """Runs that were killed, and ended as those that were not."""

    def run(self, kills: int) -> None:
        """Kill so many times, over as many runs as that takes."""
        number = 0
        while len(self.kills) < kills:
            for name in self.commands:
                if len(self.kills) < kills:
                    number += 1
                    self._killed(name, number, kills)
                    self.tell(f"{name}: {self.equal} runs equal after {len(self.kills)} kills")

    def _alone(self, name: str) -> tuple[Course, float]:
        """A run that nobody kills, and the seconds from its start to its end."""
        course = Course(
            self.commands[name], self.folder / f"whole-{len(list(self.folder.iterdir()))}", self.data
        )
        program = Program(course, course.command)
        program.wait_for_start()
        began = time.monotonic()
        errors = program.end()
        assert program.said[-1]["event"] == "finished", (program.said[-1], errors)
        return course, time.monotonic() - began

    def _killed(self, name: str, number: int, most: int) -> None:
        whole, seconds = self.whole[name]
        course = Course(whole.command, self.folder / f"killed-{number}", self.data)
        before = len(self.kills)
        while course.history()[0] != "finished":
            begun = bool(course.history()[0])
            self.resumed += begun
            program = Program(course, "resume" if begun else course.command)
            # Not for ever: a run may not be long enough for many.
            if len(self.kills) < most and len(self.kills) < before + 6:
                self._kill(program, course, seconds)
            errors = program.end()
            assert "Traceback" not in errors, errors
            self._look_at_the_history(course, program)
            refused = [event["message"] for event in program.said if "nothing to resume" in str(event)]
            assert not refused, refused
        if len(self.kills) > before:
            self._compare(course, whole)
        shutil.rmtree(course.folder)

    def _kill(self, program: Program, course: Course, seconds: float) -> None:
        kind, aimed = KINDS[len(self.kills) % 3], self.random.random() < 0.5
        if self.random.random() < EARLY:
            time.sleep(self.random.uniform(0, 3))
        else:
            program.wait_for_start()
            if aimed:
                self._wait_for_a_save(program, course)
            else:
                time.sleep(self.random.uniform(0, seconds / 2))
        if program.kill(kind):
            self.kills.append(Kill(kind, aimed, half_written=bool(list(_being_written(course)))))

    def _wait_for_a_save(self, program: Program, course: Course) -> None:
        """Until the 1st, 2nd ... 6th new file begins to be written, and a moment more."""
        seen: set[int] = set()
        wanted, deadline = self.random.randint(1, 6), time.monotonic() + PATIENCE
        while len(seen) < wanted and not program.is_over:
            seen |= set(_being_written(course))
            assert time.monotonic() < deadline
            time.sleep(0.0005)  # a save takes some milliseconds; without a pause this takes a core for itself
        time.sleep(self.random.uniform(0, 0.01))

    def _look_at_the_history(self, course: Course, program: Program) -> None:
        status, epochs = course.history()
        numbers = [epoch[0] for epoch in epochs]
        course.told |= program.epochs
        assert numbers == list(range(1, len(numbers) + 1)), numbers
        assert course.told <= set(numbers), f"told of {course.told}, kept {numbers}"
        assert status or not program.epochs

    def _compare(self, course: Course, whole: Course) -> None:
        assert course.history()[1] == whole.history()[1]
        kept = sorted(each.name for each in course.run_folder.iterdir())
        assert kept == ["run.json", "weights.safetensors"], kept
        ours, theirs = (each.run_folder / "weights.safetensors" for each in (course, whole))
        assert ours.read_bytes() == theirs.read_bytes(), "the weights differ"
        self.equal += 1


def _being_written(course: Course) -> Iterator[int]:
    """Files that are being written, or were when their program was killed, each with a number of its own."""
    for part in course.runs.glob(f"*/{LEFTOVERS}"):
        with contextlib.suppress(FileNotFoundError):
            yield part.stat().st_ino * 1_000_003 + part.stat().st_ctime_ns // 1_000_000


def table(kills: list[Kill]) -> str:
    """Kills by what was killed."""
    lines = ["| killed | kills | aimed at a save | left a file half written |", "|---|---|---|---|"]
    counts = {kind: [each for each in kills if each.kind == kind] for kind in KINDS}
    for kind, of_kind in (*counts.items(), ("all", kills)):
        saves = Counter((each.in_a_save, each.half_written) for each in of_kind)
        aimed = saves[True, True] + saves[True, False]
        half = saves[True, True] + saves[False, True]
        lines.append(f"| {kind} | {len(of_kind)} | {aimed} | {half} |")
    return "\n".join(lines)


def summary(harness: Harness) -> str:
    """What holds, since nothing else was raised."""
    return (
        "After every kill the history was whole and had every epoch that had been told. "
        f"{harness.equal} runs were killed, resumed {harness.resumed} times and came to their end, each with "
        "the curve and, byte for byte, the weights of a run that was left alone."
    )


def main() -> None:
    """Kill, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        harness = Harness(Path(folder), COMMANDS, chosen.seed, lambda text: print(text, flush=True))
        harness.run(chosen.kills)
    print(f"{table(harness.kills)}\n\n{summary(harness)}")
    seconds = time.monotonic() - began
    print(f"Seed {chosen.seed}, {seconds:.0f} s, {os.cpu_count()} cores, {platform.platform()}.")


if __name__ == "__main__":
    main()

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from audio.recognisers.network.weights import ENVIRONMENT_VARIABLE, find_weights
from tests.end_to_end.terminal_here import TerminalHere

REPOSITORY = Path(__file__).parents[2]
PATIENCE = 60.0


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A screen of our own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        yield f":{number}"
        server.terminate()


@pytest.fixture(scope="session")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The folder with Whisper's weights, where they are on this computer; joined where they have to be."""
    return find_weights(None, tmp_path_factory.mktemp("whisper"))


@pytest.fixture
def whisper(weights: Path | None) -> str:
    """What `HEARSEE_WHISPER` has to be so that Whisper hears."""
    if weights is None:
        pytest.skip("Whisper's weights are not on this computer")
    return str(weights)


@pytest.fixture(scope="module")
def terminal() -> Iterator[TerminalHere]:
    """The terminal in this process: loading torch takes longer than most commands."""
    made = TerminalHere()
    yield made
    made.close()


class WindowProgram:
    """The real window in a process of its own."""

    def __init__(self, environment: dict[str, str], *arguments: str | Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.end_to_end.driver", *map(str, arguments)],
            cwd=REPOSITORY,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._answers: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._answers.put(line)

    def ask(self, name: str, *arguments: str | int) -> Any:
        """Have the driver do something; its answer."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([name, *arguments]) + "\n")
        self.process.stdin.flush()
        return json.loads(self._answers.get(timeout=PATIENCE))

    def facts(self) -> dict[str, Any]:
        """What the window shows."""
        facts = self.ask("facts")
        assert isinstance(facts, dict)
        return facts

    def until(self, condition: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """The facts, once they are so."""
        deadline = time.monotonic() + PATIENCE
        while not condition(facts := self.facts()):
            assert time.monotonic() < deadline, json.dumps(facts, ensure_ascii=False)
            time.sleep(0.1)
        return facts

    def close(self) -> int:
        """Quit as a user would. The exit code."""
        self.ask("say", "quit now")
        return self.wait()

    def wait(self) -> int:
        """Wait for the end. The exit code."""
        code = self.process.wait(timeout=20)
        self._reader.join()
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()
        return code


@pytest.fixture
def open_program(display: str, weights: Path | None) -> Iterator[Callable[..., WindowProgram]]:
    """Open windows; those that a test leaves open are ended."""
    opened: list[WindowProgram] = []

    def open_it(*arguments: Path, hears: bool = False, **environment: str) -> WindowProgram:
        ours = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}
        # A folder that is named is never filled from the network.
        ours[ENVIRONMENT_VARIABLE] = str(weights or "no weights")
        # A recogniser takes longer to load than all else; most tests only type.
        options = [] if hears else ["--deaf"]
        opened.append(WindowProgram(ours | environment, *options, *arguments))
        return opened[-1]

    yield open_it
    for program in opened:
        if program.process.poll() is None:
            program.process.terminate()
            program.wait()

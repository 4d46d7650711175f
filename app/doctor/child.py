"""Looks at what may break in a process of its own: it may crash, hang, or load what the window never does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import app

LOOKS = 0.05
"""Seconds between two looks whether nobody wants to know any more."""


@dataclass(frozen=True)
class Outcome:
    """What a process that was sent to look came back with."""

    facts: Mapping[str, Any]
    """All that it told, up to where it ended."""
    code: int | None
    """Its exit code, or None where it took too long and was ended."""
    complaints: str = ""
    """What it wrote to standard error."""

    @property
    def came_back(self) -> bool:
        """Whether it told all there is."""
        return self.code == 0


class Probe(Protocol):
    """Sends a process to look."""

    def __call__(self, what: Sequence[str], seconds: float, environment: Mapping[str, str], /) -> Outcome:
        """`what` are the arguments of `app.doctor.probe`. It is ended after so many seconds."""


class GivenUpError(Exception):
    """Nobody wants to know any more."""


def probe_here(
    what: Sequence[str],
    seconds: float,
    environment: Mapping[str, str],
    /,
    *,
    given_up: Callable[[], bool] = lambda: False,
) -> Outcome:
    """See `Probe`. Raises `GivenUpError`; the process has ended then, as in every case."""
    with subprocess.Popen(
        [sys.executable, "-m", "app.doctor.probe", *what],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_finding_us(environment),
        # Beside a window, Windows would open a console for it.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        deadline = time.monotonic() + seconds
        while True:
            try:
                said, complaints = process.communicate(timeout=LOOKS)
            except subprocess.TimeoutExpired:
                late = time.monotonic() > deadline
                if not late and not given_up():
                    continue
                process.kill()
                said, complaints = process.communicate()
                if not late:
                    raise GivenUpError from None
                return Outcome(_facts(said), None, _text(complaints))
            return Outcome(_facts(said), process.returncode, _text(complaints))


def _finding_us(environment: Mapping[str, str]) -> dict[str, str]:
    """The same environment, in which Python finds this program also where it is not installed."""
    root = str(Path(app.__file__).parents[1])
    path = [each for each in (environment.get("PYTHONPATH"), root) if each]
    # A program that is started from a terminal in another code page still writes and reads the same letters.
    return {**environment, "PYTHONPATH": os.pathsep.join(path), "PYTHONIOENCODING": "utf-8"}


def _text(written: bytes) -> str:
    return written.decode("utf-8", errors="replace")


def _facts(said: bytes) -> dict[str, Any]:
    """Each line is an object, and later ones add to it; what a library printed in between is none."""
    facts: dict[str, Any] = {}
    for line in _text(said).splitlines():
        try:
            told = json.loads(line)
        except ValueError:
            continue
        if isinstance(told, dict):
            facts |= told
    return facts

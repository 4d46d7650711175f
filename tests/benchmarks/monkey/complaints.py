"""What other processes of the window complain of: a traceback of one, or what the guard has refused."""

from __future__ import annotations

import os
from pathlib import Path

from tests.benchmarks.monkey.home import Home
from tests.benchmarks.monkey.watch.finding import Finding, Tell

TRACEBACK = "Traceback (most recent call last)"
ALLOWED = ("looked up", "connected to")
"""Where somebody asked for a download, that is refused and no more."""


class Complaints:
    """Looks at what has come to two files since the last time."""

    def __init__(self, home: Home, tell: Tell) -> None:
        self._home, self._tell = home, tell
        self._places = {path: _size(path) for path in (home.errors, home.tried)}

    def look(self) -> None:
        """Tell what is new."""
        errors = self._new(self._home.errors)
        if TRACEBACK in errors:
            last = errors.strip().split("\n")[-1]
            self._tell(Finding("exception", f"in another process: {last[:300]}", errors[-6000:]))
        for line in self._new(self._home.tried).splitlines():
            if not line.strip("'\"").startswith(ALLOWED):
                self._tell(Finding("outside", f"it {line}"))

    def _new(self, path: Path) -> str:
        begin, end = self._places[path], _size(path)
        if end <= begin:
            return ""
        self._places[path] = end
        with path.open("rb") as file:
            os.lseek(file.fileno(), begin, os.SEEK_SET)
            return file.read(end - begin).decode("utf-8", "replace")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0

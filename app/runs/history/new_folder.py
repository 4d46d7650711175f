"""The folder of a new run, under a name that is free."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path


class NewFolder:
    """A folder for a new run, among those of all others, once it has a name: that begins with the day."""

    def __init__(self, within: Path, day: str) -> None:
        self._within = within
        self._day = day
        self.path: Path | None = None

    def under_free_name(self, connection: sqlite3.Connection, model: str) -> str:
        """Make it under a name that neither a run nor a folder has. The name.

        A history that was lost knows of no run, and yet their folders are there: making one tells.
        """
        start = f"{self._day}-{model}-"
        runs = connection.execute("SELECT run FROM runs WHERE run GLOB ?", (f"{start}[0-9]*",)).fetchall()
        names = [*(name for (name,) in runs), *(each.name for each in self._within.iterdir())]
        number = max((_number_after(start, name) for name in names), default=0)
        while self.path is None:
            number += 1
            path = self._within / f"{start}{number}"
            with contextlib.suppress(FileExistsError):
                path.mkdir()
                self.path = path
        return self.path.name


def _number_after(start: str, name: str) -> int:
    """The number that a name has after this start, or 0."""
    number = name.removeprefix(start)
    return int(number) if name.startswith(start) and number.isdecimal() and len(number) < 10 else 0

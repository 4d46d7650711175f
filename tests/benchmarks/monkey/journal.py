"""The actions of a window, each in the file before it is done: also those before a crash."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.monkey.action import Action


class Journal:
    """A file to which lines are added."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("a", encoding="ascii", buffering=1)

    def write(self, action: Action) -> None:
        """It is about to be done."""
        self._file.write(f"{action.as_line()}\n")

    def close(self) -> None:
        """No more will come."""
        self._file.close()


def read(path: Path) -> list[Action]:
    """What a journal has; a line that was cut off is left out."""
    if not path.exists():
        return []
    lines = path.read_text("ascii").split("\n")[:-1]
    return [Action.from_line(line) for line in lines]

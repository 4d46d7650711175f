"""What the history knows of a run, once more in the run's own folder, should the history be lost."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.common.plain_json import parsed
from app.runs.history.checks import UNREADABLE, Row, figure, whole
from app.runs.history.schema import COLUMNS, FIGURES
from models.files.user_files import read_user_file
from models.files.whole_files import write_whole

NAME = "run.json"
FORMAT = 1
"""Of the file; what a later version adds is passed over."""
MOST_BYTES = 2**24
AS_JSON = ("specification", "finished", "conditions")
"""Columns that are JSON themselves, and stand in the file as what they say."""
_LEFT_OUT = ("run", "replay_of")
"""The folder's name says the first, and the second is a number, which may stand for another run by then."""
Figures = tuple[float | None, ...]
"""Of one epoch, in the order of `app.runs.history.schema.FIGURES`."""


@dataclass(frozen=True)
class RunTold:
    """A run as a row of the history, wherever that was read."""

    columns: Mapping[str, Any]
    """By their names, as SQLite has them; some may be missing."""
    epochs: tuple[Figures, ...] = ()
    repeats: str = ""
    """The name of the run that it repeats, or ""."""


def write_record(folder: Path, row: Row, epochs: Sequence[Row], repeats: str) -> None:
    """Write it into the run's folder, if that can be; never raises.

    Where it cannot, what was there goes: it would tell of a run that has gone on since. Not forced to the
    disk: the history is, and what a power cut makes of this file is passed over by whoever reads it.
    """
    path = folder / NAME
    try:
        columns = {name: row[name] for name in COLUMNS if name not in _LEFT_OUT}
        for name in AS_JSON:
            columns[name] = None if columns[name] is None else parsed(columns[name])
        figures = [[epoch[name] for name in FIGURES] for epoch in epochs]
        content = {"format": FORMAT, **columns, "repeats": repeats, "epochs": figures}
        write_whole(path, json.dumps(content).encode(), lasting=False)
    except (OSError, *UNREADABLE):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def read_record(folder: Path) -> RunTold | None:
    """What the file in a run's folder says; None where there is none that makes sense."""
    try:
        told = parsed(read_user_file(folder / NAME, MOST_BYTES))
        columns = {name: told[name] for name in COLUMNS if name not in _LEFT_OUT and name in told}
        for name in AS_JSON:
            if columns.get(name) is not None:
                columns[name] = json.dumps(columns[name])
        epochs = tuple(figures_told(each) for each in told["epochs"])
        return RunTold(columns, epochs, str(told.get("repeats", "")))
    except (OSError, *UNREADABLE, AttributeError):
        return None


def figures_told(told: Any) -> Figures:
    """One epoch's, from a list of them. Raises one of `UNREADABLE`."""
    epoch, *figures = told
    if len(figures) != len(FIGURES) - 1:
        raise ValueError("an epoch has other figures")
    return (whole(epoch), *(None if each is None else figure(each) for each in figures))

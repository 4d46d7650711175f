"""A run that is found again: all that its folder tells of it, as a row that the history can take."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.compute.trained_model import memory_beside
from app.runs.history.checks import LAST_MOMENT, UNREADABLE, text, whole
from app.runs.history.record_file import Figures, RunTold, read_record
from app.runs.history.rows import WEIGHTS, epoch_of, is_there, run_of
from app.runs.history.schema import FIGURES
from app.runs.history.unrecorded import told_by_memory, told_by_weights
from app.state.parts.run import Status

FIRST_VALUES: Mapping[str, Any] = {
    "number": 0,
    "of_study": 0,
    "data": "",
    "seconds": 0.0,
    "problem": "",
    "finished": None,
    "test_accuracy": None,
    "fit": "",
    "conditions": "{}",
    "digest": "",
    "replay_of": 0,
    "name": "",
    "note": "",
    "starred": 0,
    "deleted": 0,
    "deleted_at": None,
}
"""What a column holds where the folder does not tell."""
LARGEST_NUMBER = 10**6
"""A run is not given a larger one again: the next one would have to be larger still."""


@dataclass(frozen=True)
class FoundRun:
    """A run that lies in a folder."""

    columns: Mapping[str, Any]
    """Every column of `app.runs.history.schema.COLUMNS`; its number is 0 where that is not told."""
    epochs: tuple[Figures, ...]
    repeats: str
    """The name of the run that it repeats, or ""."""
    settings_known: bool
    """Whether its settings are told; else they are the usual ones, with the sizes of its weights."""

    @property
    def run(self) -> str:
        """Its name, which is that of its folder."""
        name: str = self.columns["run"]
        return name


def found_in(folder: Path) -> FoundRun | None:
    """The run in a folder; None where nothing there tells enough to list it."""
    record, memory = read_record(folder), told_by_memory(folder)
    for told in (_longer(record, memory), record, memory):
        found = _found(folder, told)
        if found is not None:
            return found
    return _found(folder, told_by_weights(folder), settings_known=False)


def _longer(record: RunTold | None, memory: RunTold | None) -> RunTold | None:
    """The record, with the epochs that came since it was written."""
    if record is None or memory is None or len(memory.epochs) <= len(record.epochs):
        return record
    return RunTold(record.columns, memory.epochs, record.repeats)


def _found(folder: Path, told: RunTold | None, *, settings_known: bool = True) -> FoundRun | None:
    if told is None:
        return None
    columns = {"created": _moment(folder), **FIRST_VALUES, **told.columns, "run": folder.name}
    try:
        columns["status"] = _status(folder, columns["status"], bool(told.epochs)).value
        epochs = [dict(zip(FIGURES, epoch, strict=True)) for epoch in told.epochs]
        run_of(columns, [epoch_of(epoch) for epoch in epochs], folder.parent)
        text(told.repeats)
        if columns["deleted_at"] is not None:
            columns["deleted_at"] = float(columns["deleted_at"])
    except UNREADABLE:
        return None
    if not 0 < whole(columns["number"]) < LARGEST_NUMBER:
        columns["number"] = 0
    return FoundRun(columns, told.epochs, told.repeats, settings_known)


def _status(folder: Path, kept: str, any_epochs: bool) -> Status:
    """How the run ended. One that was going and left weights, but nothing to go on from, came to its end.

    It is never begun anew: that would be the end of its weights.
    """
    status, weights = Status(kept), folder / WEIGHTS
    through = is_there(weights) and not is_there(memory_beside(weights))
    return Status.FINISHED if status.going and not any_epochs and through else status


def _moment(folder: Path) -> float:
    """When something was last done there, in seconds since 1970."""
    for path in (folder / WEIGHTS, folder):
        with contextlib.suppress(OSError):
            return min(max(path.stat().st_mtime, 0.0), LAST_MOMENT)
    return 0.0

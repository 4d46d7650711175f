"""Rows of the history as runs and records. Raises one of `checks.UNREADABLE` where a newer version
wrote what this one does not know, or somebody what nobody knows."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from app.compute.conditions import Conditions
from app.compute.run_lock import is_held
from app.compute.trained_model import TrainedModel, memory_beside
from app.runs.history.checks import (
    Row,
    check_row,
    conditions_in,
    figure,
    finished_in,
    known_fit,
    specification_in,
    whole,
)
from app.runs.history.schema import FIGURES, OF_RUNS
from app.state.parts.run import Run, Status
from app.state.parts.run_record import RunMarks, RunRecord
from language.plain import from_text
from models.events import EpochDone, Finished

RECORDS = f"""
    SELECT {OF_RUNS}, last.*, best.epoch AS best_epoch FROM runs
    LEFT JOIN (
        SELECT number AS last_number, max(epoch) AS epochs, sum(seconds) AS epochs_seconds,
            train_loss, train_accuracy, validation_loss, validation_accuracy
        FROM epochs GROUP BY number
    ) AS last ON last_number = runs.number
    LEFT JOIN (SELECT number, epoch, min(validation_loss) FROM epochs GROUP BY number) AS best
        ON best.number = runs.number
"""
"""Every run with the figures of its last epoch, and its best epoch: beside max() and min(), SQLite takes the
other columns from the row that holds it."""


def record_of(row: Row, folder: Path) -> RunRecord:
    """A row of `RECORDS` as the list shows it. `folder` has a folder for each run."""
    check_row(row)
    status, epochs = _status(row, folder), whole(row["epochs"] or 0)
    return RunRecord(
        number=row["number"],
        run=row["run"],
        created=row["created"],
        specification=_specification(row["specification"]),
        status=status,
        data=row["data"],
        epochs=epochs,
        best_epoch=whole(row["best_epoch"] or 0),
        train_loss=_figure(row["train_loss"]) if epochs else None,
        train_accuracy=_figure(row["train_accuracy"]) if epochs else None,
        validation_loss=_figure(row["validation_loss"]) if epochs else None,
        validation_accuracy=_figure(row["validation_accuracy"]) if epochs else None,
        test_accuracy=row["test_accuracy"],
        seconds=row["seconds"] or figure(row["epochs_seconds"] or 0.0),
        fit=known_fit(row["fit"]),
        problem=from_text(row["problem"]),
        of_study=bool(row["of_study"]),
        resumable=_resumable(status, epochs, folder / row["run"]) if status in _ENDED else False,
        marks=RunMarks(row["name"], row["note"], bool(row["starred"]), bool(row["deleted"])),
        conditions=conditions_from(row["conditions"]),
        replay_of=row["replay_of"],
    )


def run_of(row: Row, epochs: Sequence[EpochDone], folder: Path) -> Run:
    """A row of the runs, with its epochs, as a run that can be looked at and taken up."""
    check_row(row)
    model, status = _model(row, folder), _status(row, folder)
    return Run(
        model=model,
        status=status,
        data=row["data"],
        epochs=tuple(epochs),
        fraction=1.0 if status is Status.FINISHED else len(epochs) / model.specification.epochs,
        seconds=row["seconds"] or sum(epoch.seconds for epoch in epochs),
        finished=_finished(row["finished"]),
        problem=from_text(row["problem"]),
        of_study=bool(row["of_study"]),
        remembered=is_there(model.memory),
        conditions=conditions_from(row["conditions"]),
        digest=row["digest"],
        replay_of=row["replay_of"],
    )


def epoch_of(row: Row) -> EpochDone:
    """A row of the epochs."""
    return EpochDone(whole(row["epoch"]), *(_figure(row[name]) for name in FIGURES[1:]))


WEIGHTS = "weights.safetensors"


def weights_in(folder: Path, run: str) -> Path:
    """Where a run keeps its weights."""
    return folder / run / WEIGHTS


def is_there(file: Path) -> bool:
    """Whether a run has this file; not, where its folder may not be entered."""
    return os.path.exists(file)  # noqa: PTH110  (Path.exists raises PermissionError before Python 3.14)


def conditions_as_text(conditions: Conditions) -> str:
    """As the history keeps them."""
    return json.dumps(asdict(conditions))


def _model(row: Row, folder: Path) -> TrainedModel:
    specification = _specification(row["specification"])
    return TrainedModel(
        row["run"], specification, weights_in(folder, row["run"]), row["number"], row["digest"]
    )


def _status(row: Row, folder: Path) -> Status:
    """A run that was going when its window died has stopped, whatever the history says."""
    status = Status(row["status"])
    return Status.STOPPED if status.going and not is_held(folder / row["run"]) else status


_ENDED = (Status.STOPPED, Status.FAILED)
"""Before its time: only of these it is asked whether they could be taken up, since that looks for a file."""


def _resumable(status: Status, epochs: int, folder: Path) -> bool:
    """As `app.state.parts.run.Run.resumable`."""
    from_its_beginning = status is Status.STOPPED and not epochs
    return from_its_beginning or is_there(memory_beside(folder / WEIGHTS))


_specification = lru_cache(maxsize=4096)(specification_in)


@lru_cache(maxsize=256)
def conditions_from(text: str) -> Conditions:
    """As they were before they were kept as text."""
    return conditions_in(text)


def _finished(text: str | None) -> Finished | None:
    return None if text is None else finished_in(text)


def _figure(value: float | None) -> float:
    """SQLite keeps "not a number" as NULL."""
    return math.nan if value is None else figure(value)

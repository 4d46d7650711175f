"""Runs as a table of comma-separated values: one row an epoch, for a spreadsheet or pandas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.common.files import write_whole
from app.common.words.settings import SETTING_TITLES, applies
from app.state.parts.compared import Compared
from models.files.plain_text import no_formula

SETTINGS = tuple(name for name in SETTING_TITLES if name != "model")
COLUMNS = (
    "run",
    "title",
    "model",
    "data",
    "epoch",
    "seconds",
    "train_loss",
    "validation_loss",
    "train_accuracy",
    "validation_accuracy",
    *(f"setting_{name}" for name in SETTINGS),
)
"""Of the table; `seconds` are those of training since the run began, accuracies are from 0 to 1."""


def write_csv(runs: Sequence[Compared], path: Path) -> None:
    """Write the epochs of these runs, whole or not at all. Raises `OSError`.

    UTF-8 behind a byte-order mark, by which a spreadsheet tells that Chinese titles are no other encoding.
    A setting that a run's model does not have is empty.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for each in runs:
        writer.writerows(_rows(each))
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def _rows(compared: Compared) -> Iterator[list[object]]:
    run, seconds = compared.run, 0.0
    settings = [_setting(compared, name) for name in SETTINGS]
    for epoch in run.epochs:
        seconds += epoch.seconds
        row = [
            compared.number,
            compared.title,
            run.specification.model,
            run.data,
            epoch.epoch,
            round(seconds, 3),
            epoch.train_loss,
            epoch.validation_loss,
            epoch.train_accuracy,
            epoch.validation_accuracy,
            *settings,
        ]
        yield [no_formula(cell) if isinstance(cell, str) else cell for cell in row]


def _setting(compared: Compared, name: str) -> object:
    specification = compared.run.specification
    if not applies(specification.model, name):
        return ""
    value = getattr(specification, name)
    return " ".join(map(str, value)) if isinstance(value, tuple) else value

"""Whether what is kept of a run makes sense. Whoever wrote it may have written anything.

Everything here raises one of `UNREADABLE` where it does not, and is as quick as a list of a thousand runs
wants it.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Protocol

from app.common.folder_names import means_another
from app.common.plain_json import is_text, parsed
from app.compute.conditions import Conditions
from app.state.parts.run import Status
from models.evaluation.verdict import Fit
from models.events import Finished
from models.settings.specification import RunSpecification

UNREADABLE = (ValueError, TypeError, LookupError, OverflowError)
"""What is raised where something makes no sense."""
TEXTS = ("run", "specification", "data", "status", "problem", "fit", "conditions", "digest", "name", "note")
"""Columns of a run; see `app.runs.history.schema.TABLES`."""
WHOLE = ("number", "of_study", "replay_of", "starred", "deleted")
LAST_MOMENT = 253_402_300_799.0
"""The end of the year 9999, in seconds since 1970."""
NOT_IN_A_NAME = frozenset("/\\:")
"""What leads out of a folder; the colon to another disk of Windows."""
MOST_WHOLE = 2**63
MOST_SECONDS = 1e12
FITS = frozenset({"", *(each.value for each in Fit)})


class Row(Protocol):
    """Columns by their names: a row of SQLite, or what was read from another file."""

    def __getitem__(self, name: str, /) -> Any:
        """What is in the column."""


def check_row(row: Row) -> None:
    """Look at the columns of a run; those that are JSON are looked at where they are read."""
    for name in TEXTS:
        text(row[name])
    for name in WHOLE:
        whole(row[name])
    Status(row["status"])
    if not 0 <= figure(row["created"]) <= LAST_MOMENT or not 0 <= figure(row["seconds"]) <= MOST_SECONDS:
        raise ValueError("a time that cannot be")
    if row["test_accuracy"] is not None:
        figure(row["test_accuracy"])
    if not names_a_folder(row["run"]):
        raise ValueError(f"{row['run']!r} is no name of a folder")


def names_a_folder(run: Any) -> bool:
    """Whether it can be the name of a run's folder, within the folder of the runs, on every system."""
    return (
        is_text(run)
        and run not in ("", ".", "..")
        and not NOT_IN_A_NAME & set(run)
        and not means_another(run)
    )


def known_fit(value: str) -> str:
    """It, or "" where a later version has another word for it."""
    return value if value in FITS else ""


def specification_in(kept: str) -> RunSpecification:
    """From its JSON."""
    values = _object(kept)
    for field in fields(RunSpecification):
        value = values.get(field.name, field.default)
        if field.name == "hidden":
            for units in value:
                whole(units)
        elif isinstance(field.default, bool):
            if type(value) is not bool:
                raise TypeError(f"{field.name} is neither true nor false")
        elif isinstance(field.default, int):
            whole(value)
        elif isinstance(field.default, float):
            figure(value)
        else:
            text(value)
    return RunSpecification.from_dict(values)


def conditions_in(kept: str) -> Conditions:
    """From their JSON."""
    conditions = Conditions(**_object(kept))
    for field in fields(Conditions):
        if field.name == "threads":
            whole(conditions.threads)
        elif field.name != "versions":
            text(getattr(conditions, field.name))
    if type(conditions.versions) is not dict:
        raise TypeError("the versions are no object")
    for name, version in conditions.versions.items():
        text(name)
        text(version)
    return conditions


def finished_in(kept: str) -> Finished:
    """From its JSON."""
    values = _object(kept)
    values["confusion"] = tuple(tuple(map(whole, row)) for row in values["confusion"])
    if any(len(row) != len(values["confusion"]) for row in values["confusion"]):
        raise ValueError("the confusion matrix is not square")
    finished = Finished(**values)
    for name in ("epochs", "best_epoch"):
        whole(getattr(finished, name))
    for name in ("seconds", "validation_loss", "validation_accuracy"):
        figure(getattr(finished, name))
    for name in ("test_loss", "test_accuracy"):
        if getattr(finished, name) is not None:
            figure(getattr(finished, name))
    return finished


def text(value: Any) -> str:
    """It, where it is text that can be shown and written."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    if not value.isascii():
        value.encode()  # half a surrogate cannot be
    return value


def whole(value: Any) -> int:
    """It, where it is a whole number that a file can hold."""
    if type(value) is not int or not -MOST_WHOLE <= value < MOST_WHOLE:
        raise TypeError("no whole number of a usual size")
    return value


def figure(value: Any) -> float:
    """It, where it is a number; also one that is past every other, or none."""
    if type(value) not in (int, float):
        raise TypeError("no number")
    return float(value)


def _object(kept: str) -> dict[str, Any]:
    values = parsed(kept)
    if not isinstance(values, dict):
        raise TypeError("no object")
    return values

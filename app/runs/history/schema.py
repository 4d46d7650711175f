"""How the history is laid out in SQLite, and how one that an earlier version wrote is brought up to date."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import fields
from typing import Any

from app.common.plain_json import parsed
from language.sentence import message
from models.evaluation.verdict import verdict
from models.events import EpochDone
from models.settings.specification import RunSpecification

VERSION = 1
AGAIN_SECONDS = 0.02
"""Of the layout, kept as `PRAGMA user_version`; 0 is a new file, or the layout that had no number yet."""

TABLES = (
    # AUTOINCREMENT: the number of a run that was removed is never given again.
    """
    CREATE TABLE runs (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        run TEXT UNIQUE NOT NULL,
        created REAL NOT NULL,
        specification TEXT NOT NULL,
        of_study INTEGER NOT NULL DEFAULT 0,
        data TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL,
        seconds REAL NOT NULL DEFAULT 0,
        problem TEXT NOT NULL DEFAULT '',
        finished TEXT,
        test_accuracy REAL,
        fit TEXT NOT NULL DEFAULT '',
        conditions TEXT NOT NULL DEFAULT '{}',
        digest TEXT NOT NULL DEFAULT '',
        replay_of INTEGER NOT NULL DEFAULT 0,
        name TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        starred INTEGER NOT NULL DEFAULT 0,
        deleted INTEGER NOT NULL DEFAULT 0,
        deleted_at REAL
    )
    """,
    # Figures without NOT NULL: SQLite keeps "not a number" as NULL.
    """
    CREATE TABLE epochs (
        number INTEGER NOT NULL REFERENCES runs (number),
        epoch INTEGER NOT NULL,
        train_loss REAL,
        train_accuracy REAL,
        validation_loss REAL,
        validation_accuracy REAL,
        seconds REAL,
        PRIMARY KEY (number, epoch)
    ) WITHOUT ROWID
    """,
)
FIGURES = tuple(field.name for field in fields(EpochDone))
"""The columns of an epoch's figures, the epoch itself first; `models.events.EpochDone` names them."""
COLUMNS = (
    "number",
    "run",
    "created",
    "specification",
    "of_study",
    "data",
    "status",
    "seconds",
    "problem",
    "finished",
    "test_accuracy",
    "fit",
    "conditions",
    "digest",
    "replay_of",
    "name",
    "note",
    "starred",
    "deleted",
    "deleted_at",
)
"""Those of a run, as `TABLES` has them."""
OF_RUNS = ", ".join(f"runs.{name}" for name in COLUMNS)
"""The same in a query: one that lacks a column is no history, and SQLite says so."""
EPOCH_ADDED = f"INSERT OR REPLACE INTO epochs (number, {', '.join(FIGURES)}) VALUES (?{', ?' * len(FIGURES)})"


class NewerHistoryError(Exception):
    """A later version of the program wrote this history; it was not touched."""


class UnreadableHistoryError(Exception):
    """An earlier history holds what it cannot have been written with; it is left as it was."""


def bring_up_to_date(connection: sqlite3.Connection, patience: float) -> None:
    """Lay out a new file, or move what an earlier version wrote; nothing of it is lost.

    In one transaction, so that another program sees the old layout or the new one. One that is at it is
    waited for up to `patience` seconds. Raises `NewerHistoryError`, `UnreadableHistoryError` and
    `sqlite3.Error`.
    """
    if _version(connection) == VERSION:
        return
    _switch_to_wal(connection, time.monotonic() + patience)
    connection.execute("BEGIN IMMEDIATE")
    if _version(connection) < VERSION:  # else another program was quicker
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        _moved(connection) if ("runs",) in map(tuple, names) else _laid_out(connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _switch_to_wal(connection: sqlite3.Connection, deadline: float) -> None:
    """SQLite waits by itself for all else, but not for another program that switches at the same moment."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(AGAIN_SECONDS)


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise NewerHistoryError
    return version


def _laid_out(connection: sqlite3.Connection) -> None:
    for table in TABLES:
        connection.execute(table)


def _moved(connection: sqlite3.Connection) -> None:
    """From the layout in which figures were text."""
    for name in ("runs", "epochs"):
        connection.execute(f"ALTER TABLE {name} RENAME TO old_{name}")
    _laid_out(connection)
    connection.execute(
        "INSERT INTO runs (number, run, created, specification, data, status, seconds, problem, finished) "
        "SELECT number, run, created, specification, data, status, seconds, problem, finished FROM old_runs"
    )
    for number, run, specification, finished in connection.execute(
        "SELECT number, run, specification, finished FROM runs"
    ).fetchall():
        try:
            _move_run(connection, number, run, parsed(specification), parsed(finished or "{}"))
        except (ValueError, TypeError, AttributeError) as error:
            raise UnreadableHistoryError(message("what it holds of {run} is damaged", run=run)) from error
    for name in ("epochs", "runs"):
        connection.execute(f"DROP TABLE old_{name}")


def _move_run(
    connection: sqlite3.Connection, number: int, run: str, settings: dict[str, Any], finished: dict[str, Any]
) -> None:
    rows = connection.execute(
        "SELECT figures FROM old_epochs WHERE run = ? ORDER BY epoch", (run,)
    ).fetchall()
    epochs = [parsed(text) for (text,) in rows]
    connection.executemany(
        EPOCH_ADDED, [(number, *(epoch.get(name) for name in FIGURES)) for epoch in epochs]
    )
    connection.execute(
        "UPDATE runs SET of_study = ?, test_accuracy = ?, fit = ? WHERE number = ?",
        (settings.get("of_study", False), finished.get("test_accuracy"), _fit(settings, epochs), number),
    )


def _fit(settings: dict[str, Any], epochs: list[dict[str, Any]]) -> str:
    """ "" for a run of which this version does not know all."""
    try:
        done = [EpochDone(**{name: epoch[name] for name in FIGURES}) for epoch in epochs]
        return verdict(RunSpecification.from_dict(settings), done).fit.value if done else ""
    except (ValueError, TypeError, KeyError):
        return ""

"""Writes a history as the version before its layout had a number did."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from pathlib import Path

from models.settings.specification import RunSpecification
from tests.app.facts import epoch_done, finished

LAYOUT = """
CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    run TEXT UNIQUE NOT NULL,
    created REAL NOT NULL,
    specification TEXT NOT NULL,
    data TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL,
    seconds REAL NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    finished TEXT
);
CREATE TABLE epochs (
    run TEXT NOT NULL REFERENCES runs (run),
    epoch INTEGER NOT NULL,
    figures TEXT NOT NULL,
    PRIMARY KEY (run, epoch)
);
"""


def write_earlier_history(folder: Path) -> None:
    """One run that finished, one of a study that failed, and one that was cut off before its first epoch."""
    connection = sqlite3.connect(folder / "history.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(LAYOUT)
    end = json.dumps(asdict(finished()))
    rows = [
        ("2026-11-20-mlp-1", RunSpecification("mlp", epochs=3), False, "finished", 1.5, "", end, 3),
        ("2026-11-20-softmax-1", RunSpecification("softmax"), True, "failed", 9.0, "The loss rose.", None, 2),
        ("2026-11-21-mlp-1", RunSpecification("mlp", seed=7), False, "training", 0.0, "", None, 0),
    ]
    for created, (run, specification, of_study, status, seconds, problem, kept, epochs) in enumerate(rows):
        connection.execute(
            "INSERT INTO runs (run, created, specification, data, status, seconds, problem, finished) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                run,
                float(created),
                json.dumps(asdict(specification) | {"of_study": of_study}),
                "Fashion-MNIST",
                status,
                seconds,
                problem,
                kept,
            ),
        )
        connection.executemany(
            "INSERT INTO epochs VALUES (?, ?, ?)",
            [(run, number, json.dumps(asdict(epoch_done(number)))) for number in range(1, epochs + 1)],
        )
    connection.close()

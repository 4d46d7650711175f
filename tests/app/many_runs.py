"""A history with many runs, written quickly."""

from __future__ import annotations

import json
from pathlib import Path

from app.runs.history.database import HistoryFile
from app.runs.history.rows import conditions_as_text
from app.runs.history.schema import EPOCH_ADDED
from models.settings.specification import MODELS, RunSpecification
from tests.app.runs_at_hand import HERE


def write_many_runs(folder: Path, runs: int = 1000, epochs: int = 20) -> None:
    """Runs that have finished, of every model in turn, every tenth with a star; without their weights."""
    conditions = conditions_as_text(HERE)
    with HistoryFile(folder).changed() as connection:
        for number in range(1, runs + 1):
            model = MODELS[number % len(MODELS)]
            specification = RunSpecification(model, epochs=epochs, seed=number)
            connection.execute(
                "INSERT INTO runs (number, run, created, specification, data, status, seconds, "
                "test_accuracy, fit, conditions, digest, note, starred) "
                "VALUES (?, ?, ?, ?, 'Fashion-MNIST', 'finished', 30, 0.87, 'fitting', ?, 'abc', ?, ?)",
                (
                    number,
                    f"2026-11-24-{model}-{number}",
                    1_795_000_000.0 + number,
                    json.dumps(specification.as_dict()),
                    conditions,
                    f"第{number}次尝试",
                    number % 10 == 0,
                ),
            )
            connection.executemany(
                EPOCH_ADDED,
                [(number, each, 1 / each, 0.8, 1.1 / each, 0.79, 1.5) for each in range(1, epochs + 1)],
            )

"""Finished and unfinished runs, in SQLite; their weights in a folder a run, beside it.

RUNS/history.sqlite    RUNS/2026-11-24-mlp-1/weights.safetensors
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from app.folder_lock import FolderIsHeldError, folder_held
from app.messages import TrainedModel, memory_beside
from app.run import Run, Status
from app.run_lock import is_held
from models.events import EpochDone, Finished
from models.specification import RunSpecification
from models.whole_files import LEFTOVERS, remove_leftovers, sync_folder

SCHEMA = """
CREATE TABLE IF NOT EXISTS runs (
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
CREATE TABLE IF NOT EXISTS epochs (
    run TEXT NOT NULL REFERENCES runs (run),
    epoch INTEGER NOT NULL,
    figures TEXT NOT NULL,
    PRIMARY KEY (run, epoch)
);
"""

PATIENCE_SECONDS = 5.0


class HistoryError(Exception):
    """The history cannot be read or written. Its text is one sentence for the user."""


class History:
    """The runs in one folder, which is made when the first run is kept. Raises `HistoryError`.

    `clock` tells the time of day; another program that writes is waited for up to `patience` seconds.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], float] = time.time, *, patience: float = PATIENCE_SECONDS
    ) -> None:
        self.folder = folder
        self._clock = clock
        self._patience = patience

    def create(self, specification: RunSpecification, *, of_study: bool = False) -> TrainedModel:
        """Enter a new run and make its folder. The name is the day, the model and a number.

        `of_study` says that it is one of a cross-validation or a comparison.
        """
        with self._connected() as connection:
            # Two windows may enter a run at the same moment: the number is taken inside one transaction.
            connection.execute("BEGIN IMMEDIATE")
            day = time.strftime("%Y-%m-%d", time.localtime(self._clock()))
            start = f"{day}-{specification.model}-"
            (taken,) = connection.execute(
                "SELECT count(*) FROM runs WHERE run GLOB ?", (f"{start}*",)
            ).fetchone()
            run = f"{start}{taken + 1}"
            connection.execute(
                "INSERT INTO runs (run, created, specification, status) VALUES (?, ?, ?, ?)",
                (
                    run,
                    self._clock(),
                    json.dumps(specification.as_dict() | {"of_study": of_study}),
                    Status.TRAINING.value,
                ),
            )
            # Before the run is entered for good: it is never there without its folder.
            model = self._model(run, specification)
            model.weights.parent.mkdir(parents=True, exist_ok=True)
            sync_folder(self.folder)
        return model

    def record_data(self, run: str, data: str) -> None:
        """Keep the name of the data set that a run trains on."""
        with self._connected() as connection:
            connection.execute("UPDATE runs SET data = ? WHERE run = ?", (data, run))

    def record_epoch(self, run: str, epoch: EpochDone) -> None:
        """Keep an epoch's figures."""
        with self._connected() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO epochs VALUES (?, ?, ?)",
                (run, epoch.epoch, json.dumps(asdict(epoch))),
            )

    def record_end(
        self, run: str, status: Status, seconds: float, problem: str = "", *, final: bool = False
    ) -> None:
        """Keep how a run ended when it did not finish. `final`: it would do so again and is not taken up."""
        with self._connected() as connection:
            connection.execute(
                "UPDATE runs SET status = ?, seconds = ?, problem = ? WHERE run = ? AND status != ?",
                (status.value, seconds, problem, run, Status.FINISHED.value),
            )
        if final:
            self._forget(run)

    def record_finished(self, run: str, finished: Finished) -> None:
        """Keep the final figures; from then on there is nothing to take up."""
        with self._connected() as connection:
            connection.execute(
                "UPDATE runs SET status = ?, seconds = ?, finished = ? WHERE run = ?",
                (Status.FINISHED.value, finished.seconds, json.dumps(asdict(finished)), run),
            )
        self._forget(run)

    def record_taken_up(self, run: str) -> None:
        """Keep that a run which was stopped or cut off is going again."""
        with self._connected() as connection:
            connection.execute(
                "UPDATE runs SET status = ?, seconds = 0, problem = '' WHERE run = ? AND status != ?",
                (Status.TRAINING.value, run, Status.FINISHED.value),
            )

    def known(self, run: str) -> Run | None:
        """The run of this name as it is kept now, or None."""
        return self._youngest(lambda each: each.model.run == run)

    def cut_off(self) -> Run | None:
        """The youngest run where it was cut off, or broke off, and could be taken up; else None.

        A run that the user stopped was not cut off, and one that is going in another window is not over.
        """
        youngest = self._youngest(lambda run: True)
        if youngest is None or not youngest.resumable or self._was_stopped(youngest.model.run):
            return None
        return None if is_held(youngest.model.weights.parent) else youngest

    def remove_leftovers(self) -> None:
        """Remove what was cut off while it was written, of every run that no window is at. Never raises."""
        for part in self.folder.glob(f"*/{LEFTOVERS}"):
            with contextlib.suppress(FolderIsHeldError), folder_held(part.parent, 0):
                remove_leftovers(part.parent)

    def latest(self) -> Run | None:
        """The youngest run whose model can be used, or None."""
        return self._youngest(lambda run: run.model.weights.exists())

    def latest_resumable(self) -> Run | None:
        """The youngest run that was stopped or cut off and could be taken up, or None."""
        return self._youngest(lambda run: run.resumable)

    def _was_stopped(self, run: str) -> bool:
        with self._connected() as connection:
            (status,) = connection.execute("SELECT status FROM runs WHERE run = ?", (run,)).fetchone()
        return bool(status == Status.STOPPED.value)

    def _youngest(self, wanted: Callable[[Run], bool]) -> Run | None:
        if not self._file.exists():
            return None
        with self._connected() as connection:
            rows = connection.execute("SELECT * FROM runs ORDER BY number DESC LIMIT 100").fetchall()
            known = (self._known(connection, row) for row in rows)
            return next((run for run in known if run is not None and wanted(run)), None)

    @property
    def _file(self) -> Path:
        return self.folder / "history.sqlite"

    def _forget(self, run: str) -> None:
        """Only once the history knows how the run ended: until then it may have to be taken up."""
        with contextlib.suppress(OSError):
            memory_beside(self._weights(run)).unlink(missing_ok=True)

    def _weights(self, run: str) -> Path:
        return self.folder / run / "weights.safetensors"

    def _model(self, run: str, specification: RunSpecification) -> TrainedModel:
        return TrainedModel(run, specification, self._weights(run))

    def _known(self, connection: sqlite3.Connection, row: sqlite3.Row) -> Run | None:
        """None where a newer version wrote what this one does not know."""
        try:
            return self._run(connection, row)
        except (ValueError, TypeError, KeyError):
            return None

    def _run(self, connection: sqlite3.Connection, row: sqlite3.Row) -> Run:
        kept = json.loads(row["specification"])
        specification = RunSpecification.from_dict(kept)
        figures = connection.execute(
            "SELECT figures FROM epochs WHERE run = ? ORDER BY epoch", (row["run"],)
        ).fetchall()
        epochs = tuple(EpochDone(**json.loads(text)) for (text,) in figures)
        status = Status(row["status"])
        model = self._model(row["run"], specification)
        return Run(
            model=model,
            # A run that was going when its window died has ended, whatever it says.
            status=Status.STOPPED if status.going else status,
            data=row["data"],
            epochs=epochs,
            fraction=1.0 if status is Status.FINISHED else len(epochs) / specification.epochs,
            seconds=row["seconds"] or sum(epoch.seconds for epoch in epochs),
            finished=_finished(row["finished"]),
            problem=row["problem"],
            of_study=kept.get("of_study", False),
            remembered=model.memory.exists(),
        )

    @contextlib.contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        """A connection for one transaction. Short, so that a second window never waits for long."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._file, timeout=self._patience, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise HistoryError(self._sentence(error)) from error
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA journal_mode = WAL")
            # An epoch that the user was told of outlasts a power cut. NORMAL would leave the last ones to
            # chance; a fact then takes 18 ms instead of 24, and there is one an epoch.
            connection.execute("PRAGMA synchronous = FULL")
            connection.executescript(SCHEMA)
            yield connection
            if connection.in_transaction:
                connection.execute("COMMIT")
        except (OSError, sqlite3.Error) as error:
            raise HistoryError(self._sentence(error)) from error
        finally:
            connection.close()

    def _sentence(self, error: Exception) -> str:
        reason = getattr(error, "strerror", None) or error
        return (
            f"The history in {self.folder} cannot be used ({reason}); "
            "everything else works, and --runs names another folder."
        )


def _finished(text: str | None) -> Finished | None:
    if text is None:
        return None
    values = json.loads(text)
    values["confusion"] = tuple(tuple(row) for row in values["confusion"])
    return Finished(**values)

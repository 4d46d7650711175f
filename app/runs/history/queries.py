"""What the history can be asked: lists of runs, and single ones with all their curves."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from app.runs.history.checks import UNREADABLE
from app.runs.history.database import PATIENCE_SECONDS, HistoryError, HistoryFile
from app.runs.history.rows import RECORDS, epoch_of, is_there, record_of, run_of
from app.runs.history.schema import OF_RUNS
from app.state.parts.run import Run, Status
from app.state.parts.run_record import RunRecord, RunsWanted, is_wanted
from language.sentence import message
from models.events import EpochDone

Value = TypeVar("Value")


class HistoryReading:
    """The runs in one folder, to be read. Raises `HistoryError`.

    Another program that writes is waited for up to `patience` seconds.
    """

    def __init__(self, folder: Path, *, patience: float = PATIENCE_SECONDS) -> None:
        self.folder = folder
        self._file = HistoryFile(folder, patience)

    def records(self, wanted: RunsWanted | None = None) -> tuple[RunRecord, ...]:
        """The runs that are wanted, the youngest first; None: all that are not in the bin."""
        wanted = wanted or RunsWanted()
        rows = self._rows(f"{RECORDS} WHERE runs.deleted = ? ORDER BY runs.number DESC", wanted.deleted)
        found = _readable(rows, lambda row: record_of(row, self.folder))
        return tuple(record for record in found if is_wanted(record, wanted))

    def record(self, number: int) -> RunRecord:
        """One run as the list shows it, also where it is in the bin."""
        rows = self._rows(f"{RECORDS} WHERE runs.number = ?", number)
        return self._only(_readable(rows, lambda row: record_of(row, self.folder)), number)

    def run(self, number: int) -> Run:
        """One run with all its epochs. Where another program is at it, its status says that it is going."""
        return self._only(self._runs("WHERE number = ?", number), number)

    def latest(self) -> Run | None:
        """The youngest run whose model can be used, or None."""
        return self._youngest(lambda run: is_there(run.model.weights))

    def latest_resumable(self) -> Run | None:
        """The youngest run that was stopped or cut off and could be taken up, or None."""
        return self._youngest(lambda run: run.resumable)

    def known(self, run: str) -> Run | None:
        """The run of this name as it is kept now, or None."""
        return next(self._runs("WHERE run = ?", run), None)

    def cut_off(self) -> Run | None:
        """The youngest run where it was cut off, or broke off, and could be taken up; else None.

        A run that the user stopped was not cut off, and one that is going in another window is not over.
        """
        for row in self._rows(f"SELECT {OF_RUNS} FROM runs WHERE NOT deleted ORDER BY number DESC LIMIT 1"):
            youngest = self.known(row["run"])
            was_stopped = row["status"] == Status.STOPPED.value and not row["problem"]
            if youngest is not None and youngest.resumable and not was_stopped:
                return youngest
        return None

    def stamp(self) -> object:
        """Something that is different once anybody has written; quickly told."""
        return self._file.stamp()

    def _youngest(self, wanted: Callable[[Run], bool]) -> Run | None:
        """What is in the bin, or going on in another window, is passed over."""
        runs = self._runs("WHERE NOT deleted ORDER BY number DESC LIMIT 100")
        return next((run for run in runs if not run.status.going and wanted(run)), None)

    def _runs(self, which: str, *values: object) -> Iterator[Run]:
        rows = self._rows(f"SELECT {OF_RUNS} FROM runs {which}", *values)
        return _readable(rows, lambda row: run_of(row, self._epochs(row["number"]), self.folder))

    def _epochs(self, number: int) -> list[EpochDone]:
        return [epoch_of(row) for row in self._rows(EPOCHS, number)]

    def _rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """None where nothing has been kept yet; then no file is made."""
        if not self._file.begun:
            return []
        with self._file.read() as connection:
            return connection.execute(query, values).fetchall()

    def _only(self, found: Iterator[Value], number: int) -> Value:
        for each in found:
            return each
        raise no_such_run(number)


EPOCHS = "SELECT * FROM epochs WHERE number = ? ORDER BY epoch"


def no_such_run(number: int) -> HistoryError:
    """What is to be raised where nobody knows of a run."""
    return HistoryError(
        message("There is no run {number}; say “show the runs” to see those there are.", number=number)
    )


def _readable(rows: Iterable[sqlite3.Row], read: Callable[[sqlite3.Row], Value]) -> Iterator[Value]:
    """What is read from rows; left out is what a newer version wrote, or nobody can read."""
    for row in rows:
        try:
            value = read(row)
        except UNREADABLE:
            continue
        yield value

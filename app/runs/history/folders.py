"""What the history has to do with the folders of its runs: what each is told, and runs found in them."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from app.compute.run_lock import is_held
from app.runs.history.checks import names_a_folder
from app.runs.history.damage import is_writable
from app.runs.history.database import PATIENCE_SECONDS, HistoryError
from app.runs.history.found import FoundRun, found_in
from app.runs.history.queries import EPOCHS, HistoryReading
from app.runs.history.record_file import NAME, write_record
from app.runs.history.rows import is_there
from app.runs.history.schema import COLUMNS, EPOCH_ADDED, OF_RUNS
from language.sentence import message

RECORDS_AT_ONCE = 200
"""Runs of an earlier version whose folders are told of them at one start: writing takes 0.3 ms each."""


class HistoryFolders(HistoryReading):
    """The runs in one folder, and what lies there of each. Raises `HistoryError`.

    `clock` tells the time of day; another program that writes is waited for up to `patience` seconds.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], float] = time.time, *, patience: float = PATIENCE_SECONDS
    ) -> None:
        super().__init__(folder, patience=patience)
        self._clock = clock

    def unknown_runs(self) -> tuple[FoundRun, ...]:
        """The runs in folders that the history does not know and that no program is at, the oldest first."""
        known = {row["run"] for row in self._rows("SELECT run FROM runs")}
        found = map(found_in, (each for each in self._folders() if each.name not in known))
        idle = (each for each in found if each is not None and not is_held(self.folder / each.run))
        return tuple(sorted(idle, key=lambda each: (each.columns["created"], each.run)))

    def add_found(self, names: Iterable[str], note: str = "") -> int:
        """Enter runs that were found, by the names of their folders. How many are known now and were not.

        Each keeps its number where that is free. `note` is for those whose settings nobody told.
        """
        added = []
        with self._file.changed() as connection:
            found = [run for run in map(found_in, (self.folder / name for name in names)) if run is not None]
            taken = {row["number"] for row in connection.execute("SELECT number FROM runs")} | {0}
            # Those that need another number come last: they take what is free then.
            for run in sorted(found, key=lambda each: each.columns["number"] in taken):
                if _number(connection, run.run) is None:
                    self._enter(connection, run, note)
                    added.append(run)
            for run in added:
                _link(connection, run)
        for run in added:
            self._tell_folder(run.run)
        return len(added)

    def take_out(self, names: Iterable[str]) -> None:
        """Know runs no longer that were found; their folders stay, and can be found again.

        Raises `HistoryError` where some program is at one of them, and then all stay.
        """
        with self._file.changed() as connection:
            for name in names:
                if is_held(self.folder / name):
                    raise HistoryError(message("{name} is going on; stop it first.", name=name))
                number = _number(connection, name)
                for table in ("epochs", "runs"):
                    connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))

    def tell_folders(self) -> None:
        """Have folders say which run they are of, that do not yet: an earlier version wrote them.

        Never raises, and leaves the rest of many for the next time.
        """
        if not is_writable(self.folder):
            return
        with contextlib.suppress(HistoryError):
            names = [row["run"] for row in self._rows("SELECT run FROM runs ORDER BY number DESC")]
            proper = filter(names_a_folder, names)
            silent = [name for name in proper if not is_there(self.folder / name / NAME)]
            there = [name for name in silent if is_there(self.folder / name)]
            for name in there[:RECORDS_AT_ONCE]:
                self._tell_folder(name)

    def _tell_folder(self, run: str) -> None:
        """Have the run's folder say what the history knows of it now, should that be lost; never raises.

        Nothing is written where the name is none of a folder in here, whoever wrote it.
        """
        if not names_a_folder(run):
            return
        with contextlib.suppress(HistoryError), self._file.opened() as connection:
            row = connection.execute(f"SELECT {OF_RUNS} FROM runs WHERE run = ?", (run,)).fetchone()
            if row is not None:
                epochs = connection.execute(EPOCHS, (row["number"],)).fetchall()
                named = connection.execute("SELECT run FROM runs WHERE number = ?", (row["replay_of"],))
                original = named.fetchone()
                repeats = original["run"] if original else ""
                write_record(self.folder / run, row, epochs, repeats)

    def _number_of(self, connection: sqlite3.Connection, run: str) -> int | None:
        """The number of a run that is going; where the history was lost meanwhile, it is entered again."""
        number = _number(connection, run)
        if number is not None:
            return number
        found = found_in(self.folder / run)
        if found is None:
            return None
        self._enter(connection, found, "")
        _link(connection, found)
        return _number(connection, run)

    def _enter(self, connection: sqlite3.Connection, found: FoundRun, note: str) -> None:
        columns = dict(found.columns)
        taken = connection.execute("SELECT 1 FROM runs WHERE number = ?", (columns["number"],)).fetchone()
        if taken or not columns["number"]:
            columns["number"] = None  # the next one
        if columns["deleted"]:
            columns["deleted_at"] = self._clock()  # it can be brought back for as long as any other
        if not found.settings_known:
            columns["note"] = note
        marks = ", ".join("?" * len(COLUMNS))
        number = connection.execute(
            f"INSERT INTO runs ({', '.join(COLUMNS)}) VALUES ({marks})", [columns[name] for name in COLUMNS]
        ).lastrowid
        connection.executemany(EPOCH_ADDED, [(number, *epoch) for epoch in found.epochs])

    def _folders(self) -> Sequence[Path]:
        try:
            with os.scandir(self.folder) as entries:
                return [Path(each.path) for each in entries if each.is_dir(follow_symlinks=False)]
        except OSError:  # where there are no runs, none is lost; who keeps some tells what is wrong
            return []


def _number(connection: sqlite3.Connection, run: str) -> int | None:
    row = connection.execute("SELECT number FROM runs WHERE run = ?", (run,)).fetchone()
    return None if row is None else row["number"]


def _link(connection: sqlite3.Connection, run: FoundRun) -> None:
    """A run that repeats another has the number that the other one has now."""
    original = _number(connection, run.repeats)
    connection.execute("UPDATE runs SET replay_of = ? WHERE run = ?", (original or 0, run.run))

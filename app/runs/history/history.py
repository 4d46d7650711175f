"""Finished and unfinished runs, in SQLite; their weights in a folder a run, beside it.

RUNS/history.sqlite    RUNS/2026-11-24-mlp-1/weights.safetensors
"""

from __future__ import annotations

import contextlib
import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict, astuple
from pathlib import Path

from app.common.folder_lock import FolderIsHeldError, folder_held
from app.compute.conditions import Conditions, both
from app.compute.messages.models import ModelImported
from app.compute.run_lock import is_held
from app.compute.trained_model import TrainedModel, memory_beside
from app.runs.history.checks import names_a_folder
from app.runs.history.database import HistoryError as HistoryError
from app.runs.history.folders import HistoryFolders
from app.runs.history.new_folder import NewFolder
from app.runs.history.queries import EPOCHS, no_such_run
from app.runs.history.rows import conditions_as_text, conditions_from, epoch_of, weights_in
from app.runs.history.schema import EPOCH_ADDED
from app.state.parts.run import Status
from language.plain import as_text
from models.evaluation.verdict import verdict
from models.events import EpochDone, Finished, Started
from models.files.whole_files import LEFTOVERS, remove_leftovers, sync_folder, write_whole
from models.settings.specification import RunSpecification

MARKS = ("name", "note", "starred", "deleted")
"""What the user may say about a run; see `app.state.parts.run_record.RunMarks`."""
BIN_SECONDS = 30 * 24 * 3600.0
"""How long what was deleted can still be brought back."""


class History(HistoryFolders):
    """The runs in one folder, which is made when the first run is kept. Raises `HistoryError`.

    Whatever it comes to know of a run, the run's own folder is told as well: see `app.runs.history.found`.
    """

    def create(
        self, specification: RunSpecification, *, of_study: bool = False, replay_of: int = 0
    ) -> TrainedModel:
        """Enter a new run and make its folder. The name is the day, the model and a number.

        `of_study`: whether it is one of a cross-validation or a comparison; `replay_of`: the run it repeats.
        """
        # Two windows may enter a run at the same moment: the name is taken inside one transaction.
        with self._new_folder() as made, self._file.changed() as connection:
            run = made.under_free_name(connection, specification.model)
            number = connection.execute(
                "INSERT INTO runs (run, created, specification, status, of_study, replay_of) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (
                    run,
                    self._clock(),
                    json.dumps(specification.as_dict()),
                    Status.TRAINING.value,
                    of_study,
                    replay_of,
                ),
            ).lastrowid
            # Before the run is entered for good: it is never there without its folder.
            sync_folder(self.folder)
        self._tell_folder(run)
        return TrainedModel(run, specification, weights_in(self.folder, run), number or 0)

    def adopt(self, imported: ModelImported, *, note: str) -> TrainedModel:
        """Enter a model that was read from a file as a finished run, with its weights, or nothing."""
        facts, finished = imported.facts, imported.finished
        with self._new_folder() as made, self._file.changed() as connection:
            run = made.under_free_name(connection, facts.specification.model)
            found = verdict(facts.specification, facts.epochs).fit.value if facts.epochs else ""
            number = connection.execute(
                "INSERT INTO runs (run, created, specification, status, data, seconds, finished, "
                "test_accuracy, digest, fit, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    run,
                    self._clock(),
                    json.dumps(facts.specification.as_dict()),
                    Status.FINISHED.value,
                    facts.data,
                    sum(epoch.seconds for epoch in facts.epochs),
                    json.dumps(asdict(finished)) if finished else None,
                    finished.test_accuracy if finished else None,
                    facts.digest,
                    found,
                    note,
                ),
            ).lastrowid
            connection.executemany(EPOCH_ADDED, [(number, *astuple(epoch)) for epoch in facts.epochs])
            weights = weights_in(self.folder, run)
            write_whole(weights, imported.weights)
            sync_folder(self.folder)
        self._tell_folder(run)
        return TrainedModel(run, facts.specification, weights, number or 0, facts.digest)

    def record_started(self, run: str, started: Started, conditions: Conditions) -> None:
        """Keep what a run trains on and under what. Epochs that it goes through again are forgotten.

        A run that is taken up after an epoch keeps the conditions of its beginning beside those of now.
        """
        with self._file.changed() as connection:
            self._number_of(connection, run)
            if started.first_epoch > 1:
                begun = connection.execute("SELECT conditions FROM runs WHERE run = ?", (run,)).fetchone()
                conditions = both(conditions_from(begun["conditions"]), conditions) if begun else conditions
            connection.execute(
                "UPDATE runs SET data = ?, conditions = ? WHERE run = ?",
                (started.data, conditions_as_text(conditions), run),
            )
            connection.execute(
                "DELETE FROM epochs WHERE number = (SELECT number FROM runs WHERE run = ?) AND epoch >= ?",
                (run, started.first_epoch),
            )
        self._tell_folder(run)

    def record_epoch(self, run: str, epoch: EpochDone) -> None:
        """Keep an epoch's figures, and what they say about the run so far."""
        with self._file.changed() as connection:
            number = self._number_of(connection, run)
            if number is None:
                return
            connection.execute(EPOCH_ADDED, (number, *astuple(epoch)))
            row = connection.execute("SELECT specification FROM runs WHERE number = ?", (number,)).fetchone()
            specification = RunSpecification.from_dict(json.loads(row["specification"]))
            epochs = connection.execute(EPOCHS, (number,)).fetchall()
            found = verdict(specification, [epoch_of(each) for each in epochs])
            connection.execute("UPDATE runs SET fit = ? WHERE number = ?", (found.fit.value, number))
        self._tell_folder(run)

    def record_end(
        self, run: str, status: Status, seconds: float, problem: str = "", *, final: bool = False
    ) -> None:
        """Keep how a run ended when it did not finish. `final`: it would do so again and is not taken up."""
        with self._file.changed() as connection:
            self._number_of(connection, run)
            connection.execute(
                "UPDATE runs SET status = ?, seconds = ?, problem = ? WHERE run = ? AND status != ?",
                (status.value, seconds, as_text(problem), run, Status.FINISHED.value),
            )
        self._tell_folder(run)
        if final:
            self._forget(run)

    def record_finished(self, run: str, finished: Finished, digest: str = "") -> None:
        """Keep the final figures and a fingerprint of the weights; then there is nothing to take up."""
        with self._file.changed() as connection:
            self._number_of(connection, run)
            connection.execute(
                "UPDATE runs SET status = ?, seconds = ?, finished = ?, test_accuracy = ?, digest = ? "
                "WHERE run = ?",
                (
                    Status.FINISHED.value,
                    finished.seconds,
                    json.dumps(asdict(finished)),
                    finished.test_accuracy,
                    digest,
                    run,
                ),
            )
        self._tell_folder(run)
        self._forget(run)

    def record_taken_up(self, run: str) -> None:
        """Keep that a run which was stopped or cut off is going again, and no longer in the bin."""
        with self._file.changed() as connection:
            self._number_of(connection, run)
            connection.execute(
                "UPDATE runs SET status = ?, seconds = 0, problem = '', deleted = 0, deleted_at = NULL "
                "WHERE run = ? AND status != ?",
                (Status.TRAINING.value, run, Status.FINISHED.value),
            )
        self._tell_folder(run)

    def remove_leftovers(self) -> None:
        """Remove what was cut off while it was written, of every run that no window is at. Never raises."""
        with contextlib.suppress(OSError):
            for part in self.folder.glob(f"*/{LEFTOVERS}"):
                with contextlib.suppress(FolderIsHeldError), folder_held(part.parent, 0):
                    remove_leftovers(part.parent)

    def mark(self, number: int, **changes: str | bool) -> None:
        """Keep what the user says about a run: some of `MARKS`. Whatever else was said of it stays."""
        with self._file.changed() as connection:
            for name, value in changes.items():
                if name not in MARKS:
                    raise ValueError(f"a run has no mark called {name}")
                done = connection.execute(f"UPDATE runs SET {name} = ? WHERE number = ?", (value, number))
                if not done.rowcount:
                    raise no_such_run(number)
            if "deleted" in changes:
                when = self._clock() if changes["deleted"] else None
                connection.execute("UPDATE runs SET deleted_at = ? WHERE number = ?", (when, number))
            run = connection.execute("SELECT run FROM runs WHERE number = ?", (number,)).fetchone()["run"]
        self._tell_folder(run)

    def free_bin(self, older_than: float = BIN_SECONDS) -> None:
        """Remove what has been in the bin for more than so many seconds, with its folder.

        Nothing else is touched: a folder goes only where it is called as a run in the bin is and nobody is at
        it. What cannot be removed stays, and so does its line.
        """
        before = self._clock() - older_than
        for row in self._rows("SELECT number FROM runs WHERE deleted AND deleted_at < ?", before):
            self._free(row["number"], before)

    def _free(self, number: int, before: float) -> None:
        """In one transaction, and only where the run is still in the bin: another window may restore it."""
        with self._file.changed() as connection:
            row = connection.execute(
                "SELECT run FROM runs WHERE number = ? AND deleted AND deleted_at < ?", (number, before)
            ).fetchone()
            if row is None or not names_a_folder(row["run"]):
                return
            if not _removed(self.folder / row["run"], self.folder):
                return
            for table in ("epochs", "runs"):
                connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))

    def _forget(self, run: str) -> None:
        """Only once the history knows how the run ended: until then it may have to be taken up."""
        if not names_a_folder(run):
            return
        with contextlib.suppress(OSError):
            memory_beside(weights_in(self.folder, run)).unlink(missing_ok=True)

    @contextlib.contextmanager
    def _new_folder(self) -> Iterator[NewFolder]:
        """A folder for a run that is entered now; where that fails, it is gone again."""
        made = NewFolder(self.folder, time.strftime("%Y-%m-%d", time.localtime(self._clock())))
        try:
            yield made
        except HistoryError:
            if made.path is not None:
                shutil.rmtree(made.path, ignore_errors=True)
            raise


def _removed(folder: Path, within: Path) -> bool:
    """Whether a run's folder is gone now."""
    try:
        if folder.is_symlink() or folder.resolve().parent != within.resolve() or is_held(folder):
            return False
        if folder.exists():
            shutil.rmtree(folder)
        return not folder.exists()
    except OSError:
        return False

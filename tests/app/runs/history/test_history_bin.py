"""What has been in the bin for long is removed, and nothing else."""

import sqlite3
import sys
from pathlib import Path

import pytest

from app.compute.run_lock import run_held
from app.runs.history.history import History
from app.state.parts.run_record import RunsWanted
from models.settings.specification import RunSpecification
from tests.app.facts import epoch_done

DAY = 24 * 3600.0
BIN = RunsWanted(deleted=True)


class Calendar:
    """A time of day that tests set."""

    def __init__(self) -> None:
        self.now = 1_795_000_000.0

    def __call__(self) -> float:
        return self.now


def deleted_run(history: History) -> Path:
    """The folder of a run in the bin."""
    entered = history.create(RunSpecification("mlp"))
    entered.weights.write_bytes(b"weights")
    history.record_epoch(entered.run, epoch_done(1))
    history.mark(entered.number, deleted=True)
    return entered.weights.parent


def test_a_run_is_removed_with_its_folder_after_a_month_in_the_bin(tmp_path: Path) -> None:
    calendar = Calendar()
    history = History(tmp_path, calendar)
    old = deleted_run(history)
    calendar.now += 20 * DAY
    young, kept = deleted_run(history), history.create(RunSpecification("mlp")).weights.parent
    (tmp_path / "mine").mkdir()
    calendar.now += 11 * DAY
    history.free_bin()
    assert not old.exists()
    assert all(folder.exists() for folder in (young, kept, tmp_path / "mine"))
    assert [record.run for record in history.records(BIN)] == [young.name]
    assert [record.run for record in history.records()] == [kept.name]


def test_the_number_of_a_run_that_was_removed_is_not_given_again(tmp_path: Path) -> None:
    calendar = Calendar()
    history = History(tmp_path, calendar)
    deleted_run(history)
    calendar.now += 31 * DAY
    history.free_bin()
    assert history.create(RunSpecification("mlp")).number == 2


def test_a_run_that_somebody_is_at_is_not_removed(tmp_path: Path) -> None:
    calendar = Calendar()
    history = History(tmp_path, calendar)
    folder = deleted_run(history)
    calendar.now += 31 * DAY
    with run_held(folder):
        history.free_bin()
    assert folder.exists()
    assert len(history.records(BIN)) == 1


def test_nothing_outside_the_folder_of_the_runs_is_ever_removed(tmp_path: Path) -> None:
    """Whatever somebody has written into the file."""
    runs, calendar = tmp_path / "runs", Calendar()
    precious, history = tmp_path / "precious", History(runs, calendar)
    precious.mkdir()
    (precious / "thesis.txt").write_text("all of it")
    names = ["..", "../precious", str(precious), "link"]
    folders = [deleted_run(history) for _ in names]
    (runs / "link").symlink_to(precious)
    writer = sqlite3.connect(runs / "history.sqlite", isolation_level=None)
    for number, name in enumerate(names, start=1):
        writer.execute("UPDATE runs SET run = ? WHERE number = ?", (name, number))
    writer.close()
    calendar.now += 31 * DAY
    history.free_bin()
    assert (precious / "thesis.txt").read_text() == "all of it"
    assert all(folder.exists() for folder in folders)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such folders")
@pytest.mark.parametrize("name", ["D:x", "run.", "NUL"])
def test_a_name_that_windows_takes_for_another_is_not_removed(tmp_path: Path, name: str) -> None:
    calendar = Calendar()
    history = History(tmp_path, calendar)
    deleted_run(history).rename(tmp_path / name)
    writer = sqlite3.connect(tmp_path / "history.sqlite", isolation_level=None)
    writer.execute("UPDATE runs SET run = ?", (name,))
    writer.close()
    calendar.now += 31 * DAY
    history.free_bin()
    assert (tmp_path / name / "weights.safetensors").exists()


def test_an_empty_history_has_an_empty_bin(tmp_path: Path) -> None:
    History(tmp_path / "runs").free_bin()
    assert not (tmp_path / "runs").exists()


class RestoredMeanwhile(History):
    """Another window restores every run between the look into the bin and its emptying."""

    def _rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        rows = super()._rows(query, *values)
        for row in rows:
            History(self.folder).mark(row["number"], deleted=False)
        return rows


def test_a_run_that_another_window_restores_meanwhile_stays(tmp_path: Path) -> None:
    calendar = Calendar()
    folder = deleted_run(History(tmp_path, calendar))
    calendar.now += 31 * DAY
    RestoredMeanwhile(tmp_path, calendar).free_bin()
    assert (folder / "weights.safetensors").exists()
    assert [record.run for record in History(tmp_path).records()] == [folder.name]

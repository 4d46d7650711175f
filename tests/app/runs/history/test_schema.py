"""A history of an earlier version is brought up to date, and one of a later version is left alone."""

from __future__ import annotations

import sqlite3
import threading
from multiprocessing import get_context
from pathlib import Path

import pytest

from app.runs.history.database import HistoryError
from app.runs.history.history import History
from app.runs.history.schema import VERSION
from app.state.parts.run import Status
from models.settings.specification import RunSpecification
from tests.app.earlier_history import write_earlier_history
from tests.app.facts import epoch_done, finished


def asked(path: Path, question: str) -> list[tuple[object, ...]]:
    """What SQLite itself answers."""
    connection = sqlite3.connect(path / "history.sqlite", isolation_level=None)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


def records_in(folder: Path) -> int:
    return len(History(folder, patience=30.0).records())


def test_a_new_history_says_which_layout_it_has_and_is_in_wal_mode(tmp_path: Path) -> None:
    History(tmp_path).create(RunSpecification("mlp"))
    assert asked(tmp_path, "PRAGMA user_version") == [(VERSION,)]
    assert asked(tmp_path, "PRAGMA journal_mode") == [("wal",)]


def test_nothing_of_an_earlier_history_is_lost(tmp_path: Path) -> None:
    write_earlier_history(tmp_path)
    history = History(tmp_path)
    cut_off, failed, done = history.records()
    assert (done.number, done.run, done.created, done.status) == (1, "2026-11-20-mlp-1", 0.0, Status.FINISHED)
    assert (done.epochs, done.best_epoch, done.fit, done.test_accuracy) == (3, 3, "underfitting", 0.9)
    assert (failed.status, failed.problem, failed.seconds) == (Status.FAILED, "The loss rose.", 9.0)
    assert (failed.of_study, failed.epochs, cut_off.of_study) == (True, 2, False)
    assert (cut_off.status, cut_off.specification.seed, cut_off.resumable) == (Status.STOPPED, 7, True)
    run = history.run(1)
    assert run.epochs == tuple(epoch_done(number) for number in (1, 2, 3))
    assert (run.finished, run.data) == (finished(), "Fashion-MNIST")
    assert asked(tmp_path, "PRAGMA user_version") == [(VERSION,)]
    tables = asked(tmp_path, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'old%'")
    assert tables == []


def test_an_earlier_history_goes_on_where_it_was(tmp_path: Path) -> None:
    write_earlier_history(tmp_path)
    assert History(tmp_path).create(RunSpecification("mlp")).number == 4


def test_two_programs_bring_it_up_to_date_once(tmp_path: Path) -> None:
    write_earlier_history(tmp_path)
    with get_context("spawn").Pool(2) as pool:
        assert pool.map(records_in, [tmp_path, tmp_path]) == [3, 3]
        pool.close()
        pool.join()


def test_a_history_that_cannot_be_moved_stays_as_it_was(tmp_path: Path) -> None:
    write_earlier_history(tmp_path)
    asked(tmp_path, "UPDATE epochs SET figures = 'no JSON' WHERE epoch = 2 AND run = '2026-11-20-mlp-1'")
    with pytest.raises(HistoryError, match="cannot be used"):
        History(tmp_path).records()
    assert asked(tmp_path, "PRAGMA user_version") == [(0,)]
    assert len(asked(tmp_path, "SELECT * FROM runs")) == 3
    assert len(asked(tmp_path, "SELECT * FROM epochs")) == 5


def test_a_history_of_a_newer_version_is_refused_in_a_sentence_and_not_touched(tmp_path: Path) -> None:
    History(tmp_path).create(RunSpecification("mlp"))
    asked(tmp_path, f"PRAGMA user_version = {VERSION + 1}")
    before = (tmp_path / "history.sqlite").read_bytes()
    for do in (
        lambda: History(tmp_path).records(),
        lambda: History(tmp_path).create(RunSpecification("mlp")),
    ):
        with pytest.raises(HistoryError, match="A newer version of HearSee wrote the history") as refused:
            do()
        assert str(refused.value).count(".") == 1
    assert (tmp_path / "history.sqlite").read_bytes() == before


def test_a_program_that_lays_out_the_history_at_the_same_moment_is_waited_for(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "history.sqlite", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    done.start()
    run = History(tmp_path, patience=30.0).create(RunSpecification("mlp")).run
    done.join()
    other.close()
    assert [record.run for record in History(tmp_path).records()] == [run]


def test_it_is_not_waited_for_longer_than_the_patience(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "history.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(HistoryError, match="locked"):
        History(tmp_path, patience=0.1).create(RunSpecification("mlp"))
    other.close()

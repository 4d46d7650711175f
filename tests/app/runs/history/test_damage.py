"""Whatever is in the file of the history, runs go on being kept, and what can be read is listed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.runs.history.database import HistoryDamagedError, HistoryError
from app.runs.history.history import History
from app.runs.history.schema import COLUMNS
from models.settings.specification import RunSpecification
from tests.app.fakes import lines, make_session
from tests.app.runs_at_hand import keep_run, kept_in

NO_HISTORY = b"This is no database, but it is long enough to look at." * 40


def write(folder: Path, statement: str, *values: object) -> None:
    """As SQLite itself does it."""
    connection = sqlite3.connect(folder / "history.sqlite", isolation_level=None)
    try:
        connection.execute(statement, values)
    finally:
        connection.close()


def spoil(folder: Path) -> None:
    """The pages behind the first are nonsense."""
    write(folder, "PRAGMA wal_checkpoint(TRUNCATE)")
    path = folder / "history.sqlite"
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[:4096] + b"\xa5" * (size - 4096))


@pytest.mark.parametrize(
    "how", ["no database", "nonsense within", "no tables", "other columns", "a layout that is no text"]
)
def test_what_is_no_history_is_set_aside_and_the_next_one_begins(tmp_path: Path, how: str) -> None:
    session, _ = make_session(tmp_path)
    keep_run(session)
    folder = session.history.folder
    match how:
        case "no database":
            (folder / "history.sqlite").write_bytes(NO_HISTORY)
        case "nonsense within":
            spoil(folder)
        case "no tables":
            write(folder, "DROP TABLE runs")
        case "other columns":
            write(folder, "ALTER TABLE runs RENAME COLUMN run TO walk")
        case "a layout that is no text":
            write(folder, "PRAGMA wal_checkpoint(TRUNCATE)")
            path = folder / "history.sqlite"
            path.write_bytes(
                path.read_bytes().replace(b"CREATE TABLE runs", b"CREATE \xff\xff\xff\xff\xff runs")
            )
    session, _ = make_session(tmp_path)
    session.shelf.free_bin()
    session.shelf.restore_latest()
    session.offers.offer_what_was_cut_off()
    told = f"The history in {folder} was damaged and is now history.damaged.sqlite; a new one begins, and "
    assert lines(session) == [f"{told}“add the found runs” lists what lies there."]
    assert (folder / "history.damaged.sqlite").exists()
    assert session.say("add the found runs")
    assert len(session.history.records()) == 1
    assert session.say("train mlp")
    assert len(session.history.records()) == 2


def test_a_run_that_is_begun_on_damage_is_kept(tmp_path: Path) -> None:
    session, _ = make_session(tmp_path)
    session.history.folder.mkdir()
    (session.history.folder / "history.sqlite").write_bytes(NO_HISTORY)
    assert session.say("train mlp")
    assert len(session.history.records()) == 1
    assert not any("not kept" in line for line in lines(session))


def test_what_another_window_has_set_aside_already_is_left_alone(tmp_path: Path) -> None:
    kept_in(History(tmp_path))
    (tmp_path / "history.damaged.sqlite").write_bytes(b"an earlier one")
    (tmp_path / "history.sqlite").write_bytes(NO_HISTORY)
    with pytest.raises(HistoryDamagedError, match=r"is now history\.damaged-2\.sqlite"):
        History(tmp_path).records()
    assert History(tmp_path).records() == ()
    kept_in(History(tmp_path))
    assert len(History(tmp_path).records()) == 1
    assert not (tmp_path / "history.damaged-3.sqlite").exists()


VALUES = (
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.binary()
    | st.sampled_from(["[" * 50_000, '{"epochs": ' + "9" * 5000 + "}", "{}", "finished", "\0", "../x"])
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(column=st.sampled_from(COLUMNS[1:]), value=VALUES, as_text=st.booleans())
def test_one_odd_value_hides_no_other_run(tmp_path: Path, column: str, value: object, as_text: bool) -> None:
    session, _ = make_session(tmp_path)
    folder = session.history.folder
    if not (folder / "history.sqlite").exists():
        for _ in range(3):
            keep_run(session)
        write(folder, "CREATE TABLE kept AS SELECT * FROM runs")
    try:
        put = "CAST(? AS TEXT)" if as_text else "?"
        write(folder, f"UPDATE runs SET {column} = {put} WHERE number = 2", value)
    except sqlite3.IntegrityError:
        return
    try:
        session.shelf.free_bin()
        session.shelf.restore_latest()
        session.offers.offer_what_was_cut_off()
        assert session.say("show the runs")
        assert {1, 3} <= {record.number for record in session.state.records}
        session.history.latest_resumable()
    finally:
        write(
            folder,
            f"UPDATE runs SET {column} = (SELECT {column} FROM kept WHERE number = 2) WHERE number = 2",
        )


def test_odd_figures_of_an_epoch_hide_no_other_run(tmp_path: Path) -> None:
    history = History(tmp_path)
    for _ in range(2):
        kept_in(history)
    write(tmp_path, "UPDATE epochs SET train_loss = 'much', validation_loss = x'ff' WHERE number = 1")
    assert [record.number for record in history.records()] == [2]
    with pytest.raises(HistoryError, match="There is no run 1"):
        history.run(1)


# ---- what cannot be written


@pytest.fixture
def read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on a disk that cannot be written, with two runs of which the last is not in the file yet."""
    kept_in(History(tmp_path))
    holder = sqlite3.connect(tmp_path / "history.sqlite")
    holder.execute("SELECT count(*) FROM runs").fetchall()
    kept_in(History(tmp_path), "softmax")
    assert (tmp_path / "history.sqlite-wal").stat().st_size
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and access(path, mode))
    yield tmp_path
    holder.close()


def test_a_history_that_cannot_be_written_is_listed_from_a_copy(read_only: Path) -> None:
    before = sorted(each.name for each in read_only.rglob("*"))
    history = History(read_only)
    assert [record.specification.model for record in history.records()] == ["softmax", "mlp"]
    assert history.unknown_runs() == ()
    history.tell_folders()
    assert sorted(each.name for each in read_only.rglob("*")) == before


def test_what_is_wrong_with_a_copy_is_said_of_the_history(read_only: Path) -> None:
    (read_only / "history.sqlite").write_bytes(NO_HISTORY)
    (read_only / "history.sqlite-wal").unlink()
    with pytest.raises(HistoryError, match=f"The history in {read_only} cannot be used"):
        History(read_only).records()
    assert not (read_only / "history.damaged.sqlite").exists()


def test_a_new_run_on_damage_takes_no_number_twice(tmp_path: Path) -> None:
    first = History(tmp_path).create(RunSpecification("mlp"))
    (tmp_path / "history.sqlite").write_bytes(NO_HISTORY)
    with pytest.raises(HistoryDamagedError):
        History(tmp_path).create(RunSpecification("mlp"))
    assert History(tmp_path).create(RunSpecification("mlp")).run != first.run

import sqlite3
import stat
from multiprocessing import get_context
from pathlib import Path

import pytest

from app.compute.conditions import Conditions
from app.runs.history.database import HistoryError
from app.runs.history.history import History
from app.state.parts.run import Status
from models.settings.specification import RunSpecification
from tests.app.facts import epoch_done, finished, started

NOON = 1_795_000_000.0


def entered(history: History, model: str = "mlp") -> str:
    trained = history.create(RunSpecification(model, epochs=3))
    trained.weights.write_bytes(b"weights")
    return trained.run


def enter_many(folder: Path, count: int) -> list[str]:
    history = History(folder, lambda: NOON, patience=30.0)
    return [history.create(RunSpecification("mlp")).run for _ in range(count)]


def test_a_run_is_called_by_its_day_its_model_and_a_number(tmp_path: Path) -> None:
    history = History(tmp_path, lambda: NOON)
    names = [entered(history), entered(history), entered(history, "softmax")]
    assert [name[10:] for name in names] == ["-mlp-1", "-mlp-2", "-softmax-1"]


def test_a_finished_run_comes_back_as_it_was(tmp_path: Path) -> None:
    history = History(tmp_path)
    run = entered(history)
    for number in (1, 2, 3):
        history.record_epoch(run, epoch_done(number))
    history.record_finished(run, finished())
    latest = History(tmp_path).latest()
    assert latest is not None
    assert latest.status is Status.FINISHED
    assert latest.specification == RunSpecification("mlp", epochs=3)
    assert latest.epochs == tuple(epoch_done(number) for number in (1, 2, 3))
    assert latest.finished == finished()


def test_a_run_that_was_going_when_everything_died_counts_as_stopped(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.record_epoch(entered(history), epoch_done(1))
    latest = history.latest()
    assert latest is not None
    assert (latest.status, latest.fraction) == (Status.STOPPED, 1 / 3)


def test_a_run_that_is_taken_up_keeps_the_conditions_of_its_beginning(tmp_path: Path) -> None:
    history, specification = History(tmp_path), RunSpecification("mlp", epochs=3)
    run = entered(history)
    for first_epoch, torch in ((1, "2.6.0"), (2, "2.7.0"), (3, "2.7.0")):
        history.record_started(
            run, started(specification, first_epoch), Conditions("cpu", 1, "Linux", {"torch": torch})
        )
    (record,) = history.records()
    assert record.conditions.versions == {"torch": "2.6.0 → 2.7.0"}
    history.record_started(run, started(specification, 1), Conditions("cpu", 1, "Linux", {"torch": "2.7.0"}))
    (record,) = history.records()
    assert record.conditions.versions == {"torch": "2.7.0"}


def test_a_folder_that_cannot_be_looked_into_is_a_sentence(tmp_path: Path) -> None:
    history = History(tmp_path / ("a" * 300))
    for ask in (history.records, history.latest, history.cut_off):
        with pytest.raises(HistoryError, match="cannot be used"):
            ask()
    history.remove_leftovers()


def test_how_a_run_ended_is_kept(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.record_end(entered(history), Status.FAILED, 2.5, "The loss is no number.")
    latest = history.latest()
    assert latest is not None
    assert (latest.status, latest.seconds, latest.problem) == (Status.FAILED, 2.5, "The loss is no number.")


def test_a_run_without_weights_is_passed_over(tmp_path: Path) -> None:
    history = History(tmp_path)
    usable = entered(history)
    history.create(RunSpecification("mlp"))
    latest = history.latest()
    assert latest is not None
    assert latest.model.run == usable


def test_an_empty_history_has_no_latest_run_and_makes_no_files(tmp_path: Path) -> None:
    assert History(tmp_path / "runs").latest() is None
    assert not (tmp_path / "runs").exists()


def test_two_programs_never_give_the_same_name(tmp_path: Path) -> None:
    with get_context("spawn").Pool(2) as pool:
        names = pool.starmap(enter_many, [(tmp_path, 20), (tmp_path, 20)])
        pool.close()
        pool.join()
    assert len({*names[0], *names[1]}) == 40


def test_a_file_that_is_no_history_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "history.sqlite").write_text("This is no database, but it is long enough to look at." * 20)
    with pytest.raises(HistoryError, match="was damaged and is now"):
        History(tmp_path).create(RunSpecification("mlp"))


def test_a_locked_history_is_told_in_a_sentence(tmp_path: Path) -> None:
    history = History(tmp_path, patience=0.05)
    entered(history)
    holder = sqlite3.connect(tmp_path / "history.sqlite", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(HistoryError, match="locked"):
            history.create(RunSpecification("mlp"))
    finally:
        holder.close()


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(HistoryError, match="--runs"):
        History(tmp_path / "file" / "runs").create(RunSpecification("mlp"))
    assert stat.S_ISREG((tmp_path / "file").stat().st_mode)


def test_a_run_of_a_newer_version_is_passed_over(tmp_path: Path) -> None:
    history = History(tmp_path)
    known, newer = entered(history), entered(history)
    writer = sqlite3.connect(tmp_path / "history.sqlite")
    with writer:
        writer.execute("UPDATE runs SET specification = ? WHERE run = ?", ('{"model": "transformer"}', newer))
    writer.close()
    latest = history.latest()
    assert latest is not None
    assert latest.model.run == known


def test_the_latest_run_that_could_be_taken_up_is_found_behind_finished_ones(tmp_path: Path) -> None:
    history = History(tmp_path)
    cut_off = history.create(RunSpecification("mlp", epochs=3))
    cut_off.memory.write_bytes(b"memory")
    history.record_epoch(cut_off.run, epoch_done(1))
    history.record_finished(entered(history), finished())
    found = history.latest_resumable()
    assert found is not None
    assert (found.model.run, found.status, found.remembered) == (cut_off.run, Status.STOPPED, True)


def test_a_run_that_broke_off_for_good_is_not_taken_up(tmp_path: Path) -> None:
    history = History(tmp_path)
    diverged = entered(history)
    history.record_epoch(diverged, epoch_done(1))
    (tmp_path / diverged / "memory.safetensors").write_bytes(b"memory")
    history.record_end(diverged, Status.FAILED, 2.0, "The loss is no number.", final=True)
    assert history.latest_resumable() is None


def test_a_run_that_was_stopped_before_there_were_memories_is_not_taken_up(tmp_path: Path) -> None:
    history = History(tmp_path)
    old = entered(history)
    history.record_epoch(old, epoch_done(1))
    history.record_end(old, Status.STOPPED, 2.0)
    assert history.latest_resumable() is None


def test_a_run_that_is_taken_up_is_going_again_under_its_name(tmp_path: Path) -> None:
    history = History(tmp_path)
    run = entered(history)
    memory = tmp_path / run / "memory.safetensors"
    memory.write_bytes(b"memory")
    for number in (1, 2):
        history.record_epoch(run, epoch_done(number))
    history.record_end(run, Status.FAILED, 2.0, "The training process ended.")
    assert memory.exists()
    history.record_taken_up(run)
    history.record_epoch(run, epoch_done(2, accuracy=0.7))
    history.record_epoch(run, epoch_done(3))
    history.record_finished(run, finished())
    latest = history.latest()
    assert latest is not None
    assert (latest.model.run, latest.status, latest.problem) == (run, Status.FINISHED, "")
    assert latest.epochs == (epoch_done(1), epoch_done(2, accuracy=0.7), epoch_done(3))
    assert not memory.exists()  # what has finished needs none

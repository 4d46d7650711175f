"""What the history lists and finds."""

import math
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from app.compute.conditions import Conditions
from app.compute.run_lock import run_held
from app.runs.history.database import HistoryError
from app.runs.history.history import History
from app.state.parts.run import Status
from app.state.parts.run_record import RunMarks, RunsWanted
from models.settings.specification import RunSpecification
from tests.app.facts import epoch_done, finished, started
from tests.app.many_runs import write_many_runs

CONDITIONS = Conditions("cpu", 2, "Linux x86_64", {"torch": "2.6.0"})


def trained(history: History, model: str = "mlp", epochs: int = 3) -> int:
    """A run that has finished; its number."""
    specification = RunSpecification(model, epochs=epochs)
    entered = history.create(specification)
    history.record_started(entered.run, started(specification), CONDITIONS)
    for number in range(1, epochs + 1):
        history.record_epoch(entered.run, epoch_done(number))
    history.record_finished(entered.run, finished(epochs), digest="abc")
    return entered.number


def test_a_run_is_listed_with_all_that_it_came_to(tmp_path: Path) -> None:
    history = History(tmp_path, lambda: 1_795_000_000.0)
    (record,) = history.records() if trained(history) else ()
    last = epoch_done(3)
    assert (record.number, record.title, record.status) == (1, "MLP", Status.FINISHED)
    assert (record.created, record.data, record.conditions) == (1_795_000_000.0, "Tiny", CONDITIONS)
    assert (record.epochs, record.best_epoch, record.seconds) == (3, 3, 1.5)
    assert (record.train_loss, record.train_accuracy) == (last.train_loss, last.train_accuracy)
    assert (record.validation_loss, record.validation_accuracy) == (
        last.validation_loss,
        last.validation_accuracy,
    )
    assert (record.test_accuracy, record.fit, record.marks) == (0.9, "underfitting", RunMarks())


def test_the_youngest_run_comes_first_and_an_empty_history_lists_nothing(tmp_path: Path) -> None:
    history = History(tmp_path / "runs")
    assert history.records() == ()
    assert not (tmp_path / "runs").exists()
    trained(history)
    trained(history, "softmax")
    assert [record.number for record in history.records()] == [2, 1]


def test_the_best_epoch_is_that_with_the_lowest_validation_loss_the_first_of_several(tmp_path: Path) -> None:
    history = History(tmp_path)
    run = history.create(RunSpecification("mlp", epochs=4)).run
    for number, loss in enumerate((0.5, 0.3, 0.3, 0.4), start=1):
        history.record_epoch(run, replace(epoch_done(number), validation_loss=loss))
    (record,) = history.records()
    assert (record.best_epoch, record.epochs, record.validation_loss) == (2, 4, 0.4)


def test_a_figure_that_is_no_number_comes_back_as_one(tmp_path: Path) -> None:
    history = History(tmp_path)
    entered = history.create(RunSpecification("mlp"))
    history.record_epoch(entered.run, replace(epoch_done(1), train_loss=math.nan, validation_loss=math.inf))
    (epoch,) = history.run(entered.number).epochs
    assert math.isnan(epoch.train_loss)
    assert epoch.validation_loss == math.inf
    (record,) = history.records()
    assert record.train_loss is not None
    assert math.isnan(record.train_loss)


def test_a_run_is_read_with_its_epochs_its_conditions_and_its_fingerprint(tmp_path: Path) -> None:
    history = History(tmp_path)
    number = trained(history)
    run = history.run(number)
    assert run.epochs == tuple(epoch_done(each) for each in (1, 2, 3))
    assert (run.number, run.conditions, run.digest, run.replay_of) == (1, CONDITIONS, "abc", 0)


def test_a_run_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    trained(History(tmp_path))
    for ask in (History(tmp_path).run, History(tmp_path).record, History(tmp_path / "none").record):
        with pytest.raises(HistoryError, match="There is no run 9"):
            ask(9)


def test_a_run_that_goes_on_in_another_window_is_going_and_is_not_offered(tmp_path: Path) -> None:
    history = History(tmp_path)
    entered = history.create(RunSpecification("mlp", epochs=3))
    entered.weights.write_bytes(b"weights")
    entered.memory.write_bytes(b"memory")
    history.record_epoch(entered.run, epoch_done(1))
    with run_held(entered.weights.parent):
        assert [(each.status, each.resumable) for each in history.records()] == [(Status.TRAINING, False)]
        assert history.run(entered.number).status is Status.TRAINING
        assert history.latest() is None
        assert history.latest_resumable() is None
    assert [(each.status, each.resumable) for each in history.records()] == [(Status.STOPPED, True)]
    assert history.latest_resumable() is not None


def test_epochs_that_a_run_goes_through_again_are_forgotten(tmp_path: Path) -> None:
    history = History(tmp_path)
    specification = RunSpecification("mlp", epochs=4)
    entered = history.create(specification)
    for number in (1, 2, 3):
        history.record_epoch(entered.run, epoch_done(number))
    history.record_started(entered.run, started(specification, first_epoch=2), CONDITIONS)
    assert [epoch.epoch for epoch in history.run(entered.number).epochs] == [1]


def test_what_the_user_says_of_a_run_is_kept_and_leaves_the_rest(tmp_path: Path) -> None:
    history = History(tmp_path)
    number = trained(history)
    history.mark(number, name="第一个", starred=True)
    History(tmp_path).mark(number, note="wide")
    record = history.record(number)
    assert record.marks == RunMarks("第一个", "wide", starred=True)
    assert record.title == "第一个"


def test_nothing_can_be_said_of_a_run_that_is_not_there(tmp_path: Path) -> None:
    trained(History(tmp_path))
    with pytest.raises(HistoryError, match="There is no run 9"):
        History(tmp_path).mark(9, starred=True)


def test_a_mark_that_there_is_not_is_a_mistake_of_the_programmer(tmp_path: Path) -> None:
    number = trained(History(tmp_path))
    with pytest.raises(ValueError, match="colour"):
        History(tmp_path).mark(number, colour="red")


def test_a_run_in_the_bin_is_listed_only_there_and_used_by_nobody(tmp_path: Path) -> None:
    history = History(tmp_path)
    first, second = trained(history), trained(history)
    (tmp_path / history.record(first).run / "weights.safetensors").write_bytes(b"weights")
    history.mark(first, deleted=True)
    assert [record.number for record in history.records()] == [second]
    assert [record.number for record in history.records(RunsWanted(deleted=True))] == [first]
    assert history.latest() is None
    history.mark(first, deleted=False)
    assert [record.number for record in history.records()] == [second, first]
    assert history.latest() is not None


def test_a_run_that_is_taken_up_comes_out_of_the_bin(tmp_path: Path) -> None:
    history = History(tmp_path)
    entered = history.create(RunSpecification("mlp"))
    history.mark(entered.number, deleted=True)
    history.record_taken_up(entered.run)
    assert not history.record(entered.number).marks.deleted


def test_a_thousand_runs_are_listed_and_searched_at_once(tmp_path: Path) -> None:
    """In about 0.03 s on an idle machine; the limit leaves room for one that is busy."""
    write_many_runs(tmp_path)
    history, times = History(tmp_path), []
    for text in ("", "", "kernel 第77", "kernel 第77", "kernel 第77"):
        begun = time.thread_time()
        found = history.records(RunsWanted(text=text))
        times.append(time.thread_time() - begun)
        assert len(found) == (1 if text else 1000)
    assert median(times) < 0.3


def test_a_change_of_the_history_is_noticed_and_reading_is_none(tmp_path: Path) -> None:
    history = History(tmp_path)
    before = history.stamp()
    trained(history)
    after = history.stamp()
    assert after != before
    History(tmp_path).records()
    assert history.stamp() == after
    History(tmp_path).mark(1, starred=True)
    assert history.stamp() != after

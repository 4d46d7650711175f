"""What was cut off is offered at the start of the next window, once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.common.folder_lock import folder_held
from app.compute.messages.data import DataFailed, DataReady, OpenData
from app.compute.messages.runs import RunEpoch, RunFinished, RunStarted, TakeUp, Train, WorkerLost
from app.session.session import Session
from models.events import Started
from tests.app.facts import data_summary, epoch_done, finished
from tests.app.fakes import FakeFetching, FakeRunner, lines, make_session


@pytest.fixture
def cut_off(tmp_path: Path) -> Path:
    """A folder where a window died in the second epoch of a run. Its run folder is returned."""
    session, runner = make_session(tmp_path)
    assert session.say("train mlp for 3 epochs")
    request = runner.last()
    assert isinstance(request, Train)
    name = request.model.run
    started = Started(request.model.specification, "Tiny", 50, 5, 10, 4, 100)
    runner.reports += [RunStarted(name, started), RunEpoch(name, epoch_done(1))]
    session.drain()
    request.model.memory.write_bytes(b"memory")
    return request.model.weights.parent


def test_a_window_without_its_data_set_asks_before_anything_is_fetched(tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    session.voice.fetching = FakeFetching()
    runner.reports.append(DataFailed("It is not on this computer.", not_here=True))
    session.drain()
    question = session.state.question
    assert question is not None
    assert question.text == "Fetch Fashion-MNIST (31 MB)? Say yes or no."
    assert runner.requests == []
    session.say("yes")
    assert runner.last() == OpenData(None, fetch=True)


def test_the_terminal_asks_no_such_thing(tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    runner.reports.append(DataFailed("It is not on this computer.", not_here=True))
    session.drain()
    assert session.state.question is None


def opened(folder: Path, data: str = "Tiny") -> tuple[Session, FakeRunner]:
    """The next window, once its data set is there."""
    session, runner = make_session(folder)
    session.shelf.restore_latest()
    session.offers.offer_what_was_cut_off()
    runner.reports.append(DataReady(replace(data_summary(), name=data)))
    session.drain()
    return session, runner


def test_a_run_that_was_cut_off_is_offered_and_goes_on_with_a_yes(tmp_path: Path, cut_off: Path) -> None:
    session, runner = opened(tmp_path)
    question = session.state.question
    assert question is not None
    assert question.text == f"{cut_off.name} was cut off in epoch 2 of 3. Go on with it? Say yes or no."
    assert session.say("yes")
    request = runner.last()
    assert isinstance(request, TakeUp)
    assert (request.model.run, request.epochs_known) == (cut_off.name, 1)
    assert lines(session)[-1] == f"Going on with {cut_off.name}, at epoch 2 of 3."


def test_a_run_whose_worker_died_before_its_first_epoch_can_begin_again(tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    assert session.say("train mlp for 3 epochs")
    run = session.state.run
    assert run is not None
    runner.reports.append(WorkerLost("It died.", replaced=True, runs=(run.model.run,)))
    session.drain()
    assert "It died; “resume” starts epoch 1 of 3 again." in lines(session)
    assert opened(tmp_path)[0].state.question is not None
    assert session.say("resume")
    request = runner.last()
    assert isinstance(request, TakeUp)
    assert request.epochs_known == 0


def test_after_a_no_it_is_not_offered_again_and_can_still_be_resumed(tmp_path: Path, cut_off: Path) -> None:
    session, _ = opened(tmp_path)
    assert session.say("no")
    assert lines(session)[-1] == "Very well; “resume” starts epoch 2 of 3 again."
    later, runner = opened(tmp_path)
    assert later.state.question is None
    assert later.say("resume")
    assert isinstance(runner.last(), TakeUp)


def test_a_question_that_nobody_answered_is_asked_in_the_next_window(tmp_path: Path, cut_off: Path) -> None:
    assert opened(tmp_path)[0].state.question is not None
    assert opened(tmp_path)[0].state.question is not None


def test_it_is_asked_once_a_window(tmp_path: Path, cut_off: Path) -> None:
    session, runner = opened(tmp_path)
    session.say("show the data")
    runner.reports.append(DataReady(replace(data_summary(), name="Tiny")))
    session.drain()
    assert session.state.question is None


def test_a_run_that_is_going_in_another_window_was_not_cut_off(tmp_path: Path, cut_off: Path) -> None:
    with folder_held(cut_off, 0):
        assert opened(tmp_path)[0].state.question is None


def test_nothing_is_offered_on_another_data_set_or_without_a_window(tmp_path: Path, cut_off: Path) -> None:
    assert opened(tmp_path, "Other")[0].state.question is None
    terminal, runner = make_session(tmp_path)
    runner.reports.append(DataReady(data_summary()))
    terminal.drain()
    assert terminal.state.question is None


def test_what_was_stopped_or_finished_is_not_offered(tmp_path: Path, cut_off: Path) -> None:
    session, runner = make_session(tmp_path)
    session.say("train softmax for 3 epochs")
    request = runner.last()
    assert isinstance(request, Train)
    runner.reports.append(RunFinished(request.model.run, finished()))
    session.drain()
    assert opened(tmp_path)[0].state.question is None


def test_what_was_half_written_is_removed(tmp_path: Path, cut_off: Path) -> None:
    part = cut_off / ".weights.safetensors.123.part"
    part.write_bytes(b"half")
    with folder_held(cut_off, 0):
        opened(tmp_path)
        assert part.exists()
    opened(tmp_path)
    assert not part.exists()
    assert (cut_off / "memory.safetensors").exists()

"""Runs that are begun, held, stopped and taken up again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.compute.messages.data import DataReady
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunEpoch,
    RunFailed,
    RunFinished,
    RunPaused,
    RunResumed,
    RunStopped,
    Stop,
    TakeUp,
    Train,
)
from app.compute.run_lock import run_held
from app.runs.history.history import History
from app.runs.live import records_now
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.run import Status
from app.state.parts.view import View
from models.settings.recipes import recipe
from models.settings.specification import RunSpecification
from tests.app.facts import data_summary, epoch_done, finished
from tests.app.fakes import lines, make_session
from tests.app.going_runs import finish, model_of, report, run_name, runner_of, start, stop_after_one_epoch


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


def _finish_another(session: Session, folder: Path) -> str:
    other, _ = make_session(folder)
    name = finish(other)
    (session.history.folder / name / "weights.safetensors").write_bytes(b"weights")
    return name


def test_a_sentence_starts_the_run_it_names(session: Session) -> None:
    session.say("train the MLP for 3 epochs at learning rate 0.05 with seed 4")
    request = runner_of(session).last()
    assert isinstance(request, Train)
    assert request.model.specification == replace(recipe("mlp"), epochs=3, learning_rate=0.05, seed=4)
    assert lines(session)[-1] == "Training the MLP for 3 epochs."


def test_every_way_to_train_that_help_offers_can_be_done(session: Session) -> None:
    for words in session.vocabulary.examples("train"):
        assert session.say(words), (words, lines(session)[-1])
        report(session, RunStopped(run_name(session), 1.0))


def test_every_setting_can_be_said(session: Session) -> None:
    assert session.say(
        "train the MLP with momentum at learning rate point oh five for twenty epochs with two hidden layers "
        "and with 128 units and with tanh with dropout point two with a cosine schedule with huber loss "
        "with flips and shifts with early stopping after 4 epochs with averaging on 1000 examples "
        "with weight decay 0.001 with batch size 32 and with seed 9"
    )
    assert model_of(session).specification == RunSpecification(
        "mlp",
        epochs=20,
        batch_size=32,
        learning_rate=0.05,
        optimizer="momentum",
        seed=9,
        loss="huber",
        schedule="cosine",
        weight_decay=0.001,
        averaging=True,
        early_stopping=4,
        augmentation="flips and shifts",
        hidden=(128, 128),
        activation="tanh",
        dropout=0.2,
        examples=1000,
    )


def test_train_alone_does_what_is_chosen(session: Session) -> None:
    session.training.choose(model="softmax", epochs=7)
    session.say("train")
    request = runner_of(session).last()
    assert isinstance(request, Train)
    assert request.model.specification == replace(recipe("softmax"), epochs=7)
    assert lines(session)[-1] == "Training softmax regression for 7 epochs."


def test_only_one_run_goes_at_a_time(session: Session) -> None:
    start(session)
    assert not session.say("train softmax")
    assert lines(session)[-1] == "A run is going on already; say “stop” first."
    assert len(runner_of(session).requests) == 1


@pytest.mark.parametrize("words", ["stop", "pause", "resume"])
def test_without_a_run_there_is_nothing_to_control(session: Session, words: str) -> None:
    assert not session.say(words)
    assert session.state.conversation[-1].speaker is Speaker.PROBLEM
    assert runner_of(session).requests == []


def test_a_run_is_paused_resumed_and_stopped_by_voice(session: Session) -> None:
    name = start(session)
    session.say("pause")
    assert runner_of(session).last() == Pause()
    report(session, RunPaused(name))
    assert not session.say("pause")
    session.say("continue")
    assert runner_of(session).last() == Resume()
    report(session, RunResumed(name))
    session.say("stop")
    assert runner_of(session).last() == Stop()


def test_a_setting_that_cannot_be_is_refused_in_a_sentence(session: Session) -> None:
    assert not session.perform(Invocation("train", {"model": "mlp", "epochs": 0}))
    assert lines(session)[-1] == "A run needs at least 1 epoch, not 0."


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("train the softmax with dropout 0.2", "The Softmax regression model has no dropout to choose."),
        ("train LeNet with two hidden layers", "The LeNet model has no hidden layers to choose."),
        ("train the hard margin SVM with Adam", "learns by a rule of its own and has no optimizer"),
    ],
)
def test_a_setting_that_the_model_does_not_have_is_refused_in_a_sentence(
    session: Session, words: str, answer: str
) -> None:
    assert not session.say(words)
    assert answer in lines(session)[-1]


def test_a_stopped_run_is_resumed_under_its_name(session: Session) -> None:
    name = stop_after_one_epoch(session)
    assert lines(session)[-1].endswith("“resume” starts epoch 2 of 3 again.")
    assert session.say("continue")
    assert runner_of(session).last() == TakeUp(model_of(session), None, epochs_known=1)
    assert lines(session)[-1] == f"Going on with {name}, at epoch 2 of 3."
    assert not session.say("train softmax")
    report(session, *(RunEpoch(name, epoch_done(number)) for number in (2, 3)))
    report(session, RunFinished(name, finished()))
    (session.history.folder / name / "weights.safetensors").write_bytes(b"weights")
    latest = session.history.latest()
    assert latest is not None
    assert (latest.status, len(latest.epochs)) == (Status.FINISHED, 3)


def test_a_run_that_was_stopped_in_its_first_epoch_starts_again(session: Session) -> None:
    name = start(session)
    session.say("stop")
    report(session, RunStopped(name, 0.2))
    session.say("继续")
    assert runner_of(session).last() == TakeUp(model_of(session), None, epochs_known=0)


def test_what_a_dead_window_left_is_resumed_in_the_next(session: Session, tmp_path: Path) -> None:
    name = start(session)
    report(session, RunEpoch(name, epoch_done(1)))
    model_of(session).memory.write_bytes(b"memory")
    finish_name = _finish_another(session, tmp_path)
    later, runner = make_session(tmp_path)
    later.shelf.restore_latest()
    assert run_name(later) == finish_name
    assert later.say("resume")
    request = runner.last()
    assert isinstance(request, TakeUp)
    assert (request.model.run, request.epochs_known) == (name, 1)
    assert run_name(later) == name


def test_a_paused_run_is_let_go_on_and_not_taken_up(session: Session) -> None:
    name = start(session)
    report(session, RunEpoch(name, epoch_done(1)), RunPaused(name))
    session.say("resume")
    assert runner_of(session).last() == Resume()
    assert lines(session)[-1] == "Going on."


def test_a_run_is_not_resumed_on_another_data_set(session: Session) -> None:
    stop_after_one_epoch(session)
    report(session, DataReady(replace(data_summary(), name="Other")))
    assert not session.say("resume")
    assert "was begun on Tiny" in lines(session)[-1]
    assert isinstance(runner_of(session).last(), Stop)


def test_a_run_that_another_window_is_at_stays_that_windows(session: Session) -> None:
    name = stop_after_one_epoch(session)
    session.say("resume")
    report(session, RunFailed(name, "It is going on in another window.", elsewhere=True))
    run = session.state.run
    assert run is not None
    assert (run.status, run.problem, run.elsewhere) == (Status.STOPPED, "", True)
    kept = session.history.known(name)
    assert kept is not None
    assert kept.problem == ""
    with run_held(session.history.folder / name):
        session.show(View.RUNS)
        assert [record.status for record in records_now(session.state)] == [Status.TRAINING]
        assert not session.say("resume")
        assert lines(session)[-1] == f"{name} is going on in another window or terminal; stop it there first."
    assert session.say("resume")
    assert session.state.run is not None
    assert not session.state.run.elsewhere


def test_a_run_that_another_window_has_finished_is_not_begun_again(session: Session, tmp_path: Path) -> None:
    name = stop_after_one_epoch(session)
    History(session.history.folder).record_finished(name, finished())
    assert not session.say("resume")
    assert lines(session)[-1] == f"{name} has been finished by another window meanwhile."
    assert isinstance(runner_of(session).last(), Stop)


def test_a_run_goes_on_from_where_another_window_has_got_to(session: Session) -> None:
    name = stop_after_one_epoch(session)
    History(session.history.folder).record_epoch(name, epoch_done(2))
    model_of(session).memory.write_bytes(b"memory")
    assert session.say("resume")
    assert runner_of(session).last() == TakeUp(model_of(session), None, epochs_known=2)

"""Cross-validation and comparison, from the sentence to the table, on a runner that only remembers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.messages.data import DataReady
from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    RunProgress,
    RunStopped,
    TakeUp,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.run import Status
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from app.state.state import State
from tests.app.facts import data_summary, epoch_done, finished
from tests.app.fakes import FakeRunner, make_session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


def runner_of(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


def course_of(session: Session) -> StudyCourse:
    assert session.state.study is not None
    return session.state.study


def report(session: Session, *reports: Report) -> None:
    runner_of(session).reports += reports
    session.drain()


def name_of_run(session: Session) -> str:
    assert session.state.run is not None
    return session.state.run.model.run


def finish(session: Session, accuracy: float) -> None:
    """The run that is going ends with this validation accuracy."""
    name = name_of_run(session)
    report(session, RunEpoch(name, epoch_done(1)))
    report(session, RunFinished(name, replace(finished(), validation_accuracy=accuracy)))


def asked(session: Session) -> list[Train]:
    return [each for each in runner_of(session).requests if isinstance(each, Train)]


def last_line(session: Session) -> str:
    return session.state.conversation[-1].text


def test_cross_validation_trains_once_for_every_fold(session: Session) -> None:
    assert session.say("cross validate the MLP with 3 folds for 2 epochs")
    for accuracy in (0.8, 0.9, 0.85):
        finish(session, accuracy)
    folds = [(each.model.specification.fold, each.model.specification.folds) for each in asked(session)]
    assert folds == [(1, 3), (2, 3), (3, 3)]
    assert {each.model.specification.epochs for each in asked(session)} == {2}
    course = course_of(session)
    assert not course.going
    assert course.total.values == (0.8, 0.9, 0.85)
    assert course.total.mean == pytest.approx(0.85)
    assert course.total.spread == pytest.approx(0.05)
    assert last_line(session) == "Over 3 folds, 85.0 % ± 5.0 % of the validation examples were right."


def test_models_are_compared_with_the_same_seeds_and_each_with_its_own_settings(session: Session) -> None:
    assert session.say("compare softmax, MLP and CNN with 2 seeds")
    for number in range(6):
        finish(session, 0.8 + number / 100)
    runs = [(each.model.specification.model, each.model.specification.seed) for each in asked(session)]
    assert runs == [("softmax", 0), ("mlp", 0), ("cnn", 0), ("softmax", 1), ("mlp", 1), ("cnn", 1)]
    rows = course_of(session).contenders
    assert [row.name for row in rows] == ["Softmax regression", "MLP", "Small CNN"]
    assert rows[0].validation.values == pytest.approx((0.8, 0.83))
    assert last_line(session).startswith("On the validation set: Small CNN 83.5 %")
    told = [line.text for line in session.state.conversation]
    assert "Small CNN, seed 1: 90.0 % right on the test set." in told


def test_optimizers_are_compared_on_one_model(session: Session) -> None:
    assert session.say("compare Adam and momentum on the softmax for 3 epochs over 1 seed")
    finish(session, 0.8)
    finish(session, 0.7)
    specifications = [each.model.specification for each in asked(session)]
    assert [each.optimizer for each in specifications] == ["adam", "momentum"]
    assert {each.model for each in specifications} == {"softmax"}
    assert {each.seed for each in specifications} == {0}


def test_a_study_can_be_said_in_chinese(session: Session) -> None:
    assert session.say("用5折交叉验证多层感知机") or session.say("5折交叉验证多层感知机")
    assert len(course_of(session).study.runs) == 5


def test_stop_ends_the_whole_study_and_keeps_what_it_found(session: Session) -> None:
    session.say("compare softmax and MLP")
    finish(session, 0.8)
    session.say("stop")
    report(session, RunStopped(name_of_run(session), 1.0))
    course = course_of(session)
    assert not course.going
    assert len(asked(session)) == 2
    assert course.contenders[0].validation.values == (0.8,)
    assert session.say("train mlp for 1 epoch")


def test_a_run_that_breaks_off_does_not_end_the_study(session: Session) -> None:
    session.say("compare softmax and MLP with 1 seed")
    report(session, RunFailed(name_of_run(session), "The loss has grown past every number."))
    finish(session, 0.9)
    first, second = course_of(session).contenders
    assert first.problems == ("The loss has grown past every number.",)
    assert second.validation.values == (0.9,)
    assert last_line(session) == "On the validation set: MLP 90.0 %."


def test_a_fold_that_breaks_off_ends_the_cross_validation(session: Session) -> None:
    session.say("cross validate the MLP")
    report(session, RunFailed(name_of_run(session), "The loss has grown past every number."))
    assert not course_of(session).going
    assert len(asked(session)) == 1
    assert last_line(session) == "The loss has grown past every number."
    assert session.say("train mlp")


def test_more_folds_than_examples_are_refused_before_the_first_one(session: Session) -> None:
    report(session, DataReady(data_summary()))
    examples = sum(data_summary().training_counts)
    assert not session.say(f"cross validate the MLP with {examples + 1} folds")
    assert "cannot be dealt into" in last_line(session)
    assert not asked(session)


MANY = "That is 21 runs of 10 epochs each. Train them all? Say yes or no."


@pytest.fixture
def windowed(session: Session) -> Session:
    session.asks_for_places = True
    return session


@pytest.mark.parametrize(
    "words",
    ["cross validate the MLP with 21 folds for 10 epochs", "search the dropout of the MLP with 21 runs"],
)
def test_a_study_of_many_runs_begins_only_after_a_yes(windowed: Session, words: str) -> None:
    assert windowed.say(words)
    question = windowed.state.question
    assert question is not None
    assert question.text.startswith("That is 21 runs of ")
    assert question.loses
    assert (windowed.state.study, asked(windowed)) == (None, [])
    assert windowed.say("yes")
    assert len(course_of(windowed).study.runs) == 21
    assert len(asked(windowed)) == 1
    assert "21" in last_line(windowed)


def test_after_a_no_it_does_not_begin(windowed: Session) -> None:
    windowed.say("cross validate the MLP with 21 folds for 10 epochs")
    assert last_line(windowed) == MANY
    assert windowed.say("no")
    assert (windowed.state.study, asked(windowed)) == (None, [])


def test_up_to_twenty_runs_begin_without_a_question(windowed: Session) -> None:
    assert windowed.say("cross validate the MLP with 20 folds")
    assert windowed.state.question is None
    assert len(asked(windowed)) == 1


def test_in_the_terminal_nobody_answers_so_that_nothing_is_asked(session: Session) -> None:
    assert session.say("cross validate the MLP with 21 folds")
    assert session.state.question is None
    assert len(asked(session)) == 1


def test_what_keeps_many_runs_from_beginning_is_said_before_anything_is_asked(windowed: Session) -> None:
    report(windowed, DataReady(data_summary()))
    examples = sum(data_summary().training_counts)
    assert not windowed.say(f"cross validate the MLP with {examples + 1} folds")
    assert windowed.state.question is None


def test_a_study_leaves_the_chosen_settings_and_the_view_alone(session: Session) -> None:
    before = session.state.chosen
    session.say("compare softmax and LeNet with 1 seed")
    assert session.state.chosen == before
    views = [session.state.view]
    session.say("show the data")
    finish(session, 0.5)
    views.append(session.state.view)
    assert views == [View.COMPARISON, View.DATA]


def test_progress_counts_over_all_runs(session: Session) -> None:
    session.say("cross validate the softmax with 4 folds")
    finish(session, 0.8)
    report(session, RunProgress(name_of_run(session), 1, 0.5, 0.4, 2.0))
    course = course_of(session)
    assert course.fraction == pytest.approx(1.5 / 4)
    assert course.upcoming == 2
    assert course.seconds_left is not None


def test_only_one_thing_goes_at_a_time(session: Session) -> None:
    session.say("cross validate the softmax")
    assert not session.say("compare softmax and MLP")
    assert "say “stop” first" in last_line(session)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("compare softmax and softmax", "at least two different things"),
        ("cross validate the MLP with 1 folds", "2 to"),
        ("cross validate the MLP with 1 fold", "2 to"),
        ("cross validate the MLP with 1000000 folds", "2 to 10,000"),
        ("compare Adam and SGD on the hard margin SVM", "rule of its own"),
        ("show the comparison", "There is no comparison yet"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence(session: Session, words: str, answer: str) -> None:
    assert not session.say(words)
    assert answer in last_line(session)
    assert session.state.conversation[-1].speaker is Speaker.PROBLEM
    assert not asked(session)


def test_a_stop_that_comes_when_the_run_has_just_finished_ends_the_study_all_the_same(
    session: Session,
) -> None:
    session.say("compare softmax and MLP with 1 seed")
    session.say("stop")
    finish(session, 0.8)
    assert not course_of(session).going
    assert len(asked(session)) == 1
    assert last_line(session) == "On the validation set: Softmax regression 80.0 %."


def test_a_worker_that_cannot_be_replaced_ends_the_study(session: Session) -> None:
    session.say("compare softmax and MLP with 1 seed")
    lost = (name_of_run(session),)
    report(session, WorkerLost("It could not start.", replaced=False, runs=lost))
    assert not course_of(session).going
    assert len(asked(session)) == 1


def test_a_study_that_is_over_is_told_once(session: Session) -> None:
    session.say("compare softmax and MLP with 1 seed")
    finish(session, 0.8)
    finish(session, 0.9)
    told = len([line for line in session.state.conversation if "On the validation set" in line.text])
    report(session, WorkerLost("It ended unexpectedly.", replaced=True))
    assert told == 1
    assert sum("On the validation set" in line.text for line in session.state.conversation) == 1
    assert len(asked(session)) == 2


def test_a_comparison_leaves_no_trace_in_what_the_next_session_trains(
    session: Session, tmp_path: Path
) -> None:
    session.say("compare softmax and LeNet over 2 seeds")
    for _ in range(4):
        name = name_of_run(session)
        (tmp_path / "runs" / name / "weights.safetensors").touch()
        finish(session, 0.8)
    later = make_session(tmp_path)[0]
    later.shelf.restore_latest()
    assert later.state.run is not None
    assert later.state.run.specification.seed == 1
    assert later.state.chosen == State().chosen


def test_a_worker_lost_in_the_middle_costs_one_run(session: Session) -> None:
    session.say("compare softmax and MLP with 1 seed")
    lost = (name_of_run(session),)
    report(session, WorkerLost("It ended unexpectedly.", replaced=True, runs=lost))
    assert session.state.run is not None
    assert session.state.run.status is Status.STARTING
    finish(session, 0.8)
    assert course_of(session).total.values == (0.8,)
    assert not course_of(session).going


def test_a_stopped_comparison_goes_on_with_the_run_that_it_was_at(session: Session) -> None:
    session.say("compare softmax and MLP for 2 epochs with 2 seeds")
    finish(session, 0.8)
    name = name_of_run(session)
    report(session, RunEpoch(name, epoch_done(1)))
    session.say("stop")
    report(session, RunStopped(name, 1.0))
    assert not course_of(session).going
    assert session.say("resume")
    request = runner_of(session).requests[-1]
    assert isinstance(request, TakeUp)
    assert (request.model.run, request.epochs_known) == (name, 1)
    assert course_of(session).going
    for accuracy in (0.81, 0.9, 0.91):
        finish(session, accuracy)
    assert [len(contender.validation.values) for contender in course_of(session).contenders] == [2, 2]
    assert len(asked(session)) == 4


def test_a_comparison_that_was_stopped_as_a_run_finished_goes_on_with_the_next(session: Session) -> None:
    session.say("compare softmax and MLP for 2 epochs with 2 seeds")
    session.say("stop")
    finish(session, 0.8)
    assert len(asked(session)) == 1
    assert session.say("resume")
    assert len(asked(session)) == 2
    assert last_line(session) == "Going on with run 2 of 4."


def test_a_comparison_goes_on_with_its_other_runs_where_one_is_going_elsewhere(session: Session) -> None:
    session.say("compare softmax and MLP for 2 epochs with 1 seed")
    report(session, RunStopped(name_of_run(session), 1.0))
    assert session.say("resume")
    report(session, RunFailed(name_of_run(session), "It is going on.", elsewhere=True))
    assert asked(session)[-1].model.specification.model == "mlp"
    assert [run.status for run in course_of(session).runs] == [Status.STOPPED, Status.STARTING]

"""Searches over settings, from the sentence to the best settings, on a runner that only remembers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.messages.runs import RunEpoch, RunFailed, RunFinished, RunStarted, RunStopped, TakeUp, Train
from app.compute.messages.unions import Report
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.study import StudyCourse
from app.state.parts.trials import best, ranked, trials
from app.state.parts.view import View
from app.state.words.search import CAUTION, search_as_rows, search_facts, setting_in_words
from models.settings.recipes import recipe
from models.settings.selection import Question
from models.settings.specification import RunSpecification
from tests.app.facts import (
    broken_off,
    epoch_done,
    finished,
    search_course,
    started,
    study_course,
    study_trial,
)
from tests.app.fakes import FakeRunner, make_session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


def runner_of(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


def report(session: Session, *reports: Report) -> None:
    runner_of(session).reports += reports
    session.drain()


def course_of(session: Session) -> StudyCourse:
    assert session.state.study is not None
    return session.state.study


def asked(session: Session) -> list[RunSpecification]:
    requests = runner_of(session).requests
    return [each.model.specification for each in requests if isinstance(each, Train)]


def finish(session: Session, accuracy: float) -> None:
    """The run that is going ends with this validation accuracy, without a look at the test set."""
    run = session.state.run
    assert run is not None
    name = run.model.run
    end = replace(finished(1), validation_accuracy=accuracy, test_accuracy=None, test_loss=None)
    report(session, RunStarted(name, started(run.specification)))
    report(session, RunEpoch(name, epoch_done(1)), RunFinished(name, end))


def last_line(session: Session) -> str:
    return session.state.conversation[-1].text


def test_a_search_trains_each_trial_and_looks_at_the_test_set_for_none(session: Session) -> None:
    assert session.say("search the learning rate of the MLP with 3 runs for 1 epoch")
    for accuracy in (0.8, 0.9, 0.85):
        finish(session, accuracy)
    specifications = asked(session)
    assert len({each.learning_rate for each in specifications}) == 3
    assert {(each.model, each.epochs, each.tested) for each in specifications} == {("mlp", 1, False)}
    course = course_of(session)
    assert not course.going
    assert course.study.question is Question.SEARCH
    assert session.state.view is View.COMPARISON
    found = best(course)
    assert found is not None
    assert found.number == 2
    assert found.specification == specifications[1]


def test_without_more_words_the_settings_that_matter_most_are_searched(session: Session) -> None:
    assert session.say("search the settings of the softmax")
    assert course_of(session).study.searched == ("learning_rate", "batch_size", "weight_decay")
    assert len(course_of(session).study.runs) == 12


def test_a_search_on_a_grid_has_every_combination(session: Session) -> None:
    assert session.say("search the learning rate and the activation of the MLP with 6 runs on a grid")
    runs = course_of(session).study.runs
    assert len({(run.learning_rate, run.activation) for run in runs}) == 6
    assert {run.activation for run in runs} == {"relu", "sigmoid", "tanh"}


def test_learning_rates_are_tried_as_they_are_said(session: Session) -> None:
    assert session.say("try learning rates 0.01, 0.1 and 1 on the MLP")
    assert [run.learning_rate for run in course_of(session).study.runs] == [0.01, 0.1, 1.0]
    assert {run.model for run in course_of(session).study.runs} == {"mlp"}


@pytest.mark.parametrize(
    ("said", "searched", "runs"),
    [
        ("搜索多层感知机的学习率8次", ("learning_rate",), 8),
        ("搜索多层感知机的学习率和丢弃率6次网格", ("learning_rate", "dropout"), 6),
        ("搜索多层感知机的设置5次", ("learning_rate", "hidden", "dropout", "weight_decay"), 5),
        ("试学习率0.01和0.1和1用多层感知机", ("learning_rate",), 3),
    ],
)
def test_a_search_can_be_said_in_chinese(
    session: Session, said: str, searched: tuple[str, ...], runs: int
) -> None:
    assert session.say(said)
    assert course_of(session).study.searched == searched
    assert len(course_of(session).study.runs) == runs


def test_what_a_model_lacks_is_refused_before_anything_begins(session: Session) -> None:
    assert not session.say("search the dropout of the softmax")
    assert last_line(session) == "The Softmax regression model has no dropout to search."
    assert not session.say("search the settings of the hard margin SVM")
    assert "learns by a rule of its own" in last_line(session)
    assert not session.say("try learning rates 0.1 and 0.1")
    assert not asked(session)


def test_the_best_settings_are_used_and_that_can_be_undone(session: Session) -> None:
    before = session.state.chosen
    session.say("search the learning rate and the dropout of the MLP with 3 runs")
    for accuracy in (0.8, 0.9, 0.85):
        finish(session, accuracy)
    assert session.state.chosen == before
    assert session.say("use the best settings")
    assert session.state.chosen == asked(session)[1].by_itself
    assert session.state.chosen.sees_test_set
    assert last_line(session).startswith("The next run uses what trial 2 used: learning rate ")
    assert session.say("undo")
    assert session.state.chosen == before


def test_the_best_settings_bring_their_model(session: Session) -> None:
    session.say("search the learning rate of the LeNet with 2 runs")
    finish(session, 0.8)
    finish(session, 0.7)
    assert session.say("使用最好的设置")
    assert session.state.chosen == asked(session)[0].by_itself
    assert session.state.chosen.model == "lenet"


def test_training_with_the_best_settings_takes_a_fresh_seed_and_sees_the_test_set(session: Session) -> None:
    session.say("search the learning rate of the MLP with 2 runs")
    finish(session, 0.8)
    assert not session.say("train with the best settings")  # the second trial is going
    finish(session, 0.9)
    assert session.say("train with the best settings")
    assert asked(session)[-1] == replace(asked(session)[1].by_itself, seed=1)
    assert session.state.run is not None
    assert not session.state.run.of_study


def test_without_a_search_there_are_no_best_settings(session: Session) -> None:
    for said in ("use the best settings", "train with the best settings"):
        assert not session.say(said)
        assert last_line(session).startswith("No trial of a search has finished yet")
    session.say("compare softmax and MLP with 1 seed")
    finish(session, 0.8)
    assert not session.say("use the best settings")


def test_a_trial_that_breaks_off_is_told_and_the_others_go_on(session: Session) -> None:
    session.say("search the learning rate of the MLP with 3 runs")
    assert session.state.run is not None
    report(session, RunFailed(session.state.run.model.run, "The loss has grown past every number."))
    finish(session, 0.9)
    finish(session, 0.8)
    assert [trial.accuracy for trial in trials(course_of(session))] == [None, 0.9, 0.8]
    assert trials(course_of(session))[0].problem == "The loss has grown past every number."
    assert last_line(session).startswith("Best of 2 trials: trial 2, 90.0 % on validation")
    assert search_as_rows(course_of(session))[-1][-1] == "broke off"


def test_a_search_is_stopped_and_taken_up_where_it_was(session: Session) -> None:
    session.say("search the learning rate of the MLP with 3 runs for 4 epochs")
    finish(session, 0.8)
    run = session.state.run
    assert run is not None
    report(session, RunStarted(run.model.run, started(run.specification)))
    report(session, RunEpoch(run.model.run, epoch_done(1), remembered=True))
    session.say("stop")
    report(session, RunStopped(run.model.run, 1.0))
    assert not course_of(session).going
    assert session.say("use the best settings")
    assert session.say("resume")
    assert isinstance(runner_of(session).requests[-1], TakeUp)
    finish(session, 0.9)
    finish(session, 0.85)
    found = best(course_of(session))
    assert found is not None
    assert found.number == 2
    assert not course_of(session).going


def test_trials_are_kept_as_ordinary_runs(session: Session) -> None:
    session.say("search the learning rate of the MLP with 2 runs")
    finish(session, 0.8)
    finish(session, 0.9)
    records = session.history.records()
    assert [record.specification.tested for record in records] == [False, False]
    assert all(record.of_study for record in records)


def test_a_trial_that_is_replayed_leaves_the_choice_of_the_next_run_sound(session: Session) -> None:
    session.say("search the learning rate of the MLP with 2 runs")
    finish(session, 0.8)
    finish(session, 0.9)
    assert session.say("replay run 1")
    assert not asked(session)[-1].tested
    assert session.state.chosen.tested


def test_the_best_is_told_with_its_doubts() -> None:
    course = search_course()
    told = session_line(course)
    assert told.startswith("Best of 6 trials: trial 3, 85.0 % on validation, with learning rate ")
    assert ", dropout " in told
    assert "The best three lie within 1.0 %." in told
    # √(0.85 · 0.15 / 50)
    assert "known to ± 5.0 %." in told
    assert told.endswith(CAUTION)


def session_line(course: StudyCourse) -> str:
    from app.state.words.outcome import study_result

    return study_result(course)


def test_of_equal_trials_the_first_is_the_best() -> None:
    course = search_course()
    runs = [study_trial(each, 0.8, number) for number, each in enumerate(course.study.runs)]
    assert [trial.number for trial in ranked(replace(course, runs=tuple(runs)))] == [1, 2, 3, 4, 5, 6]


def test_while_it_goes_the_best_so_far_is_told() -> None:
    assert session_line(search_course(done=2)).startswith("Best of 2 trials so far: trial 2, 84.0 %")
    assert session_line(search_course(done=0)) == "No trial has finished yet."
    broken = search_course(done=1)
    stopped = replace(broken, runs=(broken_off(broken.runs[0]),), stopped=True)
    assert session_line(stopped) == "No trial of it finished, so there is nothing to tell."


def test_only_a_search_has_a_best_trial() -> None:
    assert best(study_course()) is None
    assert best(None) is None
    assert best(search_course(done=0)) is None


def test_programs_are_told_every_trial_the_best_first() -> None:
    course = search_course()
    runs = (broken_off(course.runs[0]), *course.runs[1:])
    facts = search_facts(replace(course, runs=runs))
    assert facts["searched"] == ("learning_rate", "dropout")
    assert [row["trial"] for row in facts["table"]] == [3, 2, 4, 5, 6]
    first = facts["table"][0]
    assert first["settings"] == {
        "learning_rate": course.study.runs[2].learning_rate,
        "dropout": course.study.runs[2].dropout,
    }
    assert first["validation"] == 0.85
    assert facts["problems"] == {1: "The loss has grown past every number."}


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("learning_rate", "learning rate 0.001"),
        ("hidden", "hidden layers of 512-256"),
        ("batch_size", "batches of 128"),
        ("optimizer", "Adam"),
        ("activation", "ReLU"),
        ("weight_decay", "weight decay 0"),
        ("gamma", "γ 0.02"),
        ("filters", "32 filters"),
    ],
)
def test_settings_read_as_people_say_them(setting: str, said: str) -> None:
    assert setting_in_words(recipe("mlp"), setting) == said


def test_who_listens_is_told_of_each_trial(session: Session) -> None:
    session.say("search the learning rate of the MLP with 2 runs")
    finish(session, 0.8)
    rate = asked(session)[0].learning_rate
    told = [line.text for line in session.state.conversation if line.speaker is Speaker.NOTICE]
    assert told == [f"Trial 1, learning rate {rate:g}: 80.0 % right on the validation set."]

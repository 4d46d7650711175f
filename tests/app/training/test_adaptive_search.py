"""Adaptive searches: the trials to come follow what was found, as soon as Optuna is there."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from app.session.session import Session
from app.state.parts.study import StudyCourse
from app.state.parts.trials import best, is_open, trials
from app.training import adaptive_search as guiding
from app.training.adaptive_search import Guide, is_missing
from models.settings.adaptive_search import starting_trials
from models.settings.recipes import recipe
from models.settings.searching import adaptive_search, random_search, space_of
from models.settings.specification import RunSpecification
from tests.app.facts import broken_off, study_trial
from tests.app.fakes import make_session
from tests.app.training.test_searches import asked, course_of, finish

MLP = recipe("mlp")
SPACE = space_of(MLP, ["learning_rate", "dropout"])


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


@pytest.fixture
def guide() -> Guide:
    made = Guide()
    made.prepare(adaptive_search(MLP, SPACE, 12))
    made.wait()
    return made


def course(done: int, going: int = 0) -> StudyCourse:
    study = adaptive_search(MLP, SPACE, 12)
    runs = [study_trial(each, 0.8, number) for number, each in enumerate(study.runs[:done])]
    runs += [
        study_trial(each, 0.8, done + number, done=1)
        for number, each in enumerate(study.runs[done : done + going])
    ]
    return StudyCourse(study, tuple(runs))


def test_trials_follow_what_was_found_once_enough_is_known(guide: Guide) -> None:
    for begun in (0, 3):
        assert guide.revised(course(begun)) == course(begun).study
    study = guide.revised(course(4))
    assert study.runs[:4] == course(4).study.runs[:4]
    assert study.runs[4] != course(4).study.runs[4]


def test_runs_that_go_count_as_begun(guide: Guide) -> None:
    known = course(4, going=2)
    study = guide.revised(known)
    assert study.runs[:6] == known.study.runs[:6]
    assert study.runs[6] != known.study.runs[6]


def test_runs_that_broke_off_count_as_the_worst(guide: Guide) -> None:
    known = course(6)
    broken = StudyCourse(known.study, (*map(broken_off, known.runs[:3]), *known.runs[3:]))
    assert guide.revised(broken) != guide.revised(known)


def test_before_what_draws_is_there_the_plan_holds() -> None:
    gate = threading.Event()

    def load() -> None:
        assert gate.wait(30)

    slow = Guide(load)
    slow.prepare(adaptive_search(MLP, SPACE, 12))
    try:
        assert slow.revised(course(6)) == course(6).study
    finally:
        gate.set()
        slow.wait()
    assert slow.revised(course(6)) != course(6).study


def test_where_it_cannot_be_imported_the_plan_holds_for_good() -> None:
    def load() -> None:
        raise ImportError("half installed")

    guide = Guide(load)
    guide.prepare(adaptive_search(MLP, SPACE, 12))
    guide.wait()
    assert guide.revised(course(6)) == course(6).study


def test_nothing_is_imported_for_other_searches() -> None:
    def load() -> None:
        raise AssertionError("not asked for")

    guide = Guide(load)
    guide.prepare(random_search(MLP, SPACE, 12))
    guide.wait()
    assert guide.revised(course(6)) == course(6).study


@pytest.mark.parametrize(
    "said",
    ["search the learning rate of the MLP with 12 runs adaptively", "搜索多层感知机的学习率12次自适应"],
)
def test_an_adaptive_search_is_said_and_comes_to_its_end(session: Session, said: str) -> None:
    def accuracy(run: RunSpecification) -> float:
        return 0.9 if 0.0008 < run.learning_rate < 0.004 else 0.5

    assert session.say(said)
    session.studying.guide.wait()
    plan = course_of(session).study
    assert plan.adaptive
    for _ in range(12):
        finish(session, accuracy(asked(session)[-1]))
    known = course_of(session)
    assert not known.going
    assert known.study.runs[:4] == plan.runs[:4]
    assert known.study.runs != plan.runs
    assert [run.specification for run in known.runs] == list(known.study.runs) == asked(session)
    found = best(known)
    assert found is not None
    assert found.accuracy == 0.9


def test_settings_that_are_still_to_be_drawn_are_open() -> None:
    known = course(2)
    start = starting_trials(12)
    assert [is_open(trial, known) for trial in trials(known)] == [False] * start + [True] * (12 - start)


def test_without_optuna_a_sentence_says_what_to_do(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_missing()
    monkeypatch.setattr(guiding, "DRAWS", "a_package_that_is_nowhere")
    assert is_missing()
    assert not session.say("search the settings of the MLP adaptively")
    assert "pip install optuna" in session.state.conversation[-1].text
    assert session.say("search the settings of the MLP")

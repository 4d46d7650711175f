"""Studies of which several runs go at once, on a runner that only remembers and has two places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.messages.data import DataReady, OpenData
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunEpoch,
    RunFinished,
    RunPaused,
    RunProgress,
    RunResumed,
    RunStarted,
    RunStopped,
    Stop,
    TakeUp,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report
from app.core.requirements import run_is_going
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.run import Run, Status
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from models.events import Started
from tests.app.facts import data_summary, epoch_done, finished
from tests.app.fakes import FakeRunner, lines, make_session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session, runner = make_session(tmp_path)
    runner.places = 2
    return session


def runner_of(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


def course_of(session: Session) -> StudyCourse:
    assert session.state.study is not None
    return session.state.study


def in_view(session: Session) -> Run:
    assert session.state.run is not None
    return session.state.run


def going(session: Session) -> list[str]:
    return [run.model.run for run in course_of(session).runs_going]


def statuses(session: Session) -> list[Status]:
    return [run.status for run in course_of(session).runs]


def report(session: Session, *reports: Report) -> None:
    runner_of(session).reports += reports
    session.drain()


def epoch(session: Session, name: str, number: int = 1) -> None:
    report(session, RunEpoch(name, epoch_done(number)))


def started(session: Session, name: str) -> Started:
    run = course_of(session).run(name)
    assert run is not None
    return Started(run.specification, "small", 1000, 100, 100, 10, 1)


def finish(session: Session, name: str, accuracy: float = 0.8) -> None:
    epoch(session, name)
    end = replace(finished(), validation_accuracy=accuracy, test_accuracy=None)
    report(session, RunFinished(name, end))


def trained(session: Session) -> list[int]:
    """The folds that the runner was asked for, in order."""
    return [each.model.specification.fold for each in runner_of(session).requests if isinstance(each, Train)]


def taken_up(session: Session) -> list[str]:
    return [each.model.run for each in runner_of(session).requests if isinstance(each, TakeUp)]


def cross_validate(session: Session, folds: int = 4) -> list[str]:
    """The names of the two runs that go then."""
    assert session.say(f"cross validate the MLP with {folds} folds for 2 epochs")
    return going(session)


def test_as_many_runs_go_as_there_are_places_and_the_next_begins_where_one_ends(session: Session) -> None:
    first, second = cross_validate(session)
    assert trained(session) == [1, 2]
    finish(session, second)
    assert trained(session) == [1, 2, 3]
    assert len(going(session)) == 2
    assert first in going(session)


def test_the_runner_hears_what_is_to_come_and_that_nothing_more_is(session: Session) -> None:
    cross_validate(session, folds=2)
    assert [each.fold for each in runner_of(session).expected[0]] == [1, 2]
    for name in going(session):
        finish(session, name)
    assert runner_of(session).expected[1:] == [()]


def test_a_run_begins_as_soon_as_a_place_opens(session: Session) -> None:
    runner_of(session).places = 1
    assert session.say("cross validate the MLP with 4 folds for 2 epochs")
    assert trained(session) == [1]
    runner_of(session).places = 2
    session.drain()
    assert trained(session) == [1, 2]
    assert len(going(session)) == 2


def test_results_do_not_depend_on_the_order_in_which_runs_end(session: Session) -> None:
    cross_validate(session, folds=3)
    for fold, accuracy in ((2, 0.9), (1, 0.8), (3, 0.85)):
        finish(session, course_of(session).runs[fold - 1].model.run, accuracy)
    assert course_of(session).total.values == (0.8, 0.9, 0.85)
    assert not course_of(session).going
    assert lines(session)[-1] == "Over 3 folds, 85.0 % ± 5.0 % of the validation examples were right."
    assert "Fold 2, seed 0: 90.0 % right on fold 2." in lines(session)


def test_the_history_lists_the_runs_in_the_order_of_the_study(session: Session) -> None:
    cross_validate(session, folds=3)
    finish(session, going(session)[1])
    for name in going(session):
        finish(session, name)
    records = sorted(session.history.records(), key=lambda each: each.number)
    assert [each.specification.fold for each in records] == [1, 2, 3]
    assert {each.status for each in records} == {Status.FINISHED}


def test_the_first_run_that_goes_is_in_view(session: Session) -> None:
    first, second = cross_validate(session)
    assert in_view(session).model.run == first
    epoch(session, second)
    assert in_view(session).model.run == first
    finish(session, first)
    assert in_view(session).model.run == second
    assert in_view(session).status.going


def test_the_user_may_watch_another_run_that_goes(session: Session) -> None:
    _, second = cross_validate(session)
    assert session.say("open run 2")
    assert in_view(session).model.run == second
    assert session.state.view is View.CURVES
    assert not session.say("open run 3")


def test_progress_of_a_run_that_is_not_in_view_is_seen_in_the_study(session: Session) -> None:
    first, second = cross_validate(session)
    for name in (first, second):
        report(session, RunProgress(name, 1, 0.5, 0.4, 2.0))
    assert course_of(session).fraction == pytest.approx(1.0 / 4)
    assert [run.seconds for run in course_of(session).runs] == [2.0, 2.0]


def test_the_time_left_is_that_of_all_runs_side_by_side(session: Session) -> None:
    first, second = cross_validate(session, folds=5)
    for name in (first, second):
        report(session, RunStarted(name, started(session, name)))
        report(session, RunProgress(name, 1, 0.5, 0.4, 5.0))
    # Two have 5 s left, three more take 10 s each: two beside each other, and one after them.
    assert course_of(session).seconds_left == pytest.approx(25.0)
    report(session, RunFinished(first, replace(finished(), seconds=10.0)))
    # The third begins now and takes 10 s, the fourth and the fifth begin in 5 and in 10 s.
    assert course_of(session).seconds_left == pytest.approx(20.0)


def test_stop_stops_all_and_resume_goes_on_with_all(session: Session) -> None:
    first, second = cross_validate(session)
    for name in (first, second):
        epoch(session, name)
    assert session.say("stop")
    assert runner_of(session).last() == Stop()
    assert statuses(session) == [Status.STOPPING, Status.STOPPING]
    report(session, RunStopped(second, 1.0))
    assert run_is_going(session.state)
    assert trained(session) == [1, 2]
    report(session, RunStopped(first, 1.0))
    assert not course_of(session).going
    assert lines(session)[-1] == "What the runs of this study learnt is kept; “resume” goes on with them."
    assert session.say("resume")
    assert taken_up(session) == [first, second]
    assert lines(session)[-1] == "Going on with 2 runs of this study."
    finish(session, first)
    assert trained(session) == [1, 2, 3]


def test_runs_that_were_stopped_wait_where_there_is_one_place_now(session: Session) -> None:
    first, second = cross_validate(session)
    for name in (first, second):
        epoch(session, name)
    session.say("stop")
    report(session, RunStopped(first, 1.0), RunStopped(second, 1.0))
    runner_of(session).places = 1
    assert session.say("resume")
    assert taken_up(session) == [first]
    assert course_of(session).waiting == (second,)
    finish(session, first)
    assert taken_up(session) == [first, second]
    assert trained(session) == [1, 2]


def test_a_stop_forgets_what_was_waiting_but_resume_finds_it_again(session: Session) -> None:
    first, second = cross_validate(session)
    session.say("stop")
    report(session, RunStopped(first, 0.0), RunStopped(second, 0.0))
    runner_of(session).places = 1
    session.say("resume")
    session.say("stop")
    report(session, RunStopped(first, 0.0))
    assert not course_of(session).going
    runner_of(session).places = 2
    assert session.say("resume")
    assert going(session) == [first, second]


def test_pause_holds_all_and_begins_no_more(session: Session) -> None:
    first, second = cross_validate(session)
    for name in (first, second):
        report(session, RunStarted(name, started(session, name)))
    assert session.say("pause")
    finish(session, second)  # before it heard of it
    report(session, RunPaused(first))
    assert trained(session) == [1, 2]
    assert session.say("resume")
    assert runner_of(session).requests[-1] == Resume()
    report(session, RunResumed(first))
    assert trained(session) == [1, 2, 3]


def test_a_run_that_begins_while_all_are_to_wait_waits_too(session: Session) -> None:
    runner_of(session).places = 1
    session.say("cross validate the MLP with 3 folds for 2 epochs")
    name = going(session)[0]
    report(session, RunStarted(name, started(session, name)))
    session.say("pause")
    finish(session, name)
    (following,) = going(session)
    assert runner_of(session).last() == Pause(following)


def test_a_worker_that_dies_takes_only_its_run_with_it(session: Session) -> None:
    report(session, DataReady(data_summary()))
    first, second = cross_validate(session, folds=2)
    for name in (first, second):
        epoch(session, name)
    lost = WorkerLost("It died.", replaced=True, runs=(second,), further=True)
    report(session, lost)
    assert statuses(session) == [Status.STARTING, Status.FAILED]
    assert session.state.conversation[-1].speaker is Speaker.WARNING
    assert lines(session)[-1] == "Fold 2, seed 0: It died."
    assert not any(isinstance(each, OpenData) for each in runner_of(session).requests)
    finish(session, first)
    assert not course_of(session).going
    assert session.say("resume")
    assert taken_up(session) == [second]
    finish(session, second)
    assert len(course_of(session).total.values) == 2


def test_the_run_in_view_may_be_the_one_that_is_lost(session: Session) -> None:
    first, second = cross_validate(session, folds=3)
    epoch(session, first)
    report(session, WorkerLost("It died.", replaced=True, runs=(first,)))
    assert in_view(session).model.run == second
    assert in_view(session).status.going
    assert trained(session) == [1, 2]  # without one of the folds there is no mean over all


def test_what_the_first_worker_did_besides_goes_on_where_another_one_dies(session: Session) -> None:
    report(session, DataReady(data_summary()))
    first, second = cross_validate(session, folds=2)
    epoch(session, first)
    assert session.say("predict image 3")
    report(session, WorkerLost("It died.", replaced=True, runs=(second,), further=True))
    assert session.state.looking


def test_a_comparison_goes_on_with_the_others_where_a_run_is_lost(session: Session) -> None:
    session.say("compare softmax, MLP and LeNet for 2 epochs with 1 seed")
    _, second = going(session)
    report(session, WorkerLost("It died.", replaced=True, runs=(second,), further=True))
    assert len(going(session)) == 2
    assert course_of(session).contenders[1].problems == ("It died.",)


def test_a_run_that_another_window_finished_meanwhile_is_left_to_it(session: Session) -> None:
    first, second = cross_validate(session, folds=2)
    for name in (first, second):
        epoch(session, name)
    session.say("stop")
    report(session, RunStopped(first, 1.0), RunStopped(second, 1.0))
    session.history.record_finished(second, finished())
    assert session.say("resume")
    assert taken_up(session) == [first]
    assert f"{second} has been finished by another window meanwhile." in lines(session)
    finish(session, first)
    assert not course_of(session).going


def test_the_list_of_runs_shows_all_that_go(session: Session) -> None:
    first, second = cross_validate(session)
    for name in (first, second):
        report(session, RunStarted(name, started(session, name)))
    session.say("show the runs")
    listed = {record.run: record.status for record in session.state.records}
    assert listed == {first: Status.TRAINING, second: Status.TRAINING}


def test_nothing_else_begins_while_any_run_goes(session: Session) -> None:
    first, _ = cross_validate(session, folds=2)
    finish(session, first)
    assert not session.say("train mlp")
    assert "say “stop” first" in lines(session)[-1]

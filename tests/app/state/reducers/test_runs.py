"""How several runs that go at once change the state. Pure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.compute.messages.runs import RunEpoch, RunFinished, RunStopped, WorkerLost
from app.compute.trained_model import TrainedModel
from app.state.events.runs import (
    RunLeft,
    RunRequested,
    RunsPicked,
    RunTakenUp,
    RunWatched,
    StopRequested,
    StudyRequested,
    StudyTakenUp,
)
from app.state.parts.compared import RunsCompared
from app.state.parts.conversation import Speaker
from app.state.parts.results import Pictures
from app.state.parts.run import Run, Status
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from app.state.reducers.root import after
from app.state.state import State
from models.settings.selection import Study, cross_validation
from models.settings.specification import RunSpecification
from tests.app.facts import compared_run, epoch_done, finished

STUDY = cross_validation(RunSpecification("mlp", epochs=4), 3)


def model(number: int, study: Study = STUDY) -> TrainedModel:
    name = f"run-{number}"
    return TrainedModel(name, study.runs[number - 1], Path(name) / "weights.safetensors", number)


def begun(count: int = 2) -> State:
    """A study of which so many runs go."""
    state = after(State(), StudyRequested(STUDY))
    for number in range(1, count + 1):
        state = after(state, RunRequested(model(number), of_study=True))
    return state


def course_of(state: State) -> StudyCourse:
    assert state.study is not None
    return state.study


def run_of(state: State) -> Run:
    assert state.run is not None
    return state.run


def statuses(state: State) -> list[Status]:
    return [run.status for run in course_of(state).runs]


def test_a_run_that_begins_beside_another_leaves_the_view_and_its_results_alone() -> None:
    state = replace(begun(1), predictions=Pictures("run-1", (), 0), view=View.CURVES)
    state = after(state, RunRequested(model(2), of_study=True))
    assert run_of(state).model.run == "run-1"
    assert state.predictions is not None
    assert [run.model.run for run in course_of(state).runs] == ["run-1", "run-2"]


def test_a_report_changes_the_run_that_it_names_and_no_other() -> None:
    state = after(begun(), RunEpoch("run-2", epoch_done(1)))
    assert [len(run.epochs) for run in course_of(state).runs] == [0, 1]
    assert run_of(state).epochs == ()
    state = after(state, RunEpoch("run-1", epoch_done(1)))
    assert len(run_of(state).epochs) == 1
    assert run_of(state) == course_of(state).runs[0]


def test_reports_of_runs_that_are_over_or_unknown_change_nothing() -> None:
    state = after(begun(), RunFinished("run-2", finished()))
    assert after(state, RunEpoch("run-2", epoch_done(2))) is state
    assert after(state, RunEpoch("run-9", epoch_done(2))) is state


def test_what_was_found_with_the_model_in_view_stays_while_another_one_learns() -> None:
    state = replace(begun(), mistakes=Pictures("run-1", (), 0))
    state = after(state, RunEpoch("run-2", epoch_done(1)))
    assert state.mistakes is not None
    assert after(state, RunEpoch("run-1", epoch_done(1))).mistakes is None


def test_as_long_as_any_run_goes_the_one_in_view_does() -> None:
    state = begun(3)
    for name, in_view in (("run-1", "run-2"), ("run-3", "run-2"), ("run-2", "run-2")):
        state = after(state, RunFinished(name, finished()))
        assert run_of(state).model.run == in_view
    assert not run_of(state).status.going


def test_another_run_in_view_shows_none_of_the_first_ones_pictures() -> None:
    state = replace(begun(), predictions=Pictures("run-1", (), 0))
    assert after(state, RunWatched("run-2")).predictions is None
    assert after(state, RunWatched("run-1")).predictions is not None
    assert after(state, RunWatched("run-9")) is state


def test_stopping_is_of_all_and_the_study_begins_no_more() -> None:
    state = after(begun(), StopRequested())
    assert statuses(state) == [Status.STOPPING, Status.STOPPING]
    assert course_of(state).to_begin == 0
    assert course_of(state).going
    state = after(state, RunStopped("run-1", 1.0))
    assert run_of(state).model.run == "run-2"
    state = after(state, RunStopped("run-2", 1.0))
    assert not course_of(state).going
    assert [line.text for line in state.conversation] == [
        "Fold 1, seed 0: stopped after 1.0 s.",
        "Fold 2, seed 0: stopped after 1.0 s.",
        "What the runs of this study learnt is kept; “resume” goes on with them.",
    ]


def test_a_run_that_finishes_before_it_hears_of_the_stop_is_finished() -> None:
    state = after(begun(), StopRequested())
    state = after(state, RunFinished("run-1", finished()))
    state = after(state, RunStopped("run-2", 1.0))
    assert statuses(state) == [Status.FINISHED, Status.STOPPED]
    assert state.conversation[-1].text.startswith("Stopped after 1.0 s. What it learnt is kept; “resume”")


def test_a_lost_worker_fails_just_the_runs_that_it_was_at() -> None:
    lost = WorkerLost("It died.", replaced=True, runs=("run-1",), further=True)
    state = after(begun(), lost)
    assert statuses(state) == [Status.FAILED, Status.STARTING]
    assert course_of(state).runs[0].cut_off
    assert run_of(state).model.run == "run-2"
    assert state.conversation[-1].speaker is Speaker.WARNING
    assert state.conversation[-1].text == "Fold 1, seed 0: It died."
    assert not state.data_problem


def test_a_lost_worker_that_was_at_nothing_fails_nothing() -> None:
    state = after(begun(), WorkerLost("It died.", replaced=True))
    assert statuses(state) == [Status.STARTING, Status.STARTING]


def test_a_run_that_had_ended_is_not_lost_with_its_worker() -> None:
    state = after(begun(), RunFinished("run-1", finished()))
    state = after(state, WorkerLost("It died.", replaced=True, runs=("run-1",)))
    assert statuses(state)[0] is Status.FINISHED


def test_runs_wait_to_be_taken_up_until_they_are_or_cannot_be() -> None:
    state = after(begun(), StopRequested())
    for name in ("run-1", "run-2"):
        state = after(state, RunStopped(name, 1.0))
    state = after(state, StudyTakenUp(("run-1", "run-2")))
    assert course_of(state).to_begin == 3
    assert course_of(state).fraction == 0.0
    state = after(state, RunTakenUp(course_of(state).runs[0]))
    assert course_of(state).waiting == ("run-2",)
    assert run_of(state).status is Status.STARTING
    state = after(state, RunLeft("run-2"))
    assert course_of(state).waiting == ()


def test_compared_runs_know_the_epochs_of_all_that_go() -> None:
    state = begun()
    picked = tuple(replace(compared_run(), run=run) for run in course_of(state).runs)
    state = after(state, RunsPicked(RunsCompared(runs=picked)))
    state = after(state, RunEpoch("run-2", epoch_done(1)))
    assert [len(each.run.epochs) for each in state.compared.runs] == [0, 1]

"""How runs and studies change the state: what is asked of them, what they report, how they are lost. Pure.

While runs of a study go, one of them is in view: `state.run` goes as long as any run does.
"""

from __future__ import annotations

from dataclasses import replace

from app.common.words.numbers import duration
from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    RunReport,
    RunStarted,
    RunStopped,
    WorkerLost,
)
from app.state.events.runs import (
    RunEvent,
    RunLeft,
    RunRequested,
    RunRestored,
    RunTakenUp,
    RunWatched,
    StopRequested,
    StudyAbandoned,
    StudyHeld,
    StudyRequested,
    StudyRevised,
    StudyTakenUp,
)
from app.state.parts.compared import Compared
from app.state.parts.conversation import Speaker
from app.state.parts.run import Run, Status
from app.state.parts.run_record import MarkedRun
from app.state.parts.study import StudyCourse
from app.state.parts.undo import Step
from app.state.parts.view import View
from app.state.reducers.conversation import said
from app.state.reducers.run import run_after
from app.state.state import State
from app.state.words.outcome import result, run_of_study
from app.state.words.resuming import again_in_words, stopped_in_words
from language.sentence import joined, message, without_stop
from models.settings.recipes import suited
from models.settings.specification import RunSpecification

STUDY_KEPT = message("What the runs of this study learnt is kept; “resume” goes on with them.")


def after_run_event(state: State, event: RunEvent) -> State:
    """The state once the app has decided this."""
    course = state.study
    match event:
        case RunRequested(model, of_study, replay_of):
            return _after_run_requested(state, Run(model, of_study=of_study, replay_of=replay_of))
        case RunTakenUp(run):
            return _after_run_taken_up(state, run)
        case RunRestored(run):
            # What a run of a study was asked to do was never chosen for a run by itself.
            chosen = state.chosen if run.of_study else for_the_data(state, run.specification)
            return _from_here_on(
                _without_results_of_another(replace(state, run=run, chosen=chosen, replayed=None))
            )
        case RunWatched(name):
            run_wanted = course.run(name) if course is not None else None
            return state if run_wanted is None else _watching(state, run_wanted)
        case StopRequested():
            return _stopping(state)
        case StudyRequested(study):
            return _from_here_on(replace(state, study=StudyCourse(study), view=View.COMPARISON))
    return state if course is None else replace(state, study=_course_after(course, event))


def _course_after(
    course: StudyCourse,
    event: StudyRevised | StudyAbandoned | StudyTakenUp | StudyHeld | RunLeft,
) -> StudyCourse:
    match event:
        case StudyRevised(study):
            return replace(course, study=study)
        case StudyAbandoned():
            return replace(course, stopped=True, waiting=())
        case StudyTakenUp(runs):
            return replace(course, stopped=False, held=False, waiting=runs)
        case StudyHeld(held):
            return replace(course, held=held)
        case RunLeft(name):
            return _not_waiting(course, name)


def after_run_report(state: State, report: RunReport) -> State:
    """The state once this was reported of a run that is going; of others there is nothing to tell."""
    run = state.runs_known.get(report.run)
    if run is None or not run.status.going:
        return state
    run = run_after(run, report)
    if isinstance(report, RunStarted) and state.data is not None:
        run = replace(run, classes=state.data.classes)
    state = _with_run(state, run)
    match report:
        case RunEpoch() if _is_in_view(state, run):
            return without_results(state)  # the model has moved on
        case RunStopped(_, seconds):
            state = _told_of_stop(state, run, seconds)
        case RunFinished(_, finished):
            text = message(
                "{ended}: {result}.", ended=_ended(state, run), result=result(run.specification, finished)
            )
            state = said(state, Speaker.NOTICE, text)
        case RunFailed(_, why):
            # Where it is one of many, everything else goes on.
            state = said(state, Speaker.WARNING if run.of_study else Speaker.PROBLEM, why)
    return _watching_one_that_goes(state)


def after_runs_lost(state: State, lost: WorkerLost) -> State:
    """The state once a worker is gone, and with it the runs that it was at."""
    known = state.runs_known
    runs = [known[name] for name in lost.runs if name in known and known[name].status.going]
    runs = [replace(run, status=Status.FAILED, problem=lost.message, cut_off=True) for run in runs]
    for run in runs:
        state = _with_run(state, run)
    told = lost.message
    if runs and state.study is not None and state.study.runs_going:
        told = joined(": ", [run_of_study(state.study, runs[0]), told])
    elif runs and runs[0].resumable:
        told = message("{told}; “resume” {runs}.", told=without_stop(told), runs=again_in_words(runs[0]))
    state = said(state, Speaker.WARNING if lost.further else Speaker.PROBLEM, told)
    return _watching_one_that_goes(state)


def compared_followed(state: State) -> State:
    """The compared runs know every epoch of the runs that go, also once another one is in view."""
    if not state.compared.runs:
        return state
    known = state.runs_known
    runs = tuple(_caught_up(each, known.get(each.run.model.run)) for each in state.compared.runs)
    unchanged = all(map(lambda one, other: one is other, runs, state.compared.runs))
    return state if unchanged else replace(state, compared=replace(state.compared, runs=runs))


def without_results(state: State) -> State:
    """Without what was found with a model that has moved on, or in data that are others now."""
    return replace(state, mistakes=None, calibration=None, explained=None)


def for_the_data(state: State, specification: RunSpecification) -> RunSpecification:
    """The specification as it makes sense for the open data set."""
    return specification if state.data is None else suited(specification, sounds=state.sounds_open)


# ---- what is asked of them


def _after_run_requested(state: State, run: Run) -> State:
    if run.of_study and state.study is not None:
        # What the user chose for a run of their own, and the view they look at, stay.
        state = replace(state, study=replace(state.study, runs=(*state.study.runs, run)))
        return state if _one_goes(state) else _fresh(state, run)
    return _from_here_on(replace(_fresh(state, run), chosen=run.specification.by_itself, view=View.CURVES))


def _after_run_taken_up(state: State, run: Run) -> State:
    course = state.study
    in_study = course is not None and course.run(run.model.run) is not None
    run = replace(
        run,
        status=Status.STARTING,
        problem="",
        cut_off=False,
        elsewhere=False,
        fraction=len(run.epochs) / run.specification.epochs,
        of_study=run.of_study and in_study,
    )
    if course is not None and in_study:
        state = replace(state, study=_not_waiting(course, run.model.run).with_run(run))
        if _one_goes(state):
            return state
    fresh = _from_here_on(_fresh(state, run))
    return fresh if run.of_study else replace(fresh, chosen=run.specification.by_itself, view=View.CURVES)


def _stopping(state: State) -> State:
    for run in state.runs_known.values():
        if run.status.going:
            state = _with_run(state, replace(run, status=Status.STOPPING))
    return state


def _not_waiting(course: StudyCourse, name: str) -> StudyCourse:
    return replace(course, waiting=tuple(each for each in course.waiting if each != name))


def _fresh(state: State, run: Run) -> State:
    """With a run in view that nothing is known of yet."""
    return without_results(replace(state, run=run, predictions=None, said=None, replayed=None))


def _from_here_on(state: State) -> State:
    """A run that was started or brought back stays, and so does what led to it.

    What was said of runs is no part of that: a run that was deleted by mistake can still be brought back.
    """
    return replace(state, past=_marks_alone(state.past), future=_marks_alone(state.future))


def _marks_alone(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple(step for step in steps if isinstance(step.now, MarkedRun))


# ---- which is in view


def _with_run(state: State, run: Run) -> State:
    """With a run as it is now, wherever it is shown."""
    if _is_in_view(state, run):
        state = replace(state, run=run)
    if state.study is not None and state.study.run(run.model.run) is not None:
        state = replace(state, study=state.study.with_run(run))
    return state


def _is_in_view(state: State, run: Run) -> bool:
    return state.run is not None and state.run.model.run == run.model.run


def _one_goes(state: State) -> bool:
    return state.run is not None and state.run.status.going


def _watching_one_that_goes(state: State) -> State:
    """With the first of the runs that go in view, where the one that was has ended."""
    course = state.study
    if course is None or _one_goes(state) or not course.runs_going:
        return state
    return _watching(state, course.runs_going[0])


def _watching(state: State, run: Run) -> State:
    if _is_in_view(state, run):
        return state
    return _without_results_of_another(replace(state, run=run, replayed=None))


def _without_results_of_another(state: State) -> State:
    """Pictures of another run would be taken for this one's."""
    run = state.run.model.run if state.run else ""
    return replace(
        state,
        predictions=state.predictions if state.predictions and state.predictions.run == run else None,
        mistakes=state.mistakes if state.mistakes and state.mistakes.run == run else None,
        said=state.said if state.said and state.said.run == run else None,
        calibration=state.calibration if state.calibration and state.calibration.run == run else None,
        explained=state.explained if state.explained and state.explained.run == run else None,
    )


def _caught_up(compared: Compared, run: Run | None) -> Compared:
    known = compared.run
    if run is None or (known.epochs, known.status) == (run.epochs, run.status):
        return compared
    return replace(compared, run=run)


# ---- what is told of them


def _told_of_stop(state: State, run: Run, seconds: float) -> State:
    course = state.study
    kept = [each for each in course.runs if each.resumable] if course is not None and run.of_study else []
    going = course.runs_going if course is not None and run.of_study else ()
    if course is None or len(kept) + len(going) < 2:
        text = message("Stopped after {seconds}. {run}", seconds=duration(seconds), run=stopped_in_words(run))
        return said(state, Speaker.NOTICE, text)
    state = said(
        state,
        Speaker.NOTICE,
        message(
            "{course}: stopped after {seconds}.", course=run_of_study(course, run), seconds=duration(seconds)
        ),
    )
    return state if going else said(state, Speaker.NOTICE, STUDY_KEPT)


def _ended(state: State, run: Run) -> str:
    """Among many runs, which one it was."""
    course = state.study
    if not run.of_study or course is None or course.run(run.model.run) is None:
        return message("Finished")
    return run_of_study(course, run)

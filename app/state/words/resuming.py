"""How a run that was stopped or cut off goes on, in words. Pure."""

from __future__ import annotations

from app.state.parts.run import Run, Status
from app.state.parts.study import StudyCourse
from app.state.state import State
from language.sentence import message
from models.settings.selection import Question

GOES_ON_ELSEWHERE = message("goes on in another window or terminal")


def stopped_in_words(run: Run) -> str:
    """What became of a run that has just been stopped, and what "resume" would do. Follows its duration."""
    if not run.resumable:
        return message("What it learnt is kept.")
    return message("What it learnt is kept; “resume” {run}.", run=again_in_words(run))


def again_in_words(run: Run) -> str:
    """What "resume" does with it: an epoch that was not finished begins anew."""
    return (
        message("works out its final figures")
        if _is_through(run)
        else message("starts {run} again", run=_next_epoch(run))
    )


def going_on_in_words(run: Run) -> str:
    """A run that is taken up now, in a sentence."""
    what = message("its final figures") if _is_through(run) else _next_epoch(run)
    return message("Going on with {run}, at {what}.", run=run.model.run, what=what)


def reached_in_words(run: Run) -> str:
    """Where a run stands that could be taken up, or "" where it cannot."""
    if not run.resumable:
        return ""
    return message("after its last epoch") if _is_through(run) else message("in {run}", run=_next_epoch(run))


def study_to_resume(state: State) -> StudyCourse | None:
    """The study that the run in view is of, where it has ended before its time and could be taken up."""
    course, run = state.study, state.run
    if course is None or run is None or course.run(run.model.run) is None or course.going:
        return None
    broken = any(each.status is Status.FAILED and not each.resumable for each in course.runs)
    if broken and course.study.question is Question.CROSS_VALIDATION:
        return None  # without one of its folds there is no mean over all
    between_two = course.stopped and course.upcoming > 0
    return course if between_two or any(each.resumable for each in course.runs) else None


def is_offered(state: State) -> bool:
    """Whether "resume" would go on with the run in view, or with its study."""
    run = state.run
    if run is None or run.status.going:
        return run is not None and run.status is Status.PAUSED
    return run.resumable or study_to_resume(state) is not None


def _next_epoch(run: Run) -> str:
    return message(
        "epoch {epochs} of {epochs2}", epochs=len(run.epochs) + 1, epochs2=run.specification.epochs
    )


def _is_through(run: Run) -> bool:
    """Whether all that is left is to work out the figures at the end."""
    if len(run.epochs) >= run.specification.epochs:
        return True
    patience = run.specification.early_stopping
    if not patience or not run.epochs:
        return False
    best = min(range(len(run.epochs)), key=lambda number: run.epochs[number].validation_loss)
    return len(run.epochs) - 1 - best >= patience

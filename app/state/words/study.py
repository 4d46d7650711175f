"""What a study is and how far it is, in words."""

from __future__ import annotations

from app.common.words.numbers import counted, duration
from app.common.words.titles import OPTIMIZER_TITLES
from app.state.parts.run import Run
from app.state.parts.study import StudyCourse
from app.state.words.outcome import study_title
from models.settings.selection import Question, Study
from models.settings.titles import model_title

NAMED_AT_MOST = 3
"""Contenders that a heading has room for."""


def heading(course: StudyCourse) -> str:
    """For example "Softmax regression and MLP, 3 seeds", or "6 models, 3 seeds"."""
    names = course.study.names
    if course.study.question is not Question.COMPARISON or len(names) <= NAMED_AT_MOST:
        return study_title(course)
    seeds = len(course.study.runs) // len(names)
    return f"{counted(len(names), contender_noun(course))}, {counted(seeds, 'seed')}"


def contender_noun(course: StudyCourse) -> str:
    """What its contenders are: "trial", "speaker", "fold", "optimizer" or "model"."""
    if course.study.question is Question.SEARCH:
        return "trial"
    if course.study.leaves_speakers_out:
        return "speaker"
    if course.study.question is Question.CROSS_VALIDATION:
        return "fold"
    return "optimizer" if set(course.study.names) <= set(OPTIMIZER_TITLES.values()) else "model"


def position(course: StudyCourse) -> str:
    """For example "run 3 of 9", or "2 runs at once, 3 of 9 done"."""
    at_once = len(course.runs_going)
    if at_once > 1:
        done = len(course.runs) - at_once - len(course.waiting)
        return f"{counted(at_once, 'run')} at once, {done} of {len(course.study.runs)} done"
    return f"run {max(1, len(course.runs))} of {len(course.study.runs)}"


def progress(course: StudyCourse) -> str:
    """For example "run 3 of 9 · 2 min 10 s left"; once it is over, what it came to."""
    runs = len(course.study.runs)
    if course.going:
        left = course.seconds_left
        return position(course) + (f" · {duration(left)} left" if left is not None else "")
    done = sum(run.finished is not None for run in course.runs)
    took = f"{duration(sum(run.seconds for run in course.runs))} of training"
    if done == runs:
        return f"{runs} runs finished · {took}"
    return f"{done} of {runs} runs finished · {took}"


def follows(course: StudyCourse | None, run: Run) -> bool:
    """Whether a run belongs to a study that is still going on."""
    return course is not None and course.going and course.run(run.model.run) is not None


def title_in_study(course: StudyCourse, run: Run) -> str:
    """The run's model, and what the run stands for where that is not the model: "MLP, Adam".

    A fold is named only where several are going.
    """
    title = model_title(run.specification.model)
    contender = course.contender_of(run)
    only_fold = course.study.question is Question.CROSS_VALIDATION and len(course.runs_going) < 2
    if only_fold or contender == title:
        return title
    return f"{title}, {contender_title(course.study, contender)}"


def contender_title(study: Study, contender: str) -> str:
    """What it is called within other words: somebody's name in quotation marks, in which it stays."""
    return f"“{contender}”" if study.leaves_speakers_out else contender

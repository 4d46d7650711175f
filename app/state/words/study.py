"""What a study is and how far it is, in words."""

from __future__ import annotations

from app.common.words.numbers import counted, duration
from app.common.words.titles import OPTIMIZER_TITLES
from app.state.parts.run import Run
from app.state.parts.study import StudyCourse
from app.state.words.outcome import study_title
from language.sentence import joined, message
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
    return joined(", ", [counted(len(names), contender_noun(course)), counted(seeds, "seed")])


def contender_noun(course: StudyCourse) -> str:
    """What its contenders are: "trial", "speaker", "fold", "optimizer" or "model"."""
    if course.study.question is Question.SEARCH:
        return message("trial")
    if course.study.leaves_speakers_out:
        return message("speaker")
    if course.study.question is Question.CROSS_VALIDATION:
        return message("fold")
    return (
        message("optimizer")
        if set(course.study.names) <= set(OPTIMIZER_TITLES.values())
        else message("model")
    )


def position(course: StudyCourse) -> str:
    """For example "run 3 of 9", or "2 runs at once, 3 of 9 done"."""
    at_once = len(course.runs_going)
    if at_once > 1:
        done = len(course.runs) - at_once - len(course.waiting)
        return message(
            "{at_once} at once, {done} of {runs} done",
            at_once=counted(at_once, "run"),
            done=done,
            runs=len(course.study.runs),
        )
    return message("run {number} of {runs}", number=max(1, len(course.runs)), runs=len(course.study.runs))


def progress(course: StudyCourse) -> str:
    """For example "run 3 of 9 · 2 min 10 s left"; once it is over, what it came to."""
    runs = len(course.study.runs)
    if course.going:
        left = course.seconds_left
        if left is None:
            return position(course)
        return joined(" · ", [position(course), message("{left} left", left=duration(left))])
    done = sum(run.finished is not None for run in course.runs)
    took = message("{value} of training", value=duration(sum(run.seconds for run in course.runs)))
    if done == runs:
        return joined(" · ", [message("{runs} runs finished", runs=runs), took])
    return joined(" · ", [message("{done} of {runs} runs finished", done=done, runs=runs), took])


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
    return joined(", ", [title, contender_title(course.study, contender)])


def contender_title(study: Study, contender: str) -> str:
    """What it is called within other words: somebody's name in quotation marks, in which it stays."""
    return f"“{contender}”" if study.leaves_speakers_out else contender

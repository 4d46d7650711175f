"""What a search over settings has found so far. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.compute.messages.data import DataSummary
from app.state.parts.run import Run
from app.state.parts.study import StudyCourse
from models.settings.adaptive_search import starting_trials
from models.settings.selection import Question
from models.settings.specification import RunSpecification


@dataclass(frozen=True)
class Trial:
    """One of the runs of a search, which may not have begun."""

    number: int
    """1 for the first."""
    specification: RunSpecification
    run: Run | None = None

    @property
    def accuracy(self) -> float | None:
        """On the examples that validate, once it has finished."""
        return self.run.finished.validation_accuracy if self.run and self.run.finished else None

    @property
    def latest(self) -> float | None:
        """The same, or after its last epoch where it has not finished."""
        if self.accuracy is not None or self.run is None or not self.run.epochs:
            return self.accuracy
        return self.run.epochs[-1].validation_accuracy

    @property
    def going(self) -> bool:
        """Whether it is being trained."""
        return self.run is not None and self.run.status.going

    @property
    def problem(self) -> str:
        """Why it broke off, or ""."""
        return self.run.problem if self.run is not None else ""

    @property
    def chance(self) -> float | None:
        """The standard error of its accuracy: √(p (1 - p) / n) for n examples that validate."""
        if self.accuracy is None or self.run is None or self.run.started is None:
            return None
        examples = self.run.started.validation_examples
        return math.sqrt(self.accuracy * (1 - self.accuracy) / examples) if examples else None


def training_examples(data: DataSummary | None, specification: RunSpecification) -> int:
    """How many examples a run trains on, or 0 before the data set is read."""
    if specification.examples:
        return specification.examples
    return sum(data.training_counts) - data.validation_examples if data is not None else 0


def is_search(course: StudyCourse | None) -> bool:
    """Whether a study is a search over settings."""
    return course is not None and course.study.question is Question.SEARCH


def trials(course: StudyCourse) -> tuple[Trial, ...]:
    """All of them, in the order in which they are trained."""
    begun: list[Run | None] = [*course.runs, *[None] * course.upcoming]
    return tuple(
        Trial(number, run.specification if run is not None else asked, run)
        for number, (asked, run) in enumerate(zip(course.study.runs, begun, strict=True), start=1)
    )


def is_open(trial: Trial, course: StudyCourse) -> bool:
    """Whether its settings are still to be drawn by what other trials find."""
    study = course.study
    return study.adaptive and trial.run is None and trial.number > starting_trials(len(study.runs))


def ranked(course: StudyCourse) -> tuple[Trial, ...]:
    """Those that finished, the best first; of equals the one that was tried first."""
    done = [trial for trial in trials(course) if trial.accuracy is not None]
    return tuple(sorted(done, key=lambda trial: -(trial.accuracy or 0.0)))


def best(course: StudyCourse | None) -> Trial | None:
    """The trial with the highest validation accuracy, or None while none has finished."""
    if course is None or course.study.question is not Question.SEARCH:
        return None
    return next(iter(ranked(course)), None)

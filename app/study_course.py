"""A cross-validation or a comparison as far as it has come, and what it has found out by then."""

from __future__ import annotations

from dataclasses import dataclass

from app.run import Run, Status
from models.selection import Question as StudyQuestion
from models.selection import Study, Summary


@dataclass(frozen=True)
class Contender:
    """What a study has found out about one of its names so far: a row of its table."""

    name: str
    validation: Summary
    """Accuracy of each of its runs that finished."""
    test: Summary
    """The same on the test set; no values in a cross-validation, which never sees it."""
    seconds: Summary
    """Of training, a run."""
    problems: tuple[str, ...]
    """Why runs of it broke off, one sentence each."""


@dataclass(frozen=True)
class StudyCourse:
    """A cross-validation or a comparison as far as it has come."""

    study: Study
    runs: tuple[Run, ...] = ()
    """Those that have begun, in the study's order; the last may be going."""
    stopped: bool = False
    """Whether it ended before its time: the user stopped it, or the rest would tell nothing."""

    @property
    def going(self) -> bool:
        """Whether runs are still to come or going."""
        return not self.stopped and (self.upcoming > 0 or any(run.status.going for run in self.runs))

    @property
    def upcoming(self) -> int:
        """How many runs have not begun."""
        return len(self.study.runs) - len(self.runs)

    @property
    def fraction(self) -> float:
        """Of all its runs, 0 to 1."""
        done = sum(run.fraction if run.status.going else 1.0 for run in self.runs)
        return done / len(self.study.runs)

    @property
    def contenders(self) -> tuple[Contender, ...]:
        """A row for every name, in order."""
        return tuple(self._contender(name) for name in self.study.names)

    def runs_of(self, name: str) -> tuple[Run, ...]:
        """The runs of one name that have begun."""
        return tuple(run for run, each in zip(self.runs, self.study.contenders, strict=False) if each == name)

    @property
    def total(self) -> Summary:
        """The validation accuracy of every run that finished: over the folds, the figure to report."""
        return Summary(tuple(each for row in self.contenders for each in row.validation.values))

    @property
    def seconds_left(self) -> float | None:
        """From what the runs of each name took, or None while a name has not finished one."""
        left = 0.0
        for position, (name, _) in enumerate(zip(self.study.contenders, self.study.runs, strict=True)):
            run = self.runs[position] if position < len(self.runs) else None
            if run is not None and not run.status.going:
                continue
            if run is not None and run.seconds_left is not None:
                left += run.seconds_left
                continue
            like = name if self.study.question is StudyQuestion.COMPARISON else None
            took = [each.seconds for each in self._ended(like)]
            if not took:
                return None
            left += sum(took) / len(took)
        return left if self.going else None

    def _ended(self, name: str | None) -> tuple[Run, ...]:
        runs = self.runs if name is None else self.runs_of(name)
        return tuple(run for run in runs if run.status is Status.FINISHED)

    def _contender(self, name: str) -> Contender:
        runs = self.runs_of(name)
        ends = [run.finished for run in runs if run.finished is not None]
        return Contender(
            name=name,
            validation=Summary(tuple(end.validation_accuracy for end in ends)),
            test=Summary(tuple(end.test_accuracy for end in ends if end.test_accuracy is not None)),
            seconds=Summary(tuple(end.seconds for end in ends)),
            problems=tuple(run.problem for run in runs if run.problem),
        )

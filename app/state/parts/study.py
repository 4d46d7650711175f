"""A cross-validation or a comparison as far as it has come, and what it has found out by then."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, replace

from app.state.parts.run import Run, Status
from models.settings.selection import Question as StudyQuestion
from models.settings.selection import Study, Summary


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
    going: tuple[int, ...] = ()
    """How far each run of it is that trains now, in per cent."""


@dataclass(frozen=True)
class StudyCourse:
    """A cross-validation or a comparison as far as it has come."""

    study: Study
    runs: tuple[Run, ...] = ()
    """Those that have begun, in the study's order; several may be going."""
    stopped: bool = False
    """Whether it begins no more runs: the user stopped it, or the rest would tell nothing."""
    held: bool = False
    """Whether the user wants it to wait."""
    waiting: tuple[str, ...] = ()
    """Runs that were stopped or cut off, and are to be taken up as there are places."""

    @property
    def going(self) -> bool:
        """Whether runs are still to come or going."""
        return self.to_begin > 0 or bool(self.runs_going)

    @property
    def runs_going(self) -> tuple[Run, ...]:
        """Those that are training, paused or about to."""
        return tuple(run for run in self.runs if run.status.going)

    @property
    def upcoming(self) -> int:
        """How many runs have not begun."""
        return len(self.study.runs) - len(self.runs)

    @property
    def to_begin(self) -> int:
        """How many runs are still to be begun or taken up."""
        return 0 if self.stopped else len(self.waiting) + self.upcoming

    @property
    def fraction(self) -> float:
        """Of all its runs, 0 to 1."""
        unfinished = (run.status.going or run.model.run in self.waiting for run in self.runs)
        done = sum(run.fraction if each else 1.0 for run, each in zip(self.runs, unfinished, strict=True))
        return done / len(self.study.runs)

    def run(self, name: str) -> Run | None:
        """The run that is called so, where it is one of this study."""
        return next((run for run in self.runs if run.model.run == name), None)

    def with_run(self, run: Run) -> StudyCourse:
        """With one of its runs as it is now; a run that is stopped ends the study."""
        runs = tuple(run if each.model.run == run.model.run else each for each in self.runs)
        ends = run.status in (Status.STOPPING, Status.STOPPED) and not run.elsewhere
        return replace(self, runs=runs, stopped=True, waiting=()) if ends else replace(self, runs=runs)

    def contender_of(self, run: Run) -> str:
        """What one of its runs stands for."""
        names = [each.model.run for each in self.runs]
        return self.study.contenders[names.index(run.model.run)]

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
        """From what the runs of each name took, or None while a name has not come far enough to tell.

        Each run to come begins where one of those that are going ends.
        """
        if not self.going or any(run.status is Status.STOPPING for run in self.runs):
            return None
        ends = [self._left(run) for run in self.runs_going]
        to_come = [self._length(self.contender_of(run)) for run in self.runs if run.model.run in self.waiting]
        if not self.stopped:
            to_come += [self._length(name) for name in self.study.contenders[len(self.runs) :]]
        known = [each for each in ends if each is not None] or [0.0]
        lengths = [each for each in to_come if each is not None]
        if len(known) < len(ends) or len(lengths) < len(to_come):
            return None
        heapq.heapify(known)
        for length in lengths:
            heapq.heapreplace(known, known[0] + length)
        return max(known)

    def _left(self, run: Run) -> float | None:
        """Of a run that is going."""
        return run.seconds_left if run.seconds_left is not None else self._length(self.contender_of(run))

    def _length(self, name: str) -> float | None:
        """Seconds that a run of this name takes, or of any where all are alike."""
        like = self.runs_of(name) if self.study.question is StudyQuestion.COMPARISON else self.runs
        took = [run.seconds for run in like if run.status is Status.FINISHED]
        took = took or [run.seconds + run.seconds_left for run in like if run.seconds_left is not None]
        return sum(took) / len(took) if took else None

    def _contender(self, name: str) -> Contender:
        runs = self.runs_of(name)
        ends = [run.finished for run in runs if run.finished is not None]
        return Contender(
            name=name,
            validation=Summary(tuple(end.validation_accuracy for end in ends)),
            test=Summary(tuple(end.test_accuracy for end in ends if end.test_accuracy is not None)),
            seconds=Summary(tuple(end.seconds for end in ends)),
            problems=tuple(run.problem for run in runs if run.problem),
            going=tuple(int(100 * run.fraction) for run in runs if run.status.going),
        )

"""Model selection: several runs that answer one question. Notes: "模型选择", "K-折交叉验证".

Every run of a study is an ordinary run: it is kept, it can go to another process or machine, and its seed
decides the same things as in a run of its own.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from language.sentence import message
from models.settings.specification import RunSpecification, SpecificationError


class Question(str, Enum):
    """What a study is to find out."""

    CROSS_VALIDATION = "cross-validation"
    """How well does this model do on examples that it has not seen, and how sure is that?"""
    COMPARISON = "comparison"
    """Which of these does best, all else being equal?"""
    SEARCH = "search"
    """Which settings suit this model best?"""


@dataclass(frozen=True)
class Study:
    """Runs in the order in which they are trained."""

    question: Question
    runs: tuple[RunSpecification, ...]
    contenders: tuple[str, ...]
    """For every run, what it stands for: its fold, its trial, or which of those that are compared it is."""

    searched: tuple[str, ...] = ()
    """The settings in which the trials of a search differ."""
    adaptive: bool = False
    """Whether trials to come are a plan that is revised by what is found."""

    @property
    def leaves_speakers_out(self) -> bool:
        """Whether its folds are voices."""
        return bool(self.runs[0].speaker)

    @property
    def names(self) -> tuple[str, ...]:
        """The contenders, each once, in order."""
        return tuple(dict.fromkeys(self.contenders))


def cross_validation(specification: RunSpecification, folds: int) -> Study:
    """K runs, each validated on another K-th of the training set and trained on the rest.

    Raises `SpecificationError` for K below 2. K above the number of examples shows when the data is split.
    """
    if folds < 2:
        raise SpecificationError(
            message("Cross-validation needs at least 2 folds, not {folds}.", folds=folds)
        )
    runs = tuple(replace(specification, folds=folds, fold=fold) for fold in range(1, folds + 1))
    return Study(
        Question.CROSS_VALIDATION, runs, tuple(message("fold {fold}", fold=run.fold) for run in runs)
    )


def leave_one_speaker_out(specification: RunSpecification, speakers: Sequence[str]) -> Study:
    """A run for each voice, trained on all others and judged by this one: how well is a new voice understood?

    Nothing is chosen by the voice that is left out, so no run stops early by it. Raises `SpecificationError`
    for fewer than two voices.
    """
    if len(speakers) < 2:
        raise SpecificationError(
            message(
                "Leaving one speaker out takes recordings of at least 2 speakers, not {speakers}.",
                speakers=len(speakers),
            )
        )
    runs = tuple(
        replace(specification, folds=len(speakers), fold=fold, speaker=speaker, early_stopping=0)
        for fold, speaker in enumerate(speakers, start=1)
    )
    return Study(Question.CROSS_VALIDATION, runs, tuple(speakers))


def comparison(contenders: Sequence[tuple[str, RunSpecification]], seeds: int) -> Study:
    """Every named contender with the same seeds: theirs, and those that follow.

    Seed by seed, so that all contenders have a first curve early. Raises `SpecificationError` for fewer than
    two, or two of the same name.
    """
    names = [name for name, _ in contenders]
    if len(set(names)) < max(2, len(names)):
        raise SpecificationError(message("A comparison needs at least two different things."))
    if seeds < 1:
        raise SpecificationError(message("A comparison needs at least 1 seed, not {seeds}.", seeds=seeds))
    pairs = [
        (name, replace(specification, seed=specification.seed + shift))
        for shift in range(seeds)
        for name, specification in contenders
    ]
    return Study(Question.COMPARISON, tuple(run for _, run in pairs), tuple(name for name, _ in pairs))


@dataclass(frozen=True)
class Summary:
    """Mean and spread of one figure over several runs."""

    values: tuple[float, ...]

    @property
    def mean(self) -> float:
        """The arithmetic mean; not a number where there are no values."""
        return statistics.fmean(self.values) if self.values else float("nan")

    @property
    def spread(self) -> float:
        """The sample standard deviation (n - 1 in the denominator); 0 for fewer than two values."""
        return statistics.stdev(self.values) if len(self.values) > 1 else 0.0

"""A run as the list of the history shows it, what the user thinks of it, and which runs are wanted there."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from app.common.words.titles import optimizer_title
from app.compute.conditions import Conditions
from app.state.parts.run import Status
from models.settings.specification import RunSpecification
from models.settings.titles import model_title


@dataclass(frozen=True)
class RunMarks:
    """What the user has said about a run; all of it can be taken back."""

    name: str = ""
    """What the user calls it, or "" where they have not named it."""
    note: str = ""
    starred: bool = False
    deleted: bool = False
    """Whether it is in the bin: not listed any more, and its files are still there."""


@dataclass(frozen=True)
class MarkedRun:
    """What the user has said about one run: a change of it can be taken back."""

    number: int
    marks: RunMarks


@dataclass(frozen=True)
class RunRecord:
    """One line of the history."""

    number: int
    """What it is called in a command: "open run 12"."""
    run: str
    """The name of its folder, and of the run everywhere else."""
    created: float
    """Seconds since 1970."""
    specification: RunSpecification
    status: Status
    data: str = ""
    """The name of the data set, once that is known."""
    epochs: int = 0
    """Epochs done."""
    best_epoch: int = 0
    """The one with the lowest validation loss, or 0 before the first is done."""
    train_loss: float | None = None
    """Of the last epoch, as the next three are."""
    train_accuracy: float | None = None
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    test_accuracy: float | None = None
    """None where the run did not come to its end, or never sees the test set."""
    seconds: float = 0.0
    """Of training and test."""
    fit: str = ""
    """A value of `models.evaluation.verdict.Fit`, or "" where there is no epoch to judge by."""
    problem: str = ""
    """Why it broke off, where it did."""
    of_study: bool = False
    """Whether it is one of a cross-validation or a comparison."""
    resumable: bool = False
    """Whether it was stopped or cut off and could be taken up."""
    marks: RunMarks = field(default_factory=RunMarks)
    conditions: Conditions = field(default_factory=Conditions)
    replay_of: int = 0
    """The number of the run that it repeats, or 0."""

    @property
    def title(self) -> str:
        """The user's name for it, or that of its model."""
        return self.marks.name or model_title(self.specification.model)


@dataclass(frozen=True)
class RunsWanted:
    """Which runs of the history are listed: all, unless it says otherwise."""

    text: str = ""
    """Every word of it is somewhere in the run's title, folder, note, model, optimizer or data set."""
    model: str = ""
    """The only model that is listed, or ""."""
    starred: bool = False
    """Whether only those with a star are listed."""
    deleted: bool = False
    """Whether those in the bin are listed instead."""

    @property
    def everything(self) -> bool:
        """Whether nothing is left out but what is in the bin."""
        return self == RunsWanted()


def is_wanted(record: RunRecord, wanted: RunsWanted) -> bool:
    """Whether the list shows it. The case of letters makes no difference."""
    marks = record.marks
    if marks.deleted != wanted.deleted or (wanted.starred and not marks.starred):
        return False
    if wanted.model and record.specification.model != wanted.model:
        return False
    words = wanted.text.casefold().split()
    return not words or all(word in _everything(record) for word in words)


def _everything(record: RunRecord) -> str:
    """All that a word of a search may stand in."""
    specification = record.specification
    said = (
        record.title,
        record.run,
        record.marks.note,
        specification.model,
        model_title(specification.model),
        specification.optimizer,
        optimizer_title(specification.optimizer),
        record.data,
    )
    return "\n".join(said).casefold()


@dataclass(frozen=True)
class UnknownRuns:
    """Those that were found in the folder of the runs when it was looked last and that the history does not
    know, by the names of their folders."""

    names: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """By which they are known again, or "" where there are none."""
        return hashlib.sha256("\n".join(sorted(self.names)).encode()).hexdigest()[:16] if self.names else ""

"""A run as it is seen: going, ended, or brought back from the history."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from app.compute.conditions import Conditions
from app.compute.trained_model import TrainedModel
from models.events import EpochDone, Finished, Started
from models.settings.specification import RunSpecification


class Status(str, Enum):
    """Where a run is in its life."""

    STARTING = "starting"
    TRAINING = "training"
    PAUSED = "paused"
    STOPPING = "stopping"
    STOPPED = "stopped"
    FINISHED = "finished"
    FAILED = "failed"

    @property
    def going(self) -> bool:
        """Whether the worker is still at it."""
        return self in (Status.STARTING, Status.TRAINING, Status.PAUSED, Status.STOPPING)


@dataclass(frozen=True)
class BatchLoss:
    """A point of the fine training-loss curve."""

    epoch: float
    """Epochs done, with a fraction."""
    loss: float


@dataclass(frozen=True)
class Run:
    """A run as it is seen: going, ended, or brought back from the history."""

    model: TrainedModel
    status: Status = Status.STARTING
    data: str = ""
    """The name of the data set it trains on, once that is known."""
    started: Started | None = None
    epochs: tuple[EpochDone, ...] = ()
    batch_losses: tuple[BatchLoss, ...] = ()
    fraction: float = 0.0
    """Of all its epochs, 0 to 1."""
    seconds: float = 0.0
    finished: Finished | None = None
    problem: str = ""
    of_study: bool = False
    """Whether it is one of a cross-validation or a comparison."""
    cut_off: bool = False
    """Whether its training process died."""
    elsewhere: bool = False
    """Whether it was to be taken up and another program is at it; here it stands where it did."""
    remembered: bool = False
    """Whether all that it knew after its last finished epoch is kept."""
    conditions: Conditions = field(default_factory=Conditions)
    """Under what it trains; empty until that is known."""
    digest: str = ""
    """Of its final weights, or "" where it has none or that was not kept."""
    replay_of: int = 0
    """The number of the run that it repeats, or 0."""
    classes: tuple[str, ...] = field(default=(), compare=False)
    """Those of its data set, where it was begun since the app was opened; the history does not have them."""

    @property
    def specification(self) -> RunSpecification:
        """What the run was asked to do."""
        return self.model.specification

    @property
    def number(self) -> int:
        """What it is called in a command, or 0 where it is not in the history."""
        return self.model.number

    @property
    def seconds_left(self) -> float | None:
        """Extrapolated from what is done, or None before there is enough to tell."""
        if self.status is not Status.TRAINING or self.fraction <= 0 or self.seconds < 0.5:
            return None
        return self.seconds * (1 - self.fraction) / self.fraction

    @property
    def resumable(self) -> bool:
        """Whether it could be taken up: stopped or cut off, and able to go on exactly from where it was."""
        if not self.epochs and (self.status is Status.STOPPED or (self.cut_off and not self.status.going)):
            return True  # from its beginning
        return self.remembered and self.status in (Status.STOPPED, Status.FAILED)

    @property
    def has_weights(self) -> bool:
        """Whether its model can be used."""
        return bool(self.epochs) or self.status in (Status.STOPPED, Status.FINISHED)

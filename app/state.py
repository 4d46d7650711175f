"""Everything that the window or the terminal shows, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from app.messages import DataSummary, DownloadProgress, Picture, TrainedModel
from app.vocabulary import Invocation
from models.events import EpochDone, Finished, Started
from models.specification import RunSpecification


class View(str, Enum):
    """What is in front of the user."""

    DATA = "data"
    CURVES = "curves"
    CONFUSION_MATRIX = "confusion matrix"
    MISTAKES = "mistakes"
    PREDICTIONS = "predictions"


class ThemeChoice(str, Enum):
    """Whether the window is light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


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

    @property
    def specification(self) -> RunSpecification:
        """What the run was asked to do."""
        return self.model.specification

    @property
    def seconds_left(self) -> float | None:
        """Extrapolated from what is done, or None before there is enough to tell."""
        if self.status is not Status.TRAINING or self.fraction <= 0 or self.seconds < 0.5:
            return None
        return self.seconds * (1 - self.fraction) / self.fraction

    @property
    def has_weights(self) -> bool:
        """Whether its model can be used."""
        return bool(self.epochs) or self.status in (Status.STOPPED, Status.FINISHED)


@dataclass(frozen=True)
class Pictures:
    """Images that a run's model looked at."""

    run: str
    pictures: tuple[Picture, ...]
    total: int
    """How many there are of this kind, of which `pictures` are shown."""


class Speaker(str, Enum):
    """Who a line of the conversation is from."""

    HEARD = "heard"
    TYPED = "typed"
    REPLY = "reply"
    NOTICE = "notice"
    WARNING = "warning"
    """Something went wrong, and everything goes on."""
    PROBLEM = "problem"


@dataclass(frozen=True)
class Line:
    """One line of the conversation."""

    speaker: Speaker
    text: str


class Ear(str, Enum):
    """What the ear is doing."""

    ASLEEP = "asleep"
    LISTENING = "listening"
    THINKING = "thinking"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True)
class Hearing:
    """The ear as the voice panel shows it."""

    ear: Ear = Ear.ASLEEP
    hands_free: bool = False
    level: float = 0.0
    """Of the microphone, 0 to 1."""
    problem: str = ""
    """Why nothing can be heard, and what to do."""
    note: str = ""
    """What became of the last utterance where it was no command."""


@dataclass(frozen=True)
class Question:
    """Something to answer with yes or no before it is done."""

    text: str
    yes: Invocation


CONVERSATION_LENGTH = 200


@dataclass(frozen=True)
class State:
    """The one thing that is drawn."""

    data: DataSummary | None = None
    data_problem: str = ""
    download: DownloadProgress | None = None
    chosen: RunSpecification = field(default_factory=lambda: RunSpecification("mlp"))
    """What "train" without more words would do."""
    run: Run | None = None
    predictions: Pictures | None = None
    mistakes: Pictures | None = None
    view: View = View.DATA
    theme: ThemeChoice = ThemeChoice.SYSTEM
    microphones: tuple[str, ...] = ()
    conversation: tuple[Line, ...] = ()
    hearing: Hearing = Hearing()
    question: Question | None = None
    help_asked: int = 0
    """Counts the times help was asked for, so that asking twice shows it twice."""
    folder_asked: int = 0
    quitting: bool = False


def class_names(state: State) -> tuple[str, ...]:
    """The data set's, or numbers while it is still being read or where the run is about another one."""
    run = state.run
    if state.data is not None and (run is None or run.data in ("", state.data.name)):
        return state.data.classes
    classes = len(state.run.finished.confusion) if state.run and state.run.finished else 10
    return tuple(str(label) for label in range(classes))

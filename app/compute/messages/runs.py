"""What the window and the training process say to each other about runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from app.compute.conditions import Conditions
from app.compute.trained_model import TrainedModel
from models.events import EpochDone, Finished, Started

# ---- to the worker


@dataclass(frozen=True)
class Train:
    """Start a run; its weights are kept at `model.weights` after every epoch and when it stops."""

    model: TrainedModel
    folder: Path | None
    """The data set's, as in `OpenData`; a worker that was replaced has none open yet."""
    conditions: Conditions | None = None
    """Those whose device, threads and precision are to be used again; None leaves them to the worker."""


@dataclass(frozen=True)
class TakeUp:
    """Go on with a run that was stopped or cut off, after the last epoch that it remembers; else begin it."""

    model: TrainedModel
    folder: Path | None
    """As in `Train`."""
    epochs_known: int
    """Finished epochs that need not be told again: a window that died may not have heard of the last."""
    conditions: Conditions | None = None
    """As in `Train`."""


@dataclass(frozen=True)
class Stop:
    """End what is going on after this batch: a run, looking at test images, a download. Learnt is kept."""

    run: str = ""
    """The run that is to end, or "" for all that is going on."""


@dataclass(frozen=True)
class Pause:
    """Hold runs after this batch."""

    run: str = ""
    """Which, or "" for all that are going."""


@dataclass(frozen=True)
class Resume:
    """Let held runs go on."""

    run: str = ""
    """As in `Pause`."""


# ---- from the worker


@dataclass(frozen=True)
class RunStarted:
    """The first batch comes next."""

    run: str
    started: Started
    conditions: Conditions = field(default_factory=Conditions)
    """Under what it trains."""


@dataclass(frozen=True)
class RunProgress:
    """How far the run is; sent a few times a second, not for every batch."""

    run: str
    epoch: int
    fraction: float
    """Of the whole run, 0 to 1."""
    loss: float
    """Mean training loss of the batches since the last report."""
    seconds: float
    """Of training so far, pauses left out."""


@dataclass(frozen=True)
class RunEpoch:
    """An epoch is done, and its weights are kept."""

    run: str
    epoch: EpochDone
    remembered: bool = True
    """Whether the run could be taken up from here."""


@dataclass(frozen=True)
class RunPaused:
    """The run is held."""

    run: str


@dataclass(frozen=True)
class RunResumed:
    """The run goes on."""

    run: str


@dataclass(frozen=True)
class RunStopped:
    """The user stopped the run; what it learnt is kept."""

    run: str
    seconds: float


@dataclass(frozen=True)
class RunFinished:
    """The run was not cut off: it did all its epochs, or stopped early because it got no better."""

    run: str
    finished: Finished
    digest: str = ""
    """Of its final weights; see `models.training.weights.digest`."""
    unsaved: bool = False
    """Whether what it learnt last could not be saved; then it is to be taken up from where that was kept."""


@dataclass(frozen=True)
class RunFailed:
    """The run broke off, and why."""

    run: str
    message: str
    final: bool = False
    """Whether it would break off in the same way if it were taken up."""
    elsewhere: bool = False
    """Whether another program is at it, and so tells the history what becomes of it."""


@dataclass(frozen=True)
class WorkerLost:
    """A worker died. Made by the runner, not by the worker."""

    message: str
    replaced: bool
    """Whether another one is starting; not where this one could not even start."""
    runs: tuple[str, ...] = ()
    """Those that it was at, which broke off with it; all others go on."""
    further: bool = False
    """Whether it was one beside the first, which alone has the data set open for questions."""


RUN_ENDS = (RunFinished, RunFailed, RunStopped)
"""One of them is the last that a run reports."""
RunRequest = Train | TakeUp | Stop | Pause | Resume
RunReport = (
    RunStarted | RunProgress | RunEpoch | RunPaused | RunResumed | RunStopped | RunFinished | RunFailed
)

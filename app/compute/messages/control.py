"""What is said about the training process itself: where it computes, and what it cannot do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

# ---- to the worker


@dataclass(frozen=True)
class WorkerSettings:
    """What a worker is told when it starts."""

    cache: Path
    """The folder for data sets that are downloaded."""
    threads: int = 0
    """Threads for arithmetic, or 0 to have them chosen for each model; see `app.compute.threads`."""
    niceness: int = 0
    """How far it steps back behind other programs, the window above all; 0 to 19."""


@dataclass(frozen=True)
class Configure:
    """Where the next runs compute; a run that is going keeps what it has."""

    threads: int = 0
    """As in `WorkerSettings`."""
    device: str = "auto"
    """One of `WorkerReady.devices`, or "auto" for the first of them."""
    precision: str = "auto"
    """One of `models.common.precision.PRECISIONS`, or "auto" for the quickest that serves the model."""
    one_at_a_time: bool = False
    """Whether runs of a study train one after the other also where several at once would be faster."""


@dataclass(frozen=True)
class UseCluster:
    """Where the next runs train: on the cluster at this address, or with "" on this computer."""

    address: str


# ---- from the worker


@dataclass(frozen=True)
class WorkerReady:
    """Torch is loaded; requests are served from here on."""

    threads: int
    devices: tuple[str, ...] = ("cpu",)
    """Where it can compute, the one that "auto" takes first; see `models.common.device`."""


@dataclass(frozen=True)
class RequestFailed:
    """A request could not be served; the worker goes on."""

    message: str
    unforeseen: bool = False
    """Whether that is a fault of the app's; else what was asked for cannot be done."""


@dataclass(frozen=True)
class RequestStopped:
    """What was asked for was stopped, and changed nothing."""

    message: str


@dataclass(frozen=True)
class Warned:
    """Something went wrong, and everything goes on."""

    message: str


@dataclass(frozen=True)
class Noticed:
    """Something that is good to know."""

    message: str

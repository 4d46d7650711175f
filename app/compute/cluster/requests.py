"""What the window says to the courier besides what it would say to a worker, and what only it hears back."""

from __future__ import annotations

from dataclasses import dataclass

from app.compute.messages.control import Configure
from app.compute.messages.data import DataPacked
from app.compute.messages.runs import TakeUp, Train


@dataclass(frozen=True)
class Connect:
    """Use the cluster at this address."""

    address: str


@dataclass(frozen=True)
class Disconnect:
    """Use none, unless runs are out."""


@dataclass(frozen=True)
class Send:
    """Have a run done on the cluster."""

    request: Train | TakeUp
    data: DataPacked
    wanted: Configure


@dataclass(frozen=True)
class Places:
    """How many runs are worth being sent to the cluster at once."""

    places: int

"""One training process, as a pool of several knows it."""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Protocol

from app.compute.messages.unions import Report, Request


class Worker(Protocol):
    """One training process; see `app.compute.runner.process.WorkerRunner`."""

    @property
    def runs(self) -> tuple[str, ...]:
        """The runs that it is at."""

    @property
    def process_id(self) -> int | None:
        """The process that does the work now."""

    @property
    def connection(self) -> Connection | None:
        """What to wait on for its reports."""

    @property
    def has_left(self) -> bool:
        """Whether its process has ended."""

    def send(self, request: Request) -> None:
        """See `app.compute.runner.process.Runner`."""

    def poll(self, timeout: float = 0.0) -> list[Report]:
        """See `app.compute.runner.process.Runner`."""

    def leave(self) -> None:
        """Let it end by itself."""

    def close(self) -> None:
        """See `app.compute.runner.process.Runner`."""


@dataclass
class Further:
    """One that is there for the runs of a study."""

    worker: Worker
    ready: bool = False
    """Whether the data set is open there."""

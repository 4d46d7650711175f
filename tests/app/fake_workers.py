"""Workers that only remember, for a pool of them."""

from __future__ import annotations

from app.compute.messages.control import WorkerSettings
from app.compute.messages.runs import RunFailed, RunFinished, RunStopped, TakeUp, Train, WorkerLost
from app.compute.messages.unions import Report, Request


class FakeWorker:
    """Remembers what it was asked, and reports what a test lays ready."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.requests: list[Request] = []
        self.ready: list[Report] = []
        self.at: list[str] = []
        self.left = False
        self.closed = False
        self.connection = None

    @property
    def runs(self) -> tuple[str, ...]:
        return tuple(self.at)

    @property
    def process_id(self) -> int | None:
        return None if self.closed else 1000 + self.number

    @property
    def has_left(self) -> bool:
        return self.left

    def send(self, request: Request) -> None:
        self.requests.append(request)
        if isinstance(request, Train | TakeUp):
            self.at.append(request.model.run)

    def poll(self, timeout: float = 0.0) -> list[Report]:
        ready, self.ready = self.ready, []
        for report in ready:
            if isinstance(report, RunFinished | RunStopped | RunFailed):
                self.at.remove(report.run)
            if isinstance(report, WorkerLost):
                self.at.clear()
        return ready

    def leave(self) -> None:
        self.left = True

    def close(self) -> None:
        self.closed = True


class FakeWorkers:
    """Makes them, and knows those that it made."""

    def __init__(self) -> None:
        self.made: list[FakeWorker] = []

    def __call__(self, settings: WorkerSettings) -> FakeWorker:
        self.made.append(FakeWorker(len(self.made) + 1))
        return self.made[-1]

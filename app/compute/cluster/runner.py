"""Runs go to a cluster where the user wants that; everything else stays with this computer's own runner."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from app.common.folders import Folders
from app.compute.cluster.installed import why_no_cluster
from app.compute.cluster.process import CourierProcess
from app.compute.cluster.requests import Connect, Disconnect, Places, Send
from app.compute.messages.control import Configure, UseCluster, Warned
from app.compute.messages.data import DataPacked, PackData
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunFailed,
    RunFinished,
    RunStopped,
    Stop,
    TakeUp,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report, Request
from app.compute.runner.process import Runner
from language.sentence import message
from models.settings.specification import RunSpecification

LOST = message(
    "The process that talks to the cluster ended unexpectedly; finished epochs are kept "
    "and a new one is ready for the next run."
)


class Courier(Protocol):
    """See `CourierProcess`."""

    @property
    def process_id(self) -> int | None:
        """The system's name for it."""

    def send(self, request: object) -> None:
        """Say something to it."""

    def received(self) -> list[Any]:
        """What it has said since; `EOFError` once it is dead."""

    def close(self) -> None:
        """End it."""


def with_a_way_out(here: Runner, folders: Folders) -> ClusterRunner:
    """This computer's runner, and a cluster for whoever names one."""
    return ClusterRunner(here, folders.cache / "sent")


class ClusterRunner:
    """This computer's own runner, and before it a way out to a cluster. A `Runner` itself.

    `folder` is for data sets on their way. The courier starts when a cluster is first wanted.
    """

    def __init__(
        self,
        here: Runner,
        folder: Path,
        start: Callable[[], Courier] = CourierProcess,
        why_not: Callable[[], str] = why_no_cluster,
    ) -> None:
        self.here = here
        self._folder = folder
        self._start = start
        self._why_not = why_not
        self._address = ""
        self._courier: Courier | None = None
        self._places = 1
        self._wanted = Configure()
        self._packing: deque[Train | TakeUp | None] = deque()
        """What waits for its data set, one for each that was asked for; None where it was stopped."""
        self._there: dict[str, None] = {}
        """Runs that are out."""
        self._told: list[Report] = []
        """What is to be reported of our own."""

    @property
    def places(self) -> int:
        """See `Runner`."""
        return self._places if self._address else self.here.places

    @property
    def courier_id(self) -> int | None:
        """The process that talks to the cluster, where there is one."""
        return self._courier.process_id if self._courier is not None else None

    def expect(self, runs: Sequence[RunSpecification]) -> None:
        """See `Runner`. For runs that go away nothing has to be got ready here."""
        self.here.expect(() if self._address else runs)

    def send(self, request: Request) -> None:
        """See `Runner`."""
        match request:
            case UseCluster(address):
                self._use(address)
            case Train() | TakeUp() if self._address:
                self._packing.append(request)
                self.here.send(PackData(request.folder, self._folder))
            case Stop(run):
                self._stop_packing(run)
                self._pass_on(request, run)
            case Pause(run) | Resume(run):
                self._pass_on(request, run)
            case _:
                if isinstance(request, Configure):
                    self._wanted = request
                self.here.send(request)

    def poll(self, timeout: float = 0.0) -> list[Report]:
        """See `Runner`."""
        reports, self._told = self._told + self._from_courier(), []
        for report in self.here.poll(0.0 if reports else timeout):
            if isinstance(report, DataPacked):
                reports += self._packed(report)
            else:
                reports.append(report)
            if isinstance(report, WorkerLost):
                reports += self._packing_failed(
                    message("Its data set could not be sent; start the run again.")
                )
        return reports

    def close(self) -> None:
        """See `Runner`."""
        self.here.close()
        if self._courier is not None:
            self._courier.close()
            self._courier = None

    def _use(self, address: str) -> None:
        problem = self._why_not() if address else ""
        if problem:
            self._told.append(Warned(problem))
        self._address = "" if problem else address
        if self._address:
            if self._courier is None:
                self._courier = self._start()
            self._courier.send(Connect(address))
        elif self._courier is not None:
            self._courier.send(Disconnect())

    def _pass_on(self, request: Stop | Pause | Resume, run: str) -> None:
        if self._courier is not None and (not run or run in self._there):
            self._courier.send(request)
        if run not in self._there:
            self.here.send(request)

    def _stop_packing(self, run: str) -> None:
        for place, request in enumerate(self._packing):
            if request is not None and run in ("", request.model.run):
                self._packing[place] = None
                self._told.append(RunStopped(request.model.run, 0.0))

    def _packed(self, data: DataPacked) -> Iterator[Report]:
        request = self._packing.popleft()
        if request is None:
            return
        if data.problem or self._courier is None:
            yield RunFailed(request.model.run, data.problem or LOST)
            return
        self._there[request.model.run] = None
        self._courier.send(Send(request, data, self._wanted))

    def _packing_failed(self, why: str) -> list[Report]:
        waiting, self._packing = [each for each in self._packing if each is not None], deque()
        return [RunFailed(request.model.run, why) for request in waiting]

    def _from_courier(self) -> list[Report]:
        if self._courier is None:
            return []
        try:
            received = self._courier.received()
        except EOFError:
            return [self._replace(self._courier)]
        reports: list[Report] = []
        for report in received:
            if isinstance(report, Places):
                self._places = report.places
                continue
            if isinstance(report, RunFinished | RunStopped | RunFailed):
                self._there.pop(report.run, None)
            reports.append(report)
        return reports

    def _replace(self, courier: Courier) -> WorkerLost:
        courier.close()
        self._courier = None
        lost, self._there = tuple(self._there), {}
        if self._address:
            self._use(self._address)
        return WorkerLost(LOST, replaced=True, runs=lost, further=True)

"""Several training processes on this computer, so that several runs of a study go at once.

The first process does everything that there is to do; the further ones do nothing but runs of a study. They
are started once a study is seen to last long enough, and meanwhile the first goes on as if it were alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from multiprocessing.connection import wait

from app.compute.messages.control import Configure, WorkerReady, WorkerSettings
from app.compute.messages.data import DataFailed, DataReady, DownloadProgress, OpenData, UseCorrections
from app.compute.messages.runs import Pause, Resume, RunReport, Stop, TakeUp, Train, WorkerLost
from app.compute.messages.unions import Report, Request
from app.compute.runner.free_memory import has_room_for
from app.compute.runner.pooled_worker import Further, Worker
from app.compute.runner.process import WorkerRunner
from app.compute.runner.start_gain import StudyPace, is_worth_a_start
from app.compute.runner.study_sharing import StudySharing
from app.compute.threads import usable_cores
from models.settings.specification import RunSpecification

IDLE_SECONDS = 60.0
"""How long further processes wait for another study; each holds torch and the data set in memory."""
JUDGING_SECONDS = 0.25
"""How often it is looked whether another process is worth its start."""
MOST_LOST = 2
"""Further processes that may die before no more are started."""
USUAL_START = 3.0
"""Seconds until a process is ready, before that is measured."""


class PoolRunner:
    """A `Runner` that takes several runs of a study at once, where that is faster.

    `start` makes a worker; `has_room_for` says whether so many like the process with an identifier fit into
    memory, and `is_worth_a_start` whether one more pays off: see there. `clock` returns seconds and never
    goes back.
    """

    def __init__(
        self,
        settings: WorkerSettings,
        start: Callable[[WorkerSettings], Worker] = WorkerRunner,
        *,
        cores: int | None = None,
        has_room_for: Callable[[int, int | None], bool] = has_room_for,
        is_worth_a_start: Callable[[float | None, float], bool] = is_worth_a_start,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._start = start
        self._has_room_for = has_room_for
        self._is_worth_a_start = is_worth_a_start
        self._clock = clock
        self._first = start(settings)
        self._further: list[Further] = []
        self._leaving: list[Worker] = []
        self._sharing = StudySharing(Configure(settings.threads), cores or usable_cores())
        self._told: dict[type, Request] = {}
        """What workers were told last of how to work; one that starts later is told too."""
        self._opening = OpenData(None)
        """What opens the data set that is open."""
        self._to_begin = 0
        """Runs of the study that have not been sent."""
        self._over_since: float | None = clock()
        """When the last study ended, or None while one goes on."""
        self._pace = StudyPace()
        self._lost = 0
        self._judged = clock()
        self._start_seconds, self._data_seconds = USUAL_START, 0.0
        self._since = clock()
        """When the first worker was given what it is at: its start, or the data set."""

    # ---- see `app.compute.runner.process.Runner`

    @property
    def places(self) -> int:
        """See `app.compute.runner.process.Runner`: workers that are ready, as many as there are cores for."""
        if self._over_since is not None:
            return 1
        if self._sharing.is_undecided:
            return max(1, len(self._going))  # the next one may have to compute as this one will
        return min(1 + sum(each.ready for each in self._further), self._sharing.most_places)

    def expect(self, runs: Sequence[RunSpecification]) -> None:
        """See `app.compute.runner.process.Runner`."""
        self._to_begin = len(runs)
        self._over_since = None if runs else self._clock()
        self._pace, self._lost = StudyPace(), 0
        self._sharing.begin()

    def send(self, request: Request) -> None:
        """See `app.compute.runner.process.Runner`."""
        match request:
            case Configure() | UseCorrections():
                self._tell(request)
            case OpenData():
                if self._over_since is not None:  # what is in the folder may be another data set now
                    self._let_go(idle=True)
                self._opening, self._since = request, self._clock()
                self._first.send(request)
            case Train() | TakeUp():
                self._begin(request)
            case Stop() | Pause() | Resume():
                for worker in self._meant(request.run):
                    worker.send(request)
            case _:
                self._at(request).send(request)

    def poll(self, timeout: float = 0.0) -> list[Report]:
        """See `app.compute.runner.process.Runner`. What further workers say of
        themselves and of the data set is left out."""
        self._wait(timeout)
        reports = self._first.poll()
        for report in reports:
            self._note_of_first(report)
        for further in tuple(self._further):
            reports += self._reports_of(further)
        for report in reports:
            if isinstance(report, RunReport):
                self._note(report)
        self._sharing.note_going(self._going)
        self._start_another()
        self._let_idle_go()
        return reports

    def close(self) -> None:
        """See `app.compute.runner.process.Runner`."""
        self._let_go(idle=False)
        self._first.leave()
        for worker in (*self._leaving, self._first):
            worker.close()
        self._leaving.clear()

    @property
    def process_ids(self) -> tuple[int, ...]:
        """Those of all workers, the first one's first."""
        workers = (self._first, *(each.worker for each in self._further))
        return tuple(each.process_id for each in workers if each.process_id is not None)

    # ---- what is sent

    def _tell(self, request: Configure | UseCorrections) -> None:
        if isinstance(request, Configure):
            self._sharing.configured = request
        self._told[type(request)] = request
        for worker in (self._first, *(each.worker for each in self._further)):
            worker.send(request)

    def _begin(self, request: Train | TakeUp) -> None:
        free = [worker for worker in self._workers if not worker.runs]
        worker = free[0] if free else self._first
        if self._over_since is None:
            at_once = min(1 + len(self._further), len(self._going) + self._to_begin)
            request = self._sharing.among_others(request, at_once)
        self._to_begin = max(0, self._to_begin - 1)
        worker.send(request)

    def _meant(self, run: str) -> list[Worker]:
        """The workers that are at this run, or all that are at anything."""
        if run:
            return [worker for worker in self._workers if run in worker.runs]
        return [self._first, *(each.worker for each in self._further if each.worker.runs)]

    def _at(self, request: Request) -> Worker:
        """The worker that is to answer: the one that trains the model which is asked about, or the first."""
        model = getattr(request, "model", None)
        at = self._meant(model.run) if model is not None else []
        return at[0] if at else self._first

    # ---- what is reported

    def _wait(self, timeout: float) -> None:
        open_ones = [each for each in (worker.connection for worker in self._workers) if each is not None]
        if timeout and open_ones:
            wait(open_ones, timeout)

    def _note_of_first(self, report: Report) -> None:
        now = self._clock()
        match report:
            case WorkerReady(_, devices):
                self._sharing.devices, self._start_seconds = devices, now - self._since
                self._since = now
            case DownloadProgress():
                self._since = now  # a further worker finds it here
            case DataReady():
                self._data_seconds, self._since = now - self._since, now
            case DataFailed(still=still, folder=folder) if still is not None:
                self._opening = OpenData(folder)  # what the first one still has open
            case WorkerLost():
                self._since = now

    def _reports_of(self, further: Further) -> list[Report]:
        told: list[Report] = []
        for report in further.worker.poll():
            match report:
                case WorkerReady() | DownloadProgress():
                    pass
                case DataReady():
                    further.ready = True
                case DataFailed():
                    further.ready = False
                    self._lost = MOST_LOST  # it would be no other with the next one
                case WorkerLost():
                    told += self._after_loss(further, report)
                case _ if further.ready or isinstance(report, RunReport):
                    told.append(report)
        if not further.ready and self._lost >= MOST_LOST and not further.worker.runs:
            self._let_one_go(further)
        return told

    def _after_loss(self, further: Further, lost: WorkerLost) -> list[Report]:
        """What is told of it: nothing where no run went with it. The one in its place opens the data set."""
        further.ready = False
        self._lost = MOST_LOST if not lost.replaced else self._lost + 1
        if self._lost < MOST_LOST:
            further.worker.send(replace(self._opening, fetch=False))
        return [replace(lost, replaced=True, further=True)] if lost.runs else []

    def _note(self, report: RunReport) -> None:
        self._pace.note(report)
        self._sharing.note(report)

    # ---- how many workers there are

    @property
    def _workers(self) -> list[Worker]:
        """Those that take runs: the first, and further ones that are ready."""
        return [self._first, *(each.worker for each in self._further if each.ready or each.worker.runs)]

    @property
    def _going(self) -> tuple[str, ...]:
        return tuple(run for worker in self._workers for run in worker.runs)

    def _start_another(self) -> None:
        now, there = self._clock(), 1 + len(self._further)
        if not self._to_begin or now - self._judged < JUDGING_SECONDS:
            return
        self._judged = now
        going = self._going
        if self._lost >= MOST_LOST or there >= min(self._sharing.most_places, len(going) + self._to_begin):
            return
        work = self._pace.seconds_of_work(going, self._to_begin, there)
        starting = sum(not each.ready for each in self._further)
        if not self._is_worth_a_start(work, self._start_seconds + self._data_seconds):
            return
        if self._has_room_for(starting + 1, self._first.process_id):
            worker = self._start(self._settings)
            for request in (*self._told.values(), replace(self._opening, fetch=False)):
                worker.send(request)
            self._further.append(Further(worker))

    def _let_idle_go(self) -> None:
        over = self._over_since is not None and self._clock() - self._over_since > IDLE_SECONDS
        if over or self._sharing.configured.one_at_a_time:
            self._let_go(idle=True)
        for worker in tuple(self._leaving):
            if worker.has_left:
                worker.close()
                self._leaving.remove(worker)

    def _let_go(self, *, idle: bool) -> None:
        """Have further workers end: those that are idle, or all."""
        for further in tuple(self._further):
            if not (idle and further.worker.runs):
                self._let_one_go(further)

    def _let_one_go(self, further: Further) -> None:
        self._further.remove(further)
        further.worker.leave()
        self._leaving.append(further.worker)

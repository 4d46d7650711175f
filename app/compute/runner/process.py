"""Our end of the pipe to the training process: send requests, drain reports, replace it when it dies."""

from __future__ import annotations

import atexit
import importlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Protocol

from app.compute.messages.control import Configure, WorkerReady, WorkerSettings
from app.compute.messages.data import UseCorrections
from app.compute.messages.runs import RunFailed, RunFinished, RunStopped, TakeUp, Train, WorkerLost
from app.compute.messages.unions import Report, Request
from app.compute.threads import waiting
from audio.listening.reasons import reason_of
from language.sentence import message
from models.settings.specification import RunSpecification

CANNOT_LOAD = (ImportError, OSError, MemoryError)
"""What is raised where torch does not fit into memory, or is not there as a whole."""
CLOSING_SECONDS = 2.0
"""How long a worker may take to leave by itself."""


class Runner(Protocol):
    """Something that runs what it is asked to and reports."""

    @property
    def places(self) -> int:
        """How many runs it takes at once at this moment, those that are going among them; at least 1."""

    def expect(self, runs: Sequence[RunSpecification]) -> None:
        """These runs of a study are to come, in this order: get ready for several of them at once.

        None: no more are to come. How many are taken at once shows in `places`, which may grow and shrink.
        """

    def send(self, request: Request) -> None:
        """Ask for something; returns at once."""

    def poll(self, timeout: float = 0.0) -> list[Report]:
        """What was reported since the last call, waiting up to `timeout` seconds for the first."""

    def close(self) -> None:
        """End it; nothing of it is left when this returns."""


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Ctrl-C reaches the whole terminal; a process that is begun in here never hears it, and says nothing.

    It inherits what is blocked here, and so is deaf before its first line could ask for that.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Multiprocessing begins it with its first process, and leaves the signal unblocked then.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@dataclass(frozen=True)
class NotLoaded:
    """The last words of a process that could not load what it works with."""

    reason: str


def _launch(connection: Connection, settings: WorkerSettings) -> None:
    # Ctrl-C reaches the whole terminal; ending is this end's to decide, and it closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(waiting(os.environ))
    importlib.import_module("app.compute.worker.allocator").keep_freed_memory()
    # By name, because an import statement would tie the window to torch: in the linter's eyes
    # and, were it at the top of the file, in its memory too.
    try:
        worker = importlib.import_module("app.compute.worker.worker")
    except CANNOT_LOAD as error:
        with suppress(OSError):  # whoever began it may have left
            connection.send(NotLoaded(reason_of(error)))
        sys.exit(1)
    worker.main(connection, settings)
    # Nothing is left to be done, and torch takes three quarters of a second to be taken down in order.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


class WorkerRunner:
    """A spawned process on this computer. It starts at once, so that torch is loaded before it is needed."""

    _process: BaseProcess | None

    def __init__(self, settings: WorkerSettings) -> None:
        self._settings = settings
        self._context = multiprocessing.get_context("spawn")
        self._ready = False
        self._not_loaded = ""
        """Why the process could not load what it works with."""
        self._told: dict[type, Request] = {}
        """What the worker was told last of how to work; one that takes its place is told too."""
        self._runs: dict[str, None] = {}
        self._start()

    @property
    def runs(self) -> tuple[str, ...]:
        """Those that it was asked to do and has not ended."""
        return tuple(self._runs)

    @property
    def connection(self) -> Connection | None:
        """What to wait on for its reports, while there is a process."""
        return self._connection if self._process is not None else None

    @property
    def has_left(self) -> bool:
        """Whether its process has ended, so that `close` waits for nothing."""
        return self._process is None or not self._process.is_alive()

    @property
    def process_id(self) -> int | None:
        """The process that does the work now."""
        return self._process.pid if self._process else None

    @property
    def places(self) -> int:
        """See `Runner`. It does one thing after the other."""
        return 1

    def expect(self, runs: Sequence[RunSpecification]) -> None:
        """See `Runner`. One run is always as many as it is ready for."""

    def send(self, request: Request) -> None:
        """See `Runner`. A worker that could not start gets another chance."""
        if self._process is None:
            self._start()
        if isinstance(request, Configure | UseCorrections):
            self._told[type(request)] = request
        if isinstance(request, Train | TakeUp):
            self._runs[request.model.run] = None
        try:
            self._connection.send(request)
        except OSError:
            # It is dead: `poll` finds out as well, tells it once and starts another.
            return

    def poll(self, timeout: float = 0.0) -> list[Report]:
        """See `Runner`. A worker that died is reported once, as `WorkerLost`."""
        reports: list[Report] = []
        if self._process is None:
            return reports
        try:
            while self._connection.poll(0 if reports else timeout):
                report = self._connection.recv()
                if isinstance(report, NotLoaded):
                    self._not_loaded = report.reason
                    continue
                self._ready = self._ready or isinstance(report, WorkerReady)
                if isinstance(report, RunFinished | RunStopped | RunFailed):
                    self._runs.pop(report.run, None)
                reports.append(report)
        except (EOFError, OSError):
            reports.append(self._replace())
        return reports

    def leave(self) -> None:
        """Let it end by itself; nothing else than `close` may follow."""
        if self._process is not None:
            self._connection.close()

    def close(self) -> None:
        """See `Runner`."""
        if self._process is None:
            return
        self._connection.close()
        self._process.join(CLOSING_SECONDS)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(CLOSING_SECONDS)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()
        self._process = None
        atexit.unregister(self.close)

    def _start(self) -> None:
        self._connection, theirs = self._context.Pipe()
        # Not a daemon, which may have no processes of its own, as a loader of data has. So that nothing waits
        # for it for ever when this program ends without `close`, that is called then at the latest.
        process = self._context.Process(
            target=_launch, args=(theirs, self._settings), name="hearsee-worker", daemon=False
        )
        with _deaf_to_interrupts():
            process.start()
        atexit.register(self.close)
        theirs.close()
        self._process = process
        self._ready, self._not_loaded = False, ""
        for request in tuple(self._told.values()):
            self.send(request)

    def _replace(self) -> WorkerLost:
        assert self._process is not None
        self._process.join(CLOSING_SECONDS)
        cause = self._not_loaded or _cause(self._process.exitcode)
        was_ready, lost = self._ready, self.runs
        self._runs.clear()
        self.close()
        if not was_ready:
            # Starting another at once would fail the same way, for ever.
            return WorkerLost(
                message("The training process could not start ({cause}); “train” tries again.", cause=cause),
                replaced=False,
                runs=lost,
            )
        self._start()
        return WorkerLost(
            message(
                "The training process ended unexpectedly ({cause}); finished epochs are kept and a "
                "new process is ready for the next run.",
                cause=cause,
            ),
            replaced=True,
            runs=lost,
        )


def _cause(exit_code: int | None) -> str:
    if exit_code is None:
        return message("it no longer answers")
    if exit_code < 0:
        try:
            return message("signal {name}", name=signal.Signals(-exit_code).name)
        except ValueError:
            return message("signal {value}", value=-exit_code)
    return message("exit code {exit_code}", exit_code=exit_code)

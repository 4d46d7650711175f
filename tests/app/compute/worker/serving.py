"""A worker that is asked and waited for, in a process or in a thread of its own."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from app.compute.messages.control import (
    WorkerReady,
)
from app.compute.messages.runs import (
    RunFinished,
    RunStarted,
)
from app.compute.messages.unions import Report
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from app.compute.worker.worker import Worker
from models.data.data_set import DataSet
from models.data.download import Downloading
from models.data.sources import Watch
from models.settings.specification import RunSpecification

PATIENCE = 60.0


def reports_until(runner: WorkerRunner, *ends: type[Report]) -> list[Report]:
    """All reports up to and with the first of these types."""
    reports: list[Report] = []
    deadline = time.monotonic() + PATIENCE
    while not any(isinstance(report, ends) for report in reports):
        assert time.monotonic() < deadline, reports
        reports += runner.poll(0.1)
    return reports


def model(folder: Path, epochs: int = 2, **settings: object) -> TrainedModel:
    specification = RunSpecification("mlp", epochs=epochs, batch_size=16, **settings)  # type: ignore[arg-type]
    return TrainedModel(folder.name, specification, folder / "weights.safetensors")


def of_type(reports: list[Report], kind: type[Report]) -> list[Report]:
    return [report for report in reports if isinstance(report, kind)]


def started_and_finished(reports: list[Report]) -> tuple[RunStarted, RunFinished]:
    (started,) = of_type(reports, RunStarted)
    assert isinstance(started, RunStarted)
    finished = reports[-1]
    assert isinstance(finished, RunFinished)
    return started, finished


def conditions_of(reports: list[Report]) -> tuple[int, str]:
    (started,) = of_type(reports, RunStarted)
    assert isinstance(started, RunStarted)
    return started.conditions.threads, started.conditions.device


def last_of(worker: Connection, end: type[Report]) -> Report:
    """The first report of this type, and until then any."""
    while not isinstance(report := worker.recv(), end):
        assert worker.poll(PATIENCE)
    assert isinstance(report, end)
    return report


def endless_download(folder: Path | None, cache: Path, *, fetch: bool, progress: Watch) -> DataSet:
    """Never comes to an end by itself."""
    done = 0
    while True:
        time.sleep(0.02)
        done += 1
        progress(Downloading(done, 1_000_000))


@contextlib.contextmanager
def served(make: Callable[[Connection], Worker]) -> Iterator[Connection]:
    """Our end of the pipe to a worker in a thread."""
    ours, theirs = Pipe()

    def serve() -> None:
        with contextlib.suppress(EOFError, OSError):
            make(theirs).serve()

    thread = threading.Thread(target=serve)
    thread.start()
    assert isinstance(ours.recv(), WorkerReady)
    yield ours
    ours.close()
    thread.join(PATIENCE)
    theirs.close()

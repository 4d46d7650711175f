"""The real worker process, through the real pipe, on a small data set."""

import os
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.compute.messages.control import (
    WorkerSettings,
)
from app.compute.messages.data import (
    DataReady,
    OpenData,
)
from app.compute.runner.process import WorkerRunner
from app.compute.worker.worker import Worker
from tests.app.compute.worker.serving import endless_download, reports_until, served
from tests.app.small_data import write_small_data


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def shared_runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerRunner]:
    """One for all tests here: a worker takes seconds to load torch. Each leaves it without a run, corrections
    or settings of its own."""
    runner = WorkerRunner(WorkerSettings(tmp_path_factory.mktemp("cache"), threads=1))
    yield runner
    process = runner.process_id
    runner.close()
    assert process is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.fixture
def runner(shared_runner: WorkerRunner, data: Path) -> WorkerRunner:
    shared_runner.send(OpenData(data))
    reports_until(shared_runner, DataReady)
    return shared_runner


@pytest.fixture(scope="module")
def many_test_images(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough for the CNN to look at them for seconds."""
    return write_small_data(tmp_path_factory.mktemp("many"), training=120, test=3_000)


@pytest.fixture
def downloading(tmp_path: Path) -> Iterator[Connection]:
    """A worker in this process that would download for ever."""
    with served(lambda end: Worker(end, WorkerSettings(tmp_path), open_data=endless_download)) as worker:
        yield worker


@pytest.fixture
def with_processor_alone(tmp_path: Path) -> Iterator[Connection]:
    """A worker in this process, on a computer without any card."""
    with served(lambda end: Worker(end, WorkerSettings(tmp_path, threads=1), devices=("cpu",))) as worker:
        yield worker

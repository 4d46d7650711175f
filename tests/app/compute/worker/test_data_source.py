"""Data sets that are opened and fetched, through the real worker."""

from collections.abc import Iterator
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.compute.messages.control import (
    RequestFailed,
    WorkerSettings,
)
from app.compute.messages.data import (
    DataFailed,
    DataReady,
    DownloadProgress,
    OpenData,
)
from app.compute.messages.predictions import (
    Predict,
    PredictSome,
)
from app.compute.messages.runs import (
    RunFailed,
    Stop,
    Train,
)
from app.compute.runner.process import WorkerRunner
from app.compute.worker.worker import Worker
from models.data.checks import DataError
from models.data.sources import Watch, open_data_set
from tests.app.compute.worker.serving import model, of_type, reports_until, served


def test_the_data_set_is_summed_up(shared_runner: WorkerRunner, data: Path) -> None:
    shared_runner.send(OpenData(data))
    (ready,) = of_type(reports_until(shared_runner, DataReady), DataReady)
    assert isinstance(ready, DataReady)
    assert ready.summary.training_counts == (60,) * 10
    assert ready.summary.test_counts == (10,) * 10
    assert {sample.label for sample in ready.summary.samples} == set(range(10))


def test_a_data_set_that_cannot_be_read_is_a_sentence(shared_runner: WorkerRunner, tmp_path: Path) -> None:
    shared_runner.send(OpenData(tmp_path))
    failed = reports_until(shared_runner, DataFailed)[-1]
    assert isinstance(failed, DataFailed)
    assert str(tmp_path) in failed.message


def test_a_data_set_stays_open_where_another_one_cannot_be(
    shared_runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    shared_runner.send(OpenData(data))
    (ready,) = of_type(reports_until(shared_runner, DataReady), DataReady)
    assert isinstance(ready, DataReady)
    shared_runner.send(OpenData(tmp_path / "nowhere"))
    failed = reports_until(shared_runner, DataFailed)[-1]
    assert isinstance(failed, DataFailed)
    assert (failed.still, failed.folder) == (ready.summary, data)


@pytest.fixture
def without_data(tmp_path: Path) -> Iterator[Connection]:
    """A worker in this process, on a computer that has no data set."""
    nowhere = partial(open_data_set, system=tmp_path / "nowhere", download=no_download)
    with served(lambda end: Worker(end, WorkerSettings(tmp_path), open_data=nowhere)) as worker:
        yield worker


def no_download(cache: Path, progress: Watch) -> None:
    raise DataError("It was tried.")


def test_nothing_is_downloaded_before_it_is_asked_for(without_data: Connection, tmp_path: Path) -> None:
    made = model(tmp_path / "run")
    for request in (OpenData(None), Predict(made, (0,)), PredictSome(made, 1, 0)):
        without_data.send(request)
        told = without_data.recv()
        assert isinstance(told, DataFailed | RequestFailed)
        assert "“fetch Fashion MNIST” fetches it" in told.message
    for asked in (OpenData(None, fetch=True), Train(made, None)):
        without_data.send(asked)
        told = without_data.recv()
        assert isinstance(told, DataFailed | RunFailed)
        assert told.message == "It was tried."


def test_stop_is_heard_during_a_download(downloading: Connection) -> None:
    downloading.send(OpenData(None, fetch=True))
    assert isinstance(downloading.recv(), DownloadProgress)
    downloading.send(Stop())
    while isinstance(last := downloading.recv(), DownloadProgress):
        pass
    assert isinstance(last, DataFailed)
    assert "was stopped" in last.message

"""Exports in the real worker process: how far they are, and that they can be stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.compute import messages
from app.compute.messages import WorkerSettings
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from models.specification import RunSpecification
from models.weights import save_weights
from models.zoo import create_model
from tests.app.compute.worker.test_worker import of_type, reports_until
from tests.app.small_data import write_small_data


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerRunner]:
    made = WorkerRunner(WorkerSettings(tmp_path_factory.mktemp("cache"), threads=1))
    made.send(messages.OpenData(write_small_data(tmp_path_factory.mktemp("data"))))
    reports_until(made, messages.DataReady)
    yield made
    made.close()


def saved(folder: Path) -> TrainedModel:
    specification = RunSpecification("mlp", hidden=(16,))
    save_weights(create_model(specification, (28, 28), 10), folder / "weights.safetensors")
    return TrainedModel("mlp-1", specification, folder / "weights.safetensors")


def test_an_export_tells_how_far_it_is_and_where_it_went(runner: WorkerRunner, tmp_path: Path) -> None:
    runner.send(messages.Export(saved(tmp_path), tmp_path / "out", "MLP"))
    reports = reports_until(runner, messages.Exported, messages.RequestFailed)
    assert len(of_type(reports, messages.ExportProgress)) == 4
    done = reports[-1]
    assert isinstance(done, messages.Exported)
    assert (done.folder, done.images, done.difference <= 1e-4) == (tmp_path / "out" / "mlp-1", 100, True)
    assert (done.folder / "MODEL_CARD.md").is_file()


def test_an_export_that_is_stopped_leaves_nothing(runner: WorkerRunner, tmp_path: Path) -> None:
    runner.send(messages.Export(saved(tmp_path), tmp_path / "out", "MLP"))
    runner.send(messages.Stop())
    reports = reports_until(runner, messages.RequestStopped, messages.Exported)
    assert isinstance(reports[-1], messages.RequestStopped)
    assert list((tmp_path / "out").iterdir()) == []


def test_an_import_that_is_refused_ends_nothing(runner: WorkerRunner, tmp_path: Path) -> None:
    (tmp_path / "model.pt").write_bytes(b"PK\x03\x04")
    for path, reason in ((tmp_path / "model.pt", "was not opened"), (tmp_path, "was not opened")):
        runner.send(messages.ImportModel(path))
        failed = reports_until(runner, messages.RequestFailed)[-1]
        assert isinstance(failed, messages.RequestFailed)
        assert reason in failed.message
    runner.send(messages.Export(saved(tmp_path), tmp_path, "MLP"))
    (exported,) = of_type(reports_until(runner, messages.Exported), messages.Exported)
    assert isinstance(exported, messages.Exported)
    runner.send(messages.ImportModel(exported.folder))
    read = reports_until(runner, messages.ModelImported, messages.RequestFailed)[-1]
    assert isinstance(read, messages.ModelImported)
    assert read.finished is not None
    assert read.weights == (tmp_path / "weights.safetensors").read_bytes()

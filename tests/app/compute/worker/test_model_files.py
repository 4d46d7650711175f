"""Exports in the real worker process: how far they are, and that they can be stopped."""

from __future__ import annotations

from pathlib import Path

from app.compute.messages.control import RequestFailed, RequestStopped
from app.compute.messages.models import Export, Exported, ExportProgress, ImportModel, ModelImported
from app.compute.messages.runs import Stop
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from models.settings.specification import RunSpecification
from models.training.weights import save_weights
from models.zoo import create_model
from tests.app.compute.worker.serving import of_type, reports_until


def saved(folder: Path) -> TrainedModel:
    specification = RunSpecification("mlp", hidden=(16,))
    save_weights(create_model(specification, (28, 28), 10), folder / "weights.safetensors")
    return TrainedModel("mlp-1", specification, folder / "weights.safetensors")


def test_an_export_tells_how_far_it_is_and_where_it_went(runner: WorkerRunner, tmp_path: Path) -> None:
    runner.send(Export(saved(tmp_path), tmp_path / "out", "MLP"))
    reports = reports_until(runner, Exported, RequestFailed)
    assert len(of_type(reports, ExportProgress)) == 4
    done = reports[-1]
    assert isinstance(done, Exported)
    assert (done.folder, done.images, done.difference <= 1e-4) == (tmp_path / "out" / "mlp-1", 100, True)
    assert (done.folder / "MODEL_CARD.md").is_file()


def test_an_export_that_is_stopped_leaves_nothing(runner: WorkerRunner, tmp_path: Path) -> None:
    runner.send(Export(saved(tmp_path), tmp_path / "out", "MLP"))
    runner.send(Stop())
    reports = reports_until(runner, RequestStopped, Exported)
    assert isinstance(reports[-1], RequestStopped)
    assert list((tmp_path / "out").iterdir()) == []


def test_an_import_that_is_refused_ends_nothing(runner: WorkerRunner, tmp_path: Path) -> None:
    (tmp_path / "model.pt").write_bytes(b"PK\x03\x04")
    for path, reason in ((tmp_path / "model.pt", "was not opened"), (tmp_path, "was not opened")):
        runner.send(ImportModel(path))
        failed = reports_until(runner, RequestFailed)[-1]
        assert isinstance(failed, RequestFailed)
        assert reason in failed.message
    runner.send(Export(saved(tmp_path), tmp_path, "MLP"))
    (exported,) = of_type(reports_until(runner, Exported), Exported)
    assert isinstance(exported, Exported)
    runner.send(ImportModel(exported.folder))
    read = reports_until(runner, ModelImported, RequestFailed)[-1]
    assert isinstance(read, ModelImported)
    assert read.finished is not None
    assert read.weights == (tmp_path / "weights.safetensors").read_bytes()

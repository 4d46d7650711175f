"""Own pictures through the worker: scanned with progress, stopped, trained on, predicted in colour."""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.compute import messages
from app.compute.messages import WorkerSettings
from app.compute.trained_model import TrainedModel
from app.compute.worker.worker import Worker
from models.own_pictures.decoding import decode
from models.own_pictures.form import COLOURED
from models.specification import RunSpecification
from tests.app.compute.worker.test_worker import served
from tests.models.own_pictures.pictures import png, write_pictures


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Connection]:
    """In this process."""
    settings = WorkerSettings(tmp_path / "cache", threads=1)
    with served(lambda end: Worker(end, settings, devices=("cpu",))) as connection:
        yield connection


def until(worker: Connection, *ends: type[messages.Report]) -> list[messages.Report]:
    """All reports up to the first of these types."""
    reports: list[messages.Report] = [worker.recv()]
    while not isinstance(reports[-1], ends):
        reports.append(worker.recv())
    return reports


def test_a_folder_is_scanned_with_progress_and_opened_from_the_cache_then(
    worker: Connection, tmp_path: Path
) -> None:
    pets = write_pictures(tmp_path / "pets", 12)
    (pets / "cat" / "bad.png").write_bytes(b"?")
    worker.send(messages.OpenData(pets))
    *before, ready = until(worker, messages.DataReady, messages.DataFailed)
    assert isinstance(ready, messages.DataReady)
    assert isinstance(before[0], messages.ScanProgress)
    assert (before[0].total, before[0].name) == (25, "pets")
    assert [remark.path for remark in ready.summary.remarks] == ["cat/bad.png"]
    assert ready.summary.training_counts == (10, 10)
    assert all(sample.photograph for sample in ready.summary.samples)
    worker.send(messages.OpenData(pets))
    assert isinstance(worker.recv(), messages.DataReady)


def test_stop_is_heard_during_a_scan(worker: Connection, tmp_path: Path) -> None:
    pets = write_pictures(tmp_path / "pets", 200)
    worker.send(messages.OpenData(pets))
    worker.send(messages.Stop())
    (*_, failed) = until(worker, messages.DataReady, messages.DataFailed)
    assert isinstance(failed, messages.DataFailed)
    assert str(pets) in failed.message
    assert "was stopped" in failed.message
    assert list((tmp_path / "cache").rglob("*.npy")) == []


def test_a_model_of_pictures_in_colour_predicts_and_is_explained(worker: Connection, tmp_path: Path) -> None:
    pets = tmp_path / "pets"
    for label, name in enumerate(("cat", "dog")):
        (pets / name).mkdir(parents=True)
        for number in range(12):
            (pets / name / f"{number}.png").write_bytes(png(100 * label + number))
    (tmp_path / "run").mkdir()
    specification = RunSpecification("cnn", epochs=1, batch_size=8)
    model = TrainedModel("run", specification, tmp_path / "run" / "weights.safetensors")
    worker.send(messages.Train(model, pets))
    assert isinstance(until(worker, messages.RunFinished, messages.RunFailed)[-1], messages.RunFinished)
    worker.send(messages.Predict(model, (0,)))
    (*_, predicted) = until(worker, messages.Predicted, messages.RequestFailed)
    assert isinstance(predicted, messages.Predicted)
    (picture,) = predicted.pictures
    assert (picture.channels, picture.height, len(picture.pixels)) == (3, 32, 3 * 32 * 32)
    file = pets / "cat" / "1.png"
    worker.send(messages.PredictPicture(model, "1.png", path=file))
    (*_, named) = until(worker, messages.PicturePredicted, messages.RequestFailed)
    assert isinstance(named, messages.PicturePredicted)
    assert named.picture.pixels == decode(file.read_bytes(), COLOURED).pixels.transpose(1, 2, 0).tobytes()
    worker.send(messages.PredictDrawing(model, bytes(64 * 64), 64, 64))
    (*_, drawn) = until(worker, messages.PicturePredicted, messages.RequestFailed)
    assert isinstance(drawn, messages.PicturePredicted)
    assert drawn.picture.channels == 3
    worker.send(messages.Explain(model, picture, 0))
    (*_, explained) = until(worker, messages.Explained, messages.RequestFailed)
    assert isinstance(explained, messages.Explained)
    assert len(explained.saliency) == 32 * 32
    assert all(each.channels == 3 for each in explained.neighbours)

"""Own pictures through the worker: scanned with progress, stopped, trained on, predicted in colour."""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.compute.messages.control import RequestFailed, WorkerSettings
from app.compute.messages.data import DataFailed, DataReady, OpenData, ScanProgress
from app.compute.messages.predictions import (
    Explain,
    Explained,
    PicturePredicted,
    Predict,
    PredictDrawing,
    Predicted,
    PredictPicture,
)
from app.compute.messages.runs import RunFailed, RunFinished, Stop, Train
from app.compute.messages.unions import Report
from app.compute.trained_model import TrainedModel
from app.compute.worker.worker import Worker
from models.data.own_pictures.decoding import decode
from models.data.own_pictures.form import COLOURED
from models.settings.specification import RunSpecification
from tests.app.compute.worker.serving import served
from tests.models.data.own_pictures.pictures import png, write_pictures


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Connection]:
    """In this process."""
    settings = WorkerSettings(tmp_path / "cache", threads=1)
    with served(lambda end: Worker(end, settings, devices=("cpu",))) as connection:
        yield connection


def until(worker: Connection, *ends: type[Report]) -> list[Report]:
    """All reports up to the first of these types."""
    reports: list[Report] = [worker.recv()]
    while not isinstance(reports[-1], ends):
        reports.append(worker.recv())
    return reports


def test_a_folder_is_scanned_with_progress_and_opened_from_the_cache_then(
    worker: Connection, tmp_path: Path
) -> None:
    pets = write_pictures(tmp_path / "pets", 12)
    (pets / "cat" / "bad.png").write_bytes(b"?")
    worker.send(OpenData(pets))
    *before, ready = until(worker, DataReady, DataFailed)
    assert isinstance(ready, DataReady)
    assert isinstance(before[0], ScanProgress)
    assert (before[0].total, before[0].name) == (25, "pets")
    assert [remark.path for remark in ready.summary.remarks] == ["cat/bad.png"]
    assert ready.summary.training_counts == (10, 10)
    assert all(sample.photograph for sample in ready.summary.samples)
    worker.send(OpenData(pets))
    assert isinstance(worker.recv(), DataReady)


def test_stop_is_heard_during_a_scan(worker: Connection, tmp_path: Path) -> None:
    pets = write_pictures(tmp_path / "pets", 200)
    worker.send(OpenData(pets))
    worker.send(Stop())
    (*_, failed) = until(worker, DataReady, DataFailed)
    assert isinstance(failed, DataFailed)
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
    worker.send(Train(model, pets))
    assert isinstance(until(worker, RunFinished, RunFailed)[-1], RunFinished)
    worker.send(Predict(model, (0,)))
    (*_, predicted) = until(worker, Predicted, RequestFailed)
    assert isinstance(predicted, Predicted)
    (picture,) = predicted.pictures
    assert (picture.channels, picture.height, len(picture.pixels)) == (3, 32, 3 * 32 * 32)
    file = pets / "cat" / "1.png"
    worker.send(PredictPicture(model, "1.png", path=file))
    (*_, named) = until(worker, PicturePredicted, RequestFailed)
    assert isinstance(named, PicturePredicted)
    assert named.picture.pixels == decode(file.read_bytes(), COLOURED).pixels.transpose(1, 2, 0).tobytes()
    worker.send(PredictDrawing(model, bytes(64 * 64), 64, 64))
    (*_, drawn) = until(worker, PicturePredicted, RequestFailed)
    assert isinstance(drawn, PicturePredicted)
    assert drawn.picture.channels == 3
    worker.send(Explain(model, picture, 0))
    (*_, explained) = until(worker, Explained, RequestFailed)
    assert isinstance(explained, Explained)
    assert len(explained.saliency) == 32 * 32
    assert all(each.channels == 3 for each in explained.neighbours)

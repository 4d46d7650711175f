"""A data set in colour through the real worker: all that was made for grey images works on it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.compute.messages.control import RequestFailed, WorkerSettings
from app.compute.messages.data import (
    DataFailed,
    DataReady,
    DataSummary,
    LoadingEnded,
    OpenData,
    Picture,
    TimeLoading,
    UseCorrections,
)
from app.compute.messages.models import Export, Exported, ImportModel, ModelImported
from app.compute.messages.predictions import (
    Calibrate,
    Calibrated,
    Explain,
    Explained,
    FindMistakes,
    FolderPredicted,
    MistakesFound,
    PicturePredicted,
    Predict,
    PredictDrawing,
    Predicted,
    PredictFolder,
    PredictPicture,
)
from app.compute.messages.runs import RunFailed, RunFinished, Train
from app.compute.messages.unions import Report, Request
from app.compute.trained_model import TrainedModel
from app.compute.worker.worker import Worker
from models.data.corrections import Correction, CorrectionBook, Corrections, DataPart
from models.evaluation.images_wanted import ImagesWanted
from models.settings.specification import RunSpecification
from tests.app.compute.worker.serving import served
from tests.app.compute.worker.test_pictures_opened import until
from tests.models.data.own_pictures.pictures import SHAPES, shape, write_shapes

SIDE = 32


@dataclass(frozen=True)
class Trained:
    """A worker that has trained, what it said of the data set, and the model."""

    connection: Connection
    folder: Path
    summary: DataSummary
    model: TrainedModel

    def ask(self, request: Request, *ends: type[Report]) -> Report:
        """The last of what it answers."""
        self.connection.send(request)
        return until(self.connection, *ends, RequestFailed)[-1]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trained]:
    folder = tmp_path_factory.mktemp("colours")
    settings = WorkerSettings(folder / "cache", threads=1)
    with served(lambda end: Worker(end, settings, devices=("cpu",))) as connection:
        connection.send(OpenData(write_shapes(folder / "shapes", 20)))
        ready = until(connection, DataReady, DataFailed)[-1]
        assert isinstance(ready, DataReady)
        (folder / "run").mkdir()
        specification = RunSpecification("cnn", epochs=2, batch_size=8, learning_rate=0.02, filters=8)
        model = TrainedModel("run", specification, folder / "run" / "weights.safetensors")
        connection.send(Train(model, folder / "shapes"))
        end = until(connection, RunFinished, RunFailed)[-1]
        assert isinstance(end, RunFinished)
        yield Trained(connection, folder, ready.summary, model)


def images(pictures: tuple[Picture, ...]) -> set[tuple[int, int, int, int]]:
    """Their forms."""
    return {(each.channels, each.height, each.width, len(each.pixels)) for each in pictures}


IN_COLOUR = {(3, SIDE, SIDE, 3 * SIDE * SIDE)}


def test_the_summary_knows_that_its_images_have_colours(trained: Trained) -> None:
    assert trained.summary.has_colours
    assert (trained.summary.height, trained.summary.width) == (SIDE, SIDE)
    assert images(trained.summary.samples) == IN_COLOUR


def test_every_cell_of_the_matrix_is_shown_in_colour(trained: Trained) -> None:
    counted = 0
    for true in range(3):
        for predicted in range(3):
            wanted = ImagesWanted(true=true, predicted=predicted)
            found = trained.ask(FindMistakes(trained.model, 50, wanted), MistakesFound)
            assert isinstance(found, MistakesFound)
            assert images(found.pictures) <= IN_COLOUR
            counted += found.total
    assert counted == sum(trained.summary.test_counts)


def test_an_image_of_the_training_set_can_be_set_right(trained: Trained) -> None:
    wrong = Correction(DataPart.TRAINING, 3, 2)
    book = CorrectionBook().with_(trained.summary.fingerprint, Corrections((wrong,)))
    ready = trained.ask(UseCorrections(book), DataReady)
    assert isinstance(ready, DataReady)
    assert ready.summary.training_counts != trained.summary.training_counts
    request = Predict(trained.model, (3,), DataPart.TRAINING)
    found = trained.ask(request, Predicted)
    assert isinstance(found, Predicted)
    assert [each.label for each in found.pictures] == [2]
    assert images(found.pictures) == IN_COLOUR
    trained.ask(UseCorrections(CorrectionBook()), DataReady)


def test_how_sure_it_is_is_held_against_how_right_it_is(trained: Trained) -> None:
    found = trained.ask(Calibrate(trained.model), Calibrated)
    assert isinstance(found, Calibrated)
    assert found.calibration.count == sum(trained.summary.test_counts)


def test_why_is_answered_with_maps_of_its_size_and_neighbours_in_colour(trained: Trained) -> None:
    shown = trained.summary.samples[0]
    found = trained.ask(Explain(trained.model, shown, 1), Explained)
    assert isinstance(found, Explained)
    assert found.grad_cam is not None
    assert (len(found.saliency), len(found.grad_cam), found.weights) == (SIDE * SIDE, SIDE * SIDE, None)
    assert images(found.neighbours) == IN_COLOUR
    assert found.neighbours[0].pixels == shown.pixels  # itself, and its colours are where they were
    assert found.distances[0] == 0
    assert list(found.distances) == sorted(found.distances)


def test_a_folder_of_pictures_becomes_a_table(trained: Trained, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    for number, name in enumerate(SHAPES):
        shape(name, 77 + number, (80, 60)).save(tmp_path / "mine" / f"{name}.png")
    shape("circle", 1).convert("L").save(tmp_path / "mine" / "grey.png")
    request = PredictFolder(trained.model, tmp_path / "mine", tmp_path / "table.csv")
    assert isinstance(trained.ask(request, FolderPredicted), FolderPredicted)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "table.csv").read_text("utf-8-sig"))))
    assert [row["file"] for row in rows] == ["circle.png", "grey.png", "square.png", "triangle.png"]
    assert all(row["class 1"] in SHAPES and not row["problem"] for row in rows)


def test_light_and_dark_of_a_picture_are_exchanged_in_each_colour(trained: Trained, tmp_path: Path) -> None:
    shape("circle", 5).save(tmp_path / "a.png")
    one, other = (
        trained.ask(
            PredictPicture(trained.model, "a.png", tmp_path / "a.png", invert=invert),
            PicturePredicted,
        )
        for invert in (False, True)
    )
    assert isinstance(one, PicturePredicted)
    assert isinstance(other, PicturePredicted)
    assert other.picture.pixels == bytes(255 - each for each in one.picture.pixels)


def test_a_drawing_is_grey_in_all_three_channels(trained: Trained) -> None:
    drawing = bytearray(64 * 64)
    drawing[64 * 30 + 10 : 64 * 30 + 54] = bytes([255]) * 44
    found = trained.ask(PredictDrawing(trained.model, bytes(drawing), 64, 64), PicturePredicted)
    assert isinstance(found, PicturePredicted)
    assert images((found.picture,)) == IN_COLOUR
    pixels = found.picture.pixels
    assert pixels[::3] == pixels[1::3] == pixels[2::3]
    assert len(set(pixels)) > 1


def test_an_export_comes_back_with_its_figures(trained: Trained, tmp_path: Path) -> None:
    done = trained.ask(Export(trained.model, tmp_path, "Small CNN"), Exported)
    assert isinstance(done, Exported)
    assert done.difference <= 1e-4
    read = trained.ask(ImportModel(done.folder), ModelImported)
    assert isinstance(read, ModelImported)
    assert read.facts.image_shape == (3, SIDE, SIDE)
    assert read.finished is not None
    assert read.weights == trained.model.weights.read_bytes()


def test_data_loading_is_timed_on_colours(trained: Trained) -> None:
    request = TimeLoading(trained.folder / "shapes", batch_size=16, most_workers=0)
    end = trained.ask(request, LoadingEnded)
    assert end == LoadingEnded()


def test_a_model_of_colours_says_that_it_does_not_know_grey_images(trained: Trained, tmp_path: Path) -> None:
    for label, name in enumerate(SHAPES):
        (tmp_path / name).mkdir()
        for number in range(4):
            grey = shape(name, 1000 * label + number, (28, 28)).convert("L")
            grey.save(tmp_path / name / f"{number}.png")
    ready = trained.ask(OpenData(tmp_path), DataReady)
    assert isinstance(ready, DataReady)
    assert not ready.summary.has_colours
    failed = trained.ask(Predict(trained.model, (0,)), Predicted)
    trained.ask(OpenData(trained.folder / "shapes"), DataReady)
    assert isinstance(failed, RequestFailed)
    assert failed.message == (
        "This model was trained on images of 32 x 32 pixels in colour and the open data set has 28 x 28 "
        "pixels; open the other data set again or train a model on this one."
    )

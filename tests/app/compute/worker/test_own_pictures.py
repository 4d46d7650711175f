"""Pictures of the user's own through the real model, without a process."""

from __future__ import annotations

import csv
import io
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from app.compute.messages.data import UNKNOWN
from app.compute.messages.predictions import (
    FolderPredicted,
    FolderProgress,
    PredictDrawing,
    PredictFolder,
    PredictPicture,
)
from app.compute.trained_model import TrainedModel
from app.compute.worker.own_pictures import Namer
from models.data.checks import DataError
from models.data.task import task_of
from models.settings.specification import RunSpecification
from models.zoo import create_model
from tests.models.deep_folders import deep_folder
from tests.models.samples import is_one_sentence, striped_data_set


@pytest.fixture
def namer() -> Namer:
    specification = RunSpecification("softmax")
    data = striped_data_set()
    model = create_model(specification, data.image_shape, 10)
    return Namer(model, specification, task_of(specification, data), lambda: None)


def trained(tmp_path: Path) -> TrainedModel:
    return TrainedModel("run", RunSpecification("softmax"), tmp_path / "weights.safetensors")


def picture_in(path: Path, seed: int = 0) -> Path:
    values: NDArray[np.uint8] = np.random.default_rng(seed).integers(0, 256, (30, 40, 3), dtype=np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(values).save(path)
    return path


def test_a_picture_is_named_with_all_probabilities_and_shown_as_the_model_sees_it(
    namer: Namer, tmp_path: Path
) -> None:
    path = picture_in(tmp_path / "a.png")
    found = namer.picture(PredictPicture(trained(tmp_path), "a.png", path))
    assert (found.picture.height, found.picture.width, found.picture.label) == (10, 10, UNKNOWN)
    assert found.picture.source == "a.png"
    assert sum(found.picture.probabilities) == pytest.approx(1)
    again = namer.picture(PredictPicture(trained(tmp_path), "a.png", None, path.read_bytes()))
    assert again == found


def test_exchanging_light_and_dark_is_seen(namer: Namer, tmp_path: Path) -> None:
    contents = picture_in(tmp_path / "a.png").read_bytes()
    one, other = (
        namer.picture(PredictPicture(trained(tmp_path), "a.png", None, contents, invert))
        for invert in (False, True)
    )
    assert (one.inverted, other.inverted) == (False, True)
    assert one.picture.pixels != other.picture.pixels


@pytest.mark.parametrize(
    ("contents", "why"), [(b"", "is empty"), (b"hello", "is damaged"), (b"\x89PNG\r\n\x1a\n", "is damaged")]
)
def test_what_is_no_picture_is_one_sentence(namer: Namer, tmp_path: Path, contents: bytes, why: str) -> None:
    with pytest.raises(DataError, match=why) as error:
        namer.picture(PredictPicture(trained(tmp_path), "The file", None, contents))
    assert is_one_sentence(str(error.value))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names on Unix alone")
def test_what_cannot_be_read_is_told_with_its_whole_path(namer: Namer, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.png").mkdir()
    for path, why in (
        (tmp_path / "gone.png", "is not there"),
        (tmp_path / "pipe.png", "cannot be read (it is a pipe)"),
        (tmp_path / "folder.png", "cannot be read (Is a directory)"),
        (Path("/dev/zero"), "cannot be read (it is a device)"),
        (tmp_path / f"{'x' * 5000}.png", "cannot be read (File name too long)"),
    ):
        with pytest.raises(DataError) as told:
            namer.picture(PredictPicture(trained(tmp_path), path.name, path))
        assert str(told.value) == f"{path} {why}, so there is nothing to predict; choose another."


def test_a_drawing_is_named_too(namer: Namer, tmp_path: Path) -> None:
    pixels = np.zeros((224, 224), dtype=np.uint8)
    pixels[50:70, 20:200] = 255
    found = namer.drawing(PredictDrawing(trained(tmp_path), pixels.tobytes(), 224, 224))
    assert found.picture.source == "Your drawing"
    assert len(found.picture.probabilities) == 10


def test_every_picture_of_a_folder_has_a_row_and_what_is_none_says_why(namer: Namer, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    for number in range(70):
        picture_in(folder / f"{number:02}.png", number)
    picture_in(folder / "below" / "=1+1.png")
    (folder / "broken.jpg").write_bytes(b"no picture")
    (folder / "notes.txt").write_text("not looked at")
    table = tmp_path / "out" / "table.csv"
    *progress, end = namer.folder(PredictFolder(trained(tmp_path), folder, table))
    assert progress == [FolderProgress(0, 72), FolderProgress(64, 72)]
    assert isinstance(end, FolderPredicted)
    assert end.message == (
        f"Named 71 pictures of {folder}; the table is {table}. 1 file could not be used; the table says why."
    )
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    assert len(rows) == 72
    assert rows[0]["file"] == "00.png"
    assert [row["problem"] for row in rows if row["file"] == "broken.jpg"] == ["is damaged"]
    values = [float(rows[0][f"probability {place}"]) for place in (1, 2, 3)]
    assert values == sorted(values, reverse=True)
    one = namer.picture(PredictPicture(trained(tmp_path), "00.png", folder / "00.png"))
    assert values[0] == pytest.approx(max(one.picture.probabilities), abs=1e-4)


def test_a_folder_that_is_left_off_writes_nothing(namer: Namer, tmp_path: Path) -> None:
    picture_in(tmp_path / "mine" / "a.png")

    def stop() -> None:
        raise InterruptedError

    stopped = Namer(namer.model, namer.specification, namer.task, stop)
    with pytest.raises(InterruptedError):
        list(stopped.folder(PredictFolder(trained(tmp_path), tmp_path / "mine", tmp_path / "table.csv")))
    assert not (tmp_path / "table.csv").exists()


def test_a_folder_without_pictures_is_one_sentence(namer: Namer, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no picture") as error:
        list(namer.folder(PredictFolder(trained(tmp_path), tmp_path, tmp_path / "table.csv")))
    assert is_one_sentence(str(error.value).replace(str(tmp_path), "it"))


def test_a_folder_that_is_very_deep_is_one_sentence(namer: Namer, tmp_path: Path) -> None:
    with deep_folder(tmp_path / "deep", "1.png") as folder:
        picture_in(folder / "2.png")
        *_, told = namer.folder(PredictFolder(trained(tmp_path), folder, tmp_path / "table.csv"))
    assert isinstance(told, FolderPredicted)
    assert told.message.startswith("Named 1 picture of")
    (folder / "2.png").unlink()


def test_no_file_and_no_class_is_a_formula_in_the_table(namer: Namer, tmp_path: Path) -> None:
    data = replace(striped_data_set(), classes=tuple(f"=cmd|{number}" for number in range(10)))
    namer = replace(namer, task=task_of(namer.specification, data))
    picture_in(tmp_path / "mine" / "=1+1.png")
    table = tmp_path / "table.csv"
    list(namer.folder(PredictFolder(trained(tmp_path), tmp_path / "mine", table)))
    (row,) = csv.DictReader(io.StringIO(table.read_text("utf-8-sig")))
    assert row["file"] == "'=1+1.png"
    assert {row[f"class {place}"][:6] for place in (1, 2, 3)} == {"'=cmd|"}
    assert 0 < float(row["probability 1"]) <= 1


def test_the_images_of_the_model_are_left_alone(namer: Namer, tmp_path: Path) -> None:
    before = namer.task.data_set.training_images.clone()
    namer.picture(PredictPicture(trained(tmp_path), "a.png", picture_in(tmp_path / "a.png")))
    assert torch.equal(namer.task.data_set.training_images, before)


def test_a_data_set_in_colour_gets_pictures_and_drawings_in_colour(tmp_path: Path) -> None:
    grey = striped_data_set()
    data = replace(
        grey,
        training_images=grey.training_images.unsqueeze(1).expand(-1, 3, -1, -1).contiguous(),
        test_images=grey.test_images.unsqueeze(1).expand(-1, 3, -1, -1).contiguous(),
        photographs=True,
    )
    specification = RunSpecification("softmax")
    model = create_model(specification, data.image_shape, 10)
    namer = Namer(model, specification, task_of(specification, data), lambda: None)
    page = np.zeros((30, 40, 3), dtype=np.uint8)
    page[..., 0] = 250
    Image.fromarray(page).save(tmp_path / "red.png")
    found = namer.picture(PredictPicture(trained(tmp_path), "red.png", tmp_path / "red.png")).picture
    assert (found.channels, found.pixels[:3]) == (3, bytes([250, 0, 0]))
    drawing = PredictDrawing(trained(tmp_path), bytes(28 * 28), 28, 28)
    assert len(namer.drawing(drawing).picture.pixels) == 3 * 10 * 10

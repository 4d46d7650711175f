"""The whole folder: what is in it, that it works without HearSee, and that there is no half of one."""

from __future__ import annotations

import ast
import copy
import errno
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors import safe_open

from models.data.images_on_disk import paged
from models.evaluation.foreign_picture import as_photograph
from models.evaluation.prediction import scores_of
from models.exporting.card import model_card
from models.exporting.checking import Agreement
from models.exporting.errors import ExportError
from models.exporting.folder import STEPS, export
from models.exporting.predict_script import SCRIPT
from models.exporting.torch_program import by_torch
from models.training.weights import digest
from models.zoo.mlp import MultilayerPerceptron
from tests.models.exporting.trained import specification, trained
from tests.models.samples import is_one_sentence

FILES = {"model.onnx", "model.pt2", "weights.safetensors", "model.json", "predict.py", "MODEL_CARD.md"}


def ignore(what: str, fraction: float) -> None:
    """A step that nobody watches."""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    model, facts, images = trained(specification("cnn", augmentation="flips"))
    return export(model, facts, images, tmp_path_factory.mktemp("exports"), ignore).folder


@pytest.fixture(scope="module")
def in_colours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    model, facts, images = trained(specification("cnn"), coloured=True)
    return export(model, facts, images, tmp_path_factory.mktemp("exports"), ignore).folder


def named(script: Path, pictures: list[Path], within: Path) -> list[str]:
    """What the script prints, run without anything of ours; it leaves no trace in the home of who runs it."""
    home = within / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-I", script, *pictures],
        cwd=within,
        env=os.environ | {"HOME": str(home), "XDG_CACHE_HOME": "", "ORT_DISABLE_TELEMETRY": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert not any(home.iterdir()), "onnxruntime reports to its makers"
    return done.stdout.splitlines()


def test_the_folder_is_called_as_the_run_and_has_everything(exported: Path) -> None:
    assert exported.name == "2026-11-25-cnn-1"
    assert {each.name for each in exported.iterdir()} == FILES
    assert [each.name for each in exported.parent.iterdir()] == [exported.name]


def test_the_script_has_a_dozen_lines_and_names_pictures_with_nothing_of_ours(
    exported: Path, tmp_path: Path
) -> None:
    body = ast.parse(SCRIPT).body[1:]
    lines = {line for each in body for line in range(each.lineno, (each.end_lineno or each.lineno) + 1)}
    assert len(lines) <= 12
    model, facts, images = trained(specification("cnn", augmentation="flips"))
    wanted = [
        facts.classes[label] for label in scores_of(model, images[:3], both_ways=True).argmax(1).tolist()
    ]
    pictures = [tmp_path / f"{number}.png" for number in range(3)]
    for picture, image in zip(pictures, images, strict=False):
        Image.fromarray(image.numpy()).save(picture)
    assert named(exported / "predict.py", pictures, tmp_path) == [
        f"{path}: {name}" for path, name in zip(pictures, wanted, strict=True)
    ]


def test_the_script_names_pictures_in_colour_of_any_size_as_we_do(in_colours: Path, tmp_path: Path) -> None:
    model, facts, images = trained(specification("cnn"), coloured=True)
    pictures = [tmp_path / f"{number}.png" for number in range(5)]
    for picture, image, size in zip(pictures, images, [(16, 16), (64, 64), (90, 64), (64, 90)], strict=False):
        made = Image.fromarray(image.permute(1, 2, 0).contiguous().numpy())
        made.resize(size, Image.Resampling.BICUBIC).save(picture)
    Image.fromarray(images[4, 1].numpy()).save(pictures[4])  # a grey one has colours too
    seen = torch.stack([as_photograph(path.read_bytes(), facts.image_shape).image for path in pictures])
    wanted = [facts.classes[label] for label in scores_of(model, seen).argmax(1).tolist()]
    assert named(in_colours / "predict.py", pictures, tmp_path) == [
        f"{path}: {name}" for path, name in zip(pictures, wanted, strict=True)
    ]


def test_the_card_of_a_model_of_colours_says_so(in_colours: Path) -> None:
    card = (in_colours / "MODEL_CARD.md").read_text("utf-8")
    assert "Names what a picture in colour shows, 16 x 16 pixels large" in card
    assert "uint8 [n, 3, 16, 16], red, green and blue, each 0 dark to 255 bright" in card
    assert "grey" not in card


def test_the_program_for_pytorch_answers_alike_for_any_number_of_images(exported: Path) -> None:
    model, _, images = trained(specification("cnn", augmentation="flips"))
    answer = by_torch((exported / "model.pt2").read_bytes())
    for count in (1, 2, 7):
        ours = scores_of(model, images[:count], both_ways=True).numpy()
        assert np.abs(answer(images[:count].unsqueeze(1).numpy()) - ours).max() <= 1e-4


def test_so_it_does_for_images_in_colour(in_colours: Path) -> None:
    model, _, images = trained(specification("cnn"), coloured=True)
    answer = by_torch((in_colours / "model.pt2").read_bytes())
    for count in (1, 7):
        ours = scores_of(model, images[:count]).numpy()
        assert np.abs(answer(images[:count].numpy()) - ours).max() <= 1e-4


def test_the_weights_and_the_facts_are_those_of_the_model(exported: Path) -> None:
    model, _, _ = trained(specification("cnn", augmentation="flips"))
    told = json.loads((exported / "model.json").read_text("utf-8"))
    assert told["digest"] == digest(model)
    assert told["specification"]["augmentation"] == "flips"
    assert [each["epoch"] for each in told["epochs"]] == [1, 2]
    with safe_open(exported / "weights.safetensors", "pt") as file:
        assert json.loads(file.metadata()["hearsee"]) == told
        for name, values in model.state_dict().items():
            assert torch.equal(file.get_tensor(name), values)


def test_the_card_says_what_the_run_reached_and_no_more(exported: Path) -> None:
    _, facts, _ = trained(specification("cnn", augmentation="flips"))
    card = (exported / "MODEL_CARD.md").read_text("utf-8")
    assert facts.finished is not None
    assert f"| test set, looked at once | {facts.finished.test_accuracy:.4f} |" in card
    for label, row in enumerate(facts.finished.confusion):
        assert f"| {label} | {' | '.join(map(str, row))} |" in card
    assert "| augmentation | flips |" in card
    assert "Under which licence stripes is, HearSee does not know." in card
    assert "| gamma |" not in card  # a setting that this model has not
    assert "| early stopping |" not in card


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    model, facts, images = trained(specification("softmax"))
    folders = [export(model, facts, images, tmp_path / "new", ignore).folder.name for _ in range(2)]
    assert folders == ["2026-11-25-softmax-1", "2026-11-25-softmax-1-2"]


def test_steps_are_told_in_their_order(tmp_path: Path) -> None:
    model, facts, images = trained(specification("softmax"))
    told: list[tuple[str, float]] = []
    export(model, facts, images, tmp_path, lambda what, fraction: told.append((what, fraction)))
    assert tuple(what for what, _ in told) == STEPS
    assert [share for _, share in told] == sorted(share for _, share in told)


@pytest.mark.parametrize("at", STEPS)
def test_whoever_stops_it_finds_nothing_of_it(at: str, tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(what: str, fraction: float) -> None:
        if what == at:
            raise StoppedError

    model, facts, images = trained(specification("softmax"))
    with pytest.raises(StoppedError):
        export(model, facts, images, tmp_path, stop)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_takes_nothing_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    model, facts, images = trained(specification("softmax"))
    with pytest.raises(ExportError) as refused:
        export(model, facts, images, tmp_path / "file", ignore)
    assert is_one_sentence(str(refused.value))
    assert "the run is kept" in str(refused.value)


def test_a_disk_that_fills_up_meanwhile_has_nothing_of_it(tmp_path: Path) -> None:
    def fill(what: str, fraction: float) -> None:
        if what == STEPS[-1]:
            raise OSError(errno.ENOSPC, "No space left on device")

    model, facts, images = trained(specification("softmax"))
    with pytest.raises(ExportError, match="make room or choose another folder"):
        export(model, facts, images, tmp_path, fill)
    assert list(tmp_path.iterdir()) == []


class WronglyScaled(MultilayerPerceptron):
    """Answers otherwise than its layers say, as a model would whose graph was written wrongly."""

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        return super().forward(images) * 1.01


def test_a_file_that_answers_otherwise_is_not_exported(tmp_path: Path) -> None:
    made, facts, images = trained(specification("mlp"))
    made = copy.deepcopy(made)
    made.__class__ = WronglyScaled
    with pytest.raises(ExportError, match="answers otherwise than the model itself"):
        export(made, facts, images, tmp_path, ignore)
    assert list(tmp_path.iterdir()) == []


def test_images_that_stay_in_a_file_do_as_well(tmp_path: Path) -> None:
    model, facts, images = trained(specification("softmax"))
    done = export(model, facts, paged(images, torch.arange(7)), tmp_path, ignore)
    assert done.agreement.images == 7


def test_a_card_of_spectrograms_and_of_corrected_data_says_so() -> None:
    _, facts, _ = trained(specification("softmax"))
    card = model_card(replace(facts, sounds=True, corrections="4f2a"), Agreement(100, 1e-6, 2.0))
    assert "Names the word of a spectrogram, 16 x 16 pixels large" in card
    assert "log-mel spectrograms" in card
    assert "| corrections to the data set | `4f2a` |" in card


@pytest.mark.parametrize(
    ("data", "licence"),
    [
        ("Fashion-MNIST", "Fashion-MNIST is by Zalando Research, under the MIT licence"),
        ("Free Spoken Digit Dataset", "under CC BY-SA 4.0 (https://github.com"),
        ("KMNIST", "under CC BY-SA 4.0"),
        ("my clothes", "Under which licence my clothes is, HearSee does not know."),
    ],
)
def test_the_card_names_licences_that_are_known(data: str, licence: str) -> None:
    _, facts, _ = trained(specification("softmax"))
    assert licence in model_card(replace(facts, data=data), Agreement(100, 1e-6, 2.0))

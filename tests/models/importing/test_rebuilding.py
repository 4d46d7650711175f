"""What was exported comes back, bit for bit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from models.evaluation.prediction import nothing, scores_of
from models.exporting.onnx_model import onnx_model
from models.exporting.weights_file import weights_file
from models.importing.measuring import measured
from models.importing.model_file import read_model
from models.importing.rebuilding import rebuild
from models.training.weights import digest
from tests.models.exporting.trained import KINDS, SIZE, data, specification, trained


@pytest.mark.parametrize("name", ["weights.safetensors", "model.onnx"])
@pytest.mark.parametrize(("kind", "classes"), KINDS)
def test_a_model_comes_back_bit_for_bit(kind: str, classes: int, name: str, tmp_path: Path) -> None:
    model, facts, images = trained(specification(kind, classes))
    facts = replace(facts, digest=digest(model))
    is_onnx = name == "model.onnx"
    contents = onnx_model(model, facts).SerializeToString() if is_onnx else weights_file(model, facts)
    (tmp_path / name).write_bytes(contents)
    file = read_model(tmp_path)
    assert str(file.facts) == str(replace(facts, finished=None, device="", versions={}))
    again = rebuild(file)
    assert digest(again) == digest(model)
    assert torch.equal(scores_of(again, images), scores_of(model, images))


@pytest.mark.parametrize("name", ["weights.safetensors", "model.onnx"])
@pytest.mark.parametrize("kind", ["softmax", "mlp", "lenet", "cnn"])
def test_a_model_of_images_in_colour_comes_back_too(kind: str, name: str, tmp_path: Path) -> None:
    model, facts, images = trained(specification(kind), coloured=True)
    facts = replace(facts, digest=digest(model))
    is_onnx = name == "model.onnx"
    contents = onnx_model(model, facts).SerializeToString() if is_onnx else weights_file(model, facts)
    (tmp_path / name).write_bytes(contents)
    file = read_model(tmp_path)
    assert file.facts.image_shape == facts.image_shape == (3, SIZE, SIZE)
    again = rebuild(file)
    assert torch.equal(scores_of(again, images), scores_of(model, images))
    found = measured(again, file.facts, data(coloured=True), nothing)
    assert found is not None
    assert facts.finished is not None
    assert found.confusion == facts.finished.confusion
    assert measured(again, file.facts, data(), nothing) is None


@pytest.mark.parametrize(("kind", "classes"), [("mlp", 10), ("logistic", 2), ("kernel-svm", 10)])
def test_what_it_reaches_is_measured_and_not_believed(kind: str, classes: int) -> None:
    model, facts, _ = trained(specification(kind, classes))
    found = measured(model, replace(facts, finished=None), data(), nothing)
    assert found is not None
    assert facts.finished is not None
    assert found.confusion == facts.finished.confusion
    assert found.test_accuracy == facts.finished.test_accuracy


def test_nothing_is_measured_on_another_data_set() -> None:
    model, facts, _ = trained(specification("mlp"))
    assert measured(model, facts, None, nothing) is None
    assert measured(model, replace(facts, data="Fashion-MNIST"), data(), nothing) is None
    assert measured(model, replace(facts, classes=("a", "b")), data(), nothing) is None
    assert measured(model, replace(facts, image_shape=(28, 28)), data(), nothing) is None

"""Every model of the zoo as an ONNX graph: what onnxruntime answers is what the model itself answers."""

from __future__ import annotations

import copy

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from models.common.randomness import random_stream
from models.evaluation.prediction import answers, scores_of
from models.exporting.checking import by_onnxruntime, compare
from models.exporting.deployed import Deployed
from models.exporting.graph import Graph
from models.exporting.onnx_layers import scores
from models.exporting.onnx_model import onnx_model
from models.settings.specification import ACTIVATIONS, POOLINGS, RunSpecification
from models.zoo.cnn import SmallCNN
from models.zoo.image_size import as_maps
from tests.models.exporting.trained import KINDS, SIZE, specification, trained

VARIANTS = [
    *(specification(model, activation=name) for model in ("mlp", "mlp-concise") for name in ACTIVATIONS),
    *(specification("lenet", activation=name, pooling=pool) for name in ACTIVATIONS for pool in POOLINGS),
    *(specification(model, augmentation="flips") for model in ("softmax", "lenet", "cnn", "kernel-svm")),
    specification("mlp", hidden=(8,), dropout=0.5),
    specification("mlp-concise", dropout=0.5),
    specification("softmax", averaging=True),
]


def agreed(wanted: RunSpecification, coloured: bool = False) -> float:
    model, facts, images = trained(wanted, coloured)
    contents = onnx_model(model, facts).SerializeToString()
    ours = scores_of(model, images, both_ways=wanted.asks_both_ways)
    found = compare(by_onnxruntime(contents), images, ours, "It")
    assert found.images == len(images)
    assert found.largest > 0.01
    return found.difference


@pytest.mark.parametrize(("model", "classes"), KINDS)
def test_the_graph_answers_as_the_model_does(model: str, classes: int) -> None:
    assert agreed(specification(model, classes)) <= 1e-4


@pytest.mark.parametrize("wanted", VARIANTS, ids=str)
def test_so_it_does_with_every_setting_that_changes_the_model(wanted: RunSpecification) -> None:
    assert agreed(wanted) <= 1e-4


@pytest.mark.parametrize(("model", "classes"), KINDS)
def test_so_it_does_on_images_in_colour(model: str, classes: int) -> None:
    assert agreed(specification(model, classes), coloured=True) <= 1e-4


@pytest.mark.parametrize("model", ["softmax", "mlp", "lenet", "cnn"])
def test_mirror_images_in_colour_are_asked_about_too(model: str) -> None:
    wanted = specification(model, augmentation="flips")
    assert wanted.asks_both_ways
    assert agreed(wanted, coloured=True) <= 1e-4


def test_the_graph_takes_as_many_channels_as_the_images_have() -> None:
    for coloured, channels in ((False, 1), (True, 3)):
        made, facts, _ = trained(specification("cnn"), coloured)
        (images,) = onnx_model(made, facts).graph.input
        sizes = images.type.tensor_type.shape.dim
        assert [each.dim_value for each in sizes[1:]] == [channels, SIZE, SIZE]


def test_a_cnn_with_residual_blocks_has_a_graph_too() -> None:
    model = SmallCNN((SIZE, SIZE), 10, random_stream("parameters", 3), residual=2).eval()
    graph = Graph()
    graph.node(
        "Identity",
        scores(model, graph, graph.node("Div", graph.node("Cast", "images", to=1), graph.number(255))),
        name="scores",
    )
    made = graph.model({"images": ("n", 1, SIZE, SIZE)}, {"scores": ("n", 10)}, described="", facts={})
    images = torch.randint(0, 256, (8, SIZE, SIZE), dtype=torch.uint8)
    answer = by_onnxruntime(made.SerializeToString())
    assert compare(answer, images, scores_of(model, images), "It").difference <= 1e-4


@pytest.mark.parametrize(
    ("model", "classes"), [("softmax", 10), ("logistic", 10), ("logistic", 2), ("mlp", 2)]
)
def test_probabilities_are_in_the_graph_where_the_model_gives_some(model: str, classes: int) -> None:
    wanted = specification(model, classes)
    made, facts, images = trained(wanted)
    session = onnxruntime.InferenceSession(onnx_model(made, facts).SerializeToString())
    found = session.run(["probabilities"], {"images": images.unsqueeze(1).numpy()})[0]
    assert np.abs(found - answers(made, images, wanted).numpy()).max() <= 1e-5


def test_scores_that_are_no_probabilities_are_given_alone() -> None:
    made, facts, _ = trained(specification("svm"))
    assert [each.name for each in onnx_model(made, facts).graph.output] == ["scores"]


def test_the_graph_has_nothing_but_standard_operators_and_the_parameters_own_names() -> None:
    made, facts, _ = trained(specification("cnn", augmentation="flips"))
    model = onnx_model(made, facts)
    assert [(each.domain, each.version) for each in model.opset_import] == [("", 17)]
    assert {each.domain for each in model.graph.node} == {""}
    names = {each.name for each in model.graph.initializer}
    parameters = {name for name, values in made.state_dict().items() if values.is_floating_point()}
    assert parameters <= names
    assert sum(len(each.raw_data) for each in model.graph.initializer) < 1.01 * 4 * sum(
        values.numel() for values in made.state_dict().values()
    )  # mirror images share the weights
    onnx.checker.check_model(model, full_check=True)


@pytest.mark.parametrize("coloured", [False, True])
def test_the_deployed_model_is_a_copy_that_answers_alike(coloured: bool) -> None:
    wanted = specification("cnn", augmentation="flips")
    made, _, images = trained(wanted, coloured)
    made = copy.deepcopy(made).train()
    deployed = Deployed(made, both_ways=True)
    assert made.training
    found = deployed(as_maps(images))
    assert torch.allclose(found, scores_of(made, images, both_ways=True), atol=1e-5)
    assert not found.requires_grad

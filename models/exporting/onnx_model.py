"""A trained model as an ONNX file that takes pictures as they come, and so needs no code beside it."""

from __future__ import annotations

import json

import numpy as np
import onnx
from torch import nn

from models.common.image_shape import channels_of, size_of
from models.exporting.facts import ModelFacts
from models.exporting.graph import Graph
from models.exporting.onnx_layers import scores

INPUT, SCORES, PROBABILITIES = "images", "scores", "probabilities"
COUNTERS = "counters"
DESCRIBED = (
    "images: uint8 [n, channels, height, width], 0 dark to 255 bright; 1 channel is grey, 3 are red, green "
    "and blue. scores: float32 [n, classes], "
    "the largest is the answer. probabilities, where there are some: float32 [n, classes], rows sum to 1. "
    "The classes' names are in the metadata."
)


def onnx_model(model: nn.Module, facts: ModelFacts) -> onnx.ModelProto:
    """The model as HearSee answers with it: scaling, mirror images and probabilities are in the graph."""
    graph = Graph()
    channels, (height, width) = channels_of(facts.image_shape), size_of(facts.image_shape)
    pixels = graph.node("Cast", INPUT, to=onnx.TensorProto.FLOAT)
    images = graph.node("Div", pixels, graph.number(255))
    found = scores(model, graph, images)
    if facts.specification.asks_both_ways:
        backwards = graph.constant("backwards", np.arange(width - 1, -1, -1, dtype=np.int64))
        mirrored = scores(model, graph, graph.node("Gather", images, backwards, axis=3))
        both = graph.node("Add", found, mirrored)
        found = graph.node("Div", both, graph.number(2))
    graph.node("Identity", found, name=SCORES)
    shape: tuple[str | int, ...] = ("n", len(facts.classes))
    outputs: dict[str, tuple[str | int, ...]] = {SCORES: shape}
    if facts.specification.gives_probabilities:
        _probabilities(graph, facts.specification.loss)
        outputs[PROBABILITIES] = shape
    told = {**facts.as_metadata(), COUNTERS: json.dumps(counters_of(model))}
    return graph.model({INPUT: ("n", channels, height, width)}, outputs, described=DESCRIBED, facts=told)


def counters_of(model: nn.Module) -> dict[str, int]:
    """Whole numbers that a model has beside its weights (batches seen, say), which no graph has a use for."""
    return {name: int(value) for name, value in model.state_dict().items() if not value.is_floating_point()}


def _probabilities(graph: Graph, loss: str) -> None:
    """As `models.losses.probabilities`."""
    logarithms = SCORES
    if loss == "logistic":
        # log σ(s) = -log(1 + exp(-s)), whose softmax is σ(sₖ) divided by the sum of all.
        logarithms = graph.node("Neg", graph.node("Softplus", graph.node("Neg", SCORES)))
    graph.node("Softmax", logarithms, name=PROBABILITIES, axis=1)

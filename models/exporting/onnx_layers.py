"""The zoo's models as nodes of an ONNX graph: the same formulas once more, in ONNX's operators.

Written by hand and not by torch's exporter, so that the graph has nothing in it but what the model's
docstring says, under the parameters' own names. `models.exporting.checking` compares what both answer.
"""

from __future__ import annotations

import math
from functools import singledispatch
from typing import Any

from numpy.typing import NDArray
from torch import Tensor, nn

from models.exporting.graph import Graph
from models.zoo.activations import create_activation
from models.zoo.cnn import ResidualBlock, Round, SmallCNN
from models.zoo.kernel_svm import KernelSVM
from models.zoo.lenet import LeNet
from models.zoo.linear import LinearRegression
from models.zoo.linear_scores import LinearScores
from models.zoo.mlp import MultilayerPerceptron
from models.zoo.mlp_concise import ConciseMultilayerPerceptron
from models.zoo.perceptron import Perceptron
from models.zoo.softmax import SoftmaxRegression
from models.zoo.softmax_concise import ConciseSoftmaxRegression

ACTIVATIONS = {"relu": "Relu", "sigmoid": "Sigmoid", "tanh": "Tanh"}


@singledispatch
def scores(model: nn.Module, graph: Graph, images: str) -> str:
    """Add a model's nodes: `images` float32 [b, 1 or 3, height, width] from 0 to 1 -> scores [b, classes]."""
    raise TypeError(f"{type(model).__name__} has no ONNX graph yet")


@scores.register(LinearRegression)
@scores.register(SoftmaxRegression)
def _affine(model: LinearRegression | SoftmaxRegression, graph: Graph, images: str) -> str:
    return _gemm(graph, _flat(graph, images), "W", model.W, "b", model.b)


@scores.register
def _linear_scores(model: LinearScores, graph: Graph, images: str) -> str:
    return _told_apart(model, graph, _flat(graph, images))


@scores.register
def _perceptron(model: Perceptron, graph: Graph, images: str) -> str:
    found = _told_apart(model, graph, _flat(graph, images))
    if model.W.shape[1] > 1:
        return found
    return graph.node("Div", found, graph.number(2))


@scores.register
def _kernel_svm(model: KernelSVM, graph: Graph, images: str) -> str:
    """z(x) = √2 cos(x Ω + c)."""
    waves = _gemm(graph, _flat(graph, images), "omega", model.omega, "c", model.c)
    z = graph.node("Mul", graph.node("Cos", waves), graph.number(math.sqrt(2)))
    return _told_apart(model, graph, z)


def _told_apart(model: LinearScores, graph: Graph, x: str) -> str:
    """One column for every class, or one for two: [-s, s]."""
    found = _gemm(graph, x, "W", model.W, "b", model.b)
    if model.W.shape[1] > 1:
        return found
    return graph.node("Concat", graph.node("Neg", found), found, axis=1)


@scores.register
def _mlp(model: MultilayerPerceptron, graph: Graph, images: str) -> str:
    activation = next(
        operator for name, operator in ACTIVATIONS.items() if create_activation(name) is model.activation
    )
    h = _flat(graph, images)
    for layer in range(1, model.layers + 1):
        weights, biases = f"W{layer}", f"b{layer}"
        h = _gemm(graph, h, weights, model.get_parameter(weights), biases, model.get_parameter(biases))
        if layer < model.layers:
            h = graph.node(activation, h)
    return h


@scores.register(ConciseMultilayerPerceptron)
@scores.register(ConciseSoftmaxRegression)
def _concise(model: ConciseMultilayerPerceptron | ConciseSoftmaxRegression, graph: Graph, images: str) -> str:
    return _layer(model.layers, graph, images, "layers")


@scores.register
def _lenet(model: LeNet, graph: Graph, images: str) -> str:
    maps = images
    for name in ("convolution1", "convolution2"):
        maps = _layer(model.get_submodule(name), graph, maps, name)
        maps = _layer(model.pool, graph, _layer(model.activation, graph, maps, ""), "")
    h = _flat(graph, maps)
    for name in ("linear1", "linear2"):
        h = _layer(model.activation, graph, _layer(model.get_submodule(name), graph, h, name), "")
    return _layer(model.linear3, graph, h, "linear3")


@scores.register
def _cnn(model: SmallCNN, graph: Graph, images: str) -> str:
    maps = _layer(model.residual, graph, _layer(model.rounds, graph, images, "rounds"), "residual")
    return _layer(model.output, graph, _flat(graph, maps), "output")


@singledispatch
def _layer(layer: nn.Module, graph: Graph, x: str, name: str) -> str:
    """One layer of torch's; its parameters are called `name`.something."""
    raise TypeError(f"{type(layer).__name__} has no ONNX node yet")


@_layer.register
def _sequence(layer: nn.Sequential, graph: Graph, x: str, name: str) -> str:
    for part, each in layer.named_children():
        x = _layer(each, graph, x, f"{name}.{part}")
    return x


@_layer.register
def _flatten(layer: nn.Flatten, graph: Graph, x: str, name: str) -> str:
    return _flat(graph, x)


@_layer.register
def _dropout(layer: nn.Dropout, graph: Graph, x: str, name: str) -> str:
    return x  # nothing is left out once training is over


@_layer.register
def _linear(layer: nn.Linear, graph: Graph, x: str, name: str) -> str:
    """torch keeps the transpose, and so does the graph."""
    weights, biases = f"{name}.weight", f"{name}.bias"
    return _gemm(graph, x, weights, layer.weight, biases, layer.bias, transposed=1)


@_layer.register
def _convolution(layer: nn.Conv2d, graph: Graph, x: str, name: str) -> str:
    parameters = [graph.constant(f"{name}.weight", _numbers(layer.weight))]
    if layer.bias is not None:
        parameters.append(graph.constant(f"{name}.bias", _numbers(layer.bias)))
    padding = [int(each) for each in layer.padding]
    return graph.node("Conv", x, *parameters, kernel_shape=list(layer.kernel_size), pads=[*padding, *padding])


@_layer.register
def _normalisation(layer: nn.BatchNorm2d, graph: Graph, x: str, name: str) -> str:
    values = {each: getattr(layer, each) for each in ("weight", "bias", "running_mean", "running_var")}
    names = [graph.constant(f"{name}.{each}", _numbers(value)) for each, value in values.items()]
    return graph.node("BatchNormalization", x, *names, epsilon=layer.eps)


@_layer.register
def _round(layer: Round, graph: Graph, x: str, name: str) -> str:
    x = _layer(layer.pool, graph, _layer(layer.convolution, graph, x, f"{name}.convolution"), "")
    return graph.node("Relu", _layer(layer.normalisation, graph, x, f"{name}.normalisation"))


@_layer.register
def _residual_block(layer: ResidualBlock, graph: Graph, x: str, name: str) -> str:
    found = _layer(layer.convolution, graph, x, f"{name}.convolution")
    found = _layer(layer.normalisation, graph, found, f"{name}.normalisation")
    return graph.node("Add", x, graph.node("Relu", found))


@_layer.register
def _max_pooling(layer: nn.MaxPool2d, graph: Graph, x: str, name: str) -> str:
    return graph.node("MaxPool", x, kernel_shape=_both(layer.kernel_size), strides=_both(layer.stride))


@_layer.register
def _average_pooling(layer: nn.AvgPool2d, graph: Graph, x: str, name: str) -> str:
    return graph.node("AveragePool", x, kernel_shape=_both(layer.kernel_size), strides=_both(layer.stride))


@_layer.register
def _relu(layer: nn.ReLU, graph: Graph, x: str, name: str) -> str:
    return graph.node("Relu", x)


@_layer.register
def _sigmoid(layer: nn.Sigmoid, graph: Graph, x: str, name: str) -> str:
    return graph.node("Sigmoid", x)


@_layer.register
def _tanh(layer: nn.Tanh, graph: Graph, x: str, name: str) -> str:
    return graph.node("Tanh", x)


def _flat(graph: Graph, x: str) -> str:
    """[b, ...] -> [b, all the rest], row by row."""
    return graph.node("Flatten", x, axis=1)


def _gemm(
    graph: Graph,
    x: str,
    weights: str,
    W: Tensor,  # noqa: N803 - as the equations have it
    biases: str,
    b: Tensor,
    *,
    transposed: int = 0,
) -> str:
    """x W + b, or x Wᵀ + b."""
    inputs = (graph.constant(weights, _numbers(W)), graph.constant(biases, _numbers(b)))
    return graph.node("Gemm", x, *inputs, transB=transposed)


def _numbers(values: Tensor) -> NDArray[Any]:
    found: NDArray[Any] = values.detach().cpu().contiguous().numpy()
    return found


def _both(size: Any) -> list[int]:
    """torch takes one number for height and width."""
    return [int(size), int(size)] if isinstance(size, int) else [int(each) for each in size]

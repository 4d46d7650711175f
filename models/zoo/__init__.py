"""The models that can be trained, one a file."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import nn

from models.randomness import random_stream
from models.specification import RunSpecification
from models.zoo.mlp import MultilayerPerceptron
from models.zoo.softmax import SoftmaxRegression

KINDS: dict[str, Callable[[tuple[int, int], int, torch.Generator], nn.Module]] = {
    "softmax": SoftmaxRegression,
    "mlp": MultilayerPerceptron,
}


def create_model(
    specification: RunSpecification, image_shape: tuple[int, int], class_count: int
) -> nn.Module:
    """The model that the specification names, untrained; the same seed gives the same parameters.

    `image_shape` is height and width. The model maps float32 images [b, height, width] from 0 to 1 to logits
    [b, classes].
    """
    generator = random_stream("parameters", specification.seed)
    return KINDS[specification.model](image_shape, class_count, generator)

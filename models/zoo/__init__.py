"""The models that can be trained, one a file."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import nn

from models.common.image_shape import ImageShape
from models.common.randomness import random_stream
from models.settings.specification import ONLY_FOR, RunSpecification
from models.zoo.cnn import SmallCNN
from models.zoo.hard_margin_svm import HardMarginSVM
from models.zoo.kernel_svm import KernelSVM
from models.zoo.lenet import LeNet
from models.zoo.linear import LinearRegression
from models.zoo.logistic import LogisticRegression
from models.zoo.mlp import MultilayerPerceptron
from models.zoo.mlp_concise import ConciseMultilayerPerceptron
from models.zoo.perceptron import Perceptron
from models.zoo.softmax import SoftmaxRegression
from models.zoo.softmax_concise import ConciseSoftmaxRegression
from models.zoo.svm import SupportVectorMachine

KINDS: dict[str, Callable[..., nn.Module]] = {
    "linear": LinearRegression,
    "logistic": LogisticRegression,
    "softmax": SoftmaxRegression,
    "softmax-concise": ConciseSoftmaxRegression,
    "perceptron": Perceptron,
    "svm": SupportVectorMachine,
    "hard-svm": HardMarginSVM,
    "kernel-svm": KernelSVM,
    "mlp": MultilayerPerceptron,
    "mlp-concise": ConciseMultilayerPerceptron,
    "lenet": LeNet,
    "cnn": SmallCNN,
}


def create_model(specification: RunSpecification, image_shape: ImageShape, class_count: int) -> nn.Module:
    """The model that the specification names, untrained; the same seed gives the same parameters.

    `image_shape` is height and width, and before them 3 for images in colour. The model maps float32 images
    [b, *image_shape] from 0 to 1 to scores [b, classes]; the largest is its answer. Raises
    `SpecificationError` for images too small for it.
    """
    # A setting is called the same in the specification and in the models that have it.
    settings = {
        name: getattr(specification, name)
        for name, models in ONLY_FOR.items()
        if specification.model in models
    }
    generator = random_stream("parameters", specification.seed)
    return KINDS[specification.model](image_shape, class_count, generator, **settings)


def model_outline(specification: RunSpecification, image_shape: ImageShape, class_count: int) -> nn.Module:
    """The same model without a single number, which takes no memory: its parameters have names and shapes.

    Raises `SpecificationError`, and `RuntimeError` where a shape is larger than any computer has numbers for.
    """
    with torch.device("meta"):
        return create_model(specification, image_shape, class_count)

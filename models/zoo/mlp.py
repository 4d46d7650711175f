"""A multilayer perceptron: hidden layers between the pixels and the classes."""

from __future__ import annotations

import math
from itertools import pairwise

import torch
from torch import Tensor, nn

from models.common.image_shape import ImageShape
from models.zoo.activations import create_activation
from models.zoo.dropout import Dropout
from models.zoo.initial import scaled_weights


class MultilayerPerceptron(nn.Module):
    """h₁ = σ(x W₁ + b₁), h₂ = σ(h₁ W₂ + b₂), ..., logits = hₗ Wₗ₊₁ + bₗ₊₁. Notes: "多层感知机".

    σ is the activation, ReLU by default. Without it the layers would collapse into one:
    (x W₁) W₂ = x (W₁ W₂). The initial weights must differ (hence random): equal hidden units would have equal
    gradients and stay equal forever. Every hidden layer may be followed by dropout.
    """

    def __init__(
        self,
        image_shape: ImageShape,
        class_count: int,
        generator: torch.Generator,
        hidden: tuple[int, ...] = (256,),
        activation: str = "relu",
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        self.activation = create_activation(activation)
        self.dropout = Dropout(dropout)
        sizes = [math.prod(image_shape), *hidden, class_count]
        self.layers = len(sizes) - 1
        for layer, (inputs, outputs) in enumerate(pairwise(sizes), start=1):
            weights = scaled_weights(inputs, outputs, activation, generator)
            self.register_parameter(f"W{layer}", nn.Parameter(weights))
            self.register_parameter(f"b{layer}", nn.Parameter(torch.zeros(outputs)))

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> logits [b, classes]."""
        h = images.flatten(start_dim=1)  # [b, pixels]
        for layer in range(1, self.layers):
            h = self.activation(self._linear(layer, h))  # [b, hidden]
            h = self.dropout(h)
        return self._linear(self.layers, h)  # [b, classes]

    def _linear(self, layer: int, h: Tensor) -> Tensor:
        return h @ self.get_parameter(f"W{layer}") + self.get_parameter(f"b{layer}")

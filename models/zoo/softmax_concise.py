"""Softmax regression again, from torch's parts."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from models.common.image_shape import ImageShape
from models.zoo.initial import small_weights
from models.zoo.torch_layers import linear


class ConciseSoftmaxRegression(nn.Module):
    """logits = x W + b: `SoftmaxRegression` in two layers of torch. Notes: "Softmax 回归".

    The same generator gives both the same weights, and the same weights give the same results.
    """

    def __init__(self, image_shape: ImageShape, class_count: int, generator: torch.Generator) -> None:
        super().__init__()
        weights = small_weights(math.prod(image_shape), class_count, generator)
        self.layers = nn.Sequential(nn.Flatten(), linear(weights))

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> logits [b, classes]."""
        logits: Tensor = self.layers(images)
        return logits

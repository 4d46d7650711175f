"""Softmax regression: the simplest classifier that outputs a probability for every class."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from models.common.image_shape import ImageShape
from models.zoo.initial import small_weights


class SoftmaxRegression(nn.Module):
    """logits = x W + b, and softmax(logits) are the probabilities. Notes: "Softmax 回归".

    Every class has a picture of weights, one for each pixel; its score is how well the image matches it.
    """

    def __init__(self, image_shape: ImageShape, class_count: int, generator: torch.Generator) -> None:
        super().__init__()
        self.W = nn.Parameter(small_weights(math.prod(image_shape), class_count, generator))
        self.b = nn.Parameter(torch.zeros(class_count))

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> logits [b, classes]."""
        x = images.flatten(start_dim=1)  # [b, pixels]
        return x @ self.W + self.b  # [b, classes]

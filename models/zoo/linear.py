"""Linear regression on the classes: the plainest model, and a fair classifier all the same."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from models.common.image_shape import ImageShape
from models.zoo.initial import small_weights


class LinearRegression(nn.Module):
    """ŷ = x W + b, close to 1 for the class and to 0 for the others. Notes: "线性回归与逻辑回归".

    Made for the squared loss ½ (y - ŷ)² against one-hot y. It alone has a solution in closed form: with
    X̃ = (X, 1) and Y the one-hot labels, X̃ᵀ X̃ (W, b) = X̃ᵀ Y. Gradient descent goes there step by step. One
    column for every class, also for two.
    """

    def __init__(self, image_shape: ImageShape, class_count: int, generator: torch.Generator) -> None:
        super().__init__()
        self.W = nn.Parameter(small_weights(math.prod(image_shape), class_count, generator))
        self.b = nn.Parameter(torch.zeros(class_count))

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> scores [b, classes]."""
        x = images.flatten(start_dim=1)  # [b, pixels]
        return x @ self.W + self.b  # [b, classes]

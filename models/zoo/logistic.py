"""Logistic regression: for each class a probability of its own, asked one by one."""

from __future__ import annotations

import math

import torch

from models.common.image_shape import ImageShape
from models.zoo.linear_scores import LinearScores


class LogisticRegression(LinearScores):
    """P(k | x) = σ(sₖ), sₖ = <wₖ, x> + bₖ, σ(s) = 1 / (1 + exp(-s)). Notes: "线性回归与逻辑回归".

    Made for the logistic loss -log σ(y s), y = ±1, the negative logarithm of the likelihood. With two
    classes it is the model of the notes: one w, and P(1 | x) = σ(<w, x> + b). With more, every class is
    told from the rest, and nothing makes the probabilities sum to 1; the softmax does.
    """

    def __init__(self, image_shape: ImageShape, class_count: int, generator: torch.Generator) -> None:
        super().__init__(math.prod(image_shape), class_count, generator)

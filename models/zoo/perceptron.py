"""The perceptron: it learns from its mistakes, and from nothing else."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from models.common.image_shape import ImageShape
from models.zoo.linear_scores import LinearScores


class Perceptron(LinearScores):
    """o = σ(<w, x> + b), σ(s) = 1 for s > 0 and -1 otherwise. Notes: "感知机".

    The rule: start at w = 0, b = 0; wherever y (<w, x> + b) <= 0, with y = ±1, let w ← w + y x and b ← b + y.
    It is SGD, a step of size 1 for one example at a time, on the perceptron loss: max(0, -y s), or for more
    classes maxₖ sₖ - s_y, where the class that won in error loses x and the right one gains it. For the
    gradient to be exactly the rule's y x, two classes score [-s/2, s/2] here, which are s apart.

    If all examples have ‖x‖ <= r, and some w, b with ‖w‖² + b² = 1 keep them at y (<w, x> + b) >= ρ > 0, the
    rule makes at most (r² + 1) / ρ² mistakes (Novikoff 1962, "On convergence proofs on perceptrons"). If not,
    it never rests, and the mean of its weights is the better model.
    """

    def __init__(self, image_shape: ImageShape, class_count: int, generator: torch.Generator) -> None:
        super().__init__(math.prod(image_shape), class_count, generator)
        nn.init.zeros_(self.W)

    def scores(self, x: Tensor) -> Tensor:
        """[b, inputs] -> [b, classes]."""
        scores = super().scores(x)
        return scores / 2 if self.W.shape[1] == 1 else scores

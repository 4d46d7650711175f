"""The support vector machine with a hard margin: no example may be on the wrong side, or near it."""

from __future__ import annotations

import math

import torch
from torch import nn

from models.common.image_shape import ImageShape
from models.zoo.linear_scores import LinearScores


class HardMarginSVM(LinearScores):
    """min ½ ‖w‖² + ½ b² where yᵢ (<w, xᵢ> + b) >= 1 for every i. Notes: "支持向量机", "线性可分支持向量机".

    The plane that keeps the widest margin, 1 / ‖w‖ on either side, and there is one only where a plane parts
    the classes at all. It is not found along a gradient (there is no loss to descend, only constraints to
    meet), but by `models.training.hard_margin.DualAscent`. The bias counts as the weight of one more input
    that is always 1, hence the ½ b².
    """

    def __init__(self, image_shape: ImageShape, class_count: int, generator: torch.Generator) -> None:
        super().__init__(math.prod(image_shape), class_count, generator)
        nn.init.zeros_(self.W)
        self.requires_grad_(False)

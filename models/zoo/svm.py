"""The support vector machine with a soft margin, by sub-gradients."""

from __future__ import annotations

import math

import torch

from models.common.image_shape import ImageShape
from models.zoo.linear_scores import LinearScores


class SupportVectorMachine(LinearScores):
    """s = <w, x> + b, as far on its side as the margin asks. Notes: "支持向量机", "线性支持向量机".

    Made for the hinge loss with weight decay, λ/2 ‖w‖² + 1/n Σᵢ max(0, 1 - yᵢ sᵢ), y = ±1. Divided by λ it is
    the notes' ½ ‖w‖² + C Σᵢ ξᵢ, in which ξᵢ = max(0, 1 - yᵢ sᵢ) is the slack and C = 1 / (λ n): less decay
    forgives less. SGD follows a sub-gradient, for the hinge has a corner (Shalev-Shwartz et al. 2007,
    "Pegasos"). With K > 2 classes the loss is also the mean over the K machines, so C = 1 / (λ n K).
    """

    def __init__(self, image_shape: ImageShape, class_count: int, generator: torch.Generator) -> None:
        super().__init__(math.prod(image_shape), class_count, generator)

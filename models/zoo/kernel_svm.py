"""The support vector machine with a kernel, by random features in place of the kernel."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from models.common.image_shape import ImageShape
from models.zoo.linear_scores import LinearScores


class KernelSVM(LinearScores):
    """s = <w, z(x)> + b, with <z(x), z(x')> / D ≈ exp(-γ ‖x - x'‖²). Notes: "支持向量机", "非线性支持向量机".

    A kernel machine weighs an image by its likeness to every training image, which 60,000 of them make slow.
    But the kernel is a mean of waves: with each element of Ω drawn from N(0, 2γ) and of c from 0 to 2π,

        z(x) = √2 cos(x Ω + c)  has  E <z(x), z(x')> / D = exp(-γ ‖x - x'‖²),

    the closer the more waves D there are; on z, a linear SVM will do (Rahimi & Recht 2007, "Random features
    for large-scale kernel machines", algorithm 1). What is learnt is w and b alone.

    The paper divides z by √D, for the kernel itself. Here every feature has a mean square of 1, as
    standardised inputs have: on features as small as 1/√D, SGD would creep. It is the same machine, for to
    stretch the features by a is to let C grow by a².
    """

    omega: Tensor
    c: Tensor

    def __init__(
        self,
        image_shape: ImageShape,
        class_count: int,
        generator: torch.Generator,
        gamma: float = 0.02,
        features: int = 2048,
    ) -> None:
        super().__init__(features, class_count, generator)
        omega = torch.randn(math.prod(image_shape), features, generator=generator) * math.sqrt(2 * gamma)
        c = torch.rand(features, generator=generator) * 2 * math.pi
        # Not saved with the weights: the same seed draws them again.
        self.register_buffer("omega", omega, persistent=False)
        self.register_buffer("c", c, persistent=False)

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> scores [b, classes]."""
        return self.scores(self.z(images.flatten(start_dim=1)))

    def z(self, x: Tensor) -> Tensor:
        """[b, pixels] -> [b, features], each from -√2 to √2."""
        return math.sqrt(2) * torch.cos(x @ self.omega + self.c)

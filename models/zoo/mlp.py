"""A multilayer perceptron: one hidden layer between the pixels and the classes."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from models.activations import relu

HIDDEN = 256


class MultilayerPerceptron(nn.Module):
    """logits = relu(x W₁ + b₁) W₂ + b₂. Notes: "多层感知机".

    Without the ReLU the two layers would collapse into one: (x W₁) W₂ = x (W₁ W₂). The initial weights must
    differ (hence random): equal hidden units would have equal gradients and stay equal forever.
    """

    def __init__(
        self,
        image_shape: tuple[int, int],
        class_count: int,
        generator: torch.Generator,
        hidden: int = HIDDEN,
    ) -> None:
        super().__init__()
        height, width = image_shape
        self.W1 = nn.Parameter(torch.randn(height * width, hidden, generator=generator) * 0.01)
        self.b1 = nn.Parameter(torch.zeros(hidden))
        self.W2 = nn.Parameter(torch.randn(hidden, class_count, generator=generator) * 0.01)
        self.b2 = nn.Parameter(torch.zeros(class_count))

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> logits [b, classes]."""
        x = images.flatten(start_dim=1)  # [b, pixels]
        h = relu(x @ self.W1 + self.b1)  # [b, hidden]
        return h @ self.W2 + self.b2  # [b, classes]

"""Scores that are linear in the inputs: a weight vector for every class, or one where there are but two."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from models.zoo.initial import small_weights


class LinearScores(nn.Module):
    """sₖ = <wₖ, x> + bₖ for every class k, and the largest score wins.

    Each class is told from all the rest (one-vs-rest). Two classes need only one weight vector w, the normal
    of the plane between them: s = <w, x> + b, and class 1, the positive one, is where s > 0. The scores are
    then [-s, s], so that whatever reads them looks for the larger one all the same; on the plane itself,
    s = 0, the first wins, which is class 0.
    """

    def __init__(self, inputs: int, class_count: int, generator: torch.Generator) -> None:
        super().__init__()
        columns = 1 if class_count == 2 else class_count
        self.W = nn.Parameter(small_weights(inputs, columns, generator))
        self.b = nn.Parameter(torch.zeros(columns))

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> scores [b, classes]."""
        return self.scores(images.flatten(start_dim=1))

    def scores(self, x: Tensor) -> Tensor:
        """[b, inputs] -> [b, classes]."""
        s = x @ self.W + self.b  # [b, columns]
        return torch.cat([-s, s], dim=1) if s.shape[1] == 1 else s

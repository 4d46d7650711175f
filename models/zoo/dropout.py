"""Units that are left out at random, so that none can rely on another. Notes: "过拟合和欠拟合"."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Dropout(nn.Module):
    """h' = h m / (1 - p) in training, where each m is 0 with probability p and else 1; h' = h otherwise.

    Divided by 1 - p, the mean of h' is h, so that nothing is left to do when the model is used. m comes from
    torch's own stream of random numbers. Source: N. Srivastava et al., "Dropout: a simple way to prevent
    neural networks from overfitting", JMLR 15, 2014, sections 4 and 10.
    """

    def __init__(self, p: float) -> None:
        """`p` is the share that is left out, from 0 to below 1."""
        super().__init__()
        self.p = p

    def forward(self, values: Tensor) -> Tensor:
        """Any shape, kept. Draws nothing where p is 0."""
        if not self.training or self.p == 0:
            return values
        kept = torch.rand_like(values) >= self.p
        return values * kept / (1 - self.p)

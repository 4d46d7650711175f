"""A trained model as others use it: from pixels to scores, with nothing to be done before or after."""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn

from models.data.data_set import scaled


class Deployed(nn.Module):
    """Images uint8 [n, 1 or 3, height, width] -> scores float32 [n, classes], as `scores_of` gives them.

    A copy, on the processor and at rest: what becomes of the model is nothing to it, and the other way round.
    """

    def __init__(self, model: nn.Module, *, both_ways: bool) -> None:
        super().__init__()
        # In the plain order of memory, which files are written in.
        self.model = copy.deepcopy(model).cpu().to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]
        self.both_ways = both_ways
        self.eval()
        self.requires_grad_(False)

    def forward(self, images: Tensor) -> Tensor:
        """The mean with the mirror images' scores where the model was taught that they are the same."""
        x = scaled(images.squeeze(1))  # [n, height, width] of grey ones, and in colour as it was
        scores: Tensor = self.model(x)
        return (scores + self.model(x.flip(-1))) / 2 if self.both_ways else scores

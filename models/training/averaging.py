"""The mean of all the parameters that a run passes through."""

from __future__ import annotations

import torch
from torch import nn

from models.training.checkpoint import Memory


class Average:
    """w̄ₜ = w̄ₜ₋₁ + (wₜ - w̄ₜ₋₁) / t: the mean over all steps, without keeping them.

    What wanders about a minimum is on average nearer to it than at any one moment (Polyak & Juditsky 1992,
    "Acceleration of stochastic approximation by averaging"). The perceptron, which never settles on classes
    that do not separate, gains the most (Freund & Schapire 1999, "Large margin classification using the
    perceptron algorithm", section 2).
    """

    def __init__(self, model: nn.Module) -> None:
        self._tensors = _tensors(model)
        self._means = [tensor.clone() for tensor in self._tensors]
        self._steps = 0

    @torch.no_grad()
    def include(self) -> None:
        """Take in the parameters as they are after one more step."""
        self._steps += 1
        for mean, tensor in zip(self._means, self._tensors, strict=True):
            mean.lerp_(tensor, 1 / self._steps)

    @torch.no_grad()
    def copy_to(self, model: nn.Module) -> None:
        """Give another model of the same kind the mean."""
        for mean, tensor in zip(self._means, _tensors(model), strict=True):
            tensor.copy_(mean)

    def memory(self) -> Memory:
        """The means so far, and over how many steps."""
        means = {str(number): mean for number, mean in enumerate(self._means)}
        return Memory(means, {"steps": self._steps})

    def recall(self, memory: Memory) -> None:
        """Go on from there."""
        self._steps = int(memory.numbers["steps"])
        for number, mean in enumerate(self._means):
            mean.copy_(memory.tensors[str(number)])


def _tensors(model: nn.Module) -> list[torch.Tensor]:
    """What is learnt: parameters and the statistics of batch normalisation. Counters are left out."""
    return [tensor for tensor in model.state_dict().values() if tensor.is_floating_point()]

"""What makes a network more than one matrix. Notes: "多层感知机"."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Activation = Callable[[Tensor], Tensor]
"""Any shape, kept; each number for itself."""


def create_activation(name: str) -> Activation:
    """The activation of this name, one of `models.settings.specification.ACTIVATIONS`."""
    return _ACTIVATIONS[name]


def relu(values: Tensor) -> Tensor:
    """ReLU(x) = max(x, 0), in any shape; its slope is 1 above 0 and 0 elsewhere.

    At 0 itself max(x, 0) has no slope. Everywhere else this is `torch.max(x, 0)`, which would share the
    gradient between its two equal arguments there; at 0 it follows the convention that the slope is 0.
    """
    return values.masked_fill(values <= 0, 0.0)


def sigmoid(values: Tensor) -> Tensor:
    """σ(x) = 1 / (1 + exp(-x)), from 0 to 1, in any shape; its slope is σ(x) (1 - σ(x)), at most ¼.

    As written, the slope fails for x = -1000: exp(1000) is infinite, and 0 ⋅ ∞ is not a number. Multiplied
    above and below by exp(x/2) the fraction is (1 + tanh(x/2)) / 2, and tanh has no such trouble.
    """
    return (1 + tanh(values / 2)) / 2


def tanh(values: Tensor) -> Tensor:
    """tanh(x) = (1 - exp(-2x)) / (1 + exp(-2x)), from -1 to 1, in any shape; its slope is 1 - tanh²(x).

    torch's own: written out in exponentials it would overflow far from 0, and lose its digits near 0, where
    it is the difference of two numbers that are nearly equal.
    """
    return torch.tanh(values)


_ACTIVATIONS: dict[str, Activation] = {"relu": relu, "sigmoid": sigmoid, "tanh": tanh}

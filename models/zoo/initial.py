"""Where learning starts: initial weights, all drawn from one generator and scaled for what follows them."""

from __future__ import annotations

import math

import torch
from torch import Tensor

SMALL = 0.01


def small_weights(inputs: int, outputs: int, generator: torch.Generator) -> Tensor:
    """Numbers about 0, so small that at first no class is preferred. [inputs, outputs]."""
    return torch.randn(inputs, outputs, generator=generator) * SMALL


def scaled_weights(inputs: int, outputs: int, activation: str, generator: torch.Generator) -> Tensor:
    """Weights that hand a layer's signal on neither louder nor fainter. [inputs, outputs].

    A unit adds up `inputs` numbers, so its variance is `inputs` times Var(W) times theirs; with
    Var(W) = 1 / inputs it stays the same (Glorot & Bengio 2010, "Understanding the difficulty of training
    deep feedforward neural networks", equation 10). A ReLU lets half of it through, and Var(W) = 2 / inputs
    makes up for that (He et al. 2015, "Delving deep into rectifiers", equation 10).
    """
    gain = 2 if activation == "relu" else 1
    return torch.randn(inputs, outputs, generator=generator) * math.sqrt(gain / inputs)

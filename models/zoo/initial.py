"""Where learning starts: initial weights, all drawn from one generator and scaled for what follows them."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

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


def linear(weights: Tensor) -> nn.Linear:
    """torch's layer with these weights, [inputs, outputs], and biases 0. It keeps the transpose."""
    inputs, outputs = weights.shape
    # skip_init: torch would draw weights of its own, from another stream.
    layer: nn.Linear = nn.utils.skip_init(nn.Linear, inputs, outputs)
    with torch.no_grad():
        layer.weight.copy_(weights.T)
        layer.bias.zero_()
    return layer


def convolution(
    inputs: int,
    outputs: int,
    size: int,
    activation: str,
    generator: torch.Generator,
    *,
    padding: int = 0,
    bias: bool = True,
) -> nn.Conv2d:
    """torch's layer of `outputs` square filters over `inputs` channels, with `scaled_weights` and biases 0.

    What one filter adds up is a window of size ⋅ size pixels from every channel.
    """
    layer: nn.Conv2d = nn.utils.skip_init(nn.Conv2d, inputs, outputs, size, padding=padding, bias=bias)
    weights = scaled_weights(inputs * size * size, outputs, activation, generator)
    with torch.no_grad():
        layer.weight.copy_(weights.T.reshape(outputs, inputs, size, size))
        if layer.bias is not None:
            layer.bias.zero_()
    return layer

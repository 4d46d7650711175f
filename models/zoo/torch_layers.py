"""torch's own layers, with initial weights of ours."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from models.zoo.initial import scaled_weights

ACTIVATIONS: dict[str, type[nn.Module]] = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh}
POOLINGS: dict[str, type[nn.Module]] = {"max": nn.MaxPool2d, "average": nn.AvgPool2d}


def linear(weights: Tensor) -> nn.Linear:
    """torch's layer with these weights, [inputs, outputs], and biases 0. It keeps the transpose."""
    inputs, outputs = weights.shape
    # skip_init: torch would draw weights of its own, from another stream.
    layer: nn.Linear = nn.utils.skip_init(nn.Linear, inputs, outputs, device=weights.device)
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
    weights = scaled_weights(inputs * size * size, outputs, activation, generator)
    layer: nn.Conv2d = nn.utils.skip_init(
        nn.Conv2d, inputs, outputs, size, padding=padding, bias=bias, device=weights.device
    )
    with torch.no_grad():
        layer.weight.copy_(weights.T.reshape(outputs, inputs, size, size))
        if layer.bias is not None:
            layer.bias.zero_()
    return layer

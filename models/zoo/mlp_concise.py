"""The multilayer perceptron again, from torch's parts."""

from __future__ import annotations

import math
from collections import OrderedDict

import torch
from torch import Tensor, nn

from models.common.image_shape import ImageShape
from models.zoo.initial import scaled_weights
from models.zoo.torch_layers import ACTIVATIONS, linear


class ConciseMultilayerPerceptron(nn.Module):
    """hᵢ = σ(hᵢ₋₁ Wᵢ + bᵢ): `MultilayerPerceptron` as a sequence of torch's layers. Notes: "多层感知机".

    The same generator gives both the same weights, and the same weights give the same results.
    """

    def __init__(
        self,
        image_shape: ImageShape,
        class_count: int,
        generator: torch.Generator,
        hidden: tuple[int, ...] = (256,),
        activation: str = "relu",
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        layers: OrderedDict[str, nn.Module] = OrderedDict(flatten=nn.Flatten())
        inputs = math.prod(image_shape)
        for layer, units in enumerate(hidden, start=1):
            layers[f"hidden{layer}"] = linear(scaled_weights(inputs, units, activation, generator))
            layers[f"activation{layer}"] = ACTIVATIONS[activation]()
            layers[f"dropout{layer}"] = nn.Dropout(dropout)
            inputs = units
        layers["output"] = linear(scaled_weights(inputs, class_count, activation, generator))
        self.layers = nn.Sequential(layers)

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> logits [b, classes]."""
        logits: Tensor = self.layers(images)
        return logits

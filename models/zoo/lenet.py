"""LeNet: filters that slide over the image, so that what was learnt in one place is known in all."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from language.sentence import message
from models.common.image_shape import ImageShape, channels_of, size_of
from models.zoo.image_size import as_maps, require_size
from models.zoo.initial import scaled_weights
from models.zoo.torch_layers import ACTIVATIONS, POOLINGS, convolution, linear

SMALLEST = 12
"""Height and width in pixels below which nothing is left of an image after both convolutions."""


class LeNet(nn.Module):
    """Two rounds of convolution, activation and pooling, then three linear layers. Notes: "卷积神经网络".

    A convolution scores the window at every pixel (i, j) with the same weights, one set for every filter k,
    over all channels c: Yₖ[i, j] = bₖ + Σ_c Σ_uv Wₖ_c[u, v] X_c[i + u, j + v]. Pooling keeps the largest of
    every 2x2 scores, or their mean: what was seen, less exactly where. From 28x28 pixels:

        6 filters 5x5, edges padded by 2   6 x 28 x 28     pooled  6 x 14 x 14
        16 filters 5x5                    16 x 10 x 10     pooled 16 x 5 x 5
        linear layers                     400 -> 120 -> 84 -> classes

    Source: LeCun et al. 1998, "Gradient-based learning applied to document recognition", section II.B. As
    published it has the sigmoid's shape of activation and averages; ReLU and maxima learn faster.
    """

    def __init__(
        self,
        image_shape: ImageShape,
        class_count: int,
        generator: torch.Generator,
        activation: str = "relu",
        pooling: str = "max",
    ) -> None:
        super().__init__()
        height, width = size_of(image_shape)
        require_size(message("LeNet"), image_shape, SMALLEST)
        self.activation = ACTIVATIONS[activation]()
        self.pool = POOLINGS[pooling](2)
        self.convolution1 = convolution(channels_of(image_shape), 6, 5, activation, generator, padding=2)
        self.convolution2 = convolution(6, 16, 5, activation, generator)
        pixels = 16 * _remaining(height) * _remaining(width)
        self.linear1 = linear(scaled_weights(pixels, 120, activation, generator))
        self.linear2 = linear(scaled_weights(120, 84, activation, generator))
        self.linear3 = linear(scaled_weights(84, class_count, activation, generator))
        # Channels next to each other in memory: so processors convolve faster.
        self.to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> logits [b, classes]."""
        maps = as_maps(images).contiguous(memory_format=torch.channels_last)  # [b, 1 or 3, height, width]
        maps = self.pool(self.activation(self.convolution1(maps)))  # [b, 6, height / 2, width / 2]
        maps = self.pool(self.activation(self.convolution2(maps)))  # [b, 16, height / 4 - 2, width / 4 - 2]
        h = maps.flatten(start_dim=1)
        h = self.activation(self.linear1(h))  # [b, 120]
        h = self.activation(self.linear2(h))  # [b, 84]
        logits: Tensor = self.linear3(h)  # [b, classes]
        return logits


def _remaining(side: int) -> int:
    """How many rows (or columns) are left of so many: halved, less the filter's edges, halved again."""
    return (side // 2 - 4) // 2

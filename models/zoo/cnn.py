"""A small convolutional network: a few rounds of filters, made quick to train by batch normalisation."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from language.sentence import message
from models.common.image_shape import ImageShape, channels_of, size_of
from models.zoo.image_size import as_maps, require_size
from models.zoo.initial import scaled_weights
from models.zoo.torch_layers import convolution, linear

ROUNDS = 3
"""In each the image's sides are halved, and from one to the next the filters doubled."""
SMALLEST = 2**ROUNDS
"""Height and width in pixels below which the last round has nothing left to halve."""


class SmallCNN(nn.Module):
    """Three rounds of x ← max(0, BN(pool(W * x))), then logits = x W + b. Notes: "卷积神经网络".

    The convolution W * x scores the 3x3 window about every pixel, for every filter k over all channels c:
    (W * x)ₖ[i, j] = Σ_c Σ_uv Wₖ_c[u, v] x_c[i + u, j + v]. Pooling keeps the largest of every 2x2 scores. It
    comes before the normalisation, which then has a quarter of the work.

    Batch normalisation centres and scales every channel by the mean μ and the variance σ² that it has in the
    batch, and lets the model undo it: BN(x) = γ (x - μ) / √(σ² + ε) + β. So no layer need follow the drift of
    the one before it, and large steps are safe (Ioffe & Szegedy 2015, "Batch normalization", algorithm 1). β
    takes the place of the convolution's bias, which μ would cancel. Without a batch to go by, as in testing,
    running means of μ and σ² stand in.

    A residual block, of which there may be some at the end, adds to what it was given:
    x ← x + max(0, BN(W * x)). The sum lets the gradient through unweakened, however many there are (He et al.
    2016, "Deep residual learning for image recognition", equation 1).
    """

    def __init__(
        self,
        image_shape: ImageShape,
        class_count: int,
        generator: torch.Generator,
        filters: int = 32,
        residual: int = 0,
    ) -> None:
        super().__init__()
        height, width = size_of(image_shape)
        require_size(message("The small CNN"), image_shape, SMALLEST)
        channels, rounds = channels_of(image_shape), []
        for number in range(ROUNDS):
            rounds.append(Round(channels, filters * 2**number, generator))
            channels = filters * 2**number
        self.rounds = nn.Sequential(*rounds)
        self.residual = nn.Sequential(*(ResidualBlock(channels, generator) for _ in range(residual)))
        pixels = channels * (height // SMALLEST) * (width // SMALLEST)
        self.output = linear(scaled_weights(pixels, class_count, "relu", generator))
        # Channels next to each other in memory: so processors convolve nearly twice as fast.
        self.to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    def forward(self, images: Tensor) -> Tensor:
        """Images float32 [b, height, width] from 0 to 1 -> logits [b, classes]."""
        maps = as_maps(images).contiguous(memory_format=torch.channels_last)  # [b, 1 or 3, height, width]
        maps = self.residual(self.rounds(maps))  # [b, 4 filters, height / 8, width / 8]
        logits: Tensor = self.output(maps.flatten(start_dim=1))  # [b, classes]
        return logits


class Round(nn.Module):
    """x ← max(0, BN(pool(W * x))): [b, channels, height, width] -> [b, filters, height / 2, width / 2]."""

    def __init__(self, channels: int, filters: int, generator: torch.Generator) -> None:
        super().__init__()
        self.convolution = convolution(channels, filters, 3, "relu", generator, padding=1, bias=False)
        self.pool = nn.MaxPool2d(2)
        self.normalisation = BatchNormalisation(filters)

    def forward(self, maps: Tensor) -> Tensor:
        """One round."""
        return functional.relu(self.normalisation(self.pool(self.convolution(maps))))


class ResidualBlock(nn.Module):
    """x ← x + max(0, BN(W * x)), in the shape that x has."""

    def __init__(self, channels: int, generator: torch.Generator) -> None:
        super().__init__()
        self.convolution = convolution(channels, channels, 3, "relu", generator, padding=1, bias=False)
        self.normalisation = BatchNormalisation(channels)

    def forward(self, maps: Tensor) -> Tensor:
        """One block."""
        return maps + functional.relu(self.normalisation(self.convolution(maps)))


class BatchNormalisation(nn.BatchNorm2d):
    """torch's, which also bears a batch of one value: such a value has no variance to be divided by.

    It comes about where a single example is left for an epoch's last batch and one pixel is left of it. Then
    the running mean and variance stand in, as they do in testing.
    """

    def forward(self, maps: Tensor) -> Tensor:
        """[b, channels, height, width], in the same shape."""
        values_a_channel = maps.numel() // self.num_features
        if self.training and values_a_channel == 1:
            return functional.batch_norm(
                maps, self.running_mean, self.running_var, self.weight, self.bias, eps=self.eps
            )
        return super().forward(maps)

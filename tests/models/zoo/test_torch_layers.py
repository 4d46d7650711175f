from __future__ import annotations

import torch

from models.common.randomness import random_stream
from models.settings.specification import ACTIVATIONS as ACTIVATION_NAMES
from models.settings.specification import POOLINGS as POOLING_NAMES
from models.zoo.initial import scaled_weights, small_weights
from models.zoo.torch_layers import ACTIVATIONS, POOLINGS, convolution, linear


def test_every_activation_and_pooling_that_has_a_name_is_there() -> None:
    assert tuple(ACTIVATIONS) == ACTIVATION_NAMES
    assert tuple(POOLINGS) == POOLING_NAMES


def test_a_layer_of_torch_has_the_weights_it_is_given() -> None:
    weights = small_weights(6, 4, random_stream("test", 0))
    layer = linear(weights)
    x = torch.rand(3, 6, generator=random_stream("test", 1))
    torch.testing.assert_close(layer(x), x @ weights)


def test_a_convolution_is_a_linear_layer_on_windows() -> None:
    layer = convolution(3, 5, 3, "relu", random_stream("test", 0))
    weights = scaled_weights(3 * 3 * 3, 5, "relu", random_stream("test", 0))
    image = torch.rand(1, 3, 6, 6, generator=random_stream("test", 1))
    for i, j in ((0, 0), (2, 3), (3, 3)):
        window = image[0, :, i : i + 3, j : j + 3]
        torch.testing.assert_close(layer(image)[0, :, i, j], window.flatten() @ weights)


def test_layers_draw_from_their_generator_alone() -> None:
    before = torch.get_rng_state()
    linear(small_weights(6, 4, random_stream("test", 0)))
    layer = convolution(1, 6, 5, "relu", random_stream("test", 0), padding=2)
    assert torch.equal(torch.get_rng_state(), before)
    assert layer.bias is not None
    assert not layer.bias.any()

from __future__ import annotations

import pytest
import torch

from models.activations import create_activation
from models.randomness import random_stream
from models.zoo.initial import convolution, linear, scaled_weights, small_weights


@pytest.mark.parametrize(
    ("activation", "variance"), [("relu", 2 / 500), ("tanh", 1 / 500), ("sigmoid", 1 / 500)]
)
def test_the_variance_of_the_weights_follows_the_number_of_inputs(activation: str, variance: float) -> None:
    weights = scaled_weights(500, 300, activation, random_stream("test", 0))
    assert weights.shape == (500, 300)
    assert weights.mean().item() == pytest.approx(0, abs=1e-3)
    assert weights.var().item() == pytest.approx(variance, rel=0.02)


def test_a_signal_is_as_loud_after_twenty_layers_of_relu() -> None:
    random = random_stream("test", 0)
    relu = create_activation("relu")
    h = torch.randn(64, 400, generator=random)
    for _ in range(20):
        h = relu(h) @ scaled_weights(400, 400, "relu", random)
    assert 0.4 < h.std().item() < 2.5


def test_small_weights_are_small() -> None:
    weights = small_weights(784, 10, random_stream("test", 0))
    assert weights.std().item() == pytest.approx(0.01, rel=0.05)


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

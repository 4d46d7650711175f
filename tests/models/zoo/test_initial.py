from __future__ import annotations

import pytest
import torch

from models.common.randomness import random_stream
from models.zoo.activations import create_activation
from models.zoo.initial import scaled_weights, small_weights


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

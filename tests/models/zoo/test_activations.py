from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from models.settings import specification
from models.zoo.activations import create_activation

VALUES = [-math.inf, -1000.0, -20.0, -1.0, -1e-30, -0.0, 0.0, 1e-30, 0.5, 1.0, 20.0, 1000.0, math.inf]
REFERENCES: dict[str, Callable[[Tensor], Tensor]] = {
    "relu": functional.relu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
}


def values_and_slopes(activation: Callable[[Tensor], Tensor]) -> tuple[Tensor, Tensor]:
    values = torch.tensor(VALUES, requires_grad=True)
    answers = activation(values)
    answers.backward(torch.arange(1.0, len(VALUES) + 1))
    assert values.grad is not None
    return answers.detach(), values.grad


@pytest.mark.parametrize("name", specification.ACTIVATIONS)
def test_an_activation_equals_torch_in_values_and_gradients(name: str) -> None:
    mine, reference = values_and_slopes(create_activation(name)), values_and_slopes(REFERENCES[name])
    torch.testing.assert_close(mine, reference, rtol=1e-6, atol=1e-6)


def test_relu_equals_torch_to_the_last_digit_even_at_0() -> None:
    mine, reference = values_and_slopes(create_activation("relu")), values_and_slopes(functional.relu)
    assert torch.equal(mine[0], reference[0])
    assert torch.equal(mine[1], reference[1])


@pytest.mark.parametrize("name", specification.ACTIVATIONS)
def test_no_activation_hides_what_is_not_a_number(name: str) -> None:
    assert create_activation(name)(torch.tensor([math.nan])).isnan().all()


@pytest.mark.parametrize("name", specification.ACTIVATIONS)
def test_an_activation_keeps_the_shape_and_what_it_was_given(name: str) -> None:
    values = torch.linspace(-2, 2, 24).reshape(2, 3, 4)
    before = values.clone()
    assert create_activation(name)(values).shape == (2, 3, 4)
    assert torch.equal(values, before)

from __future__ import annotations

import math

import torch
from torch.nn import functional

from models.activations import relu

VALUES = [-math.inf, -1000.0, -1.0, -1e-30, -0.0, 0.0, 1e-30, 1.0, 1000.0, math.inf]


def test_relu_equals_torch_in_values_and_gradients_even_at_0() -> None:
    ours, theirs = torch.tensor(VALUES, requires_grad=True), torch.tensor(VALUES, requires_grad=True)
    slopes = torch.arange(1.0, len(VALUES) + 1)
    mine, reference = relu(ours), functional.relu(theirs)
    mine.backward(slopes)
    reference.backward(slopes)
    assert torch.equal(mine, reference)
    assert ours.grad is not None
    assert theirs.grad is not None
    assert torch.equal(ours.grad, theirs.grad)


def test_relu_does_not_hide_what_is_not_a_number() -> None:
    assert relu(torch.tensor([math.nan])).isnan().all()

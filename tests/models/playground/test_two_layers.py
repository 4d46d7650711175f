from __future__ import annotations

import numpy as np
import pytest
import torch

from models.playground.margin import widest_margin
from models.playground.two_layers import gradient, learn, loss, score, sign, unit

POINTS = np.array([[1.0, 1], [-1, 1], [1, -1], [-1, -1]])
LABELS = np.array([1.0, -1, -1, 1])


def test_the_product_of_two_lines_is_xor_point_by_point_as_in_the_notes() -> None:
    blue, yellow = unit(POINTS, 0, 0), unit(POINTS, 90, 0)
    assert blue.tolist() == [1, -1, 1, -1]
    assert yellow.tolist() == [1, 1, -1, -1]
    assert (blue * yellow).tolist() == LABELS.tolist()
    assert not widest_margin(POINTS, LABELS).separable


def test_a_point_on_the_line_is_negative_as_the_notes_have_it() -> None:
    assert unit(np.array([[0.0, 2.0]]), 0, 0).tolist() == [-1]


def test_the_gradient_is_that_of_autograd() -> None:
    parameters = np.random.default_rng(5).normal(size=9)
    free = torch.tensor(parameters, requires_grad=True)
    inputs = torch.tensor(np.column_stack((POINTS, np.ones(4))))
    hidden = torch.tanh(inputs @ free[:6].reshape(2, 3).T)
    total = torch.nn.functional.softplus(-torch.tensor(LABELS) * (hidden @ free[6:8] + free[8])).mean()
    total.backward()
    assert free.grad is not None
    assert loss(parameters, POINTS, LABELS) == pytest.approx(float(total.detach()))
    np.testing.assert_allclose(gradient(parameters, POINTS, LABELS), free.grad.numpy(), rtol=1e-9)


def test_a_small_network_learns_xor() -> None:
    learning = learn(POINTS, LABELS)
    assert (sign(score(learning.snapshots[-1], POINTS)) == LABELS).all()
    assert learning.losses[-1] < 0.02 < learning.losses[0]
    assert len(learning.snapshots) == len(learning.losses)

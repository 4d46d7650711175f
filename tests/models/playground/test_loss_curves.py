from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional

from models.losses import create_loss
from models.playground.loss_curves import (
    ABSOLUTE,
    HINGE,
    LOGISTIC,
    PERCEPTRON,
    SQUARED,
    SQUARED_MARGIN,
    ZERO_ONE,
    LossCurve,
    cross_entropy,
    huber,
)

ZERO = torch.zeros((), dtype=torch.float64)
ONE = torch.ones((), dtype=torch.float64)
NUMBERS = np.array([-40.0, -3.0, -1.0, -0.4, 0.0, 0.3, 1.0, 1.7, 40.0])


def with_other_logits(z: Tensor, classes: int) -> Tensor:
    return torch.cat([z.reshape(1), torch.zeros(classes - 1, dtype=torch.float64)])


REFERENCES: dict[str, tuple[LossCurve, Callable[[Tensor], Tensor]]] = {
    "squared": (SQUARED, lambda r: functional.mse_loss(r, ZERO) / 2),
    "absolute": (ABSOLUTE, lambda r: functional.l1_loss(r, ZERO)),
    "huber": (huber(1.0), lambda r: functional.huber_loss(r, ZERO)),
    "huber of another size": (huber(0.35), lambda r: functional.huber_loss(r, ZERO, delta=0.35)),
    "logistic": (LOGISTIC, lambda m: functional.binary_cross_entropy_with_logits(m, ONE)),
    "squared of a margin": (SQUARED_MARGIN, lambda m: functional.mse_loss(m, ONE) / 2),
    "hinge": (HINGE, lambda m: functional.relu(1 - m)),
    "perceptron": (PERCEPTRON, lambda m: torch.where(m > 0, 0.0 * m, -m)),
    "cross-entropy": (
        cross_entropy(10),
        lambda z: functional.cross_entropy(with_other_logits(z, 10), torch.tensor(0)),
    ),
    "cross-entropy of two": (
        cross_entropy(2),
        lambda z: functional.cross_entropy(with_other_logits(z, 2), torch.tensor(0)),
    ),
}


@pytest.mark.parametrize("name", REFERENCES)
def test_a_curve_and_its_slope_equal_torch(name: str) -> None:
    curve, reference = REFERENCES[name]
    values, slopes = curve.value(NUMBERS), curve.slope(NUMBERS)
    for number, value, slope in zip(NUMBERS, values, slopes, strict=True):
        argument = torch.tensor(number, dtype=torch.float64, requires_grad=True)
        theirs = reference(argument)
        theirs.backward()
        assert argument.grad is not None
        assert value == pytest.approx(theirs.item(), rel=1e-12, abs=1e-15)
        assert slope == pytest.approx(argument.grad.item(), rel=1e-12, abs=1e-15)


@pytest.mark.parametrize(
    ("name", "curve"),
    [("logistic", LOGISTIC), ("hinge", HINGE), ("squared", SQUARED), ("absolute", ABSOLUTE)],
)
def test_a_curve_is_the_loss_that_models_learn_by(name: str, curve: LossCurve) -> None:
    """Both scores of two classes [-s, s] have the margin m = y s; the targets of regression are 0 and 1."""
    for number in (-2.0, 0.25, 3.0):
        if name in ("squared", "absolute"):
            scores, argument = torch.tensor([[0.0, 1 + number]]), number
            expected = curve.value(np.array([0.0, argument])).mean()
        else:
            scores, argument = torch.tensor([[-number, number]]), number
            expected = curve.value(np.array(argument))
        assert create_loss(name)(scores, torch.tensor([1])).item() == pytest.approx(float(expected), rel=1e-6)


def test_those_of_a_margin_are_never_below_the_mistakes_they_stand_for() -> None:
    margins = np.linspace(-3, 3, 101)
    mistakes = ZERO_ONE.value(margins)
    assert (HINGE.value(margins) >= mistakes).all()
    assert (LOGISTIC.value(margins) / np.log(2) >= mistakes - 1e-12).all()
    assert not ZERO_ONE.slope(margins).any()


@pytest.mark.parametrize("curve", [SQUARED, huber(0.7), LOGISTIC, SQUARED_MARGIN, cross_entropy(4)])
def test_a_slope_is_the_limit_of_differences(curve: LossCurve) -> None:
    numbers = np.array([-2.0, -0.3, 0.1, 0.9, 4.0])
    step = 1e-6
    differences = (curve.value(numbers + step) - curve.value(numbers - step)) / (2 * step)
    np.testing.assert_allclose(curve.slope(numbers), differences, rtol=1e-6, atol=1e-9)


def test_nothing_overflows() -> None:
    far = np.array([-1e5, 1e5])
    for curve in (LOGISTIC, cross_entropy(10)):
        assert np.isfinite(curve.value(far)).all()
        np.testing.assert_allclose(curve.slope(far), [-1, 0], atol=1e-12)

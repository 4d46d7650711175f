"""Surfaces of two numbers for optimizers to go down, with their gradients. Notes: "优化算法"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from models.playground.two_classes import Values


@dataclass(frozen=True)
class Surface:
    """A height over the plane."""

    name: str
    value: Callable[[Values, Values], Values]
    """f(x, y), in any shape."""
    gradient: Callable[[float, float], tuple[float, float]]
    """∂f/∂x and ∂f/∂y at a place."""
    start: tuple[float, float]
    """From where it is most telling."""
    lowest: tuple[float, float]
    """Where it is lowest."""
    window: tuple[float, float, float, float]
    """Left, right, bottom and top of the part that is shown."""
    formula: str
    """As matplotlib's mathtext."""
    rates: dict[str, float]
    """A learning rate for each optimizer of `models.playground.descent` with which it does well here."""
    mirrored: bool = False
    """Whether it is as low at the same x and -y."""


def bowl(condition: float) -> Surface:
    """½ (x² + κ y²): the condition number κ is how much steeper one direction is than the other.

    Gradient descent holds still for η below 2 / κ only, and then needs about κ steps along the flat one.
    """

    def value(x: Values, y: Values) -> Values:
        return (x**2 + condition * y**2) / 2

    return Surface(
        "bowl",
        value,
        lambda x, y: (x, condition * y),
        (-4.0, 1.5),
        (0.0, 0.0),
        (-5.0, 2.0, -2.2, 2.2),
        r"f(x,y)=\frac{1}{2}(x^2+\kappa y^2)",
        {
            "sgd": 1.8 / condition,
            "momentum": 0.6 / condition,
            "nesterov": 0.6 / condition,
            "adagrad": 1.0,
            "rmsprop": 0.05,
            "adam": 0.3,
        },
    )


def _rosenbrock_gradient(x: float, y: float) -> tuple[float, float]:
    return -2 * (1 - x) - 40 * x * (y - x**2), 20 * (y - x**2)


ROSENBROCK = Surface(
    "valley",
    lambda x, y: (1 - x) ** 2 + 10 * (y - x**2) ** 2,
    _rosenbrock_gradient,
    (-1.3, 1.9),
    (1.0, 1.0),
    (-2.0, 2.0, -1.0, 3.0),
    r"f(x,y)=(1-x)^2+10\,(y-x^2)^2",
    {
        "sgd": 0.012,
        "momentum": 0.004,
        "nesterov": 0.005,
        "adagrad": 0.5,
        "rmsprop": 0.03,
        "adam": 0.1,
    },
)
"""A bent valley whose bed hardly falls. Source: H. H. Rosenbrock, "An automatic method for finding the
greatest or least value of a function", 1960, with 10 in place of 100."""


def _saddle_value(x: Values, y: Values) -> Values:
    return (x**2 - y**2) / 2 + y**4 / 8


SADDLE = Surface(
    "saddle",
    _saddle_value,
    lambda x, y: (x, -y + y**3 / 2),
    (-2.5, 0.002),
    (0.0, float(np.sqrt(2))),
    (-3.0, 3.0, -2.2, 2.2),
    r"f(x,y)=\frac{1}{2}(x^2-y^2)+\frac{1}{8}y^4",
    {
        "sgd": 0.2,
        "momentum": 0.05,
        "nesterov": 0.05,
        "adagrad": 0.3,
        "rmsprop": 0.03,
        "adam": 0.1,
    },
    mirrored=True,
)
"""At (0, 0) it has no slope, and is no minimum: it falls to either side, to (0, √2) and (0, -√2)."""


def _ripples_value(x: Values, y: Values) -> Values:
    ripples: Values = (x**2 + y**2) / 20 + 0.15 * (2 - np.cos(2 * x) - np.cos(2 * y))
    return ripples


RIPPLES = Surface(
    "ripples",
    _ripples_value,
    lambda x, y: (x / 10 + 0.3 * float(np.sin(2 * x)), y / 10 + 0.3 * float(np.sin(2 * y))),
    (-5.4, 4.3),
    (0.0, 0.0),
    (-6.5, 6.5, -6.5, 6.5),
    r"f=\frac{x^2+y^2}{20}+0.15\,(2-\cos 2x-\cos 2y)",
    {
        "sgd": 1.0,
        "momentum": 0.25,
        "nesterov": 0.25,
        "adagrad": 1.0,
        "rmsprop": 0.05,
        "adam": 0.4,
    },
)
"""A bowl with a minimum in every ripple, most of which are not the lowest: what rolls on passes some."""

"""Losses as functions of one number, and their slopes. Notes: "损失函数", "均方损失".

Of a prediction s for a target y the number is the error r = s - y. Of a score s for a class y = ±1 it is the
margin m = y s: above 0 on the right side. Of softmax it is the logit of the true class, the others being 0.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from models.playground.two_classes import Values

Curve = Callable[[Values], Values]
"""Numbers in any shape -> a number for each."""


@dataclass(frozen=True)
class LossCurve:
    """A loss of one number."""

    name: str
    """As `models.settings.specification.LOSSES` has it, where that has it."""
    value: Curve
    slope: Curve
    """Its derivative; where it has a corner, the one that torch takes."""
    formula: str
    """Of the value, as matplotlib's mathtext; [true] is 1, and [false] is 0."""
    slope_formula: str


def _squared(r: Values) -> Values:
    return r**2 / 2


def _absolute_slope(r: Values) -> Values:
    slope: Values = np.sign(r)
    return slope


def huber(delta: float) -> LossCurve:
    """½ r² where |r| < δ and δ (|r| - ½ δ) elsewhere: P. J. Huber 1964. `models.losses` has δ = 1."""

    def value(r: Values) -> Values:
        size = np.abs(r)
        values: Values = np.where(size < delta, size**2 / 2, delta * (size - delta / 2))
        return values

    def slope(r: Values) -> Values:
        slopes: Values = np.clip(r, -delta, delta)
        return slopes

    return LossCurve(
        "huber",
        value,
        slope,
        r"\frac{1}{2}r^2\ \mathrm{if}\ |r|<\delta,\ \mathrm{else}\ \delta(|r|-\frac{1}{2}\delta)",
        r"\max(-\delta,\min(r,\delta))",
    )


SQUARED = LossCurve("squared", _squared, lambda r: r, r"\frac{1}{2}r^2", "r")
ABSOLUTE = LossCurve("absolute", np.abs, _absolute_slope, "|r|", r"\mathrm{sign}(r)")


def _falling(exponent: Values) -> Values:
    """1 / (1 + exp(m)), for any m."""
    small = np.exp(-np.abs(exponent))
    values: Values = np.where(exponent > 0, small, 1.0) / (1 + small)
    return values


def _logistic(m: Values) -> Values:
    values: Values = np.logaddexp(0, -m)
    return values


LOGISTIC = LossCurve("logistic", _logistic, lambda m: -_falling(m), r"\log(1+e^{-m})", r"-\frac{1}{1+e^{m}}")
HINGE = LossCurve(
    "hinge",
    lambda m: np.maximum(0, 1 - m),
    lambda m: np.where(m < 1, -1.0, 0.0),
    r"\max(0,\,1-m)",
    r"-[m<1]",
)
PERCEPTRON = LossCurve(
    "perceptron",
    lambda m: np.maximum(0, -m),
    # A tie is a mistake, as in `models.losses`.
    lambda m: np.where(m <= 0, -1.0, 0.0),
    r"\max(0,\,-m)",
    r"-[m\leq{0}]",
)
SQUARED_MARGIN = LossCurve(
    "squared", lambda m: (1 - m) ** 2 / 2, lambda m: m - 1, r"\frac{1}{2}(1-m)^2", "m-1"
)
ZERO_ONE = LossCurve(
    "mistakes",
    lambda m: np.where(m <= 0, 1.0, 0.0),
    lambda m: np.zeros_like(m),
    r"[m\leq{0}]",
    "0",
)
"""What all of those with a margin stand in for: it has no slope to follow."""


def cross_entropy(classes: int) -> LossCurve:
    """-log p with p = exp(z) / (exp(z) + k - 1): of the true class's logit z, the k - 1 others being 0.

    Its slope is p - 1: at most 1 in size, however wrong the answer, and near 0 only where it is right.
    """
    rest = np.log(classes - 1)

    def value(z: Values) -> Values:
        values: Values = np.logaddexp(0, rest - z)
        return values

    return LossCurve(
        "cross-entropy",
        value,
        lambda z: -_falling(z - rest),
        r"-\log{p}",
        r"p-1",
    )

"""Two lines and their product: what one perceptron cannot do, two layers can."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.playground.margin import augmented

Array = NDArray[np.float64]


def unit(points: Array, angle: float, offset: float) -> Array:
    """σ(<w, x> + b) [n] of ±1, w of length 1 at `angle` degrees, b = -`offset`. Notes: "感知机"."""
    direction = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    return sign(points @ direction - offset)


def sign(scores: Array) -> Array:
    """σ of the notes: 1 if x > 0, -1 otherwise; a score within rounding of 0 is 0."""
    return np.where(scores > 1e-12, 1.0, -1.0)


@dataclass(frozen=True)
class Learning:
    """A small network while it learns."""

    snapshots: Array
    """[k + 1, 9]: its parameters before the first and after some of the steps; see `score`."""
    losses: Array
    """[k + 1]."""
    steps_between: int


def score(parameters: Array, points: Array) -> Array:
    """v · tanh(W x̃) + c for points [n, 2]: W [2, 3] are the first six parameters, v two, c the last."""
    hidden = np.tanh(augmented(points) @ parameters[:6].reshape(2, 3).T)
    scores: Array = hidden @ parameters[6:8] + parameters[8]
    return scores


def loss(parameters: Array, points: Array, labels: Array) -> float:
    """The logistic loss 1/n Σ log(1 + exp(-y s))."""
    return float(np.mean(np.logaddexp(0.0, -labels * score(parameters, points))))


def gradient(parameters: Array, points: Array, labels: Array) -> Array:
    """[9]: the derivative of `loss`, by the chain rule."""
    inputs = augmented(points)
    hidden = np.tanh(inputs @ parameters[:6].reshape(2, 3).T)
    scores = hidden @ parameters[6:8] + parameters[8]
    by_score = -labels / (1 + np.exp(labels * scores)) / len(points)  # [n]
    by_hidden = by_score[:, np.newaxis] * parameters[6:8] * (1 - hidden**2)  # [n, 2]
    return np.concatenate(((by_hidden.T @ inputs).ravel(), hidden.T @ by_score, [by_score.sum()]))


def learn(
    points: Array,
    labels: Array,
    *,
    step_size: float = 0.5,
    snapshots: int = 120,
    steps_between: int = 8,
    seed: int = 0,
) -> Learning:
    """Gradient descent from small random parameters, the same for a seed."""
    parameters = np.random.default_rng(seed).normal(0.0, 0.5, 9)
    course, losses = [parameters], [loss(parameters, points, labels)]
    for _ in range(snapshots):
        for _ in range(steps_between):
            parameters = parameters - step_size * gradient(parameters, points, labels)
        course.append(parameters)
        losses.append(loss(parameters, points, labels))
    return Learning(np.array(course), np.array(losses), steps_between)

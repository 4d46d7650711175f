"""A straight line through points: at once by least squares, and step by step by gradient descent."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
FAR = 30.0
"""Where parameters beyond this are, the descent has run away."""


@dataclass(frozen=True)
class Descent:
    """What gradient descent did."""

    parameters: Array
    """[k + 1, 2]: w and b at the start and after each of k steps."""
    losses: Array
    """[k + 1]: the loss of each."""
    fastest: float
    """2 / λ, λ the largest curvature of the loss: with a larger step it runs away."""
    ran_away: bool


def design(x: Array) -> Array:
    """[n] -> [n, 2]: each x with a 1 behind it."""
    return np.column_stack((x, np.ones_like(x)))


def loss(parameters: Array, x: Array, y: Array) -> float:
    """1/n Σ ½ (w x + b - y)². Notes: "L2 Loss"."""
    return float(0.5 * np.mean((design(x) @ parameters - y) ** 2))


def least_squares(x: Array, y: Array) -> Array:
    """The w and b [2] of least loss; of all that reach it, where the x are all equal, the shortest."""
    found: Array = np.asarray(np.linalg.lstsq(design(x), y, rcond=None)[0], dtype=np.float64)
    return found


def fastest_step(x: Array) -> float:
    """2 / λ, λ the largest eigenvalue of the Hessian 1/n Σ (x, 1)(x, 1)ᵀ of the loss."""
    hessian = design(x).T @ design(x) / len(x)
    return float(2 / np.linalg.eigvalsh(hessian)[-1])


def descend(x: Array, y: Array, step_size: float, *, most_steps: int = 150, still: float = 1e-4) -> Descent:
    """From w = b = 0, go against the gradient of the loss by `step_size` times it.

    It ends after `most_steps`, where the gradient is shorter than `still`, or where it has run away.
    """
    parameters = np.zeros(2)
    course, losses = [parameters], [loss(parameters, x, y)]
    ran_away = False
    for _ in range(most_steps):
        gradient = design(x).T @ (design(x) @ parameters - y) / len(x)
        if np.linalg.norm(gradient) < still:
            break
        parameters = parameters - step_size * gradient
        if np.abs(parameters).max() > FAR:
            ran_away = True
            break
        course.append(parameters)
        losses.append(loss(parameters, x, y))
    return Descent(np.array(course), np.array(losses), fastest_step(x), ran_away)

"""Logistic regression of two classes, by Newton's method. Notes: "线性回归与逻辑回归"."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.playground.least_squares import Line, with_ones
from models.playground.two_classes import TwoClasses, Values, need_both_classes

STEPS = 100
"""Newton's method needs about ten; many where classes lie far apart and hardly any ridge holds w."""
SMALL = 1e-10
"""A gradient as short as this is taken for 0."""


@dataclass(frozen=True, eq=False)
class LogisticFit:
    """What was found."""

    line: Line
    loss: float
    """The mean of log(1 + exp(-y s)), without the ridge."""
    course: Values
    """w and b after each step of Newton's method, float64 [steps + 1, 3]; 0 at first."""

    @property
    def steps(self) -> int:
        """Of Newton's method."""
        return len(self.course) - 1

    def after(self, step: int) -> Line:
        """The line after so many steps."""
        return Line(self.course[step, :2], float(self.course[step, 2]))


def sigmoid(scores: Values) -> Values:
    """σ(s) = 1 / (1 + exp(-s)), the probability of class 1, in any shape; no score is too large for it."""
    small = np.exp(-np.abs(scores))
    values: Values = np.where(scores >= 0, 1.0, small) / (1 + small)
    return values


def logistic_regression(points: TwoClasses, ridge: float = 1e-3) -> LogisticFit:
    """The line that makes the mean of log(1 + exp(-y s)) + λ/2 ‖w‖² smallest, with λ the ridge, over 0.

    With σ = σ(s), t = 1 for class 1 and 0 for the other, and R = diag(σ (1 - σ)), gradient and curvature are

        g = X̃ᵀ (σ - t) / n + λ (w, 0),    H = X̃ᵀ R X̃ / n + λ diag(1, 1, 0),

    and a step goes to the bottom of that parabola, w̃ ← w̃ - H⁻¹ g: iteratively reweighted least squares. A
    step that makes it worse is halved. Points that a line parts need the ridge: without it, doubling w would
    always be better, and nothing would end. Source: C. M. Bishop, "Pattern recognition and machine learning",
    section 4.3.3. Raises `PointsError` for points of one class, and `ValueError` where λ is not above 0.
    """
    need_both_classes(points)
    if not ridge > 0:
        raise ValueError(f"The ridge has to be above 0, not {ridge}.")
    inputs, held = with_ones(points.x), ridge * np.diag([1.0, 1.0, 0.0])
    weights, targets, count = np.zeros(3), (points.y + 1) / 2, len(points)
    course = [weights]
    for _ in range(STEPS):
        probabilities = sigmoid(inputs @ weights)
        gradient = inputs.T @ (probabilities - targets) / count + held @ weights
        if np.linalg.norm(gradient) < SMALL:
            break
        spread = probabilities * (1 - probabilities)
        # Where every probability is 0 or 1 to a float's eyes, b alone has no curvature left.
        curvature = (inputs.T * spread) @ inputs / count + held + 1e-12 * np.eye(3)
        step: Values = np.linalg.solve(curvature, gradient).astype(np.float64)
        weights = _downhill(weights, step, inputs, points.y, ridge)
        course.append(weights)
    line = Line(weights[:2], float(weights[2]))
    return LogisticFit(line, logistic_loss(line, points), np.array(course))


def logistic_loss(line: Line, points: TwoClasses) -> float:
    """The mean of log(1 + exp(-y s))."""
    return float(_losses(line.scores(points.x) * points.y).mean())


def _downhill(weights: Values, step: Values, inputs: Values, y: Values, ridge: float) -> Values:
    before = _objective(weights, inputs, y, ridge)
    for _ in range(30):
        after = weights - step
        if _objective(after, inputs, y, ridge) <= before:
            return after
        step = step / 2
    return weights


def _objective(weights: Values, inputs: Values, y: Values, ridge: float) -> float:
    return float(_losses(inputs @ weights * y).mean() + ridge / 2 * (weights[:2] ** 2).sum())


def _losses(margins: Values) -> Values:
    losses: Values = np.logaddexp(0, -margins)
    return losses

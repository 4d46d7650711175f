"""Support vector machines of two classes, exactly: margin, support vectors and slack. Notes: "支持向量机"."""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass

import numpy as np

from language.sentence import message
from models.playground.scikit_learn import scikit_learn
from models.playground.two_classes import (
    PointsError,
    TwoClasses,
    Values,
    need_both_classes,
    need_different_places,
)

HARD = math.inf
"""The C of a hard margin: no slack at any price."""
LARGE = 1e9
"""Stands for it in the solver, far above any multiplier of points that can be parted."""
EFFORTS = ((1e-6, 200_000), (1e-3, 1_000_000))
"""By how much a margin may miss the optimum's, and in how many steps of the solver that has to be reached.

It takes a few hundred for a hundred points. Where the classes are all mixed up and slack is dear, rounding
keeps it from the first for ever.
"""


ROUNDING = 1e-14
"""Of a sum of products of multipliers: a ‖w‖² that is this small a part of (Σᵢ αᵢ)² is 0."""


@dataclass(frozen=True, eq=False)
class Machine:
    """s(x) = Σᵢ αᵢ yᵢ k(xᵢ, x) + b, which is also <w, φ(x)> + b, with k(x, x') = <φ(x), φ(x')>.

    It solves min ½ ‖w‖² + C Σᵢ ξᵢ where yᵢ s(xᵢ) >= 1 - ξᵢ and ξᵢ >= 0, by its dual: to find multipliers α,
    each from 0 to C and Σᵢ αᵢ yᵢ = 0, that make Σᵢ αᵢ - ½ Σᵢⱼ αᵢ αⱼ yᵢ yⱼ k(xᵢ, xⱼ) largest. Source:
    C. Cortes, V. Vapnik, "Support-vector networks", Machine Learning 20, 1995.
    """

    points: TwoClasses
    c: float
    """The price of slack, or `HARD`."""
    gamma: float | None
    """Of k(x, x') = exp(-γ ‖x - x'‖²), or None for the linear machine, k(x, x') = <x, x'>."""
    alpha: Values
    """Of every point, float64 [n]; above 0 for support vectors alone."""
    b: float

    def scores(self, x: Values) -> Values:
        """Of places [m, 2] -> float64 [m]: 0 on the border, -1 and 1 on the edges of the margin."""
        held = self.support
        scores: Values = kernel(x, self.points.x[held], self.gamma) @ (self.alpha * self.points.y)[held]
        return scores + self.b

    @property
    def support(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """The numbers of the support vectors, all that the machine needs to keep."""
        return np.flatnonzero(self.alpha > 0)

    @property
    def w(self) -> Values:
        """w = Σᵢ αᵢ yᵢ xᵢ, float64 [2]; that of a machine with a kernel lies in another space."""
        if self.gamma is not None:
            raise ValueError("The w of a machine with a kernel has no two numbers.")
        w: Values = (self.alpha * self.points.y) @ self.points.x
        return w

    @property
    def squared_length(self) -> float:
        """‖w‖² = Σᵢⱼ αᵢ αⱼ yᵢ yⱼ k(xᵢ, xⱼ), with any kernel."""
        weights = (self.alpha * self.points.y)[self.support]
        places = self.points.x[self.support]
        return float(weights @ kernel(places, places, self.gamma) @ weights)

    @property
    def width(self) -> float:
        """Of the margin, from edge to edge: 2 / ‖w‖; with a kernel, in the space of φ."""
        return 2 / math.sqrt(self.squared_length)

    @property
    def margins(self) -> Values:
        """yᵢ s(xᵢ) of every point, float64 [n]; below 0 for those on the wrong side."""
        margins: Values = self.points.y * self.scores(self.points.x)
        return margins

    @property
    def slack(self) -> Values:
        """ξᵢ = max(0, 1 - yᵢ s(xᵢ)), float64 [n]: how far each point falls short of its margin."""
        slack: Values = np.maximum(0, 1 - self.margins)
        return slack

    @property
    def primal(self) -> float:
        """½ ‖w‖² + C Σᵢ ξᵢ; of a hard margin ½ ‖w‖²."""
        price = 0.0 if self.c == HARD else self.c * float(self.slack.sum())
        return self.squared_length / 2 + price

    @property
    def dual(self) -> float:
        """Σᵢ αᵢ - ½ ‖w‖²: never above `primal`, and at the optimum equal to it."""
        return float(self.alpha.sum()) - self.squared_length / 2


def kernel(x: Values, others: Values, gamma: float | None) -> Values:
    """k of every place [m, 2] with every other [n, 2], float64 [m, n]."""
    if gamma is None:
        products: Values = x @ others.T
        return products
    distances = ((x[:, np.newaxis] - others[np.newaxis]) ** 2).sum(axis=2)
    values: Values = np.exp(-gamma * distances)
    return values


def support_vector_machine(points: TwoClasses, c: float = HARD, gamma: float | None = None) -> Machine:
    """The machine of these points, by scikit-learn's `SVC` (libsvm).

    Raises `PointsError` where there is one class only, a hard margin where nothing parts the classes, or
    where the optimum is w = 0, as for two equal points of different classes: that has no border to show.
    """
    need_both_classes(points)
    if c == HARD:
        need_different_places(points)
        if gamma is None and not separable(points):
            raise PointsError(
                message("No line parts these points, so there is no hard margin; choose the soft one.")
            )
    machine = _solved(points, c, gamma)
    if machine.squared_length <= ROUNDING * float(machine.alpha.sum()) ** 2:
        raise PointsError(
            message(
                "Whatever border is drawn, one class pays for it what the other gains, so w is 0 and "
                "there is no border; move the classes apart."
            )
        )
    return machine


def _solved(points: TwoClasses, c: float, gamma: float | None) -> Machine:
    for exactness, steps in EFFORTS:
        machine = _attempt(points, c, gamma, exactness, steps)
        if machine is not None:
            return machine
    raise PointsError(
        message(
            "The margin of these points is too narrow to be found; move them apart or choose a smaller C."
        )
    )


def _attempt(
    points: TwoClasses, c: float, gamma: float | None, exactness: float, steps: int
) -> Machine | None:
    """None where it takes more steps than these."""
    solver = scikit_learn("svm").SVC(
        C=min(c, LARGE),
        kernel="linear" if gamma is None else "rbf",
        gamma="scale" if gamma is None else gamma,
        tol=exactness,
        max_iter=steps,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error", scikit_learn("exceptions").ConvergenceWarning)
        try:
            solver.fit(points.x, points.y)
        except UserWarning:  # ConvergenceWarning is one
            return None
    alpha = np.zeros(len(points))
    alpha[solver.support_] = np.abs(solver.dual_coef_[0])
    return Machine(points, c, gamma, alpha, float(solver.intercept_[0]))


def separable(points: TwoClasses) -> bool:
    """Whether a line parts the classes: whether yᵢ (<w, xᵢ> + b) >= 1 can be met, a linear programme."""
    from scipy.optimize import linprog

    rows = -points.y[:, np.newaxis] * np.column_stack([points.x, np.ones(len(points))])
    found = linprog(np.zeros(3), A_ub=rows, b_ub=-np.ones(len(points)), bounds=(None, None), method="highs")
    return bool(found.status == 0)

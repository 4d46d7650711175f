"""The perceptron in the plane, mistake by mistake."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.playground.margin import Array, augmented

ROUNDS_SHOWN = 4
"""Passes that are gone on with once it is known that it goes round for ever."""


@dataclass(frozen=True)
class PerceptronCourse:
    """All that the rule did."""

    weights: Array
    """[k + 1, 3]: w₁, w₂, b at the start and after each of k mistakes."""
    wrong: NDArray[np.int64]
    """[k]: the point of each mistake."""
    passes: int
    """How often all points were gone through, the last time without a mistake if it converged."""
    converged: bool
    came_round: int = 0
    """Passes after which the weights were first those that an earlier pass had begun with, so that it goes
    round for ever; or 0."""

    @property
    def mistakes(self) -> int:
        """How many were made."""
        return len(self.wrong)


def perceptron(
    points: Array, labels: Array, *, most_passes: int = 1000, most_mistakes: int = 10_000
) -> PerceptronCourse:
    """Go through the points [n, 2] with labels [n] of ±1, in their order, until a pass has no mistake.

    Notes: "感知机". Start at w = 0, b = 0; wherever y (<w, x> + b) <= 0 let w ← w + y x and b ← b + y. Once a
    pass ends with weights that one began with, all that follows has been before: it is stopped some passes
    later, enough to see it go round.
    """
    signed = labels[:, np.newaxis] * augmented(points)
    weights = np.zeros(signed.shape[1])
    course, wrong = [weights], list[int]()
    seen, came_round = {weights.tobytes()}, 0
    for done in range(1, most_passes + 1):
        before = len(wrong)
        for index, example in enumerate(signed):
            if example @ weights <= 0:
                weights = weights + example
                wrong.append(index)
                course.append(weights)
        converged = len(wrong) == before
        if not converged and not came_round and weights.tobytes() in seen:
            came_round = done
        seen.add(weights.tobytes())
        if converged or len(wrong) >= most_mistakes or (came_round and done >= came_round + ROUNDS_SHOWN):
            break
    return PerceptronCourse(np.array(course), np.array(wrong, dtype=np.int64), done, converged, came_round)


def radius(points: Array) -> float:
    """r, the largest distance of a point from the origin."""
    return float(np.linalg.norm(points, axis=1).max())


def bound(r: float, rho: float) -> float:
    """The mistakes that the rule makes at most: (r² + 1) / ρ². Notes: "收敛定理"; Novikoff 1962."""
    return (r**2 + 1) / rho**2 if rho > 0 else float("inf")


def allowed(most: float) -> int:
    """The whole number of mistakes that a finite bound allows; rounding in the bound must not take one."""
    return math.floor(most * (1 + 1e-9))

"""Points in the plane of two classes, -1 and 1: what lines and margins are played with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from language.sentence import message

Values = NDArray[np.float64]

SLANT = np.array([0.8, 0.6])
"""The direction from one cloud to the other, of length 1: not along an axis, where lines look too simple."""


class PointsError(ValueError):
    """Points that a classifier can learn nothing from; one sentence says why, and what to do."""


@dataclass(frozen=True, eq=False)
class TwoClasses:
    """`x` float64 [n, 2], and `y` float64 [n], each -1 or 1."""

    x: Values
    y: Values

    def __len__(self) -> int:
        return len(self.y)

    def with_point(self, x: tuple[float, float], y: int) -> TwoClasses:
        """The same points and one more, at the end."""
        return TwoClasses(np.vstack([self.x, np.array([x], dtype=float)]), np.append(self.y, float(y)))


def need_both_classes(points: TwoClasses) -> None:
    """Raises `PointsError` where there is nothing to tell apart."""
    if not len(points):
        raise PointsError(message("There are no points; add some of either class."))
    if len(set(points.y.tolist())) < 2:
        raise PointsError(
            message(
                "All points are of one class, so there is nothing to tell apart; add points of the "
                "other class."
            )
        )


def need_different_places(points: TwoClasses) -> None:
    """Raises `PointsError` where two equal points are of different classes: nothing can part them."""
    for place in points.x[points.y > 0]:
        if (points.x[points.y < 0] == place).all(axis=1).any():
            x, y = place.tolist()
            raise PointsError(
                message(
                    "Two points at ({x}, {y}) are equal but of different classes, which nothing parts; "
                    "move one of them or choose the soft margin.",
                    x=f"{x:.2f}",
                    y=f"{y:.2f}",
                )
            )


def clouds(each: tuple[int, int], distance: float, seed: int) -> TwoClasses:
    """Two round clouds of spread 1, so many points of class -1 and of 1, their centres so far apart."""
    random = np.random.default_rng(seed)
    y = np.repeat([-1.0, 1.0], each)
    return TwoClasses(random.normal(size=(len(y), 2)) + np.outer(y * distance / 2, SLANT), y)


def gap_clouds(each: tuple[int, int], gap: float, seed: int) -> TwoClasses:
    """Two clouds that a line parts: all points keep at least `gap / 2` from the one through 0."""
    random = np.random.default_rng(seed)
    y = np.repeat([-1.0, 1.0], each)
    across = gap / 2 + np.abs(random.normal(scale=1.2, size=len(y)))
    along = random.normal(scale=1.5, size=len(y))
    sideways = np.array([-SLANT[1], SLANT[0]])
    return TwoClasses(np.outer(y * across, SLANT) + np.outer(along, sideways), y)


def rings(each: tuple[int, int], spread: float, seed: int) -> TwoClasses:
    """A disk of class 1 inside a ring of class -1, which no line parts."""
    random = np.random.default_rng(seed)
    y = np.repeat([-1.0, 1.0], each)
    radius = np.where(y > 0, 0.8 * np.sqrt(random.random(len(y))), 2.4) + spread * random.normal(size=len(y))
    angle = random.uniform(0, 2 * np.pi, len(y))
    return TwoClasses(np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]), y)


def moons(each: tuple[int, int], spread: float, seed: int) -> TwoClasses:
    """Two half circles, each with an end inside the other."""
    random = np.random.default_rng(seed)
    y = np.repeat([-1.0, 1.0], each)
    angle = random.uniform(0, np.pi, len(y))
    x = np.column_stack([y * -0.75 + 1.6 * np.cos(angle), y * (0.4 - 1.6 * np.sin(angle))])
    return TwoClasses(x + spread * random.normal(size=x.shape), y)


def plane(reach: float, steps: int) -> tuple[Values, Values]:
    """The square of ±`reach` as a lattice: one axis, float64 [steps], and all places, float64 [steps², 2].

    Places come row by row, from the bottom.
    """
    axis = np.linspace(-reach, reach, steps)
    across, up = np.meshgrid(axis, axis)
    return axis, np.column_stack([across.ravel(), up.ravel()])

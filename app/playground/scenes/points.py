"""Points made by a rule, for presets; and points as arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.state.parts.playground import Point
from language.sentence import message

Array = NDArray[np.float64]


def cloud(centre: tuple[float, float], spread: float, count: int, label: int, seed: int) -> tuple[Point, ...]:
    """Points about a centre, normally distributed; coordinates of two digits, the same for a seed."""
    drawn = np.random.default_rng(seed).normal(centre, spread, (count, 2)).clip(-2.9, 2.9)
    return tuple(Point(round(float(x), 2), round(float(y), 2), label) for x, y in drawn)


def alternately(*groups: tuple[Point, ...]) -> tuple[Point, ...]:
    """One of each in turn, so that who goes through them in order meets all classes from the start."""
    longest = max(map(len, groups))
    return tuple(group[place] for place in range(longest) for group in groups if place < len(group))


def places(points: tuple[Point, ...]) -> Array:
    """[n, 2]."""
    return np.array([(point.x, point.y) for point in points], dtype=np.float64).reshape(-1, 2)


def labels(points: tuple[Point, ...]) -> Array:
    """[n], +1 or -1."""
    return np.array([point.label for point in points], dtype=np.float64)


def contradiction(points: tuple[Point, ...]) -> Point | None:
    """The first point that is there again with the other class, if any."""
    seen: dict[tuple[float, float], int] = {}
    for point in points:
        if seen.setdefault((point.x, point.y), point.label) != point.label:
            return point
    return None


def one_class(points: tuple[Point, ...]) -> str:
    """Why two classes are needed, in a sentence, where there are not; else ""."""
    if not points:
        return message("There are no points yet: click for class A, right-click for class B.")
    if len({point.label for point in points}) == 1:
        there, missing = ("A", "B") if points[0].label > 0 else ("B", "A")
        return message(
            "All points are of class {there}, so there is nothing to tell apart; add a point of "
            "class {missing}.",
            there=there,
            missing=missing,
        )
    return ""

"""Linear regression as a classifier: a plane through targets of -1 and 1. Notes: "线性回归与逻辑回归"."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.playground.two_classes import TwoClasses, Values, need_both_classes


@dataclass(frozen=True, eq=False)
class Line:
    """The score s = <w, x> + b of a place x, `w` float64 [2]; where s = 0 one class ends."""

    w: Values
    b: float

    def scores(self, x: Values) -> Values:
        """Of places [n, 2] -> float64 [n]."""
        scores: Values = x @ self.w + self.b
        return scores

    def right(self, points: TwoClasses) -> float:
        """The share of points on their side of the line, 0 to 1; a point on the line is on no side."""
        return float((self.scores(points.x) * points.y > 0).mean())


def with_ones(x: Values) -> Values:
    """x̃ = (x, 1), so that b is one more weight. [n, 2] -> [n, 3]."""
    return np.column_stack([x, np.ones(len(x))])


def least_squares(points: TwoClasses) -> Line:
    """The line that makes the mean of ½ (s - y)² smallest: w̃ = (X̃ᵀ X̃)⁻¹ X̃ᵀ y.

    Where all points lie on one line, many w̃ are equally good, and the shortest is taken (the pseudoinverse).
    Raises `PointsError` for points of one class.
    """
    need_both_classes(points)
    weights: Values = np.linalg.lstsq(with_ones(points.x), points.y, rcond=None)[0].astype(np.float64)
    return Line(weights[:2], float(weights[2]))


def squared_error(line: Line, points: TwoClasses) -> float:
    """The mean of ½ (s - y)²."""
    return float(((line.scores(points.x) - points.y) ** 2).mean() / 2)

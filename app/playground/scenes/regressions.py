"""Linear against logistic regression on the same points: one is drawn by points far away, one is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.playground.scenes.points import alternately, cloud, labels, one_class, places
from app.playground.scenes.scene import Knob, Picture, Preset, Scene, Takes
from app.state.parts.playground import Point
from language.sentence import message
from models.playground.least_squares import Line, least_squares, squared_error
from models.playground.logistic_regression import LogisticFit, logistic_regression
from models.playground.two_classes import TwoClasses

CLOUDS = (cloud((0.8, 0.7), 0.42, 14, 1, 3), cloud((-0.9, -0.8), 0.42, 14, -1, 4))
FAR = cloud((2.6, 2.4), 0.16, 12, 1, 8)
"""On the right side by far, so that no line had to move for them."""
FLAT = 1e-9
"""A plane with a slope below this has none but for rounding."""


@dataclass(frozen=True, eq=False)
class RegressionsPicture(Picture):
    """Both lines."""

    points: tuple[Point, ...] = ()
    linear: Line | None = None
    """None where there is nothing to tell apart."""
    logistic: LogisticFit | None = None
    squared_error: float = 0.0
    """Of the linear one: the mean of ½ (s - y)²."""
    ridge: float = 0.0


class RegressionsScene(Scene):
    """Notes: "线性回归与逻辑回归"."""

    name = "regressions"
    title = message("Two regressions")
    summary = message("Linear and logistic: what lies far away moves one line and not the other.")
    takes = Takes.CLASSES
    knobs = (
        Knob(
            "ridge",
            message("Ridge λ of logistic regression"),
            0.0001,
            1.0,
            0.01,
            whole=False,
            logarithmic=True,
        ),
    )
    presets = (
        Preset("far", message("Points far away"), alternately(*CLOUDS, FAR)),
        Preset("clouds", message("Two clouds"), alternately(*CLOUDS)),
        Preset(
            "mixed",
            message("Mixed clouds"),
            alternately(cloud((0.6, 0.5), 0.9, 24, 1, 6), cloud((-0.5, -0.5), 0.9, 24, -1, 7)),
        ),
    )
    pace = 1.5

    def picture(self, settings: Mapping[str, float], points: tuple[Point, ...]) -> RegressionsPicture:
        """See `Scene`."""
        ridge = settings["ridge"]
        wrong = one_class(points)
        if wrong:
            return RegressionsPicture(wrong, True, points=points, ridge=ridge)
        both = TwoClasses(places(points), labels(points))
        linear, logistic = least_squares(both), logistic_regression(both, ridge)
        error = squared_error(linear, both)
        numbers = (
            ("points", len(points)),
            ("linear w1", float(linear.w[0])),
            ("linear w2", float(linear.w[1])),
            ("linear b", linear.b),
            ("squared error", error),
            ("linear right", linear.right(both)),
            ("logistic w1", float(logistic.line.w[0])),
            ("logistic w2", float(logistic.line.w[1])),
            ("logistic b", logistic.line.b),
            ("log loss", logistic.loss),
            ("logistic right", logistic.line.right(both)),
            ("Newton steps", logistic.steps),
        )
        return RegressionsPicture(
            _sentence(linear, logistic.line, both),
            steps=logistic.steps,
            numbers=numbers,
            points=points,
            linear=linear,
            logistic=logistic,
            squared_error=error,
            ridge=ridge,
        )


def _sentence(linear: Line, logistic: Line, points: TwoClasses) -> str:
    if max(np.abs(linear.w).max(), np.abs(logistic.w).max()) < FLAT:
        return message("Both classes have the same middle, so neither line can be drawn; move some points.")
    count = len(points)
    of_linear, of_logistic = (round((1 - line.right(points)) * count) for line in (linear, logistic))
    if not of_linear and not of_logistic:
        return message("Both lines have all {count} points on the right side.", count=count)
    if of_linear > of_logistic:
        return message(
            "Linear regression has {of_linear} of {count} points on the wrong side, logistic "
            "regression {of_logistic}: points far on the right side still draw the line of the "
            "former.",
            of_linear=of_linear,
            count=count,
            of_logistic=of_logistic,
        )
    return message(
        "Linear regression has {of_linear} of {count} points on the wrong side, logistic "
        "regression {of_logistic}.",
        of_linear=of_linear,
        count=count,
        of_logistic=of_logistic,
    )

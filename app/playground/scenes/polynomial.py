"""Polynomials from under- to overfitting: training and validation error against the degree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.playground.scenes.points import Array, places
from app.playground.scenes.scene import REACH, Knob, Picture, Preset, Scene, Takes
from app.state.parts.playground import Point
from language.sentence import message
from models.playground.polynomial import draw, fit, mean_squared_error, value

MOST_DEGREE = 15
EVERY = 3
"""Of the points each third is kept for validation."""
CURVE = np.linspace(-REACH, REACH, 241)
NOTHING = 1e-12
WORSE = 1.3
"""How much larger than the least a validation error is that is called under- or overfitting."""
DEGREE = Knob("degree", message("Degree"), 0, MOST_DEGREE, 3)


@dataclass(frozen=True, eq=False)
class PolynomialPicture(Picture):
    """The fits of all degrees."""

    points: tuple[Point, ...] = ()
    curves: Array | None = None
    """[degrees, 241]: the fit of each degree over `CURVE`; None without points of both kinds."""
    training: tuple[float, ...] = ()
    """Mean squared error on the training points, for degree 0, 1, ..."""
    validation: tuple[float, ...] = ()
    training_points: int = 0


def split(points: tuple[Point, ...]) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Training points, and each third for validation."""
    kept = tuple(points[EVERY - 1 :: EVERY])
    return tuple(point for place, point in enumerate(points) if place % EVERY != EVERY - 1), kept


def waves(count: int, noise: float, seed: int) -> tuple[Point, ...]:
    """Points drawn about the waves of `models.playground.polynomial`."""
    x, y = draw(count, noise, REACH, np.random.default_rng(seed))
    pairs = zip(x, y.clip(-REACH, REACH), strict=True)
    return tuple(Point(round(float(a), 2), round(float(b), 2)) for a, b in pairs)


class PolynomialScene(Scene):
    """Notes: "过拟合和欠拟合", "模型容量的影响", "训练误差", "泛化误差"."""

    name = "polynomial"
    title = message("Polynomial regression")
    summary = message("From underfitting to overfitting, degree by degree.")
    takes = Takes.VALUES
    knobs = (DEGREE,)
    presets = (
        Preset("waves", message("Noisy waves"), waves(30, 0.3, 3), {"degree": 5}),
        Preset("few", message("Few points"), waves(12, 0.3, 8), {"degree": 7}),
        Preset("many", message("Many points"), waves(120, 0.3, 5), {"degree": 9}),
    )
    pace = 1.5

    def picture(self, settings: Mapping[str, float], points: tuple[Point, ...]) -> PolynomialPicture:
        """See `Scene`."""
        training, kept = split(points)
        if not kept:
            text = message(
                "Each third point is kept for validation, so there must be three: click into the picture."
            )
            return PolynomialPicture(text, True, points=points)
        x, y = places(training).T
        x_kept, y_kept = places(kept).T
        fits = [fit(x, y, degree, REACH) for degree in range(MOST_DEGREE + 1)]
        errors = [mean_squared_error(each, x, y, REACH) for each in fits]
        kept_errors = [mean_squared_error(each, x_kept, y_kept, REACH) for each in fits]
        degree = int(settings["degree"])
        different = len(set(x.tolist()))
        # A curve through every point is no fit, however near to the others it comes by luck.
        best = int(np.argmin(kept_errors[: max(1, different - 1)]))
        numbers = (
            ("training points", len(training)),
            ("validation points", len(kept)),
            ("training error", errors[degree]),
            ("validation error", kept_errors[degree]),
            ("best degree", best),
            ("its validation error", kept_errors[best]),
            *((f"validation error of degree {each}", kept_errors[each]) for each in range(MOST_DEGREE + 1)),
        )
        too_many = degree + 1 > different
        return PolynomialPicture(
            _too_many(degree, different) if too_many else _sentence(degree, best, errors, kept_errors),
            problem=too_many,
            steps=degree,
            numbers=numbers,
            points=points,
            curves=np.array([value(each, CURVE, REACH) for each in fits]),
            training=tuple(errors),
            validation=tuple(kept_errors),
            training_points=len(training),
        )


def _too_many(degree: int, different: int) -> str:
    return message(
        "Degree {degree} has {degree2} coefficients, and there are only {different} "
        "different training points: endless many curves go through all of them; this is the "
        "one of the smallest coefficients.",
        degree=degree,
        degree2=degree + 1,
        different=different,
    )


def _sentence(degree: int, best: int, errors: list[float], kept: list[float]) -> str:
    training = errors[degree] if errors[degree] > NOTHING else 0.0  # what rounding leaves is no error
    figures = message(
        "training error {training}, validation error {kept}",
        training=f"{training:.3g}",
        kept=f"{kept[degree]:.3g}",
    )
    if kept[degree] <= WORSE * kept[best]:
        return message("Degree {degree} fits: {figures}.", degree=degree, figures=figures)
    how = "overfits" if degree > best else "underfits"
    return message(
        "Degree {degree} {how}: {figures}; degree {best} has {kept}.",
        degree=degree,
        how=how,
        figures=figures,
        best=best,
        kept=f"{kept[best]:.3g}",
    )

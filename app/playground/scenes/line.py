"""A straight line through points: least squares at once, gradient descent step by step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.playground.scenes.points import Array, places
from app.playground.scenes.scene import Knob, Picture, Preset, Scene, Takes
from app.state.parts.playground import Point
from language.sentence import message
from models.playground.line import Descent, descend, least_squares, loss

STEP_SIZE = Knob("step", message("Step size"), 0.005, 2.0, 0.1, whole=False, logarithmic=True)


@dataclass(frozen=True, eq=False)
class LinePicture(Picture):
    """Both ways to the same line."""

    points: tuple[Point, ...] = ()
    best: Array | None = None
    """w and b [2] of least squares; None without two points."""
    best_loss: float = 0.0
    descent: Descent | None = None
    step_size: float = 0.0


def along(slope: float, offset: float, noise: float, count: int, seed: int) -> tuple[Point, ...]:
    """Points about a line, with normal noise."""
    generator = np.random.default_rng(seed)
    x = np.linspace(-2.6, 2.6, count) + generator.uniform(-0.15, 0.15, count)
    y = slope * x + offset + generator.normal(0, noise, count)
    return tuple(Point(round(float(a), 2), round(float(b), 2)) for a, b in zip(x, y.clip(-3, 3), strict=True))


SCATTERED = along(0.7, 0.5, 0.4, 16, 1)


class LineScene(Scene):
    """Notes: "线性回归", "L2 Loss"."""

    name = "line"
    title = message("Straight line")
    summary = message("Least squares finds the line at once, gradient descent step by step.")
    takes = Takes.VALUES
    knobs = (STEP_SIZE,)
    presets = (
        Preset("scattered", message("Scattered points"), SCATTERED),
        Preset("outlier", message("An outlier"), (*along(0.7, 0.5, 0.15, 12, 2), Point(2.4, -2.8))),
        Preset("large-step", message("Too large a step"), SCATTERED, {"step": 0.85}),
    )
    pace = 15.0

    def picture(self, settings: Mapping[str, float], points: tuple[Point, ...]) -> LinePicture:
        """See `Scene`."""
        wrong = _no_line(points)
        if wrong:
            return LinePicture(wrong, True, points=points)
        x, y = places(points).T
        step_size = settings["step"]
        best, descent = least_squares(x, y), descend(x, y, step_size)
        best_loss = loss(best, x, y)
        w, b = (float(each) for each in best)
        reached = descent.parameters[-1]
        numbers = (
            ("points", len(points)),
            ("w", w),
            ("b", b),
            ("loss", best_loss),
            ("steps", len(descent.losses) - 1),
            ("w of the descent", float(reached[0])),
            ("b of the descent", float(reached[1])),
            ("loss of the descent", float(descent.losses[-1])),
            ("largest step size", descent.fastest),
            ("ran away", descent.ran_away),
        )
        return LinePicture(
            _sentence(descent, best_loss, step_size),
            steps=len(descent.losses) - 1,
            numbers=numbers,
            points=points,
            best=best,
            best_loss=best_loss,
            descent=descent,
            step_size=step_size,
        )


def _no_line(points: tuple[Point, ...]) -> str:
    if len(points) < 2:
        return message("A line needs two points at least: click into the picture.")
    if len({point.x for point in points}) == 1:
        equal = (
            message("The points are equal")
            if len(set(points)) == 1
            else message("All points lie above each other at {x}", x=f"{points[0].x:g}")
        )
        return message(
            "{equal}, so every slope fits as well as another; add a point beside them.", equal=equal
        )
    return ""


def _sentence(descent: Descent, best: float, step_size: float) -> str:
    steps = len(descent.losses) - 1
    if descent.ran_away:
        return message(
            "Gradient descent runs away: its step size {step_size} is larger than 2/λ, here "
            "{fastest}, so every step overshoots by more.",
            step_size=f"{step_size:g}",
            fastest=f"{descent.fastest:.3g}",
        )
    behind = descent.losses[-1] - best
    if behind <= 1e-3 * max(best, 1e-3):
        return message(
            "After {steps} steps gradient descent is at the line of least squares: loss {best}.",
            steps=f"{steps:,}",
            best=f"{best:.3g}",
        )
    return message(
        "After {steps} steps gradient descent has a loss of {losses}; the line of least squares has {best}.",
        steps=f"{steps:,}",
        losses=f"{descent.losses[-1]:.3g}",
        best=f"{best:.3g}",
    )

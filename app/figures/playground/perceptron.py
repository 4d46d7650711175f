"""The perceptron: points, the line as it is after each mistake, and the theorem with this run's numbers."""

from __future__ import annotations

import numpy as np
from matplotlib.patches import Polygon

from app.figures.playground.drawing import PLANE_REACH, Drawing, line_across
from app.figures.playground.formulas import Formula, number
from app.playground.scenes.perceptron import PerceptronPicture
from language.sentence import message
from models.playground.margin import Array

AROUND = np.linspace(0, 2 * np.pi, 181)
"""Angles of the circle that has all points within."""


class PerceptronDrawing(Drawing[PerceptronPicture]):
    """See `Drawing`."""

    def build(self, picture: PerceptronPicture) -> None:
        """See `Drawing`."""
        axes = self.points_plane()
        style = self.style
        self._side = Polygon([(0, 0)], closed=True, facecolor=style.training, alpha=0.08, linewidth=0)
        axes.add_patch(self.moves(self._side))
        self._edges = [
            self.line(axes, style.muted, linewidth=1.0, linestyle=(0, (4, 3)), zorder=2) for _ in range(2)
        ]
        self._circle = self.line(axes, style.muted, linewidth=1.0, linestyle=(0, (1, 3)), zorder=1)
        self._best = self.line(axes, style.right, linewidth=1.2, zorder=2)
        self._line = self.line(axes, style.text, linewidth=2.2, zorder=3)
        self._points = self.class_points(axes)
        self._wrong = self.line(
            axes,
            style.wrong,
            marker="o",
            linestyle="",
            markersize=15,
            markerfacecolor="none",
            markeredgewidth=2.0,
            zorder=5,
        )
        self._formulas = self.formulas()

    def show(self, picture: PerceptronPicture, step: int) -> None:
        """See `Drawing`."""
        self._points.show(picture.points)
        self._circle.set_data(picture.r * np.cos(AROUND), picture.r * np.sin(AROUND))
        course, margin = picture.course, picture.margin
        weights = course.weights[step] if course is not None else None
        self._line.set_data(*(line_across(weights, PLANE_REACH) if weights is not None else ([], [])))
        self._side.set_xy(positive_side(weights, PLANE_REACH))
        last = picture.points[course.wrong[step - 1]] if course is not None and step > 0 else None
        shows = last is not None and (course is None or step < course.mistakes or not course.converged)
        self._wrong.set_data([last.x] if last and shows else [], [last.y] if last and shows else [])
        parted = margin is not None and margin.separable
        best = margin.weights if margin is not None and margin.separable else None
        self._best.set_data(*(line_across(best, PLANE_REACH) if best is not None else ([], [])))
        for edge, side in zip(self._edges, (1, -1), strict=True):
            at = side * margin.rho if margin is not None and parted else 0.0
            edge.set_data(*(line_across(best, PLANE_REACH, at) if best is not None else ([], [])))
        self._formulas.show(formulas(picture, step))


def formulas(picture: PerceptronPicture, step: int) -> tuple[Formula, ...]:
    """What stands beside the picture at a step."""
    rule = Formula(
        "$w \\leftarrow w + y\\,x \\quad b \\leftarrow b + y$\n"
        r"$\mathrm{if} \ \ y\,(w \cdot x + b) \leq 0$",
        message("The rule, at each mistake"),
    )
    course, margin = picture.course, picture.margin
    if course is None or margin is None:
        return (rule,)
    w1, w2, b = (number(each) for each in course.weights[step])
    now = Formula(
        rf"$w = ({w1},\ {w2}) \quad b = {b}$",
        message("Now, after {step} of {mistakes} mistakes", step=step, mistakes=course.mistakes)
        if course.converged
        else message("Now, after {step} mistakes", step=step),
    )
    data = Formula(
        rf"$r = {number(picture.r)} \qquad \rho = {number(margin.rho)}$",
        message("Radius (dotted) and margin (dashed)"),
    )
    if not margin.separable:
        return (
            rule,
            now,
            data,
            Formula(
                rf"$k = {step},\quad \dfrac{{r^2 + 1}}{{\rho^2}} = \infty$",
                message("No line parts the classes"),
                strong=True,
            ),
        )
    holds = Formula(
        rf"$k = {step} \ \leq\ \dfrac{{r^2 + 1}}{{\rho^2}} = \dfrac{{{number(picture.r**2 + 1)}}}"
        rf"{{{number(margin.rho**2)}}} = {number(picture.bound, 5)}$",
        message("Mistakes so far, and their bound"),
        strong=True,
    )
    return (rule, now, data, holds)


def positive_side(weights: Array | None, reach: float) -> list[tuple[float, float]]:
    """The corners of the part of the plane where w · x + b > 0."""
    if weights is None:
        return [(0.0, 0.0)]
    square = [(-reach, -reach), (reach, -reach), (reach, reach), (-reach, reach)]
    value = {corner: float(weights[0] * corner[0] + weights[1] * corner[1] + weights[2]) for corner in square}
    kept: list[tuple[float, float]] = []
    for corner, following in zip(square, square[1:] + square[:1], strict=True):
        if value[corner] > 0:
            kept.append(corner)
        if (value[corner] > 0) != (value[following] > 0):
            part = value[corner] / (value[corner] - value[following])
            (x, y), (next_x, next_y) = corner, following
            kept.append((x + part * (next_x - x), y + part * (next_y - y)))
    return kept or [(0.0, 0.0)]

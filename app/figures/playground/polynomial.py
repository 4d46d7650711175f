"""A polynomial through points, and the errors of all degrees."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle as Box

from app.figures.playground.drawing import BESIDE, PLANE_REACH, Drawing
from app.figures.playground.formulas import Formula, number
from app.playground.scenes.polynomial import CURVE, MOST_DEGREE, PolynomialPicture, split
from language.sentence import message

UPPER = (BESIDE[0], 0.60, BESIDE[2], 0.38)
LOWER = (BESIDE[0] + 0.045, 0.11, BESIDE[2] - 0.055, 0.40)
LEAST, MOST = 1e-3, 1e2
"""Errors that the axis shows; those beyond are at its edge."""


class PolynomialDrawing(Drawing[PolynomialPicture]):
    """See `Drawing`."""

    def build(self, picture: PolynomialPicture) -> None:
        """See `Drawing`."""
        style = self.style
        axes = self.points_plane()
        self._curve = self.line(axes, style.text, linewidth=2.2, zorder=3)
        self._training = self.value_points(axes)
        self._kept = self.value_points(axes, of_validation=True)
        errors = self._prepare(self.figure.add_axes(LOWER))
        self._mark = Box((0, LEAST), 1.0, MOST, facecolor=style.text, alpha=0.10, linewidth=0)
        errors.add_patch(self.moves(self._mark))
        self._errors = {
            "training": self.line(errors, style.training, marker="o", markersize=4, linewidth=1.6),
            "validation": self.line(errors, style.validation, marker="s", markersize=4, linewidth=1.6),
        }
        self._formulas = self.formulas(UPPER)

    def _prepare(self, axes: Axes) -> Axes:
        axes.set_title(message("Error against degree"), fontsize=9, fontweight=400, color=self.style.muted)
        axes.set_yscale("log")
        axes.set_xlim(-0.7, MOST_DEGREE + 0.7)
        axes.set_ylim(LEAST, MOST)
        axes.set_xticks(range(0, MOST_DEGREE + 1, 3))
        axes.set_yticks([1e-3, 1e-2, 0.1, 1, 10, 100], ["0.001", "0.01", "0.1", "1", "10", "100"])
        axes.minorticks_off()
        axes.tick_params(labelsize=8)
        for place, (name, colour) in enumerate(
            (("training", self.style.training), ("validation", self.style.validation))
        ):
            axes.text(0.04, 0.20 - 0.11 * place, name, transform=axes.transAxes, color=colour, fontsize=8.5)
        return axes

    def show(self, picture: PolynomialPicture, step: int) -> None:
        """See `Drawing`."""
        training, kept = split(picture.points)
        self._training.show(training)
        self._kept.show(kept)
        self._formulas.show(formulas(picture, step))
        there = picture.curves is not None
        self._mark.set_visible(there)
        self._mark.set_x(step - 0.5)
        curve = picture.curves[step] if picture.curves is not None else np.full(len(CURVE), np.nan)
        self._curve.set_data(CURVE, np.where(np.abs(curve) <= 4 * PLANE_REACH, curve, np.nan))
        for name, line in self._errors.items():
            values = np.clip(getattr(picture, name), LEAST, MOST)
            line.set_data(np.arange(len(values)), values)


def formulas(picture: PolynomialPicture, step: int) -> tuple[Formula, ...]:
    """What stands beside the picture at a step, which is a degree."""
    model = Formula(r"$f(x) = c_0 + c_1 x + \dots + c_d\, x^d$", message("A polynomial of degree d"))
    if picture.curves is None:
        return (model,)
    return (
        model,
        Formula(rf"$d = {step}, \quad n = {picture.training_points}$", message("Degree and training points")),
        Formula(
            rf"$E_{{\mathrm{{t}}}} = {number(picture.training[step])} \qquad "
            rf"E_{{\mathrm{{v}}}} = {number(picture.validation[step])}$",
            message("Training and validation error"),
            strong=True,
        ),
    )

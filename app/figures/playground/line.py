"""A straight line: least squares, gradient descent on its way there, and the loss on the way."""

from __future__ import annotations

import numpy as np
from matplotlib.collections import LineCollection

from app.figures.playground.drawing import BESIDE, PLANE_REACH, Drawing, line_across
from app.figures.playground.formulas import Formula, number
from app.playground.scenes.line import LinePicture
from app.playground.scenes.points import places
from language.sentence import message

UPPER = (BESIDE[0], 0.32, BESIDE[2], 0.66)
LOWER = (BESIDE[0] + 0.035, 0.045, BESIDE[2] - 0.045, 0.13)


class LineDrawing(Drawing[LinePicture]):
    """See `Drawing`."""

    def build(self, picture: LinePicture) -> None:
        """See `Drawing`."""
        style = self.style
        axes = self.points_plane()
        self._misses = LineCollection([], colors=style.wrong, linewidths=1.2, alpha=0.6, zorder=2)
        axes.add_collection(self.moves(self._misses))
        self._best = self.line(axes, style.right, linewidth=1.4, linestyle=(0, (5, 3)), zorder=2)
        self._line = self.line(axes, style.text, linewidth=2.2, zorder=3)
        self._points = self.value_points(axes)
        self._losses = self.figure.add_axes(LOWER)
        self._losses.set_title(message("Loss at each step"), fontsize=9, fontweight=400, color=style.muted)
        self._losses.set_xlim(0, 1)
        self._losses.set_ylim(0, 1.05)
        self._losses.set_xticks([])
        self._losses.set_yticks([0, 1], ["0", ""])
        self._curve = self.line(self._losses, style.training, linewidth=1.8)
        self._least = self.line(self._losses, style.right, linewidth=1.0, linestyle=(0, (5, 3)))
        self._now = self.line(self._losses, style.training, marker="o", markersize=6, clip_on=False)
        self._formulas = self.formulas(UPPER)

    def show(self, picture: LinePicture, step: int) -> None:
        """See `Drawing`."""
        self._points.show(picture.points)
        self._formulas.show(formulas(picture, step))
        descent = picture.descent
        if descent is None or picture.best is None:
            for each in (self._best, self._line, self._curve, self._least, self._now):
                each.set_data([], [])
            self._misses.set_segments([])
            return
        w, b = descent.parameters[step]
        x, y = places(picture.points).T
        self._misses.set_segments([[(px, py), (px, w * px + b)] for px, py in zip(x, y, strict=True)])
        self._line.set_data(*line_across(np.array([w, -1.0, b]), PLANE_REACH))
        self._best.set_data(*line_across(np.array([picture.best[0], -1.0, picture.best[1]]), PLANE_REACH))
        high = max(float(descent.losses.max()), 1e-12)
        along = np.linspace(0, 1, len(descent.losses)) if len(descent.losses) > 1 else np.zeros(1)
        self._curve.set_data(along[: step + 1], descent.losses[: step + 1] / high)
        self._now.set_data(along[step : step + 1], descent.losses[step : step + 1] / high)
        self._least.set_data([0, 1], [picture.best_loss / high] * 2)


def formulas(picture: LinePicture, step: int) -> tuple[Formula, ...]:
    """What stands beside the picture at a step."""
    descent, best = picture.descent, picture.best
    what = r"$L = \dfrac{1}{n} \ \sum_i \ \dfrac{1}{2}\,(w x_i + b - y_i)^2$"
    if descent is None or best is None:
        return (Formula(what, message("The loss")),)
    w, b = descent.parameters[step]
    fastest, sign = number(descent.fastest), "<" if picture.step_size < descent.fastest else r"\geq"
    return (
        Formula(what, message("The loss")),
        Formula(
            f"$w = {number(w)} \\quad b = {number(b)}$\n$L = {number(descent.losses[step])}$",
            message("Gradient descent, step {step}", step=step),
            strong=True,
        ),
        Formula(
            f"$w = {number(best[0])} \\quad b = {number(best[1])}$\n$L = {number(picture.best_loss)}$",
            message("Least squares"),
        ),
        Formula(
            rf"$\eta = {number(picture.step_size)} \ {sign}\ \dfrac{{2}}{{\lambda}} = {fastest}$",
            message("Step size and its limit"),
        ),
    )

"""Linear and logistic regression: both lines, the probabilities behind, and a cut through the middle."""

from __future__ import annotations

import numpy as np

from app.figures.playground.drawing import PLANE_REACH, Drawing, line_across
from app.figures.playground.field import STEPS, Tints
from app.figures.playground.formulas import Formula, number
from app.playground.scenes.points import labels, places
from app.playground.scenes.regressions import RegressionsPicture
from language.sentence import message
from models.playground.least_squares import Line
from models.playground.logistic_regression import logistic_loss, sigmoid
from models.playground.two_classes import TwoClasses, Values, plane

ABOVE = (0.65, 0.44, 0.345, 0.54)
"""Where the formulas are."""
CUT = (0.69, 0.105, 0.295, 0.27)
"""Where the cut is."""


class RegressionsDrawing(Drawing[RegressionsPicture]):
    """See `Drawing`."""

    def build(self, picture: RegressionsPicture) -> None:
        """See `Drawing`."""
        axes, style = self.points_plane(), self.style
        self._tints = Tints(self, axes)
        linear, logistic = style.contenders[2], style.contenders[3]
        self._linear = self.line(
            axes, linear, linewidth=2.4, linestyle=(0, (5, 2)), zorder=3, label=message("Linear regression")
        )
        self._logistic = self.line(
            axes, logistic, linewidth=2.4, zorder=3, label=message("Logistic regression")
        )
        self._points = self.class_points(axes)
        legend = axes.legend(handles=[self._linear, self._logistic], loc=2, frameon=True, framealpha=0.85)
        legend.set_zorder(6)
        self.moves(legend)
        self._formulas = self.formulas(ABOVE)
        cut = self.figure.add_axes(CUT)
        cut.set_title(message("A cut through the middle"), fontsize=9.5, pad=5)
        cut.set_xlabel(message("place along w"), labelpad=1)
        cut.set_yticks([-1, 0, 1])
        cut.set_ylim(-1.9, 2.6)
        cut.set_xlim(-2 * PLANE_REACH, 2 * PLANE_REACH)
        cut.axhline(0, color=style.muted, linewidth=0.8)
        self._cut_linear = self.line(cut, linear, linewidth=2.0, linestyle=(0, (5, 2)), zorder=3)
        self._cut_logistic = self.line(cut, logistic, linewidth=2.0, zorder=3)
        self._cut_points = self.class_points(cut, size=4.5)
        self._cut = cut

    def show(self, picture: RegressionsPicture, step: int) -> None:
        """See `Drawing`."""
        self._points.show(picture.points)
        linear = picture.linear
        logistic = picture.logistic.after(step) if picture.logistic is not None else None
        for drawn, line in ((self._linear, linear), (self._logistic, logistic)):
            drawn.set_data(*(line_across(_numbers(line), PLANE_REACH) if line is not None else ([], [])))
        self._tints.show(_sureness(logistic) if logistic is not None else None)
        self._show_cut(picture, linear, logistic)
        self._formulas.show(formulas(picture, step))

    def _show_cut(self, picture: RegressionsPicture, linear: Line | None, logistic: Line | None) -> None:
        if linear is None or logistic is None or not linear.w.any():
            self._cut_linear.set_data([], [])
            self._cut_logistic.set_data([], [])
            self._cut_points.show_at([], [], [])
            return
        x, y = places(picture.points), labels(picture.points)
        middle, along = x.mean(axis=0), linear.w / np.linalg.norm(linear.w)
        far = np.linspace(-2 * PLANE_REACH, 2 * PLANE_REACH, 161)
        way = middle + np.outer(far, along)
        self._cut_linear.set_data(far, linear.scores(way))
        self._cut_logistic.set_data(far, 2 * sigmoid(logistic.scores(way)) - 1)
        self._cut_points.show_at((x - middle) @ along, y, y)


def _numbers(line: Line) -> Values:
    return np.array([*line.w, line.b])


def _sureness(line: Line) -> Values:
    _, everywhere = plane(PLANE_REACH, STEPS)
    return (2 * sigmoid(line.scores(everywhere)) - 1).reshape(STEPS, STEPS)


def formulas(picture: RegressionsPicture, step: int) -> tuple[Formula, ...]:
    """What stands beside the picture at a step."""
    costs = Formula(
        r"$\frac{1}{2}(s - y)^2 \qquad \log(1 + e^{-y s})$",
        message("What a point with the score s costs"),
    )
    if picture.linear is None or picture.logistic is None:
        return (costs,)
    both = TwoClasses(places(picture.points), labels(picture.points))
    linear, logistic = picture.linear, picture.logistic.after(step)
    return (
        Formula(
            rf"$(\tilde{{X}}^\top \tilde{{X}})^{{-1}} \tilde{{X}}^\top y = {_vector(linear)}$",
            message("Linear: squared error {squared_error}", squared_error=f"{picture.squared_error:.3g}"),
        ),
        Formula(
            rf"$\tilde{{w}} - H^{{-1}} g = {_vector(logistic)}$"
            if step
            else rf"$\tilde{{w}} = {_vector(logistic)}$",
            message(
                "Logistic after {step} of {steps} steps: loss {logistic}",
                step=step,
                steps=picture.steps,
                logistic=f"{logistic_loss(logistic, both):.3g}",
            ),
            strong=True,
        ),
        costs,
    )


def _vector(line: Line) -> str:
    w1, w2, b = (number(float(each), 2) for each in _numbers(line))
    return rf"({w1},\ {w2},\ {b})"

"""Support vector machines: the border, the edges of the margin, support vectors and slack."""

from __future__ import annotations

import numpy as np

from app.figures.playground.drawing import PLANE_REACH, Drawing
from app.figures.playground.field import STEPS, Tints, level_lines
from app.figures.playground.formulas import Formula, number
from app.playground.scenes.support_vectors import SupportPicture, at_the_price
from language.sentence import message
from models.playground.support_vectors import HARD, Machine
from models.playground.two_classes import Values, plane


class SupportDrawing(Drawing[SupportPicture]):
    """See `Drawing`."""

    def build(self, picture: SupportPicture) -> None:
        """See `Drawing`."""
        axes, style = self.points_plane(), self.style
        self._tints = Tints(self, axes)
        dashes = (0, (4, 3))
        self._edges = [
            self.line(axes, style.muted, linewidth=1.2, linestyle=dashes, zorder=2) for _ in range(2)
        ]
        self._border = self.line(axes, style.text, linewidth=2.2, zorder=3)
        self._slack = self.line(axes, style.wrong, linewidth=1.1, zorder=2)
        self._width = self.line(
            axes, style.right, linewidth=2.0, marker="|", markersize=9, markeredgewidth=2.0, zorder=3
        )
        self._points = self.class_points(axes)
        self._held = self.line(
            axes,
            style.text,
            linestyle="",
            marker="o",
            markersize=13,
            markerfacecolor="none",
            markeredgewidth=1.3,
            zorder=5,
        )
        self._formulas = self.formulas()

    def show(self, picture: SupportPicture, step: int) -> None:
        """See `Drawing`."""
        self._points.show(picture.points)
        machine = picture.machine
        moved = (*self._edges, self._border, self._slack, self._width, self._held)
        if machine is None:
            for each in moved:
                each.set_data([], [])
            self._tints.show(None)
            self._formulas.show(())
            return
        axis, everywhere = plane(PLANE_REACH, STEPS)
        heights = machine.scores(everywhere).reshape(STEPS, STEPS)
        self._tints.show(heights)
        self._border.set_data(*level_lines(axis, heights, 0.0))
        for edge, level in zip(self._edges, (-1.0, 1.0), strict=True):
            edge.set_data(*level_lines(axis, heights, level))
        self._held.set_data(*machine.points.x[machine.support].T)
        self._slack.set_data([], [])
        self._width.set_data([], [])
        if machine.gamma is None:
            self._slack.set_data(*slack_lines(machine))
            self._width.set_data(*across_margin(machine))
        self._formulas.show(formulas(machine))


def across_margin(machine: Machine) -> tuple[Values, Values]:
    """From edge to edge of a straight margin, near the middle of the points: as x and y of its two ends."""
    w = machine.w
    along = w / np.linalg.norm(w)
    middle = machine.points.x.mean(axis=0)
    foot = middle - machine.scores(middle[np.newaxis])[0] / np.linalg.norm(w) * along
    ends = np.stack([foot - along * machine.width / 2, foot + along * machine.width / 2])
    return ends[:, 0], ends[:, 1]


def slack_lines(machine: Machine) -> tuple[Values, Values]:
    """From each point that pays for slack to the edge of its class, ξ / ‖w‖ long: one line with gaps."""
    pays = machine.slack > 1e-3
    w = machine.w
    length = float(w @ w)
    x = machine.points.x[pays]
    edge = x + np.outer(machine.points.y[pays] * machine.slack[pays] / length, w)
    parts = np.stack([x, edge, np.full_like(x, np.nan)], axis=1).reshape(-1, 2)
    return parts[:, 0], parts[:, 1]


def formulas(machine: Machine) -> tuple[Formula, ...]:
    """What stands beside the picture of a machine."""
    return (_score(machine), _width(machine), *_prices(machine), _support(machine))


def _score(machine: Machine) -> Formula:
    if machine.gamma is not None:
        return Formula(
            r"$s(x) = \sum_i \alpha_i y_i\, e^{-\gamma \|x_i - x\|^2} + b$",
            message(
                "The score, with γ {gamma} and b {b}", gamma=f"{machine.gamma:.3g}", b=f"{machine.b:.3g}"
            ),
        )
    w1, w2 = (number(float(each)) for each in machine.w)
    return Formula(
        rf"$w = ({w1},\ {w2}) \quad b = {number(machine.b)}$",
        message("The score, which is 0 on the line"),
    )


def _width(machine: Machine) -> Formula:
    length = machine.squared_length**0.5
    where = (
        message("Width of the margin")
        if machine.gamma is None
        else message("Width of the margin, in the kernel's space")
    )
    return Formula(
        rf"$\dfrac{{2}}{{\|w\|}} = \dfrac{{2}}{{{number(length)}}} = {number(machine.width)}$",
        where,
        strong=True,
    )


def _prices(machine: Machine) -> tuple[Formula, ...]:
    half = machine.squared_length / 2
    dual = Formula(
        rf"$\sum_i \alpha_i - \frac{{1}}{{2}}\|w\|^2 = {number(machine.dual, 4)}$",
        message("The dual, made largest, is equal to it"),
    )
    if machine.c == HARD:
        primal = Formula(
            rf"$\frac{{1}}{{2}}\|w\|^2 = {number(half, 4)}, \quad y_i s(x_i) \geq 1$",
            message("The primal, made smallest"),
        )
    else:
        price, whole = machine.c * float(machine.slack.sum()), number(machine.primal, 4)
        price = price if price > 1e-4 * half else 0.0  # what the solver has left over
        primal = Formula(
            rf"$\frac{{1}}{{2}}\|w\|^2 + C \sum_i \xi_i = {number(half)} + {number(price)} = {whole}$",
            message("The primal, made smallest, with C {c}", c=f"{machine.c:.3g}"),
        )
    return primal, dual


def _support(machine: Machine) -> Formula:
    held, bound = len(machine.support), at_the_price(machine)
    if machine.c == HARD:
        return Formula(rf"$\alpha_i > 0:\ {held}$", message("Support vectors, ringed"))
    return Formula(
        rf"$0 < \alpha_i < C:\ {held - bound} \qquad \alpha_i = C:\ {bound}$",
        message("Support vectors: on the edge, and beyond it"),
    )

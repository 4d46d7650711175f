"""Data against capacity: the errors of all degrees for all numbers of points, and two curves among them."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, LogNorm
from matplotlib.patches import Rectangle as Box

from app.figures.playground.drawing import BESIDE, Drawing
from app.figures.playground.drawing import Rectangle as Where
from app.figures.playground.formulas import Formula, number
from app.playground.scenes.capacity import CURVE, DEGREES, SIZES, CapacityPicture
from app.playground.scenes.scene import REACH, Picture
from language.sentence import message

GRID: Where = (0.075, 0.11, 0.50, 0.78)
CURVES: tuple[Where, Where] = (
    (BESIDE[0], 0.63, BESIDE[2] - 0.01, 0.28),
    (BESIDE[0], 0.24, BESIDE[2] - 0.01, 0.28),
)
BELOW: Where = (BESIDE[0], 0.0, BESIDE[2], 0.19)
MOST_ERROR = 10.0
"""Larger errors have the colour of this one."""


class CapacityDrawing(Drawing[CapacityPicture]):
    """See `Drawing`."""

    @staticmethod
    def shape(picture: Picture) -> object:
        """The grid itself does not move."""
        assert isinstance(picture, CapacityPicture)
        return (picture.grid, picture.low, picture.high)

    def build(self, picture: CapacityPicture) -> None:
        """See `Drawing`."""
        self._grid_axes(picture)
        self._column = Box((0, 0), 1, len(DEGREES), fill=False, edgecolor=self.style.text, linewidth=2.0)
        self._grid.add_patch(self.moves(self._column))
        self._planes = [self._curves(where) for where in CURVES]
        self._formulas = self.formulas(BELOW)

    def _grid_axes(self, picture: CapacityPicture) -> None:
        assert picture.grid is not None
        style, grid = self.style, picture.grid
        self._grid = axes = self.figure.add_axes(GRID)
        least = float(grid.validation.min())
        colours = LinearSegmentedColormap.from_list("errors", [style.right, style.background, style.wrong])
        axes.pcolormesh(
            np.clip(grid.validation, least, MOST_ERROR),
            cmap=colours,
            norm=LogNorm(least, MOST_ERROR),
            edgecolors=style.background,
            linewidth=1.0,
        )
        axes.grid(visible=False)
        axes.set_xlim(0, len(SIZES))
        axes.set_ylim(0, len(DEGREES))
        axes.set_title(message("Validation error: points across, degree up"))
        axes.set_xticks(np.arange(len(SIZES)) + 0.5, [str(size) for size in SIZES])
        axes.set_yticks(np.arange(len(DEGREES)) + 0.5, [str(degree) for degree in DEGREES])
        axes.set_xlabel(message("training points"))
        best = [grid.degrees.index(grid.best_degree(size)) + 0.5 for size in SIZES]
        axes.plot(
            np.arange(len(SIZES)) + 0.5, best, color=style.text, marker="o", markersize=4, linewidth=1.4
        )
        for degree in (picture.low, picture.high):
            axes.add_patch(Box((0, degree), len(SIZES), 1, fill=False, edgecolor=style.muted, linewidth=1.2))
            for column in (1, len(SIZES) - 1):
                last = column == len(SIZES) - 1
                axes.text(
                    len(SIZES) - 0.12 if last else column + 0.5,
                    degree + 0.5,
                    picture.verdict(degree, SIZES[column]),
                    ha="right" if last else "center",
                    va="center",
                    fontsize=9.5,
                    fontweight="bold",
                    color=style.text,
                    bbox={"facecolor": style.background, "alpha": 0.8, "edgecolor": "none", "pad": 1.5},
                )

    def _curves(self, where: Where) -> dict[str, Any]:
        style = self.style
        axes: Axes = self.figure.add_axes(where)
        axes.set_xlim(-REACH, REACH)
        axes.set_ylim(-REACH, REACH)
        axes.set_xticks([])
        axes.set_yticks([])
        title = self.moves(
            axes.text(0.0, 1.05, "", transform=axes.transAxes, fontsize=9, color=style.muted, gid="own_words")
        )
        return {
            "title": title,
            "truth": self.line(axes, style.right, linewidth=1.2, linestyle=(0, (5, 3))),
            "curve": self.line(axes, style.text, linewidth=2.0),
            "points": self.line(axes, style.training, marker="o", linestyle="", markersize=4),
        }

    def show(self, picture: CapacityPicture, step: int) -> None:
        """See `Drawing`."""
        assert picture.curves is not None
        assert picture.true_curve is not None
        size = SIZES[step]
        self._column.set_x(step)
        for place, (degree, plane) in enumerate(zip((picture.low, picture.high), self._planes, strict=True)):
            verdict = picture.verdict(degree, size)
            plane["title"].set_text(
                self.words(
                    message(
                        "Degree {degree} on {size} points {verdict}",
                        degree=degree,
                        size=size,
                        verdict=verdict,
                    )
                )
            )
            plane["truth"].set_data(CURVE, picture.true_curve)
            curve = picture.curves[place, step]
            plane["curve"].set_data(CURVE, np.where(np.abs(curve) < 4 * REACH, curve, np.nan))
            plane["points"].set_data(
                [point.x for point in picture.points[:size]], [point.y for point in picture.points[:size]]
            )
        low, high = picture.error(picture.low, size), picture.error(picture.high, size)
        self._formulas.show(
            (
                Formula(
                    rf"$E_{{{picture.low}}} = {number(low)} \qquad E_{{{picture.high}}} = {number(high)}$",
                    message("Validation errors of both degrees"),
                    strong=True,
                ),
            )
        )

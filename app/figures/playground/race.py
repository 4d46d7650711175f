"""The race of the optimizers: a surface in lines of equal height, and six ways down."""

from __future__ import annotations

import numpy as np

from app.figures.playground.drawing import Drawing
from app.figures.playground.formulas import MATHS_FONT, Formula, number
from app.playground.scenes.race import TITLES, RacePicture
from app.playground.scenes.scene import Picture
from language.sentence import message
from models.playground.descent import Path

MAP = (0.05, 0.075, 0.56, 0.83)
"""Where the surface is."""
LEVELS = np.concatenate([[0.004, 0.015, 0.04], np.linspace(0.09, 0.97, 10)])
"""Shares of the plane that lie below the lines."""
RULES = {
    "sgd": r"$w \leftarrow w - \eta g$",
    "momentum": r"$v \leftarrow \beta v + g,\ w \leftarrow w - \eta v$",
    "nesterov": r"$v \leftarrow \beta v + g,\ w \leftarrow w - \eta (g + \beta v)$",
    "adagrad": r"$s \leftarrow s + g^2,\ w \leftarrow w - \eta g / \sqrt{s}$",
    "rmsprop": r"$s \leftarrow \alpha s + (1-\alpha) g^2,\ w \leftarrow w - \eta g / \sqrt{s}$",
    "adam": r"$w \leftarrow w - \eta\, \hat{m} / \sqrt{\hat{v}}$",
}


class RaceDrawing(Drawing[RacePicture]):
    """See `Drawing`."""

    @staticmethod
    def shape(picture: Picture) -> object:
        """See `Drawing`."""
        assert isinstance(picture, RacePicture)
        assert picture.surface is not None
        return picture.surface.name, picture.condition

    def build(self, picture: RacePicture) -> None:
        """See `Drawing`."""
        surface, style = picture.surface, self.style
        assert surface is not None
        axes = self.figure.add_axes(MAP)
        left, right, bottom, top = surface.window
        axes.set_xlim(left, right)
        axes.set_ylim(bottom, top)
        axes.grid(visible=False)
        across, up = np.meshgrid(np.linspace(left, right, 160), np.linspace(bottom, top, 160))
        heights = surface.value(across, up)
        levels = np.unique(np.quantile(heights, LEVELS))
        axes.contourf(across, up, heights, levels=levels, colors=style.training, alpha=0.05, extend="max")
        axes.contour(
            across,
            up,
            heights,
            levels=levels,
            colors=style.muted,
            linewidths=0.6,
            linestyles="solid",
            alpha=0.6,
        )
        x, y = surface.lowest
        axes.plot([x], [y], marker="*", markersize=14, color=style.right, linestyle="", zorder=2)
        if surface.mirrored:
            axes.plot([x], [-y], marker="*", markersize=14, color=style.right, linestyle="", zorder=2)
        axes.plot(
            *([each] for each in surface.start), marker="o", markersize=6, color=style.text, linestyle=""
        )
        condition = rf",\ \kappa = {number(picture.condition)}" if surface.name == "bowl" else ""
        axes.set_title(rf"${surface.formula}{condition}$", fontsize=11, pad=7, math_fontfamily=MATHS_FONT)
        self._ways = [
            self.line(axes, colour, linewidth=1.7, alpha=0.9, zorder=3) for colour in style.contenders
        ]
        looks = {"linestyle": "", "marker": "o", "markersize": 8, "markeredgecolor": style.background}
        self._heads = [self.line(axes, colour, zorder=5, **looks) for colour in style.contenders]
        self._formulas = self.formulas((0.63, 0.03, 0.365, 0.95))

    def show(self, picture: RacePicture, step: int) -> None:
        """See `Drawing`."""
        for path, way, head in zip(picture.paths, self._ways, self._heads, strict=True):
            gone = path.places[: step + 1]
            way.set_data(*gone.T)
            head.set_data(*gone[-1:].T)
        colours = self.style.contenders
        self._formulas.show(
            [
                formula(path, step, picture, colour)
                for path, colour in zip(picture.paths, colours, strict=True)
            ]
        )


def formula(path: Path, step: int, picture: RacePicture, colour: str) -> Formula:
    """Rule, learning rate and height of one optimizer at a step."""
    # What changes from frame to frame is in words: a formula that is new takes ten times as long to draw.
    name, rate = TITLES[path.optimizer], f"{path.rate:.3g}"
    arrived = path.arrived(picture.surface) if picture.surface is not None else None
    last = min(step, len(path.heights) - 1)
    caption = message(
        "{name}, rate {rate}: height {heights}", name=name, rate=rate, heights=f"{path.heights[last]:.3g}"
    )
    if path.thrown_out and step >= len(path.heights) - 1:
        caption = message(
            "{name}, rate {rate}: thrown out after {last} steps", name=name, rate=rate, last=last
        )
    elif arrived is not None and step >= arrived:
        caption = message(
            "{name}, rate {rate}: there in {arrived} steps", name=name, rate=rate, arrived=arrived
        )
    return Formula(RULES[path.optimizer], caption, colour=colour)

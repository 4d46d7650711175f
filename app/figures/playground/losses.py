"""Losses above, their slopes below, and a number on both."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from app.figures.playground.drawing import Drawing
from app.figures.playground.formulas import Formula, number
from app.playground.scenes.losses import ERROR, LOGIT, MARGIN, SHOWN, TITLES, LossesPicture
from app.playground.scenes.scene import Picture
from language.sentence import message
from models.playground.loss_curves import LossCurve

UPPER = (0.055, 0.575, 0.56, 0.36)
LOWER = (0.055, 0.105, 0.56, 0.36)
"""Where values and slopes are."""
NUMBERS = {ERROR: message("error r"), MARGIN: message("margin m"), LOGIT: message("logit z")}
LIMITS = {
    ERROR: ((-0.2, 5.2), (-4.2, 4.2)),
    MARGIN: ((-0.2, 5.2), (-4.4, 3.2)),
    LOGIT: ((-0.2, 7.2), (-1.15, 0.15)),
}
"""Of values and slopes."""
DASHES = ("-", (0, (6, 2)), (0, (3, 1.5)), (0, (6, 2, 1, 2)), (0, (1, 1.2)))
SYMBOL = {ERROR: "r", MARGIN: "m", LOGIT: "z"}


class LossesDrawing(Drawing[LossesPicture]):
    """See `Drawing`."""

    @staticmethod
    def shape(picture: Picture) -> object:
        """See `Drawing`."""
        assert isinstance(picture, LossesPicture)
        return picture.kind

    def build(self, picture: LossesPicture) -> None:
        """See `Drawing`."""
        values, slopes = (self.figure.add_axes(where) for where in (UPPER, LOWER))
        for axes, title, limits in zip(
            (values, slopes), (message("Loss"), message("Its gradient")), LIMITS[picture.kind], strict=True
        ):
            axes.set_title(title, pad=5)
            axes.set_xlim(-SHOWN, SHOWN)
            axes.set_ylim(*limits)
            axes.axhline(0, color=self.style.muted, linewidth=0.8)
        values.tick_params(labelbottom=False)
        slopes.set_xlabel(NUMBERS[picture.kind])
        colours = self.style.contenders
        curves = list(zip(picture.curves, colours, DASHES, strict=False))
        self._values = [self._curve(values, colour, dash) for _, colour, dash in curves]
        self._slopes = [self._curve(slopes, colour, dash) for _, colour, dash in curves]
        self._here = [
            self.line(axes, self.style.muted, linewidth=1.2, linestyle=":") for axes in (values, slopes)
        ]
        dots = {
            "linestyle": "",
            "marker": "o",
            "markersize": 7,
            "markeredgecolor": self.style.background,
            "zorder": 5,
        }
        self._dots = [
            [self.line(axes, colour, **dots) for _, colour, _ in curves] for axes in (values, slopes)
        ]
        self._formulas = self.formulas()

    def _curve(self, axes: Axes, colour: str, dash: object) -> Line2D:
        return self.line(axes, colour, linewidth=2.0, linestyle=dash)

    def show(self, picture: LossesPicture, step: int) -> None:
        """See `Drawing`."""
        numbers = np.linspace(-SHOWN, SHOWN, 801)
        for place, curve in enumerate(picture.curves):
            self._values[place].set_data(numbers, curve.value(numbers))
            self._slopes[place].set_data(numbers, curve.slope(numbers))
            for dots, height in zip(self._dots, picture.at(curve), strict=True):
                dots[place].set_data([picture.place], [height])
        for here, limits in zip(self._here, LIMITS[picture.kind], strict=True):
            here.set_data([picture.place] * 2, limits)
        self._formulas.show(formulas(picture, self.style.contenders))


def formulas(picture: LossesPicture, colours: tuple[str, ...]) -> tuple[Formula, ...]:
    """What stands beside the picture, in the colours of the curves."""
    if picture.kind == MARGIN:
        return tuple(_in_one_line(picture, *each) for each in zip(picture.curves, colours, strict=False))
    of_logit = (
        Formula(
            rf"$p = \dfrac{{e^z}}{{e^z + k - 1}} = {number(picture.probability)}$",
            message("Probability of the true class, of {classes} classes", classes=picture.classes),
        ),
    )
    both = (_value_and_slope(picture, *each) for each in zip(picture.curves, colours, strict=False))
    return (*(of_logit if picture.kind == LOGIT else ()), *(each for pair in both for each in pair))


def _value_and_slope(picture: LossesPicture, curve: LossCurve, colour: str) -> tuple[Formula, Formula]:
    value, slope = picture.at(curve)
    name = SYMBOL[picture.kind]
    return (
        Formula(rf"$l = {curve.formula} = {number(value)}$", TITLES[curve.name], colour=colour),
        Formula(rf"$l\,'({name}) = {curve.slope_formula} = {number(slope)}$"),
    )


def _in_one_line(picture: LossesPicture, curve: LossCurve, colour: str) -> Formula:
    value, slope = picture.at(curve)
    math = rf"$l = {curve.formula} = {number(value)},\quad \nabla l = {number(slope)}$"
    return Formula(math, TITLES[curve.name], colour=colour)

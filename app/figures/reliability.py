"""The reliability diagram: how right a model is where it is so sure.

Source: Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, figure 1.
"""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from app.figures.style import FigureStyle, new_figure, styled
from app.results.class_table import calibration_in_words
from language.sentence import message
from models.evaluation.calibration import Calibration

UPPER_LEFT = 2
"""As matplotlib numbers the corners."""
ROOM = 0.88
"""Of a bin's width, for its bar."""


def reliability_diagram(found: Calibration, style: FigureStyle) -> Figure:
    """Above, the share that is right in each bin and the confidence that it should equal; below, how many."""
    with styled(style):
        figure = new_figure()
        above, below = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
        _bars(above, found, style)
        _counts(below, found, style)
        above.set_title(calibration_in_words(found))
    return figure


def _bars(axes: Axes, found: Calibration, style: FigureStyle) -> None:
    filled = [each for each in found.bins if each.count]
    middles = [(each.low + each.high) / 2 for each in filled]
    widths = [(each.high - each.low) * ROOM for each in filled]
    right = [each.accuracy for each in filled]
    axes.bar(middles, right, widths, color=style.training, label=message("share that is right"))
    axes.bar(
        middles,
        [each.confidence - each.accuracy for each in filled],
        widths,
        right,
        facecolor="none",
        edgecolor=style.wrong,
        hatch="////",
        linewidth=1,
        label=message("gap to the confidence"),
    )
    axes.plot(
        [0, 1],
        [0, 1],
        color=style.muted,
        linewidth=1.2,
        linestyle="--",
        label=message("as right as it is sure"),
    )
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1.02)
    axes.set_ylabel(message("share that is right"))
    axes.yaxis.set_major_formatter(_percent)
    axes.legend(loc=UPPER_LEFT)


def _counts(axes: Axes, found: Calibration, style: FigureStyle) -> None:
    middles = [(each.low + each.high) / 2 for each in found.bins]
    widths = [(each.high - each.low) * ROOM for each in found.bins]
    axes.bar(middles, [each.count for each in found.bins], widths, color=style.muted)
    axes.set_ylabel(message("images"))
    axes.set_xlabel(message("confidence in the predicted class"))
    axes.xaxis.set_major_formatter(_percent)


def _percent(value: float, _: object) -> str:
    return f"{100 * value:.0f} %"

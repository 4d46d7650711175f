"""The confusion matrix: which class was taken for which."""

from __future__ import annotations

import numpy as np
from matplotlib.colors import LinearSegmentedColormap, to_rgb
from matplotlib.figure import Figure

from app.common.words.numbers import percent
from app.figures.in_words import name_rows
from app.figures.spots import mark_spot
from app.figures.style import FigureStyle, new_figure, styled
from language.sentence import message
from models.events import Finished


def confusion_matrix(finished: Finished, classes: tuple[str, ...], style: FigureStyle) -> Figure:
    """Counts in the cells; a cell is as dark as its share of the true class (its row)."""
    counts = np.array(finished.confusion)  # [true, predicted]
    shares = counts / np.maximum(1, counts.sum(axis=1, keepdims=True))
    colours = LinearSegmentedColormap.from_list("matrix", style.matrix)
    with styled(style):
        figure = new_figure()
        axes = figure.subplots()
        # Most mistakes are a few per cent of their class: the square root keeps them visible.
        image = axes.imshow(np.sqrt(shares), cmap=colours, vmin=0, vmax=1, aspect="auto")
        axes.set_title(_title(finished))
        axes.set_xlabel(message("predicted"))
        axes.set_ylabel(message("true"))
        name_rows(axes.xaxis, classes, rotation=35, ha="right", rotation_mode="anchor")
        name_rows(axes.yaxis, classes)
        axes.grid(False)
        axes.spines[:].set_visible(False)
        for (row, column), count in np.ndenumerate(counts):
            mark_spot(axes, row, column, (column - 0.5, row - 0.5), (1, 1))
            red, green, blue, _ = image.cmap(image.norm(np.sqrt(shares[row, column])))
            axes.text(
                column,
                row,
                f"{count:,}" if count else "·",
                ha="center",
                va="center",
                fontsize=9,
                fontweight="bold" if row == column else "normal",
                color=_readable((red, green, blue), style) if count else style.muted,
            )
    return figure


def _readable(background: tuple[float, float, float], style: FigureStyle) -> str:
    """The style's darkest or lightest colour, whichever stands out from `background` (0 to 1 each)."""
    candidates = (style.text, style.background)
    return max(candidates, key=lambda colour: _contrast(to_rgb(colour), background))


def _contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """The contrast ratio of WCAG 2.1, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[float, float, float]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _title(finished: Finished) -> str:
    if finished.test_accuracy is None:
        return message(
            "Accuracy on the examples that validated: {validation_accuracy}",
            validation_accuracy=percent(finished.validation_accuracy),
        )
    return message("Test accuracy {test_accuracy}", test_accuracy=percent(finished.test_accuracy))

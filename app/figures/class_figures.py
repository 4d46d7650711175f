"""Precision and recall of every class side by side, with F1 as a number."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from app.common.words.numbers import percent
from app.figures.in_words import name_rows
from app.figures.style import FigureStyle, new_figure, styled
from app.results.class_table import NO_FIGURE
from language.sentence import message
from models.evaluation.class_figures import ClassFigures, class_figures, macro_mean
from models.events import Finished

LOWER_RIGHT = 4
"""As matplotlib numbers the corners; of the legend, which stands above the axes."""
DOT = 60
"""Square points."""


def class_figure(finished: Finished, classes: tuple[str, ...], style: FigureStyle) -> Figure:
    """A row a class: one dot for precision, one for recall, a line between, and F1 on the right."""
    figures = class_figures(finished.confusion)
    with styled(style):
        figure = new_figure()
        axes = figure.subplots()
        for place, each in enumerate(figures):
            known = [value for value in (each.precision, each.recall) if value is not None]
            axes.plot(known, [place] * len(known), color=style.muted, linewidth=2, zorder=1)
        _dots(axes, [each.precision for each in figures], style.training, "o", "precision")
        _dots(axes, [each.recall for each in figures], style.validation, "D", "recall")
        name_rows(axes.yaxis, classes)
        axes.set_ylim(len(classes) - 0.4, -0.6)
        axes.set_xlim(min(0.9, *_lowest(figures)) - 0.05, 1.005)
        axes.xaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")
        axes.grid(axis="y", visible=False)
        axes.spines["left"].set_visible(False)
        mean = macro_mean(figures)
        axes.set_title(message("Mean F1 {f1}", f1=_share(mean.f1)))
        axes.legend(loc=LOWER_RIGHT, bbox_to_anchor=(1, 1), ncols=2)
        beside = axes.secondary_yaxis("right")
        beside.set_yticks(range(len(classes)), [f"F1 {_share(each.f1)}" for each in figures])
        beside.spines["right"].set_visible(False)
    return figure


def _dots(axes: Axes, values: list[float | None], colour: str, marker: str, name: str) -> None:
    known = [(value, place) for place, value in enumerate(values) if value is not None]
    axes.scatter(
        [value for value, _ in known],
        [place for _, place in known],
        s=DOT,
        color=colour,
        marker=marker,
        label=name,
    )


def _lowest(figures: tuple[ClassFigures, ...]) -> list[float]:
    shares = [share for each in figures for share in (each.precision, each.recall)]
    return [share for share in shares if share is not None] or [0.0]


def _share(value: float | None) -> str:
    return NO_FIGURE if value is None else percent(value)

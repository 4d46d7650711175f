"""A study: the curves of all its runs, and what each contender or fold has reached."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from app.figures.studies.curves import prepare_curves, update_curves
from app.figures.studies.marks import (
    looks_of,
)
from app.figures.studies.rows import prepare_rows, update_rows
from app.figures.style import FigureStyle, new_figure, styled
from app.state.parts.study import StudyCourse

CURVES_WIDTH = 1.35
"""Of the curves' axes, in widths of the axes beside them."""


def comparison_figure(course: StudyCourse, style: FigureStyle) -> Figure:
    """Validation accuracy over the epochs on the left; on the right a row for each contender or fold.

    A cross-validation has a last row for the mean over its folds.
    """
    looks = looks_of(course, style)
    with styled(style):
        figure = new_figure(space_between=0.04)
        curves, ends = figure.subplots(1, 2, width_ratios=(CURVES_WIDTH, 1))
        prepare_curves(curves, course, looks, style)
        prepare_rows(ends, course, looks, style)
    update_comparison(figure, course)
    return figure


def update_comparison(figure: Figure, course: StudyCourse) -> None:
    """Let a figure of `comparison_figure` show how far the same study is now; far cheaper than a new one."""
    curves, ends = figure.axes
    artists = _artists(figure)
    update_curves(curves, course, artists)
    update_rows(ends, course, artists)


def _artists(figure: Figure) -> dict[str, Artist]:
    return {
        str(artist.get_gid()): artist
        for axes in figure.axes
        for artist in (*axes.lines, *axes.patches, *axes.texts)
    }

"""The map of a search over two settings: a cell or a point for each trial, coloured by its accuracy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.text import Text

from app.common.words.settings import SETTING_TITLES
from app.figures.studies.places import Scale, artists_of, place_in_words, prepare_places, set_points
from app.figures.style import FigureStyle
from app.state.parts.study import StudyCourse
from app.state.parts.trials import best, is_open, trials
from language.sentence import message, small
from models.settings.specification import RunSpecification

MOST_CELLS = 12
"""Of a heat map, along each side."""
LETTERS_SEEN = 36
"""Cells of a heat map that have room for their figure."""
WAITING, DONE = 4, 11
"""How large a trial is on the map of two settings."""
DARK_FROM = 0.55
"""The share of a map's range from which letters on it are light."""


def prepare_map(axes: Axes, course: StudyCourse, scales: Sequence[Scale], style: FigureStyle) -> None:
    """What stays, and a cell or a point for each trial."""
    colours = LinearSegmentedColormap.from_list("accuracy", style.matrix)
    axes.set_title(message("Both together"))
    axes.set_xlabel(small(SETTING_TITLES[scales[0].setting]))
    axes.set_ylabel(small(SETTING_TITLES[scales[1].setting]))
    if _is_grid(course, scales):
        _prepare_cells(axes, course, scales, style, colours)
        return
    for scale, upright in zip(scales, (False, True), strict=True):
        prepare_places(axes, course, scale, upright=upright)
    for number, trial in enumerate(course.study.runs, start=1):
        at = [[scale.place(trial)] for scale in scales]
        (point,) = axes.plot(*at, linestyle="", marker="o", markersize=WAITING, gid=f"point-{number}")
        point.set(
            markeredgecolor=style.muted, markerfacecolor=style.muted, markeredgewidth=0.8, clip_on=False
        )
    (star,) = axes.plot([], [], linestyle="", marker="*", markersize=12, gid="best", color=style.validation)
    star.set(markeredgecolor=style.background, clip_on=False, zorder=5)
    star.set_in_layout(False)
    axes.scatter([], [], c=[], cmap=colours, gid="colours")  # knows the colours


def _prepare_cells(
    axes: Axes,
    course: StudyCourse,
    scales: Sequence[Scale],
    style: FigureStyle,
    colours: LinearSegmentedColormap,
) -> None:
    columns, rows = (_tried(course, scale) for scale in scales)
    axes.grid(visible=False)
    image = axes.imshow(
        np.full((len(rows), len(columns)), np.nan), cmap=colours, origin="lower", aspect="auto"
    )
    image.set_gid("cells")
    axes.set_xticks(range(len(columns)), [place_in_words(course, scales[0], each) for each in columns])
    axes.tick_params(labelsize=8)
    axes.set_yticks(range(len(rows)), [place_in_words(course, scales[1], each) for each in rows])
    for number, trial in enumerate(course.study.runs, start=1):
        column, row = columns.index(_value(trial, scales[0])), rows.index(_value(trial, scales[1]))
        text = axes.text(column, row, "", ha="center", va="center", fontsize=9, gid=f"cell-{number}")
        text.set_color(style.text)
    (star,) = axes.plot([], [], linestyle="", marker="s", gid="best", markersize=26)
    star.set(markerfacecolor="none", markeredgecolor=style.validation, markeredgewidth=2.2, clip_on=False)
    star.set_in_layout(False)
    axes.set_facecolor(style.background)


def update_map(axes: Axes, course: StudyCourse, scales: Sequence[Scale], limits: tuple[float, float]) -> None:
    """How far the same search is now; `limits` are those of the accuracies."""
    artists, first = artists_of(axes), best(course)
    norm = Normalize(*limits, clip=True)
    if _is_grid(course, scales):
        columns, rows = (_tried(course, scale) for scale in scales)
        image = next(each for each in axes.images if isinstance(each, AxesImage))
        found = np.full((len(rows), len(columns)), np.nan)
        for trial in trials(course):
            row, column = (
                rows.index(_value(trial.specification, scales[1])),
                columns.index(_value(trial.specification, scales[0])),
            )
            text = artists[f"cell-{trial.number}"]
            assert isinstance(text, Text)
            if trial.accuracy is not None:
                found[row, column] = trial.accuracy
                text.set_color(_letters(image, norm(trial.accuracy)))
            shown = trial.accuracy is not None and found.size <= LETTERS_SEEN
            text.set_text(f"{100 * (trial.accuracy or 0.0):.1f}" if shown else "×" if trial.problem else "")
            if trial == first:
                set_points(artists["best"], [(float(column), float(row))])
        image.set_data(found)
        image.set_norm(norm)
        return
    colours = axes.collections[0].get_cmap()
    for trial in trials(course):
        point = artists[f"point-{trial.number}"]
        assert isinstance(point, Line2D)
        point.set_visible(not is_open(trial, course))
        if trial.accuracy is not None:
            point.set(markerfacecolor=colours(norm(trial.accuracy)), markersize=DONE)
        if trial.problem:
            point.set(marker="x", markersize=DONE - 3)
    set_points(
        artists["best"],
        [(scales[0].place(first.specification), scales[1].place(first.specification))] if first else [],
    )


def _is_grid(course: StudyCourse, scales: Sequence[Scale]) -> bool:
    columns, rows = (_tried(course, scale) for scale in scales)
    whole = len(columns) * len(rows) == len(course.study.runs)
    return whole and max(len(columns), len(rows)) <= MOST_CELLS


def _tried(course: StudyCourse, scale: Scale) -> list[Any]:
    return sorted({_value(run, scale) for run in course.study.runs})


def _value(specification: RunSpecification, scale: Scale) -> Any:
    return getattr(specification, scale.setting)


def _letters(image: AxesImage, share: float) -> str:
    """Light on dark colours and dark on light ones."""
    red, green, blue, _ = image.get_cmap()(share)
    return "#ffffff" if 0.299 * red + 0.587 * green + 0.114 * blue < DARK_FROM else "#1c2030"

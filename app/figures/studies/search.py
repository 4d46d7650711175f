"""A search over settings: how well each trial did, over the values of each setting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.figure import Figure
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullFormatter
from numpy.typing import NDArray

from app.common.words.settings import SETTING_TITLES, value_in_words
from app.figures.style import FigureStyle, new_figure, styled
from app.state.parts.study import StudyCourse
from app.state.parts.trials import Trial, best, is_open, trials
from models.specification import RunSpecification

BY_FACTORS = ("learning_rate", "weight_decay", "gamma")
"""Settings whose axis is logarithmic."""
LEAST_RANGE = 0.02
"""Of the accuracies: less would make much of nothing."""
FAR_BELOW = 3.0
"""How many times as far below the median as the best is above it a trial may be and still be drawn in place;
those below stand as arrows on the edge, or they would leave no room for the others."""
MAP_WIDTH = 1.3
"""Of the map of two settings, in widths of the axes beside it."""
MOST_CELLS = 12
"""Of a heat map, along each side."""
LETTERS_SEEN = 36
"""Cells of a heat map that have room for their figure."""
LEGEND = {
    "done": "trial",
    "going": "training",
    "best": "best so far",
    "low": "far below",
    "broken": "broke off",
}
WAITING, DONE = 4, 11
"""How large a trial is on the map of two settings."""
DARK_FROM = 0.55
"""The share of a map's range from which letters on it are light."""


@dataclass(frozen=True)
class _Scale:
    """Where the values of a setting stand on its axis."""

    setting: str
    values: tuple[Any, ...]
    """Those that have a place of their own, from the left; none where the axis is one of numbers."""

    def place(self, specification: RunSpecification) -> float:
        value = getattr(specification, self.setting)
        return float(self.values.index(value)) if self.values else float(value)


def search_figure(course: StudyCourse, style: FigureStyle) -> Figure:
    """An axes for each setting that is searched; of two settings also a map of both."""
    scales = [_scale(course, setting) for setting in course.study.searched]
    with styled(style):
        figure = new_figure(space_between=0.05)
        grid: list[Axes] = list(_all_axes(figure, len(scales)).ravel())
        for number, (axes, scale) in enumerate(zip(grid, scales, strict=False)):
            _prepare(axes, course, scale, style, first=number == 0)
        if len(scales) == 2:
            _prepare_map(grid[2], course, scales, style)
        _add_legend(figure, grid[0], style)
    update_search(figure, course)
    return figure


def update_search(figure: Figure, course: StudyCourse) -> None:
    """Let a figure of `search_figure` show how far the same search is now; far cheaper than a new one."""
    found = trials(course)
    first, limits = best(course), _limits(found)
    scales = [_scale(course, setting) for setting in course.study.searched]
    for axes, scale in zip(figure.axes, scales, strict=False):
        artists = _artists(axes)
        places = {trial.number: scale.place(trial.specification) for trial in found}
        done = [trial for trial in found if trial.accuracy is not None]
        seen = [trial for trial in done if (trial.accuracy or 0.0) >= limits[0] and trial != first]
        low = [trial for trial in done if (trial.accuracy or 0.0) < limits[0]]
        going = [trial for trial in found if trial.accuracy is None and trial.latest is not None]
        broken = [trial for trial in found if trial.problem]
        going = [trial for trial in going if trial not in broken and (trial.latest or 0.0) >= limits[0]]
        for name, group in (("done", seen), ("going", going), ("best", [first] if first else [])):
            _set(artists[name], [(places[each.number], each.latest or 0.0) for each in group])
        for name, group in (("low", low), ("broken", broken)):
            _set(artists[name], [(places[each.number], 0.0) for each in group])
        axes.set_ylim(*limits)
    if len(scales) == 2:
        _update_map(figure.axes[2], course, scales, limits)


def _all_axes(figure: Figure, settings: int) -> NDArray[Any]:
    """One for each setting, and for two settings a third."""
    rows, columns = {1: (1, 1), 2: (1, 3), 3: (1, 3), 4: (2, 2)}.get(settings, (2, -(-settings // 2)))
    shares = (1, 1, MAP_WIDTH) if settings == 2 else None
    found: NDArray[Any] = figure.subplots(rows, columns, squeeze=False, width_ratios=shares)
    return found


def _scale(course: StudyCourse, setting: str) -> _Scale:
    tried = {getattr(run, setting) for run in course.study.runs}
    if all(isinstance(value, float) for value in tried):
        return _Scale(setting, ())
    return _Scale(setting, tuple(sorted(tried)))


# ---- one setting


def _prepare(axes: Axes, course: StudyCourse, scale: _Scale, style: FigureStyle, *, first: bool) -> None:
    axes.set_title(SETTING_TITLES[scale.setting])
    axes.yaxis.set_major_locator(MaxNLocator(steps=[1, 2, 5, 10], nbins=6))
    axes.yaxis.set_major_formatter(FuncFormatter(_percent_tick))
    if first:
        axes.set_ylabel("validation accuracy")
    _prepare_places(axes, course, scale, upright=False)
    looks: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("low", "v", {"color": style.training, "alpha": 0.6}),
        ("broken", "x", {"color": style.wrong, "markeredgewidth": 1.8}),
        ("going", "o", {"color": style.training, "markerfacecolor": style.background}),
        ("done", "o", {"color": style.training, "alpha": 0.75}),
        ("best", "*", {"color": style.validation, "markeredgecolor": style.background}),
    )
    for name, marker, look in looks:
        size = 15 if name == "best" else 7
        (points,) = axes.plot([], [], linestyle="", marker=marker, gid=name, clip_on=False, **look)
        points.set(markersize=size, zorder=5 if name == "best" else 4)
        points.set_in_layout(False)
        if name in ("low", "broken"):  # on the edge, wherever that is
            points.set_transform(axes.get_xaxis_transform())


def _add_legend(figure: Figure, axes: Axes, style: FigureStyle) -> None:
    lines = {str(line.get_gid()): line for line in axes.lines}
    figure.legend(
        [lines[name] for name in LEGEND],
        list(LEGEND.values()),
        loc="outside lower left",
        ncols=len(LEGEND),
        handletextpad=0.1,
        columnspacing=1.2,
        labelcolor=style.muted,
        fontsize=8.5,
        borderaxespad=0.2,
    )


def _prepare_places(axes: Axes, course: StudyCourse, scale: _Scale, *, upright: bool) -> None:
    """The ticks and the ends of an axis of a setting; `upright`: of the y axis."""
    axis = axes.yaxis if upright else axes.xaxis
    limit = axes.set_ylim if upright else axes.set_xlim
    tried = [scale.place(run) for run in course.study.runs]
    low, high = min(tried), max(tried)
    if scale.values:
        words = [_value_in_words(course, scale, value) for value in scale.values]
        axis.set_ticks(range(len(scale.values)), words)
        limit(-0.6, len(scale.values) - 0.4)
    elif scale.setting in BY_FACTORS and low > 0:
        (axes.set_yscale if upright else axes.set_xscale)("log")
        axis.set_major_formatter(FuncFormatter(_power_tick))
        axis.set_minor_formatter(NullFormatter())
        axes.tick_params(which="minor", length=0)
        room = max((high / low) ** 0.08, 1.3)
        limit(low / room, high * room)
    else:
        axis.set_major_locator(MaxNLocator(nbins=4))
        room = 0.08 * (high - low) or 0.05
        limit(low - room, high + room)


def _value_in_words(course: StudyCourse, scale: _Scale, value: Any) -> str:
    run = next(run for run in course.study.runs if getattr(run, scale.setting) == value)
    return value_in_words(run, scale.setting).replace(", ", ",\n")


# ---- two settings


def _prepare_map(axes: Axes, course: StudyCourse, scales: Sequence[_Scale], style: FigureStyle) -> None:
    colours = LinearSegmentedColormap.from_list("accuracy", style.matrix)
    axes.set_title("Both together")
    axes.set_xlabel(SETTING_TITLES[scales[0].setting].lower())
    axes.set_ylabel(SETTING_TITLES[scales[1].setting].lower())
    if _is_grid(course, scales):
        _prepare_cells(axes, course, scales, style, colours)
        return
    for scale, upright in zip(scales, (False, True), strict=True):
        _prepare_places(axes, course, scale, upright=upright)
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
    scales: Sequence[_Scale],
    style: FigureStyle,
    colours: LinearSegmentedColormap,
) -> None:
    columns, rows = (_tried(course, scale) for scale in scales)
    axes.grid(visible=False)
    image = axes.imshow(
        np.full((len(rows), len(columns)), np.nan), cmap=colours, origin="lower", aspect="auto"
    )
    image.set_gid("cells")
    axes.set_xticks(range(len(columns)), [_value_in_words(course, scales[0], each) for each in columns])
    axes.tick_params(labelsize=8)
    axes.set_yticks(range(len(rows)), [_value_in_words(course, scales[1], each) for each in rows])
    for number, trial in enumerate(course.study.runs, start=1):
        column, row = columns.index(_value(trial, scales[0])), rows.index(_value(trial, scales[1]))
        text = axes.text(column, row, "", ha="center", va="center", fontsize=9, gid=f"cell-{number}")
        text.set_color(style.text)
    (star,) = axes.plot([], [], linestyle="", marker="s", gid="best", markersize=26)
    star.set(markerfacecolor="none", markeredgecolor=style.validation, markeredgewidth=2.2, clip_on=False)
    star.set_in_layout(False)
    axes.set_facecolor(style.background)


def _update_map(
    axes: Axes, course: StudyCourse, scales: Sequence[_Scale], limits: tuple[float, float]
) -> None:
    artists, first = _artists(axes), best(course)
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
                _set(artists["best"], [(float(column), float(row))])
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
    _set(
        artists["best"],
        [(scales[0].place(first.specification), scales[1].place(first.specification))] if first else [],
    )


def _is_grid(course: StudyCourse, scales: Sequence[_Scale]) -> bool:
    columns, rows = (_tried(course, scale) for scale in scales)
    whole = len(columns) * len(rows) == len(course.study.runs)
    return whole and max(len(columns), len(rows)) <= MOST_CELLS


def _tried(course: StudyCourse, scale: _Scale) -> list[Any]:
    return sorted({_value(run, scale) for run in course.study.runs})


def _value(specification: RunSpecification, scale: _Scale) -> Any:
    return getattr(specification, scale.setting)


def _letters(image: AxesImage, share: float) -> str:
    """Light on dark colours and dark on light ones."""
    red, green, blue, _ = image.get_cmap()(share)
    return "#ffffff" if 0.299 * red + 0.587 * green + 0.114 * blue < DARK_FROM else "#1c2030"


# ---- small things


def _limits(found: Sequence[Trial]) -> tuple[float, float]:
    """From a little below the trials that are not far below the others to a little above the best."""
    known = [trial.latest for trial in found if trial.latest is not None]
    if not known:
        return 0.5, 1.0
    top = max(known)
    low = max(min(known), top - max(LEAST_RANGE, FAR_BELOW * (top - median(known))))
    room = 0.08 * max(top - low, LEAST_RANGE)
    return max(0.0, low - room), min(1.0, top + 1.5 * room)


def _artists(axes: Axes) -> dict[str, Artist]:
    return {str(artist.get_gid()): artist for artist in (*axes.lines, *axes.texts)}


def _set(artist: Artist, points: Sequence[tuple[float, float]]) -> None:
    assert isinstance(artist, Line2D)
    artist.set_data([x for x, _ in points], [y for _, y in points])


def _percent_tick(value: float, _position: int | None = None) -> str:
    return f"{round(100 * value, 2):g}%"


def _power_tick(value: float, _position: int | None = None) -> str:
    """0.001 as long as that is short, and else 1e-06."""
    return f"{value:g}"

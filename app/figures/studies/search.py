"""A search over settings: how well each trial did, over the values of each setting."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator
from numpy.typing import NDArray

from app.common.words.settings import SETTING_TITLES
from app.figures.studies.places import Scale, artists_of, prepare_places, scale_of, set_points
from app.figures.studies.search_map import prepare_map, update_map
from app.figures.style import FigureStyle, new_figure, styled
from app.state.parts.study import StudyCourse
from app.state.parts.trials import Trial, best, trials
from language.sentence import message

LEAST_RANGE = 0.02
"""Of the accuracies: less would make much of nothing."""
FAR_BELOW = 3.0
"""How many times as far below the median as the best is above it a trial may be and still be drawn in place;
those below stand as arrows on the edge, or they would leave no room for the others."""
MAP_WIDTH = 1.3
"""Of the map of two settings, in widths of the axes beside it."""
LEGEND = {
    "done": "trial",
    "going": "training",
    "best": message("best so far"),
    "low": message("far below"),
    "broken": message("broke off"),
}


def search_figure(course: StudyCourse, style: FigureStyle) -> Figure:
    """An axes for each setting that is searched; of two settings also a map of both."""
    scales = [scale_of(course, setting) for setting in course.study.searched]
    with styled(style):
        figure = new_figure(space_between=0.05)
        grid: list[Axes] = list(_all_axes(figure, len(scales)).ravel())
        for number, (axes, scale) in enumerate(zip(grid, scales, strict=False)):
            _prepare(axes, course, scale, style, first=number == 0)
        if len(scales) == 2:
            prepare_map(grid[2], course, scales, style)
        _add_legend(figure, grid[0], style)
    update_search(figure, course)
    return figure


def update_search(figure: Figure, course: StudyCourse) -> None:
    """Let a figure of `search_figure` show how far the same search is now; far cheaper than a new one."""
    found = trials(course)
    first, limits = best(course), _limits(found)
    scales = [scale_of(course, setting) for setting in course.study.searched]
    for axes, scale in zip(figure.axes, scales, strict=False):
        artists = artists_of(axes)
        places = {trial.number: scale.place(trial.specification) for trial in found}
        done = [trial for trial in found if trial.accuracy is not None]
        seen = [trial for trial in done if (trial.accuracy or 0.0) >= limits[0] and trial != first]
        low = [trial for trial in done if (trial.accuracy or 0.0) < limits[0]]
        going = [trial for trial in found if trial.accuracy is None and trial.latest is not None]
        broken = [trial for trial in found if trial.problem]
        going = [trial for trial in going if trial not in broken and (trial.latest or 0.0) >= limits[0]]
        for name, group in (("done", seen), ("going", going), ("best", [first] if first else [])):
            set_points(artists[name], [(places[each.number], each.latest or 0.0) for each in group])
        for name, group in (("low", low), ("broken", broken)):
            set_points(artists[name], [(places[each.number], 0.0) for each in group])
        axes.set_ylim(*limits)
    if len(scales) == 2:
        update_map(figure.axes[2], course, scales, limits)


def _all_axes(figure: Figure, settings: int) -> NDArray[Any]:
    """One for each setting, and for two settings a third."""
    rows, columns = {1: (1, 1), 2: (1, 3), 3: (1, 3), 4: (2, 2)}.get(settings, (2, -(-settings // 2)))
    shares = (1, 1, MAP_WIDTH) if settings == 2 else None
    found: NDArray[Any] = figure.subplots(rows, columns, squeeze=False, width_ratios=shares)
    return found


def _prepare(axes: Axes, course: StudyCourse, scale: Scale, style: FigureStyle, *, first: bool) -> None:
    axes.set_title(SETTING_TITLES[scale.setting])
    axes.yaxis.set_major_locator(MaxNLocator(steps=[1, 2, 5, 10], nbins=6))
    axes.yaxis.set_major_formatter(FuncFormatter(_percent_tick))
    if first:
        axes.set_ylabel(message("validation accuracy"))
    prepare_places(axes, course, scale, upright=False)
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


def _limits(found: Sequence[Trial]) -> tuple[float, float]:
    """From a little below the trials that are not far below the others to a little above the best."""
    known = [trial.latest for trial in found if trial.latest is not None]
    if not known:
        return 0.5, 1.0
    top = max(known)
    low = max(min(known), top - max(LEAST_RANGE, FAR_BELOW * (top - median(known))))
    room = 0.08 * max(top - low, LEAST_RANGE)
    return max(0.0, low - room), min(1.0, top + 1.5 * room)


def _percent_tick(value: float, _position: int | None = None) -> str:
    return f"{round(100 * value, 2):g}%"

"""The curves of all runs of a study, with the mean of each contender."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Polygon
from matplotlib.ticker import FuncFormatter, MaxNLocator

from app.figures.studies.marks import (
    LEAST_RANGE,
    OVER_COLUMNS,
    ROUND_STEPS,
    Look,
    is_crossing,
    new_marker,
    padded,
    percent_tick,
    set_line,
)
from app.figures.style import FigureStyle
from app.state.parts.run import Run, Status
from app.state.parts.study import StudyCourse
from language.sentence import message
from models.settings.selection import Summary


def _groups(course: StudyCourse) -> list[tuple[Run, ...]]:
    """The runs that have begun, by what has one colour: a contender's, or all folds."""
    if is_crossing(course):
        return [course.runs]
    return [course.runs_of(name) for name in course.study.names]


def prepare_curves(axes: Axes, course: StudyCourse, looks: Sequence[Look], style: FigureStyle) -> None:
    """What stays, and empty lines for what does not."""
    axes.set_title(message("Validation accuracy"), pad=None if is_crossing(course) else OVER_COLUMNS)
    axes.set_xlabel(message("epoch"))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1, nbins=8))
    axes.yaxis.set_major_locator(MaxNLocator(steps=ROUND_STEPS, nbins=7))
    axes.yaxis.set_major_formatter(FuncFormatter(percent_tick))
    for position, look in enumerate(looks):
        band = Polygon(np.empty((0, 2)), closed=True, gid=f"band-{position}", facecolor=look.colour)
        band.set(alpha=0.14, edgecolor="none")
        axes.add_patch(band)
    names = course.study.names
    for number, name in enumerate(course.study.contenders):
        look = looks[0] if is_crossing(course) else looks[names.index(name)]
        axes.plot([], [], color=look.colour, linestyle=look.line, alpha=0.45, lw=1.0, gid=f"run-{number}")
    for position, look in enumerate(looks):
        axes.plot([], [], color=look.colour, linestyle=look.line, lw=2.2, gid=f"curve-{position}", zorder=3)
        new_marker(axes, look, f"end-{position}", 7).set(markeredgecolor=style.background)


def update_curves(axes: Axes, course: StudyCourse, artists: dict[str, Artist]) -> None:
    """How far the same study is now."""
    for number, run in enumerate(course.runs):
        set_line(artists[f"run-{number}"], *_curve(run))
    for position, runs in enumerate(_groups(course)):
        epochs, values = _mean_curve(runs)
        set_line(artists[f"curve-{position}"], epochs, [value.mean for value in values])
        set_line(artists[f"end-{position}"], epochs[-1:], [value.mean for value in values[-1:]])
        _set_band(artists[f"band-{position}"], epochs, values)
    axes.set_xlim(0, _epochs_shown(course))
    axes.set_ylim(*_curve_limits(course))


def _curve(run: Run) -> tuple[list[float], list[float]]:
    return (
        [float(epoch.epoch) for epoch in run.epochs],
        [epoch.validation_accuracy for epoch in run.epochs],
    )


def _mean_curve(runs: Sequence[Run]) -> tuple[list[float], list[Summary]]:
    """The epochs that at least two runs have done, with their accuracies; or those of the only run.

    Runs that broke off are left out: they would pull the mean to where no run was.
    """
    sound = [run for run in runs if run.status is not Status.FAILED and run.epochs]
    fewest = min(2, len(sound))
    by_epoch: dict[int, list[float]] = {}
    for run in sound:
        for epoch in run.epochs:
            by_epoch.setdefault(epoch.epoch, []).append(epoch.validation_accuracy)
    shared = sorted(epoch for epoch, values in by_epoch.items() if len(values) >= fewest)
    return [float(epoch) for epoch in shared], [Summary(tuple(by_epoch[epoch])) for epoch in shared]


def _epochs_shown(course: StudyCourse) -> float:
    """As in the curves of a run: of a long one that is going some more than there are."""
    done = max(1, *(len(run.epochs) for run in course.runs), 1)
    if not course.going:
        return done
    return min(max(run.epochs for run in course.study.runs), max(10, 1.5 * done))


def _curve_limits(course: StudyCourse) -> tuple[float, float]:
    """From a little below where the worst curve ends; how it began may be far below that."""
    everything = [value for run in course.runs for value in _curve(run)[1]]
    latest = [run.epochs[-1].validation_accuracy for run in course.runs if run.epochs]
    if not everything:
        return 0.5, 1.0
    top, low = max(everything), min(latest)
    room = max(LEAST_RANGE, 0.6 * (top - low), 0.25 * (1 - low))
    return padded(max(min(everything), low - room), top)


def _set_band(artist: Artist, epochs: Sequence[float], values: Sequence[Summary]) -> None:
    """From a standard deviation below the mean to one above."""
    assert isinstance(artist, Polygon)
    if not any(value.spread for value in values):
        artist.set_visible(False)
        return
    low = [(epoch, value.mean - value.spread) for epoch, value in zip(epochs, values, strict=True)]
    high = [(epoch, value.mean + value.spread) for epoch, value in zip(epochs, values, strict=True)]
    artist.set_xy(np.array([*low, *reversed(high)]))
    artist.set_visible(True)

"""A study: the curves of all its runs, and what each contender or fold has reached."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, MaxNLocator
from matplotlib.transforms import ScaledTranslation, blended_transform_factory

from app.figures.in_words import OWN_WORDS
from app.figures.style import FigureStyle, new_figure, styled
from app.state.parts.run import Run, Status
from app.state.parts.study import Contender, StudyCourse
from app.state.words.outcome import spread_over
from models.selection import Question, Summary

LineStyle = Literal["-"] | tuple[float, Sequence[float]]

CURVES_WIDTH = 1.35
"""Of the curves' axes, in widths of the axes beside them."""
LINE_STYLES: tuple[LineStyle, ...] = ("-", (0, (4, 1.6)))
"""Of the first contenders, one for each colour, and of those after them."""
MARKERS = {
    "o": 1.0,
    "s": 0.95,
    "^": 1.15,
    "D": 0.85,
    "v": 1.15,
    "P": 1.2,
    "X": 1.2,
    "<": 1.15,
    ">": 1.15,
    "p": 1.15,
    "d": 1.1,
    "h": 1.1,
}
"""In the order of the contenders, and how large each must be to look as large as a circle."""
KEY_LENGTH = 0.34
"""Inches of line that stand beside a name."""
KEY_GAP = 0.08
FULL_SIZE_ROWS = 6
"""With more rows, letters and markers are smaller."""
NAME_LENGTH, NAME_LENGTH_AMONG_MANY = 22, 30
"""Letters in a line of a name; Chinese characters count twice. Many rows have no height for two lines."""
APART = 3.5
"""Points from the middle of a row to its validation accuracies above and to its test accuracy below."""
TEXT_PLACE = 1.04
"""Of a row's figures, in widths of its axes."""
ROUND_STEPS = (1, 2, 5, 10)
OVER_COLUMNS = 26
"""Points from the axes up to a title that stands over the name of a column, however narrow the axes are."""
LEAST_RANGE = 0.02
"""Of the accuracies in an axes: less would make much of nothing."""
MEAN = "mean"
TONES = ("figure", "note", "problem")
"""Of the text at the end of a row: what was measured, why nothing was so far, or what went wrong."""


@dataclass(frozen=True)
class _Look:
    colour: str
    line: LineStyle
    marker: str


@dataclass(frozen=True)
class _Row:
    """A line of the right-hand axes."""

    validation: Summary
    test: Summary
    text: str
    tone: str = "note"
    """One of `TONES`."""


def comparison_figure(course: StudyCourse, style: FigureStyle) -> Figure:
    """Validation accuracy over the epochs on the left; on the right a row for each contender or fold.

    A cross-validation has a last row for the mean over its folds.
    """
    looks = _looks(course, style)
    with styled(style):
        figure = new_figure(space_between=0.04)
        curves, ends = figure.subplots(1, 2, width_ratios=(CURVES_WIDTH, 1))
        _prepare_curves(curves, course, looks, style)
        _prepare_rows(ends, course, looks, style)
    update_comparison(figure, course)
    return figure


def update_comparison(figure: Figure, course: StudyCourse) -> None:
    """Let a figure of `comparison_figure` show how far the same study is now; far cheaper than a new one."""
    curves, ends = figure.axes
    artists = _artists(figure)
    _update_curves(curves, course, artists)
    _update_rows(ends, course, artists)


# ---- what is shown


def _groups(course: StudyCourse) -> list[tuple[Run, ...]]:
    """The runs that have begun, by what has one colour: a contender's, or all folds."""
    if _crosses(course):
        return [course.runs]
    return [course.runs_of(name) for name in course.study.names]


def _crosses(course: StudyCourse) -> bool:
    return course.study.question is Question.CROSS_VALIDATION


def _rows(course: StudyCourse) -> list[_Row]:
    rows = [_row(course, contender) for contender in course.contenders]
    if _crosses(course):
        total = course.total
        rows.append(_Row(total, Summary(()), spread_over(total) if total.values else "", "figure"))
    return rows


def _row(course: StudyCourse, contender: Contender) -> _Row:
    validation, broken = contender.validation, len(contender.problems)
    if validation.values:
        text = spread_over(validation) + (f"\n{broken} broke off" if broken else "")
        return _Row(validation, contender.test, text, "figure")
    if broken:
        return _Row(validation, contender.test, "broke off", "problem")
    runs = course.runs_of(contender.name)
    if any(run.status.going for run in runs):
        return _Row(validation, contender.test, "training")
    text = "stopped" if runs else "not trained" if not course.going else "to come"
    return _Row(validation, contender.test, text)


def _looks(course: StudyCourse, style: FigureStyle) -> list[_Look]:
    if _crosses(course):
        return [_Look(style.validation, "-", "D")]
    colours = style.contenders
    return [
        _Look(
            colours[position % len(colours)],
            LINE_STYLES[position // len(colours) % len(LINE_STYLES)],
            list(MARKERS)[position % len(MARKERS)],
        )
        for position in range(len(course.study.names))
    ]


# ---- curves


def _prepare_curves(axes: Axes, course: StudyCourse, looks: Sequence[_Look], style: FigureStyle) -> None:
    axes.set_title("Validation accuracy", pad=None if _crosses(course) else OVER_COLUMNS)
    axes.set_xlabel("epoch")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1, nbins=8))
    axes.yaxis.set_major_locator(MaxNLocator(steps=ROUND_STEPS, nbins=7))
    axes.yaxis.set_major_formatter(FuncFormatter(_percent_tick))
    for position, look in enumerate(looks):
        band = Polygon(np.empty((0, 2)), closed=True, gid=f"band-{position}", facecolor=look.colour)
        band.set(alpha=0.14, edgecolor="none")
        axes.add_patch(band)
    names = course.study.names
    for number, name in enumerate(course.study.contenders):
        look = looks[0] if _crosses(course) else looks[names.index(name)]
        axes.plot([], [], color=look.colour, linestyle=look.line, alpha=0.45, lw=1.0, gid=f"run-{number}")
    for position, look in enumerate(looks):
        axes.plot([], [], color=look.colour, linestyle=look.line, lw=2.2, gid=f"curve-{position}", zorder=3)
        _marker(axes, look, f"end-{position}", 7).set(markeredgecolor=style.background)


def _update_curves(axes: Axes, course: StudyCourse, artists: dict[str, Artist]) -> None:
    for number, run in enumerate(course.runs):
        _set_line(artists[f"run-{number}"], *_curve(run))
    for position, runs in enumerate(_groups(course)):
        epochs, values = _mean_curve(runs)
        _set_line(artists[f"curve-{position}"], epochs, [value.mean for value in values])
        _set_line(artists[f"end-{position}"], epochs[-1:], [value.mean for value in values[-1:]])
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
    return _padded(max(min(everything), low - room), top)


# ---- rows


def _prepare_rows(axes: Axes, course: StudyCourse, looks: Sequence[_Look], style: FigureStyle) -> None:
    crosses = _crosses(course)
    labels = [*course.study.names, *([MEAN] if crosses else [])]
    few = len(labels) <= FULL_SIZE_ROWS
    if course.study.leaves_speakers_out:
        axes.set_title("Accuracy on each new voice")
    else:
        title = "Validation accuracy of each fold" if crosses else "Final accuracy"
        axes.set_title(title, pad=None if crosses else OVER_COLUMNS)
    length = NAME_LENGTH if few else NAME_LENGTH_AMONG_MANY
    axes.set_yticks(range(len(labels)), [_wrapped(label, length) for label in labels])
    if course.study.leaves_speakers_out:
        for label in axes.get_yticklabels()[: len(course.study.names)]:
            label.set_gid(OWN_WORDS)
    axes.tick_params(axis="y", labelsize=9 if few else 8)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.xaxis.set_major_locator(MaxNLocator(steps=ROUND_STEPS, nbins="auto", min_n_ticks=2))
    axes.xaxis.set_major_formatter(FuncFormatter(_percent_tick))
    axes.tick_params(axis="y", labelcolor=style.text)
    axes.spines["left"].set_visible(False)
    for number in range(len(labels)):
        _prepare_row(axes, number, looks[0] if crosses else looks[number], style, few=few, apart=not crosses)
    if crosses:
        axes.get_yticklabels()[-1].set_fontweight("bold")
        axes.axvline(0, color=looks[0].colour, lw=1, linestyle=":", gid="average")
    else:
        axes.tick_params(axis="y", pad=72 * (KEY_LENGTH + 2 * KEY_GAP))
        _add_keys(axes, looks, style)
        _add_legend(axes, style)
        axes.annotate(
            "validation",
            (TEXT_PLACE, 1),
            (0, 10),
            xycoords="axes fraction",
            textcoords="offset points",
            fontsize=9 if few else 8,
            color=style.muted,
        )


def _prepare_row(axes: Axes, number: int, look: _Look, style: FigureStyle, *, few: bool, apart: bool) -> None:
    size = 7 if few else 6
    above, below = (
        axes.transData + ScaledTranslation(0, points / 72, axes.figure.dpi_scale_trans)
        for points in ((APART, -APART) if apart else (0, 0))
    )
    dots = _marker(axes, _Look(look.colour, "-", "o"), f"dots-{number}", 3.5)
    dots.set(alpha=0.45, transform=above)
    whisker = _marker(axes, _Look(look.colour, "-", "|"), f"whisker-{number}", size)
    whisker.set(linestyle="-", linewidth=1.6, solid_capstyle="butt", transform=above)
    mean = _marker(axes, look, f"mean-{number}", size)
    mean.set(markeredgecolor=style.background, transform=above)
    test = _marker(axes, look, f"test-{number}", size - 1)
    test.set(markerfacecolor=style.background, markeredgewidth=1.3, transform=below)
    place = axes.get_yaxis_transform()
    for tone, colour in zip(TONES, (style.text, style.muted, style.wrong), strict=True):
        text = axes.text(
            TEXT_PLACE, number, "", transform=place, va="center_baseline", fontsize=9 if few else 8
        )
        text.set(color=colour, gid=f"{tone}-{number}")


def _add_keys(axes: Axes, looks: Sequence[_Look], style: FigureStyle) -> None:
    """Beside every name the line of its curves."""
    figure = axes.figure
    left_edge = ScaledTranslation(0, 0, axes.transAxes)  # type: ignore[arg-type] # any transform will do
    inches = figure.dpi_scale_trans + left_edge
    place = blended_transform_factory(inches, axes.transData)
    for number, look in enumerate(looks):
        ends = (-KEY_LENGTH - KEY_GAP, -KEY_GAP)
        for xs, marker in ((ends, ""), ((fmean(ends),), look.marker)):
            key = Line2D(
                xs,
                [number] * len(xs),
                color=look.colour,
                linestyle="" if marker else look.line,
                marker=marker,
                markeredgecolor=style.background,
                markersize=6.5 * MARKERS.get(marker, 1.0),
                markeredgewidth=0.8,
                transform=place,
                clip_on=False,
            )
            key.set_in_layout(False)
            axes.add_line(key)


def _add_legend(axes: Axes, style: FigureStyle) -> None:
    marks = {"validation": style.muted, "test": style.background}
    handles = [
        Line2D([], [], linestyle="", marker="o", color=style.muted, markerfacecolor=fill, label=name)
        for name, fill in marks.items()
    ]
    axes.legend(
        handles=handles,
        loc="upper center",
        bbox_to_anchor=(0.5, 0),
        borderaxespad=2.2,
        ncols=2,
        handletextpad=0.2,
        columnspacing=1.2,
        labelcolor=style.muted,
    )


def _update_rows(axes: Axes, course: StudyCourse, artists: dict[str, Artist]) -> None:
    rows, crosses = _rows(course), _crosses(course)
    for number, row in enumerate(rows):
        values, mean, spread = row.validation.values, row.validation.mean, row.validation.spread
        dots = values if len(values) > 1 and not crosses else ()
        _set_row(artists[f"dots-{number}"], number, dots)
        _set_row(artists[f"mean-{number}"], number, (mean,) if values else ())
        _set_row(artists[f"whisker-{number}"], number, (mean - spread, mean + spread) if spread else ())
        _set_row(artists[f"test-{number}"], number, (row.test.mean,) if row.test.values else ())
        for tone in TONES:
            _set_text(artists[f"{tone}-{number}"], row.text if tone == row.tone else "")
    if crosses:
        mean = course.total.mean
        _set_line(artists["average"], [mean, mean], [0, 1])
    axes.set_xlim(*_row_limits(rows))


def _row_limits(rows: Sequence[_Row]) -> tuple[float, float]:
    values = [value for row in rows for value in row.validation.values]
    for row in rows:
        for summary in (row.validation, row.test):
            if summary.values:
                values += [summary.mean - summary.spread, summary.mean + summary.spread]
    return _padded(min(values), max(values)) if values else (0.5, 1.0)


# ---- small things


def _marker(axes: Axes, look: _Look, gid: str, size: float) -> Line2D:
    # Not clipped: a marker may stand on the edge.
    (marker,) = axes.plot([], [], linestyle="", marker=look.marker, color=look.colour, gid=gid, clip_on=False)
    marker.set(markersize=size * MARKERS.get(look.marker, 1.0), markeredgewidth=0.8, zorder=4)
    marker.set_in_layout(False)  # one that is empty and not clipped has no end, and leaves the axes no room
    return marker


def _artists(figure: Figure) -> dict[str, Artist]:
    return {
        str(artist.get_gid()): artist
        for axes in figure.axes
        for artist in (*axes.lines, *axes.patches, *axes.texts)
    }


def _set_line(artist: Artist, xs: Sequence[float], ys: Sequence[float]) -> None:
    assert isinstance(artist, Line2D)
    artist.set_data(xs, ys)


def _set_row(artist: Artist, number: int, values: Sequence[float]) -> None:
    _set_line(artist, values, [float(number)] * len(values))


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


def _set_text(artist: Artist, text: str) -> None:
    assert isinstance(artist, Text)
    artist.set_text(text)


def _padded(low: float, high: float) -> tuple[float, float]:
    """Some room at both ends, within 0 and 1."""
    middle, reach = (low + high) / 2, max(high - low, LEAST_RANGE) * 0.58
    return max(0.0, middle - reach), min(1.0, middle + reach)


def _percent_tick(value: float, _position: int | None = None) -> str:
    """0.915 as "91.5%", 0.9 as "90%"."""
    return f"{round(100 * value, 2):g}%"


def _wrapped(name: str, length: int) -> str:
    wide = any(unicodedata.east_asian_width(letter) in "WF" for letter in name)
    return "\n".join(textwrap.wrap(name, length // 2 if wide else length, break_on_hyphens=False))

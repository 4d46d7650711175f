"""A row for each contender or fold of a study: what it has reached, or why there is nothing."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, MaxNLocator
from matplotlib.transforms import ScaledTranslation, blended_transform_factory

from app.figures.in_words import OWN_WORDS
from app.figures.studies.marks import (
    MARKERS,
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
from app.state.parts.study import Contender, StudyCourse
from app.state.words.outcome import spread_over
from language.sentence import message
from models.settings.selection import Summary

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
MEAN = "mean"
TONES = ("figure", "note", "problem")
"""Of the text at the end of a row: what was measured, why nothing was so far, or what went wrong."""


@dataclass(frozen=True)
class _Row:
    """A line of the right-hand axes."""

    validation: Summary
    test: Summary
    text: str
    tone: str = "note"
    """One of `TONES`."""


def _rows(course: StudyCourse) -> list[_Row]:
    rows = [_row(course, contender) for contender in course.contenders]
    if is_crossing(course):
        total = course.total
        rows.append(_Row(total, Summary(()), spread_over(total) if total.values else "", "figure"))
    return rows


def _row(course: StudyCourse, contender: Contender) -> _Row:
    validation, broken = contender.validation, len(contender.problems)
    if validation.values:
        text = spread_over(validation) + (message("\n{broken} broke off", broken=broken) if broken else "")
        return _Row(validation, contender.test, text, "figure")
    if broken:
        return _Row(validation, contender.test, message("broke off"), "problem")
    runs = course.runs_of(contender.name)
    if any(run.status.going for run in runs):
        return _Row(validation, contender.test, "training")
    text = "stopped" if runs else message("not trained") if not course.going else message("to come")
    return _Row(validation, contender.test, text)


def prepare_rows(axes: Axes, course: StudyCourse, looks: Sequence[Look], style: FigureStyle) -> None:
    """What stays, and empty marks for what does not."""
    crosses = is_crossing(course)
    labels = [*course.study.names, *([MEAN] if crosses else [])]
    few = len(labels) <= FULL_SIZE_ROWS
    if course.study.leaves_speakers_out:
        axes.set_title(message("Accuracy on each new voice"))
    else:
        title = message("Validation accuracy of each fold") if crosses else message("Final accuracy")
        axes.set_title(title, pad=None if crosses else OVER_COLUMNS)
    length = NAME_LENGTH if few else NAME_LENGTH_AMONG_MANY
    axes.set_yticks(range(len(labels)), [_wrapped(label, length) for label in labels])
    if course.study.leaves_speakers_out:
        for label in axes.get_yticklabels()[: len(course.study.names)]:
            label.set_gid(OWN_WORDS)
    axes.tick_params(axis="y", labelsize=9 if few else 8)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.xaxis.set_major_locator(MaxNLocator(steps=ROUND_STEPS, nbins="auto", min_n_ticks=2))
    axes.xaxis.set_major_formatter(FuncFormatter(percent_tick))
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
            message("validation"),
            (TEXT_PLACE, 1),
            (0, 10),
            xycoords="axes fraction",
            textcoords="offset points",
            fontsize=9 if few else 8,
            color=style.muted,
        )


def _prepare_row(axes: Axes, number: int, look: Look, style: FigureStyle, *, few: bool, apart: bool) -> None:
    size = 7 if few else 6
    above, below = (
        axes.transData + ScaledTranslation(0, points / 72, axes.figure.dpi_scale_trans)
        for points in ((APART, -APART) if apart else (0, 0))
    )
    dots = new_marker(axes, Look(look.colour, "-", "o"), f"dots-{number}", 3.5)
    dots.set(alpha=0.45, transform=above)
    whisker = new_marker(axes, Look(look.colour, "-", "|"), f"whisker-{number}", size)
    whisker.set(linestyle="-", linewidth=1.6, solid_capstyle="butt", transform=above)
    mean = new_marker(axes, look, f"mean-{number}", size)
    mean.set(markeredgecolor=style.background, transform=above)
    test = new_marker(axes, look, f"test-{number}", size - 1)
    test.set(markerfacecolor=style.background, markeredgewidth=1.3, transform=below)
    place = axes.get_yaxis_transform()
    for tone, colour in zip(TONES, (style.text, style.muted, style.wrong), strict=True):
        text = axes.text(
            TEXT_PLACE, number, "", transform=place, va="center_baseline", fontsize=9 if few else 8
        )
        text.set(color=colour, gid=f"{tone}-{number}")


def _add_keys(axes: Axes, looks: Sequence[Look], style: FigureStyle) -> None:
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


def update_rows(axes: Axes, course: StudyCourse, artists: dict[str, Artist]) -> None:
    """How far the same study is now."""
    rows, crosses = _rows(course), is_crossing(course)
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
        set_line(artists["average"], [mean, mean], [0, 1])
    axes.set_xlim(*_row_limits(rows))


def _row_limits(rows: Sequence[_Row]) -> tuple[float, float]:
    values = [value for row in rows for value in row.validation.values]
    for row in rows:
        for summary in (row.validation, row.test):
            if summary.values:
                values += [summary.mean - summary.spread, summary.mean + summary.spread]
    return padded(min(values), max(values)) if values else (0.5, 1.0)


def _set_row(artist: Artist, number: int, values: Sequence[float]) -> None:
    set_line(artist, values, [float(number)] * len(values))


def _set_text(artist: Artist, text: str) -> None:
    assert isinstance(artist, Text)
    artist.set_text(text)


def _wrapped(name: str, length: int) -> str:
    if len(name) <= length // 2:
        return name
    wide = any(unicodedata.east_asian_width(letter) in "WF" for letter in name)
    return "\n".join(textwrap.wrap(name, length // 2 if wide else length, break_on_hyphens=False))

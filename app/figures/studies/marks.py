"""How the contenders of a study are told apart, and the scales that its pictures share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from app.figures.style import FigureStyle
from app.state.parts.study import StudyCourse
from models.settings.selection import Question

LineStyle = Literal["-"] | tuple[float, Sequence[float]]
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
ROUND_STEPS = (1, 2, 5, 10)
OVER_COLUMNS = 26
"""Points from the axes up to a title that stands over the name of a column, however narrow the axes are."""
LEAST_RANGE = 0.02
"""Of the accuracies in an axes: less would make much of nothing."""


@dataclass(frozen=True)
class Look:
    """What a contender is known by."""

    colour: str
    line: LineStyle
    marker: str


def is_crossing(course: StudyCourse) -> bool:
    """Whether it is a cross-validation, whose runs have one colour."""
    return course.study.question is Question.CROSS_VALIDATION


def looks_of(course: StudyCourse, style: FigureStyle) -> list[Look]:
    """Of each contender, in their order; of all folds one."""
    if is_crossing(course):
        return [Look(style.validation, "-", "D")]
    colours = style.contenders
    return [
        Look(
            colours[position % len(colours)],
            LINE_STYLES[position // len(colours) % len(LINE_STYLES)],
            list(MARKERS)[position % len(MARKERS)],
        )
        for position in range(len(course.study.names))
    ]


def new_marker(axes: Axes, look: Look, gid: str, size: float) -> Line2D:
    """A marker, of about so many points, that stands nowhere yet."""
    # Not clipped: a marker may stand on the edge.
    (marker,) = axes.plot([], [], linestyle="", marker=look.marker, color=look.colour, gid=gid, clip_on=False)
    marker.set(markersize=size * MARKERS.get(look.marker, 1.0), markeredgewidth=0.8, zorder=4)
    marker.set_in_layout(False)  # one that is empty and not clipped has no end, and leaves the axes no room
    return marker


def set_line(artist: Artist, xs: Sequence[float], ys: Sequence[float]) -> None:
    """Where a line or a marker goes through."""
    assert isinstance(artist, Line2D)
    artist.set_data(xs, ys)


def padded(low: float, high: float) -> tuple[float, float]:
    """Some room at both ends, within 0 and 1."""
    middle, reach = (low + high) / 2, max(high - low, LEAST_RANGE) * 0.58
    return max(0.0, middle - reach), min(1.0, middle + reach)


def percent_tick(value: float, _position: int | None = None) -> str:
    """0.915 as "91.5%", 0.9 as "90%"."""
    return f"{round(100 * value, 2):g}%"

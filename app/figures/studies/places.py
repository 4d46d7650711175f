"""Where the values of a setting that is searched stand on an axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullFormatter

from app.common.words.settings import value_in_words
from app.state.parts.study import StudyCourse
from models.settings.specification import RunSpecification

BY_FACTORS = ("learning_rate", "weight_decay", "gamma")
"""Settings whose axis is logarithmic."""


@dataclass(frozen=True)
class Scale:
    """Where the values of a setting stand on its axis."""

    setting: str
    values: tuple[Any, ...]
    """Those that have a place of their own, from the left; none where the axis is one of numbers."""

    def place(self, specification: RunSpecification) -> float:
        """Where a run stands."""
        value = getattr(specification, self.setting)
        return float(self.values.index(value)) if self.values else float(value)


def scale_of(course: StudyCourse, setting: str) -> Scale:
    """Of a setting that is searched."""
    tried = {getattr(run, setting) for run in course.study.runs}
    if all(isinstance(value, float) for value in tried):
        return Scale(setting, ())
    return Scale(setting, tuple(sorted(tried)))


def prepare_places(axes: Axes, course: StudyCourse, scale: Scale, *, upright: bool) -> None:
    """The ticks and the ends of an axis of a setting; `upright`: of the y axis."""
    axis = axes.yaxis if upright else axes.xaxis
    limit = axes.set_ylim if upright else axes.set_xlim
    tried = [scale.place(run) for run in course.study.runs]
    low, high = min(tried), max(tried)
    if scale.values:
        words = [place_in_words(course, scale, value) for value in scale.values]
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


def place_in_words(course: StudyCourse, scale: Scale, value: Any) -> str:
    """What stands at the tick of a value."""
    run = next(run for run in course.study.runs if getattr(run, scale.setting) == value)
    return value_in_words(run, scale.setting).replace(", ", ",\n")


def artists_of(axes: Axes) -> dict[str, Artist]:
    """By their names."""
    return {str(artist.get_gid()): artist for artist in (*axes.lines, *axes.texts)}


def set_points(artist: Artist, points: Sequence[tuple[float, float]]) -> None:
    """Where they stand."""
    assert isinstance(artist, Line2D)
    artist.set_data([x for x, _ in points], [y for _, y in points])


def _power_tick(value: float, _position: int | None = None) -> str:
    """0.001 as long as that is short, and else 1e-06."""
    return f"{value:g}"

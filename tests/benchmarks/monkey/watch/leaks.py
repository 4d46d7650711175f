"""Whether anything grows: what the window has whenever it has come to rest, over the time.

Rest is always the same place, so what it has there should be the same too. Of every quantity the slope is the
median of the slopes between all pairs of rests (Theil and Sen), which a few odd ones do not move; it counts
where even the lower end of its 95 % interval (Kendall's) grows by more than `LIMIT` an hour. That interval
takes the rests for independent of each other, and what is open or cached stays for several of them: memory
wanders up for some minutes as it wanders down. So it must grow steadily as well: the least of each part of
the time is no less than that of the part before. The first third of the rests is the warm-up: caches fill,
libraries load.
"""

from __future__ import annotations

import itertools
import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

LIMIT = 0.05
"""The share of itself by which a quantity may grow in an hour."""
LEAST_RESTS, LEAST_SECONDS = 10, 600.0
"""After the warm-up, in one window; what was seen for less says nothing of an hour."""
PARTS = 6
"""Of the time, of which each has its least."""
NORMAL_95 = 1.96


@dataclass(frozen=True)
class Rest:
    """What a window had when it rested."""

    seconds: float
    """Since it opened."""
    had: dict[str, float]
    """By what it is."""


@dataclass(frozen=True)
class Growth:
    """Of one quantity, as a share of its median and an hour."""

    what: str
    an_hour: float
    at_least: float
    """The lower end of the interval."""
    median: float
    steady: bool = True
    """Whether the least of each part of the time is no less than that before."""

    def __str__(self) -> str:
        return (
            f"{self.what} grow by {100 * self.an_hour:.1f} % an hour (at least {100 * self.at_least:.1f} %), "
            f"from {self.median:,.6g}"
        )


def warmed_up(rests: Sequence[Rest]) -> Sequence[Rest]:
    """Without the first third."""
    return rests[len(rests) // 3 :]


def growths(rests: Sequence[Rest]) -> list[Growth]:
    """How everything grew after the warm-up; nothing where that was too short to tell."""
    judged = warmed_up(rests)
    if len(judged) < LEAST_RESTS or judged[-1].seconds - judged[0].seconds < LEAST_SECONDS:
        return []
    return [
        _growth(what, [(each.seconds / 3600, each.had[what]) for each in judged]) for what in judged[0].had
    ]


def leaks(rests: Sequence[Rest]) -> list[Growth]:
    """What grows by more than it may."""
    return [each for each in growths(rests) if each.at_least > LIMIT and each.steady]


def _is_steady(values: Sequence[float]) -> bool:
    """Whether what is never fallen below rises, or stays, from each part of the time to the next."""
    ends = [len(values) * part // PARTS for part in range(PARTS + 1)]
    least = [min(values[begin:end]) for begin, end in itertools.pairwise(ends)]
    return least == sorted(least)


def _growth(what: str, points: Sequence[tuple[float, float]]) -> Growth:
    slopes = sorted(
        (later[1] - earlier[1]) / (later[0] - earlier[0])
        for earlier, later in itertools.combinations(points, 2)
        if later[0] > earlier[0]
    )
    median = statistics.median(value for _, value in points)
    usual = median or 1.0
    count = len(points)
    spread = NORMAL_95 * math.sqrt(count * (count - 1) * (2 * count + 5) / 18)
    lower = max(0, math.floor((len(slopes) - spread) / 2))
    steady = _is_steady([value for _, value in points])
    return Growth(what, statistics.median(slopes) / usual, slopes[lower] / usual, median, steady)

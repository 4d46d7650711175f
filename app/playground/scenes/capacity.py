"""How much data a model of some capacity needs: the grid of the notes, measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.playground.scenes.points import Array
from app.playground.scenes.scene import REACH, Knob, Picture, Preset, Scene, Value
from app.state.parts.playground import Point
from language.sentence import message
from models.playground.polynomial import ErrorGrid, draw, error_grid, fit, truth, value

SIZES = (8, 10, 12, 16, 24, 32, 48, 64, 96, 128)
DEGREES = tuple(range(13))
VERDICT_TITLES = {-1: message("underfits"), 0: message("fits"), 1: message("overfits")}
WORSE = 1.5
"""How much larger than the least for so many points an error is that is called under- or overfitting."""
CURVE = np.linspace(-REACH, REACH, 181)
LOW = Knob("low", message("Low degree"), 0, 4, 1)
HIGH = Knob("high", message("High degree"), 5, 12, 9)
NOISE = Knob("noise", message("Noise"), 0.05, 1.0, 0.3, whole=False)


@dataclass(frozen=True, eq=False)
class CapacityPicture(Picture):
    """Errors of all degrees for all numbers of points, and two curves for each number."""

    grid: ErrorGrid | None = None
    low: int = 1
    high: int = 9
    points: tuple[Point, ...] = ()
    """The largest set of training points; a smaller one is its beginning."""
    curves: Array | None = None
    """[2, sizes, 181]: what the low and the high degree make of each number of points, over `CURVE`."""
    true_curve: Array | None = None

    def verdict(self, degree: int, size: int) -> str:
        """Whether that capacity fits so much data: "fits", "underfits" or "overfits"."""
        assert self.grid is not None
        best = self.grid.best_degree(size)
        if self.error(degree, size) <= WORSE * self.error(best, size):
            return VERDICT_TITLES[0]
        return VERDICT_TITLES[-1 if degree < best else 1]

    def error(self, degree: int, size: int) -> float:
        """The validation error."""
        assert self.grid is not None
        place = self.grid.degrees.index(degree), self.grid.sizes.index(size)
        return float(self.grid.validation[place])


class CapacityScene(Scene):
    """Notes: the table of "过拟合和欠拟合", "数据复杂度"."""

    name = "capacity"
    title = message("Data against capacity")
    summary = message("A small model suits little data, a large one needs much.")
    knobs = (LOW, HIGH, NOISE)
    presets = (
        Preset("usual", message("Some noise")),
        Preset("noisy", message("Much noise"), settings={"noise": 0.8}),
        Preset("clean", message("Hardly any noise"), settings={"noise": 0.05}),
    )
    pace = 1.5

    def picture(self, settings: Mapping[str, float], points: tuple[Point, ...]) -> CapacityPicture:
        """See `Scene`."""
        low, high, noise = int(settings["low"]), int(settings["high"]), settings["noise"]
        x, y = draw(SIZES[-1], noise, REACH, np.random.default_rng(11))
        curves = [
            [value(fit(x[:size], y[:size], degree, REACH), CURVE, REACH) for size in SIZES]
            for degree in (low, high)
        ]
        drawn = tuple(Point(float(a), float(b)) for a, b in zip(x, y, strict=True))
        grid = measured(noise)
        facts = CapacityPicture(
            "",
            steps=len(SIZES) - 1,
            grid=grid,
            low=low,
            high=high,
            points=drawn,
            curves=np.array(curves),
            true_curve=truth(CURVE),
        )
        cells = [(degree, size) for degree in (low, high) for size in (SIZES[1], SIZES[-1])]
        numbers: tuple[tuple[str, Value], ...] = (
            *((f"best degree for {size} points", grid.best_degree(size)) for size in SIZES),
            *((f"validation error of degree {d} on {n} points", facts.error(d, n)) for d, n in cells),
            *((f"degree {d} on {n} points", facts.verdict(d, n)) for d, n in cells),
        )
        return CapacityPicture(
            _sentence(facts),
            steps=facts.steps,
            numbers=numbers,
            grid=grid,
            low=low,
            high=high,
            points=drawn,
            curves=facts.curves,
            true_curve=facts.true_curve,
        )


@lru_cache(maxsize=4)
def measured(noise: float) -> ErrorGrid:
    """The grid takes most of a second, and does not depend on the two degrees that are looked at."""
    return error_grid(SIZES, DEGREES, noise, REACH)


def _sentence(facts: CapacityPicture) -> str:
    few, many = SIZES[1], SIZES[-1]
    return message(
        "On {few} points degree {low} {low2} and degree {high} {high2}; on {many} points "
        "degree {low3} {low4} and degree {high3} {high4}.",
        few=few,
        low=facts.low,
        low2=facts.verdict(facts.low, few),
        high=facts.high,
        high2=facts.verdict(facts.high, few),
        many=many,
        low3=facts.low,
        low4=facts.verdict(facts.low, many),
        high3=facts.high,
        high4=facts.verdict(facts.high, many),
    )

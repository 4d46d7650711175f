"""Two layers for XOR: the notes' two lines and their product, or a small network that learns it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.playground.scenes.perceptron import XOR
from app.playground.scenes.points import Array, labels, one_class, places
from app.playground.scenes.scene import Knob, Picture, Preset, Scene, Takes
from app.state.parts.playground import Point
from language.sentence import message
from models.playground.two_layers import Learning, learn, score, sign, unit

PRODUCT, LEARNT = 0, 1
WAY = Knob(
    "way", message("Second layer"), 0, 1, PRODUCT, choices=(message("The notes' product"), message("Learnt"))
)
BLUE = Knob("blue", message("Blue line, degrees"), 0, 359, 0)
YELLOW = Knob("yellow", message("Yellow line, degrees"), 0, 359, 90)


@dataclass(frozen=True, eq=False)
class TwoLayersPicture(Picture):
    """What both layers make of the points."""

    points: tuple[Point, ...] = ()
    way: int = PRODUCT
    blue_angle: float = 0.0
    """Where the positive side of the first line lies, in degrees from the right, counterclockwise."""
    yellow_angle: float = 90.0
    blue: Array | None = None
    """[n], ±1."""
    yellow: Array | None = None
    output: Array | None = None
    """[n], ±1: of the product, or of the network when it has learnt."""
    learning: Learning | None = None
    """None where nothing is learnt."""


def quadrants(count: int, spread: float, seed: int) -> tuple[Point, ...]:
    """Clouds about the four points of XOR."""
    generator = np.random.default_rng(seed)
    made = []
    for place in range(count):
        corner = XOR.points[place % 4]
        x, y = generator.normal((1.5 * corner.x, 1.5 * corner.y), spread).clip(-2.9, 2.9)
        made.append(Point(round(float(x), 2), round(float(y), 2), corner.label))
    return tuple(made)


class TwoLayersScene(Scene):
    """Notes: the figure of "多层感知机"."""

    name = "two-layers"
    title = message("Two layers for XOR")
    summary = message("Two lines and the product of their answers do what one line cannot.")
    takes = Takes.CLASSES
    knobs = (WAY, BLUE, YELLOW)
    presets = (
        XOR,
        Preset("quadrants", message("Four clouds"), quadrants(40, 0.45, 4)),
        Preset("learnt", message("XOR, learnt"), XOR.points, {"way": LEARNT}),
    )
    pace = 1.0

    def picture(self, settings: Mapping[str, float], points: tuple[Point, ...]) -> TwoLayersPicture:
        """See `Scene`."""
        wrong = one_class(points)
        if wrong:
            return TwoLayersPicture(wrong, True, points=points)
        x, y = places(points), labels(points)
        way = int(settings["way"])
        blue, yellow = unit(x, settings["blue"], 0.0), unit(x, settings["yellow"], 0.0)
        learning = learn(x, y) if way == LEARNT else None
        output = sign(score(learning.snapshots[-1], x)) if learning is not None else blue * yellow
        right = int((output == y).sum())
        numbers = (
            ("points", len(points)),
            ("right", right),
            *((("loss", float(learning.losses[-1])),) if learning is not None else ()),
            *(
                (f"point {place + 1}", f"{blue[place]:+.0f} x {yellow[place]:+.0f} = {output[place]:+.0f}")
                for place in range(min(4, len(points)))
                if learning is None
            ),
        )
        return TwoLayersPicture(
            _sentence(right, len(points), learning),
            steps=len(learning.losses) - 1 if learning is not None else 3,
            pace=20.0 if learning is not None else 0.0,
            numbers=numbers,
            points=points,
            way=way,
            blue_angle=settings["blue"],
            yellow_angle=settings["yellow"],
            blue=blue,
            yellow=yellow,
            output=output,
            learning=learning,
        )


def _sentence(right: int, count: int, learning: Learning | None) -> str:
    if learning is not None:
        steps = (len(learning.losses) - 1) * learning.steps_between
        return message(
            "After {steps} steps of gradient descent {right} of {count} points are right; the "
            "loss is {losses}.",
            steps=f"{steps:,}",
            right=f"{right:,}",
            count=f"{count:,}",
            losses=f"{learning.losses[-1]:.3g}",
        )
    if right == count:
        return message(
            "All {count} points are right: equal answers of both lines are class A, unequal ones class B.",
            count=f"{count:,}",
        )
    return message(
        "{right} of {count} points are right; turn the lines, or let them be learnt.",
        right=f"{right:,}",
        count=f"{count:,}",
    )

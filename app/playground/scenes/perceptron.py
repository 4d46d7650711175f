"""The perceptron: its line moves mistake by mistake, beside the bound of the convergence theorem."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.playground.scenes.points import alternately, cloud, contradiction, labels, one_class, places
from app.playground.scenes.scene import Picture, Preset, Scene, Takes
from app.state.parts.playground import Point
from language.sentence import message
from models.playground.margin import Margin, widest_margin
from models.playground.perceptron import PerceptronCourse, allowed, bound, perceptron, radius


@dataclass(frozen=True, eq=False)
class PerceptronPicture(Picture):
    """What the rule did, and what the theorem says of it."""

    points: tuple[Point, ...] = ()
    course: PerceptronCourse | None = None
    """None where there is nothing to tell apart."""
    margin: Margin | None = None
    r: float = 0.0
    bound: float = 0.0
    """(r² + 1) / ρ²; infinite where no line parts the classes."""


def corners(*labels: int) -> tuple[Point, ...]:
    """(1, 1), (-1, 1), (1, -1) and (-1, -1) with these classes: the notes' points 1 to 4."""
    signs = ((1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0))
    return tuple(Point(x, y, label) for (x, y), label in zip(signs, labels, strict=True))


XOR = Preset("xor", "XOR", corners(1, -1, -1, 1))


class PerceptronScene(Scene):
    """Notes: "感知机", "收敛定理", "XOR问题"."""

    name = "perceptron"
    title = message("Perceptron")
    summary = message("A line that learns from its mistakes, and how many it can make at most.")
    takes = Takes.CLASSES
    presets = (
        Preset(
            "clouds",
            message("Two clouds"),
            alternately(cloud((1.7, 1.3), 0.55, 12, 1, 42), cloud((-0.1, -0.6), 0.55, 12, -1, 142)),
        ),
        Preset(
            "close",
            message("Narrow gap"),
            alternately(cloud((1.6, 1.5), 0.42, 12, 1, 10), cloud((0.4, 0.3), 0.42, 12, -1, 110)),
        ),
        XOR,
        Preset("and", "AND", corners(1, -1, -1, -1)),
    )
    pace = 3.0

    def picture(self, settings: Mapping[str, float], points: tuple[Point, ...]) -> PerceptronPicture:
        """See `Scene`."""
        wrong = one_class(points)
        if wrong:
            return PerceptronPicture(wrong, True, points=points)
        x, y = places(points), labels(points)
        course, margin, r = perceptron(x, y), widest_margin(x, y), radius(x)
        most = bound(r, margin.rho)
        numbers = (
            ("points", len(points)),
            ("mistakes", course.mistakes),
            ("passes", course.passes),
            ("converged", course.converged),
            ("radius r", r),
            ("margin rho", margin.rho),
            ("bound on the mistakes", most if margin.separable else None),
            ("w1", float(course.weights[-1, 0])),
            ("w2", float(course.weights[-1, 1])),
            ("b", float(course.weights[-1, 2])),
        )
        sentence = _sentence(points, course, margin, most)
        return PerceptronPicture(
            sentence,
            steps=_last_line(course),
            numbers=numbers,
            points=points,
            course=course,
            margin=margin,
            r=r,
            bound=most,
        )


def _last_line(course: PerceptronCourse) -> int:
    """The last step at which there is a line to see: going round, the weights come to nothing again."""
    return int(np.flatnonzero(course.weights[:, :2].any(axis=1)).max(initial=0))


def _sentence(points: tuple[Point, ...], course: PerceptronCourse, margin: Margin, most: float) -> str:
    again = contradiction(points)
    if again is not None:
        return message(
            "Two equal points at ({x}, {y}) are of different classes, so no line can be right "
            "about both: the perceptron never converges.",
            x=f"{again.x:g}",
            y=f"{again.y:g}",
        )
    if margin.separable and course.converged:
        return message(
            "Converged after {mistakes} mistakes; the bound allows {most}.",
            mistakes=f"{course.mistakes:,}",
            most=f"{allowed(most):,}",
        )
    if margin.separable:
        return message(
            "Not yet converged after {mistakes} mistakes; the gap is so narrow that the bound allows {most}.",
            mistakes=f"{course.mistakes:,}",
            most=f"{most:.3g}",
        )
    if course.came_round:
        return message(
            "It never converges: no line parts these classes. After pass {came_round} its "
            "weights are what they were before, so it goes round for ever.",
            came_round=course.came_round,
        )
    return message(
        "It never converges: no line parts these classes. After {mistakes} mistakes it is "
        "still making new ones.",
        mistakes=f"{course.mistakes:,}",
    )

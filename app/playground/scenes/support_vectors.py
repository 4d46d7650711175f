"""Support vector machines: the margin, what holds it, and what it costs to break it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.playground.scenes.points import alternately, cloud, labels, one_class, places
from app.playground.scenes.scene import Knob, Picture, Preset, Scene, Takes, Value
from app.state.parts.playground import Point
from language.sentence import message
from models.playground.support_vectors import HARD, Machine, support_vector_machine
from models.playground.two_classes import PointsError, TwoClasses, moons, rings

HARD_MARGIN, SOFT_MARGIN, KERNEL = range(3)
"""What the first knob chooses."""
SAME = 1e-6
"""A multiplier that misses C by no more than this part of it is taken for C."""


@dataclass(frozen=True, eq=False)
class SupportPicture(Picture):
    """One machine."""

    points: tuple[Point, ...] = ()
    machine: Machine | None = None
    """None where there is none for these points."""


def as_points(points: TwoClasses) -> tuple[Point, ...]:
    """Within the plane, coordinates of two digits."""
    return tuple(
        Point(round(float(x), 2), round(float(y), 2), int(label))
        for (x, y), label in zip(points.x.clip(-2.9, 2.9), points.y, strict=True)
    )


class SupportScene(Scene):
    """Notes: "支持向量机": "线性可分支持向量机", "线性支持向量机", "非线性支持向量机"."""

    name = "support-vectors"
    title = message("Support vector machines")
    summary = message("The widest margin between two classes, and the few points that hold it.")
    takes = Takes.CLASSES
    moves = False
    knobs = (
        Knob(
            "machine",
            message("Machine"),
            0,
            2,
            0,
            choices=(message("Hard margin"), message("Soft margin"), message("Kernel (RBF)")),
        ),
        Knob("slack", message("C, the price of slack"), 0.01, 100, 1.0, whole=False, logarithmic=True),
        Knob("gamma", message("γ of the kernel"), 0.05, 20, 1.0, whole=False, logarithmic=True),
    )
    presets = (
        Preset(
            "separable",
            message("Separable"),
            alternately(cloud((1.1, 0.9), 0.45, 12, 1, 3), cloud((-0.9, -0.8), 0.45, 12, -1, 4)),
            {"machine": HARD_MARGIN},
        ),
        Preset(
            "mixed",
            message("Mixed clouds"),
            alternately(cloud((0.7, 0.6), 0.85, 22, 1, 6), cloud((-0.7, -0.6), 0.85, 22, -1, 7)),
            {"machine": SOFT_MARGIN},
        ),
        Preset("rings", message("Rings"), as_points(rings((26, 22), 0.16, 1)), {"machine": KERNEL}),
        Preset(
            "moons", message("Moons"), as_points(moons((24, 24), 0.22, 2)), {"machine": KERNEL, "slack": 10.0}
        ),
    )

    def picture(self, settings: Mapping[str, float], points: tuple[Point, ...]) -> SupportPicture:
        """See `Scene`."""
        wrong = one_class(points)
        if wrong:
            return SupportPicture(wrong, True, points=points)
        kind = int(settings["machine"])
        c = HARD if kind == HARD_MARGIN else settings["slack"]
        gamma = settings["gamma"] if kind == KERNEL else None
        try:
            machine = support_vector_machine(TwoClasses(places(points), labels(points)), c, gamma)
        except PointsError as error:
            return SupportPicture(str(error), True, points=points)
        return SupportPicture(_sentence(machine), numbers=_numbers(machine), points=points, machine=machine)


def at_the_price(machine: Machine) -> int:
    """How many support vectors have α = C: those within the margin or on the wrong side."""
    if machine.c == HARD:
        return 0
    return int((machine.alpha >= machine.c * (1 - SAME)).sum())


def _numbers(machine: Machine) -> tuple[tuple[str, Value], ...]:
    w = machine.w if machine.gamma is None else None
    numbers: tuple[tuple[str, Value], ...] = (
        ("points", len(machine.points)),
        ("C", None if machine.c == HARD else machine.c),
        ("gamma", machine.gamma),
        ("support vectors", len(machine.support)),
        ("of them with alpha = C", at_the_price(machine)),
        ("width of the margin", machine.width),
        ("slack", float(machine.slack.sum())),
        ("primal", machine.primal),
        ("dual", machine.dual),
        ("right", float((machine.margins > 0).mean())),
        ("w1", None if w is None else float(w[0])),
        ("w2", None if w is None else float(w[1])),
        ("b", machine.b),
    )
    return numbers


def _sentence(machine: Machine) -> str:
    held, count = len(machine.support), len(machine.points)
    wrong = int((machine.margins <= 0).sum())
    if machine.c == HARD:
        return message(
            "{held} of {count} points hold the margin; without the others it would be the same.",
            held=held,
            count=count,
        )
    within = int(np.count_nonzero(machine.slack > 1e-3))
    if machine.gamma is None:
        return message(
            "{held} of {count} points are support vectors; {within} of them pay for slack, "
            "{wrong} on the wrong side.",
            held=held,
            count=count,
            within=within,
            wrong=wrong,
        )
    if held > 0.8 * count:
        return message(
            "{held} of {count} points are support vectors: it learns them by heart more than their shape.",
            held=held,
            count=count,
        )
    return message(
        "{held} of {count} points are support vectors, and {wrong} on the wrong side of the border.",
        held=held,
        count=count,
        wrong=wrong,
    )

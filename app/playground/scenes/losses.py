"""Losses and their slopes as functions of one number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.playground.scenes.scene import Knob, Picture, Preset, Scene
from language.sentence import message
from models.playground import loss_curves
from models.playground.loss_curves import LossCurve
from models.playground.two_classes import Values

ERROR, MARGIN, LOGIT = range(3)
"""What the number is."""
SHOWN = 4.0
"""Numbers from -4 to 4 are shown."""
TITLES = {
    "squared": message("Squared loss"),
    "absolute": message("Absolute loss"),
    "huber": message("Huber loss"),
    "logistic": message("Logistic loss"),
    "hinge": message("Hinge loss"),
    "perceptron": message("Perceptron loss"),
    "mistakes": message("Mistakes"),
    "cross-entropy": message("Cross-entropy"),
}


@dataclass(frozen=True, eq=False)
class LossesPicture(Picture):
    """Some losses of the same number."""

    kind: int = ERROR
    place: float = 0.0
    """The number that formulas are about."""
    delta: float = 1.0
    classes: int = 10
    curves: tuple[LossCurve, ...] = ()

    def at(self, curve: LossCurve) -> tuple[float, float]:
        """Value and slope of a curve at the place."""
        place: Values = np.array([self.place])
        return float(curve.value(place)[0]), float(curve.slope(place)[0])

    @property
    def probability(self) -> float:
        """Of the true class, where the number is its logit."""
        return float(np.exp(-loss_curves.cross_entropy(self.classes).value(np.array(self.place))))


class LossesScene(Scene):
    """Notes: "损失函数", "均方损失", "Softmax和交叉熵损失"."""

    name = "losses"
    title = message("Losses and their gradients")
    summary = message("How much a mistake costs, and how hard its gradient pulls.")
    moves = False
    knobs = (
        Knob(
            "kind",
            message("Loss of"),
            0,
            2,
            0,
            choices=(message("an error r"), message("a margin m"), message("a logit z")),
        ),
        Knob("place", message("Place"), -SHOWN, SHOWN, -1.5, whole=False),
        Knob("delta", message("Huber's δ"), 0.1, 3.0, 1.0, whole=False),
        Knob("classes", message("Classes"), 2, 20, 10),
    )
    presets = (
        Preset("errors", message("Regression"), settings={"kind": ERROR, "place": 2.5}),
        Preset("margins", message("Two classes"), settings={"kind": MARGIN}),
        Preset("logits", message("Many classes"), settings={"kind": LOGIT}),
    )

    def picture(self, settings: Mapping[str, float], points: object = ()) -> LossesPicture:
        """See `Scene`."""
        kind, place, delta = int(settings["kind"]), settings["place"], settings["delta"]
        classes = int(settings["classes"])
        curves = _curves(kind, delta, classes)
        picture = LossesPicture("", kind=kind, place=place, delta=delta, classes=classes, curves=curves)
        at = {curve.name: picture.at(curve) for curve in curves}
        numbers = tuple(
            number
            for name, (value, slope) in at.items()
            for number in ((f"{name} loss", value), (f"slope of {name}", slope))
        )
        return LossesPicture(
            _sentence(picture, at),
            numbers=(("place", place), *numbers),
            kind=kind,
            place=place,
            delta=delta,
            classes=classes,
            curves=curves,
        )


def _curves(kind: int, delta: float, classes: int) -> tuple[LossCurve, ...]:
    if kind == ERROR:
        return (loss_curves.SQUARED, loss_curves.ABSOLUTE, loss_curves.huber(delta))
    if kind == MARGIN:
        return (
            loss_curves.LOGISTIC,
            loss_curves.HINGE,
            loss_curves.PERCEPTRON,
            loss_curves.SQUARED_MARGIN,
            loss_curves.ZERO_ONE,
        )
    return (loss_curves.cross_entropy(classes),)


def _sentence(picture: LossesPicture, at: Mapping[str, tuple[float, float]]) -> str:
    place = f"{picture.place:g}"
    if picture.kind == ERROR:
        squared, absolute = abs(at["squared"][1]), abs(at["absolute"][1])
        return message(
            "An error of {place} pulls with {squared} by the squared loss and with {absolute} by "
            "the absolute one: far points rule the former.",
            place=place,
            squared=f"{squared:.3g}",
            absolute=f"{absolute:.3g}",
        )
    if picture.kind == LOGIT:
        return message(
            "With its logit at {place} and the others at 0, the true class has probability "
            "{probability}; the slope is that less 1, never more than 1 in size.",
            place=place,
            probability=f"{picture.probability:.3g}",
        )
    if picture.place > 1:
        return message(
            "At a margin of {place} the hinge has had enough; the logistic loss still pulls a "
            "little, and the squared loss pulls back what is right by too much.",
            place=place,
        )
    if picture.place > 0:
        return message(
            "At a margin of {place} the answer is right: the perceptron is content, and the "
            "hinge wants a margin of 1.",
            place=place,
        )
    return message(
        "At a margin of {place} the answer is wrong, and every loss but the count of mistakes has a slope.",
        place=place,
    )

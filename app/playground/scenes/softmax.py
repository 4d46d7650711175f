"""Softmax of three logits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.playground.scenes.scene import Knob, Picture, Preset, Scene
from models.playground.softmax import SoftmaxStep, softmax_as_written, softmax_step


@dataclass(frozen=True, eq=False)
class SoftmaxPicture(Picture):
    """One prediction."""

    step: SoftmaxStep | None = None
    shift: float = 0.0
    """What was added to every logit."""
    overflows: bool = False
    """Whether the formula as it is written fails in float32."""


def _logit(name: str, title: str, usual: float) -> Knob:
    return Knob(name, title, -8.0, 8.0, usual, whole=False)


class SoftmaxScene(Scene):
    """Notes: "Softmax 回归", "从零开始实现", "Softmax和交叉熵损失"."""

    name = "softmax"
    title = "Softmax"
    summary = "Three scores become probabilities, and the gradient is what they lack."
    moves = False
    knobs = (
        _logit("first", "Logit z₁", 2.0),
        _logit("second", "Logit z₂", 1.0),
        _logit("third", "Logit z₃", -1.0),
        Knob("label", "True class", 0, 2, 0, choices=("Class 1", "Class 2", "Class 3")),
        Knob("temperature", "Temperature T", 0.1, 10.0, 1.0, whole=False, logarithmic=True),
        Knob("shift", "Added to all logits", -120.0, 120.0, 0.0, whole=False),
    )
    presets = (
        Preset("right", "Right"),
        Preset("wrong", "Wrong", settings={"label": 2}),
        Preset("cold", "Cold", settings={"temperature": 0.25}),
        Preset("hot", "Hot", settings={"temperature": 5.0}),
        Preset("shifted", "Shifted by 100", settings={"shift": 100.0}),
    )

    def picture(self, settings: Mapping[str, float], points: object = ()) -> SoftmaxPicture:
        """See `Scene`."""
        shift, temperature = settings["shift"], settings["temperature"]
        logits = np.array([settings[name] for name in ("first", "second", "third")]) + shift
        step = softmax_step(logits, int(settings["label"]), temperature)
        overflows = not np.isfinite(softmax_as_written(logits / temperature)).all()
        numbers = (
            *((f"p{place}", float(p)) for place, p in enumerate(step.probabilities, 1)),
            *((f"gradient {place}", float(g)) for place, g in enumerate(step.gradient, 1)),
            ("loss", step.loss),
            ("entropy", step.entropy),
            ("as written fails", overflows),
        )
        return SoftmaxPicture(
            _sentence(step, overflows), numbers=numbers, step=step, shift=shift, overflows=overflows
        )


def _sentence(step: SoftmaxStep, overflows: bool) -> str:
    if overflows:
        return (
            "The formula as it is written fails on these logits: exp overflows or underflows in float32. "
            "With the largest taken from all first, the probabilities are the same as ever."
        )
    likeliest, p = int(step.probabilities.argmax()), float(step.probabilities.max())
    pull = -float(step.gradient[step.label])
    if likeliest == step.label:
        return (
            f"Class {likeliest + 1} is the answer with probability {p:.3f}, and it is right; the gradient "
            f"pulls its logit up by {pull:.3f}."
        )
    return (
        f"Class {likeliest + 1} is the answer with probability {p:.3f}, and it is wrong; the gradient pulls "
        f"the true logit up by {pull:.3f}."
    )

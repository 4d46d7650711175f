"""Softmax of three logits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.playground.scenes.scene import Knob, Picture, Preset, Scene
from language.sentence import message
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
    title = message("Softmax")
    summary = message("Three scores become probabilities, and the gradient is what they lack.")
    moves = False
    knobs = (
        _logit("first", message("Logit z₁"), 2.0),
        _logit("second", message("Logit z₂"), 1.0),
        _logit("third", message("Logit z₃"), -1.0),
        Knob(
            "label",
            message("True class"),
            0,
            2,
            0,
            choices=(message("Class 1"), message("Class 2"), message("Class 3")),
        ),
        Knob("temperature", message("Temperature T"), 0.1, 10.0, 1.0, whole=False, logarithmic=True),
        Knob("shift", message("Added to all logits"), -120.0, 120.0, 0.0, whole=False),
    )
    presets = (
        Preset("right", message("Right")),
        Preset("wrong", message("Wrong"), settings={"label": 2}),
        Preset("cold", message("Cold"), settings={"temperature": 0.25}),
        Preset("hot", message("Hot"), settings={"temperature": 5.0}),
        Preset("shifted", message("Shifted by 100"), settings={"shift": 100.0}),
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
        return message(
            "The formula as it is written fails on these logits: exp overflows or underflows in "
            "float32. With the largest taken from all first, the probabilities are the same as "
            "ever."
        )
    likeliest, p = int(step.probabilities.argmax()), float(step.probabilities.max())
    pull = -float(step.gradient[step.label])
    if likeliest == step.label:
        return message(
            "Class {likeliest} is the answer with probability {p}, and it is right; the gradient "
            "pulls its logit up by {pull}.",
            likeliest=likeliest + 1,
            p=f"{p:.3f}",
            pull=f"{pull:.3f}",
        )
    return message(
        "Class {likeliest} is the answer with probability {p}, and it is wrong; the gradient "
        "pulls the true logit up by {pull}.",
        likeliest=likeliest + 1,
        p=f"{p:.3f}",
        pull=f"{pull:.3f}",
    )

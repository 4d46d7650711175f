"""Settings with a purpose: an accuracy on Fashion-MNIST, in as little time as that takes here.

A model's recipe (`models.settings.recipes`) aims at the best that it reaches; these aim at the clock. Each
was found on validation data; tests/benchmarks/presets.py trains them three times and looks at the test set
once a run.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from language.sentence import message
from models.settings.recipes import RECIPES
from models.settings.specification import RunSpecification


@dataclass(frozen=True)
class Preset:
    """Settings, and what they are for."""

    name: str
    specification: RunSpecification
    reaches: float
    """The accuracy on the test set that it is for, 0 to 1."""


PRESETS: dict[str, Preset] = {
    preset.name: preset
    for preset in (
        Preset(
            message("quick mlp"),
            replace(
                RECIPES["mlp"],
                epochs=6,
                batch_size=256,
                learning_rate=0.006,
                schedule="one-cycle",
                hidden=(256,),
                dropout=0.0,
            ),
            reaches=0.88,
        ),
        Preset(
            message("quick lenet"),
            replace(RECIPES["lenet"], epochs=6, learning_rate=0.005),
            reaches=0.90,
        ),
        Preset(
            message("quick cnn"),
            replace(RECIPES["cnn"], epochs=9, filters=24),
            reaches=0.93,
        ),
    )
}


def presets_of(model: str) -> tuple[Preset, ...]:
    """Those of a model, the quickest first."""
    return tuple(preset for preset in PRESETS.values() if preset.specification.model == model)

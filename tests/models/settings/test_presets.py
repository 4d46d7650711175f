from __future__ import annotations

import pytest

from models.settings.presets import PRESETS, Preset, presets_of
from models.settings.recipes import recipe
from models.settings.specification import MODELS


@pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.name)
def test_settings_with_a_purpose_are_called_by_what_they_train(preset: Preset) -> None:
    assert preset.name.endswith(preset.specification.model)
    assert preset in presets_of(preset.specification.model)


@pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.name)
def test_quick_settings_pass_over_the_training_set_less_often_than_the_recipe(preset: Preset) -> None:
    own = recipe(preset.specification.model)
    assert (preset.specification.epochs < own.epochs) is preset.name.startswith("quick")


def test_of_several_for_a_model_the_more_accurate_ones_come_later() -> None:
    for model in MODELS:
        reached = [preset.reaches for preset in presets_of(model)]
        assert reached == sorted(reached)

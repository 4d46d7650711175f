"""Which settings with a purpose are chosen, where the model has some."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from app.common.words.numbers import percent
from app.common.words.settings import applies
from app.gui.training.settings_summary import OF_THE_TASK, changed_settings, usual_settings
from app.gui.widgets.fields import Choice
from language.sentence import message
from models.settings.presets import PRESETS, Preset, presets_of
from models.settings.specification import RunSpecification

ITS_OWN, CHANGED = "", "changed"
KEPT = (*OF_THE_TASK, "seed", "examples")
"""What a choice of settings leaves as it is."""


class PresetChoice(Choice):
    """The model's own settings, those with a purpose, and "changed" where it is none of them."""

    def __init__(self) -> None:
        super().__init__({ITS_OWN: message("Its own")})

    def show_settings(self, chosen: RunSpecification, *, sounds: bool) -> None:
        """Show which they are; hide where there is no choice."""
        presets = () if sounds else presets_of(chosen.model)
        self.setVisible(bool(presets))
        titles = {ITS_OWN: message("Its own")} | {each.name: _title(each) for each in presets}
        now = _name(chosen, presets, sounds=sounds)
        self.offer(titles | ({CHANGED: message("Changed")} if now == CHANGED else {}))
        self.show_value(now)


def settings_named(name: str, chosen: RunSpecification) -> dict[str, Any]:
    """The changes that bring them about; none for "changed"."""
    if name == CHANGED:
        return {}
    if name == ITS_OWN:
        usual = usual_settings(chosen)
        return {setting: value for setting, value in usual.items() if setting not in KEPT}
    specification = PRESETS[name].specification
    return {setting: getattr(specification, setting) for setting in _settings_of(specification.model)}


def _name(chosen: RunSpecification, presets: tuple[Preset, ...], *, sounds: bool) -> str:
    if not set(changed_settings(chosen, sounds=sounds)) - set(KEPT):
        return ITS_OWN
    settings = _settings_of(chosen.model)
    for preset in presets:
        if all(getattr(chosen, name) == getattr(preset.specification, name) for name in settings):
            return preset.name
    return CHANGED


def _settings_of(model: str) -> tuple[str, ...]:
    names = (field.name for field in fields(RunSpecification))
    return tuple(name for name in names if name not in KEPT and applies(model, name))


def _title(preset: Preset) -> str:
    return message("Quick: {reaches}", reaches=percent(preset.reaches))

"""What has to be worked out of what is said for studies and quick models."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.commands.understanding.ways_file import FeatureWays
from models.settings.presets import PRESETS


def _preset(said: dict[str, Any]) -> Mapping[str, Any] | None:
    """Of a quick model that model, where there is a quick one."""
    name = str(said.get("settings"))
    named = next((preset for preset in PRESETS if name in (preset, preset.removeprefix("quick "))), None)
    return said | {"settings": named} if named is not None else None


def _rates(said: dict[str, Any]) -> Mapping[str, Any]:
    """Bare numbers beside a rate are rates."""
    return {name: float(value) if name.endswith("_rate") else value for name, value in said.items()}


FEATURE = FeatureWays(
    Path(__file__).with_name("ways.toml"), settle={"train_preset": _preset, "try_learning_rates": _rates}
)

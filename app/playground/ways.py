"""What has to be worked out of what is said for scenes, their data, their knobs and their points."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.commands.slots import values_of
from app.commands.understanding.ways_file import FeatureWays
from app.playground.scenes.registry import SCENES
from app.playground.slots import PresetName


def _with_data(said: dict[str, Any]) -> Mapping[str, Any] | None:
    pair = said.get("scene"), said.get("preset")
    known = {(scene.name, preset.name) for scene in SCENES for preset in scene.presets}
    return {"scene_on_data": pair} if pair in known else None


def _with_knob(said: dict[str, Any]) -> Mapping[str, Any] | None:
    scene = next((scene for scene in SCENES if scene.name == said.get("scene")), None)
    if scene is None or scene.knob(said.get("knob", "")) is None or "amount" not in said:
        return None
    return said | {"scene_with_knob": (scene.name, said["knob"])}


def _point(said: dict[str, Any]) -> Mapping[str, Any]:
    """Signs stand apart from the numbers."""
    for name in ("across", "upward"):
        if said.get(name, 0) < 0:
            said |= {name: -said[name], f"{name}_sign": -1}
    return said


FEATURE = FeatureWays(
    Path(__file__).with_name("ways.toml"),
    slots={"preset": values_of(PresetName)},
    settle={"show_scene_on": _with_data, "show_scene_with": _with_knob, "add_point": _point},
)

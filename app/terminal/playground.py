"""An exhibit in words and numbers, for the terminal."""

from __future__ import annotations

from typing import Any

from app.playground.scenes.exhibiting import picture_of
from app.playground.scenes.registry import scene_named
from app.playground.scenes.scene import Knob, Value
from app.state.parts.playground import Exhibit
from app.terminal.table import table
from language.sentence import joined, message, small


def exhibit_as_text(exhibit: Exhibit) -> str:
    """What the picture shows, then its numbers, a line each."""
    picture, scene = picture_of(exhibit), scene_named(exhibit.scene)
    preset = scene.preset(exhibit.preset)
    head = joined(" · ", [scene.title, preset.title]) if preset else scene.title
    settings = [[_small(knob.title), _position(knob, value)] for knob, (_, value) in _knobs(exhibit)]
    rows = [*settings, *([name, _as_text(value)] for name, value in picture.numbers)]
    return joined("\n", [head, picture.sentence, *([table(rows)] if rows else [])])


def exhibit_facts(exhibit: Exhibit) -> dict[str, Any]:
    """The same for programs: exact numbers under names with underscores."""
    picture = picture_of(exhibit)
    return {
        "scene": exhibit.scene,
        "preset": exhibit.preset,
        "settings": dict(exhibit.settings),
        "points": [[point.x, point.y, point.label] for point in exhibit.points],
        "sentence": picture.sentence,
        "problem": picture.problem,
        "numbers": {_key(name): value for name, value in picture.numbers},
    }


def _small(title: str) -> str:
    """A title within a table; a letter that stands for a number stays as it is."""
    return small(title) if title[1:2].islower() else title


def _position(knob: Knob, value: float) -> str:
    return knob.choices[int(value)] if knob.choices else f"{value:g}"


def _knobs(exhibit: Exhibit) -> list[tuple[Any, tuple[str, float]]]:
    return list(zip(scene_named(exhibit.scene).knobs, exhibit.settings, strict=True))


def _key(name: str) -> str:
    return name.replace(" ", "_").replace(",", "")


def _as_text(value: Value) -> str:
    match value:
        case None:
            return message("none")
        case bool():
            return message("yes") if value else message("no")
        case float():
            return f"{value:.6g}"
    return str(value)

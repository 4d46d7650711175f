"""What is said of a scene together with its data or one of its knobs: only what goes together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, get_args

from app.playground.scenes.registry import SCENES
from app.playground.slots import KnobName, PresetName, SceneName
from audio.grammar.grammar import Values
from audio.grammar.tokens import is_han, tokens

Pair = tuple[str, str]
"""The name of a scene, and of a preset or a knob of it."""


def _said(slot: Any, *, chinese: bool) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The words of a slot in one language: one for each meaning, and all the others."""
    (values,) = (extra for extra in get_args(slot) if isinstance(extra, Values))
    first: dict[str, str] = {}
    others: dict[str, str] = {}
    for phrase, meaning in values.every().items():
        if any(map(is_han, tokens(phrase))) == chinese or (phrase.isascii() and meaning in ONE_NAME):
            (others if meaning in first.values() else first)[phrase] = meaning
    return first, others


ONE_NAME = ("softmax",)
"""What is called the same in both languages."""


def _together(slot: Any, english: tuple[str, ...], chinese: str, pairs: set[Pair]) -> Values:
    """Phrases for these pairs. Templates have "{scene}" and "{other}" in them; the first one is shown."""
    phrases: dict[str, Pair] = {}
    also: dict[str, Pair] = {}
    for templates, is_chinese in ((english, False), ((chinese,), True)):
        scenes, others = (_said(each, chinese=is_chinese) for each in (SceneName, slot))
        for template in templates:
            for scene, scene_name in {**scenes[0], **scenes[1]}.items():
                for other, other_name in {**others[0], **others[1]}.items():
                    if (scene_name, other_name) in pairs:
                        shown = template == templates[0] and scene in scenes[0] and other in others[0]
                        said = template.format(scene=scene, other=other)
                        (phrases if shown else also)[said] = (scene_name, other_name)
    return Values(phrases, {said: pair for said, pair in also.items() if said not in phrases})


SceneOnData = Annotated[
    Pair,
    _together(
        PresetName,
        ("{scene} on {other}", "{scene} with {other}"),
        "{other}上的{scene}",
        {(scene.name, preset.name) for scene in SCENES for preset in scene.presets},
    ),
]
"""A scene on one of its presets: "perceptron on XOR"."""
SceneWithKnob = Annotated[
    Pair,
    _together(
        KnobName,
        ("{scene} with {other}", "{scene} with a {other} of"),
        "{scene}{other}",
        {(scene.name, knob.name) for scene in SCENES for knob in scene.knobs if not knob.choices},
    ),
]
"""A scene with one of its knobs, whose number follows: "polynomial regression with degree"."""

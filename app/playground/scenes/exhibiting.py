"""Exhibits and what may be done to them; what cannot be done is said in a sentence."""

from __future__ import annotations

import math
from dataclasses import replace

from app.playground.scenes.registry import SCENES, scene_named
from app.playground.scenes.scene import MOST_POINTS, REACH, Knob, Picture, Preset, Takes
from app.state.parts.playground import Exhibit, PlaygroundState, Point


class PlaygroundError(Exception):
    """Something that the playground cannot do. Its text is one sentence: what happened and what to do."""


def as_it_opens() -> PlaygroundState:
    """The playground before anybody has used it."""
    return PlaygroundState(opened(SCENES[0].name))


def opened(scene: str, preset: str = "") -> Exhibit:
    """A scene with one of its presets, the first if none is named. Raises `PlaygroundError`."""
    found = scene_named(scene)
    chosen = found.preset(preset) if preset else found.presets[0]
    if chosen is None:
        there = " or ".join(f"“{each.title}”" for each in found.presets)
        raise PlaygroundError(f"{found.title} has no such data; it has {there}.")
    return Exhibit(scene, chosen.points, _settings(found.knobs, chosen), chosen.name)


def _settings(knobs: tuple[Knob, ...], preset: Preset) -> tuple[tuple[str, float], ...]:
    return tuple((knob.name, float(preset.settings.get(knob.name, knob.usual))) for knob in knobs)


def picture_of(exhibit: Exhibit) -> Picture:
    """The facts of an exhibit."""
    scene, settings = scene_named(exhibit.scene), dict(exhibit.settings)
    if exhibit.facts is not None:
        return scene.measured(settings, exhibit.facts)
    return scene.picture(settings, exhibit.points)


def turned(exhibit: Exhibit, name: str, amount: float) -> Exhibit:
    """With a knob at another number. Raises `PlaygroundError`."""
    scene = scene_named(exhibit.scene)
    knob = scene.knob(name)
    if knob is None:
        there = ", ".join(each.title.lower() for each in scene.knobs)
        if not there:
            raise PlaygroundError(f"{scene.title} has nothing that can be set.")
        raise PlaygroundError(f"{scene.title} has no such setting; what can be set is: {there}.")
    if not knob.low <= amount <= knob.high:
        raise PlaygroundError(f"{knob.title} can be {knob.low:g} to {knob.high:g}, not {amount:g}.")
    if (knob.whole or knob.choices) and amount != round(amount):
        raise PlaygroundError(f"{knob.title} is a whole number, so it cannot be {amount:g}.")
    settings = tuple((each, float(amount) if each == name else value) for each, value in exhibit.settings)
    return replace(exhibit, settings=settings)


def with_point(exhibit: Exhibit, point: Point) -> Exhibit:
    """With one more point. Raises `PlaygroundError`."""
    scene = scene_named(exhibit.scene)
    if scene.takes is Takes.NONE:
        raise PlaygroundError(f"{scene.title} takes no points.")
    if not (math.isfinite(point.x) and abs(point.x) <= REACH and abs(point.y) <= REACH):
        raise PlaygroundError(f"A point lies within -{REACH:g} and {REACH:g} in both directions.")
    if len(exhibit.points) >= MOST_POINTS:
        raise PlaygroundError(f"There are {MOST_POINTS} points already, and no more can be added.")
    label = point.label if scene.takes is Takes.CLASSES else 1
    return replace(exhibit, points=(*exhibit.points, replace(point, label=label)), preset="")


def without_point(exhibit: Exhibit, x: float, y: float) -> Exhibit:
    """Without the point that is nearest to a place. Raises `PlaygroundError`."""
    if not exhibit.points:
        raise PlaygroundError("There is no point to remove.")
    nearest = min(exhibit.points, key=lambda point: math.hypot(point.x - x, point.y - y))
    place = exhibit.points.index(nearest)
    return replace(exhibit, points=exhibit.points[:place] + exhibit.points[place + 1 :], preset="")


def cleared(exhibit: Exhibit) -> Exhibit:
    """Without any points. Raises `PlaygroundError`."""
    scene = scene_named(exhibit.scene)
    if scene.takes is Takes.NONE:
        raise PlaygroundError(f"{scene.title} takes no points.")
    return replace(exhibit, points=(), preset="")


def exhibit_in_words(was: Exhibit, now: Exhibit) -> str:
    """What is different now, in a sentence."""
    scene = scene_named(now.scene)
    if was.scene != now.scene:
        return f"The playground shows {scene.title}."
    if was.points != now.points:
        return f"There are {len(now.points)} points." if len(now.points) != 1 else "There is one point."
    told = [
        f"{knob.title} is {value:g}"
        for knob, (_, value), (_, before) in zip(scene.knobs, now.settings, was.settings, strict=True)
        if value != before
    ]
    return f"{', '.join(told)}." if told else "The playground is as it was."

"""Exhibits and what may be done to them; what cannot be done is said in a sentence."""

from __future__ import annotations

import math
from dataclasses import replace

from app.playground.scenes.registry import SCENES, scene_named
from app.playground.scenes.scene import MOST_POINTS, REACH, Knob, Picture, Preset, Takes
from app.state.parts.playground import Exhibit, PlaygroundState, Point
from language.sentence import joined, message, small


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
        raise PlaygroundError(
            message("{found} has no such data; it has {there}.", found=found.title, there=there)
        )
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
        there = joined(", ", (small(each.title) for each in scene.knobs))
        if not there:
            raise PlaygroundError(message("{scene} has nothing that can be set.", scene=scene.title))
        raise PlaygroundError(
            message(
                "{scene} has no such setting; what can be set is: {there}.", scene=scene.title, there=there
            )
        )
    if not knob.low <= amount <= knob.high:
        raise PlaygroundError(
            message(
                "{knob} can be {low} to {high}, not {amount}.",
                knob=knob.title,
                low=f"{knob.low:g}",
                high=f"{knob.high:g}",
                amount=f"{amount:g}",
            )
        )
    if (knob.whole or knob.choices) and amount != round(amount):
        raise PlaygroundError(
            message(
                "{knob} is a whole number, so it cannot be {amount}.", knob=knob.title, amount=f"{amount:g}"
            )
        )
    settings = tuple((each, float(amount) if each == name else value) for each, value in exhibit.settings)
    return replace(exhibit, settings=settings)


def with_point(exhibit: Exhibit, point: Point) -> Exhibit:
    """With one more point. Raises `PlaygroundError`."""
    scene = scene_named(exhibit.scene)
    if scene.takes is Takes.NONE:
        raise PlaygroundError(message("{scene} takes no points.", scene=scene.title))
    if not (math.isfinite(point.x) and abs(point.x) <= REACH and abs(point.y) <= REACH):
        raise PlaygroundError(
            message(
                "A point lies within -{reach} and {reach2} in both directions.",
                reach=f"{REACH:g}",
                reach2=f"{REACH:g}",
            )
        )
    if len(exhibit.points) >= MOST_POINTS:
        raise PlaygroundError(
            message(
                "There are {most_points} points already, and no more can be added.", most_points=MOST_POINTS
            )
        )
    label = point.label if scene.takes is Takes.CLASSES else 1
    return replace(exhibit, points=(*exhibit.points, replace(point, label=label)), preset="")


def without_point(exhibit: Exhibit, x: float, y: float) -> Exhibit:
    """Without the point that is nearest to a place. Raises `PlaygroundError`."""
    if not exhibit.points:
        raise PlaygroundError(message("There is no point to remove."))
    nearest = min(exhibit.points, key=lambda point: math.hypot(point.x - x, point.y - y))
    place = exhibit.points.index(nearest)
    return replace(exhibit, points=exhibit.points[:place] + exhibit.points[place + 1 :], preset="")


def cleared(exhibit: Exhibit) -> Exhibit:
    """Without any points. Raises `PlaygroundError`."""
    scene = scene_named(exhibit.scene)
    if scene.takes is Takes.NONE:
        raise PlaygroundError(message("{scene} takes no points.", scene=scene.title))
    return replace(exhibit, points=(), preset="")


def exhibit_in_words(was: Exhibit, now: Exhibit) -> str:
    """What is different now, in a sentence."""
    scene = scene_named(now.scene)
    if was.scene != now.scene:
        return message("The playground shows {scene}.", scene=scene.title)
    if was.points != now.points:
        return (
            message("There are {points} points.", points=len(now.points))
            if len(now.points) != 1
            else message("There is one point.")
        )
    told = [
        message("{knob} is {value}", knob=knob.title, value=f"{value:g}")
        for knob, (_, value), (_, before) in zip(scene.knobs, now.settings, was.settings, strict=True)
        if value != before
    ]
    return message("{told}.", told=joined(", ", told)) if told else message("The playground is as it was.")

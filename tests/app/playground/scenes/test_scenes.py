"""What every scene promises, and what some of them say."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from app.playground.scenes.exhibiting import opened, picture_of, turned
from app.playground.scenes.line import LineScene
from app.playground.scenes.perceptron import corners
from app.playground.scenes.polynomial import PolynomialScene
from app.playground.scenes.registry import SCENES, scene_named
from app.playground.scenes.scene import REACH, Scene, Takes
from app.playground.scenes.two_layers import TwoLayersScene
from app.playground.slots import KnobName, PresetName, SceneName
from app.state.parts.playground import Point
from app.terminal.playground import exhibit_as_text, exhibit_facts
from audio.grammar.grammar import Values


def meanings(slot: Any) -> set[Any]:
    (values,) = (extra for extra in get_args(slot) if isinstance(extra, Values))
    return set(values.phrases.values())


PRESETS = [(scene.name, preset.name) for scene in SCENES for preset in scene.presets]


@pytest.mark.parametrize(("scene", "preset"), PRESETS)
def test_every_preset_is_a_picture_without_a_problem(scene: str, preset: str) -> None:
    exhibit, found = opened(scene, preset), scene_named(scene)
    picture = picture_of(exhibit)
    assert not picture.problem
    assert picture.sentence.endswith(".")
    assert picture.numbers or found.action is not None
    assert json.dumps(exhibit_facts(exhibit), allow_nan=False)
    assert picture.sentence in exhibit_as_text(exhibit)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_scene_keeps_to_its_plane_and_its_ranges(scene: Scene) -> None:
    for preset in scene.presets:
        assert all(abs(point.x) <= REACH and abs(point.y) <= REACH for point in preset.points)
        assert all(point.label in (1, -1) for point in preset.points)
        assert preset.settings.keys() <= {knob.name for knob in scene.knobs}
    for knob in scene.knobs:
        assert knob.low <= knob.usual <= knob.high
        assert not knob.choices or knob.high == len(knob.choices) - 1


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_scene_takes_every_end_of_its_knobs(scene: Scene) -> None:
    for knob in scene.knobs:
        for amount in (knob.low, knob.high):
            assert picture_of(turned(opened(scene.name), knob.name, amount)).sentence


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_scene_has_a_sentence_for_bad_points(scene: Scene) -> None:
    settings = dict(opened(scene.name).settings)
    if scene.takes is Takes.NONE:
        return
    for points in ((), (Point(1, 1),), (Point(1, 1), Point(1, 1))):
        picture = scene.picture(settings, points)
        assert picture.problem
        assert picture.sentence.endswith(".")


def test_every_scene_preset_and_knob_can_be_said() -> None:
    assert meanings(SceneName) == {scene.name for scene in SCENES}
    assert meanings(PresetName) == {preset for _, preset in PRESETS}
    measured = {knob.name for scene in SCENES for knob in scene.knobs if not knob.choices}
    assert measured <= meanings(KnobName)


def test_equal_points_or_points_above_each_other_have_no_line() -> None:
    scene = LineScene()
    equal = scene.picture({"step": 0.1}, (Point(1, 2), Point(1, 2)))
    assert equal.sentence.startswith("The points are equal, so every slope fits")
    above = scene.picture({"step": 0.1}, (Point(1, 2), Point(1, -1)))
    assert above.sentence.startswith("All points lie above each other at 1")


def test_a_step_size_beyond_its_limit_is_said_to_run_away() -> None:
    picture = picture_of(opened("line", "large-step"))
    assert "runs away" in picture.sentence
    assert dict(picture.numbers)["ran away"] is True


def test_a_degree_above_the_number_of_points_is_told_in_a_sentence() -> None:
    points = tuple(Point(x / 2, 0.3 * x) for x in range(-4, 5))
    picture = PolynomialScene().picture({"degree": 9}, points)
    assert picture.problem
    assert "Degree 9 has 10 coefficients, and there are only 6 different training points" in picture.sentence
    assert not PolynomialScene().picture({"degree": 2}, points).problem


def test_polynomials_go_from_underfitting_to_overfitting() -> None:
    told = [picture_of(turned(opened("polynomial"), "degree", degree)).sentence for degree in (0, 5, 12)]
    assert "underfits" in told[0]
    assert told[1].startswith("Degree 5 fits")
    assert "overfits" in told[2]


def test_the_grid_of_the_notes_comes_out_of_the_measurement() -> None:
    told = picture_of(opened("capacity")).sentence
    assert told.startswith("On 10 points degree 1 fits and degree 9 overfits;")
    assert told.endswith("on 128 points degree 1 underfits and degree 9 fits.")


def test_two_layers_do_what_one_cannot() -> None:
    assert picture_of(opened("two-layers")).sentence.startswith("All 4 points are right")
    assert "never converges" in picture_of(opened("perceptron", "xor")).sentence
    assert "4 of 4 points are right" in picture_of(opened("two-layers", "learnt")).sentence


def test_a_turned_line_is_wrong_and_says_so() -> None:
    settings = {"way": 0, "blue": 45, "yellow": 90}
    picture = TwoLayersScene().picture(settings, corners(1, -1, -1, 1))
    assert "of 4 points are right; turn the lines" in picture.sentence


def test_scenes_are_found_by_their_names() -> None:
    assert scene_named("perceptron").title == "Perceptron"


def test_the_scenes_are_in_the_order_of_the_notes() -> None:
    assert [scene.name for scene in SCENES] == [
        "line",
        "regressions",
        "perceptron",
        "two-layers",
        "support-vectors",
        "losses",
        "softmax",
        "polynomial",
        "capacity",
        "race",
        "loading",
    ]

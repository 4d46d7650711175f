"""Every scene is drawn at every kind of step; the drawings of some show their numbers where they belong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from app.figures.playground.drawing import PLANE_REACH, Drawing, line_across
from app.figures.playground.drawings import DRAWINGS, playground_figure
from app.figures.playground.formulas import Formula
from app.figures.playground.perceptron import formulas as of_perceptron
from app.figures.playground.perceptron import positive_side
from app.figures.playground.two_layers import formulas as of_two_layers
from app.figures.style import DARK, LIGHT
from app.playground.scenes.exhibiting import opened, picture_of, turned
from app.playground.scenes.perceptron import PerceptronPicture
from app.playground.scenes.registry import SCENES
from app.playground.scenes.scene import Picture, Scene
from app.playground.scenes.two_layers import TwoLayersPicture
from app.state.parts.playground import PlaygroundState

Draw = Callable[[str, str], tuple[Drawing[Any], Picture]]


def drawing(scene: str, preset: str = "") -> tuple[Drawing[Any], Picture]:
    picture = picture_of(opened(scene, preset))
    return DRAWINGS[scene](picture, LIGHT), picture


def texts(figure: Figure) -> list[str]:
    found = [each.get_text() for each in figure.findobj(Text) if isinstance(each, Text)]
    return [text for text in found if text]


def painted(figure: Figure) -> np.ndarray[Any, Any]:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call] # matplotlib has no types there
    return np.asarray(canvas.buffer_rgba()).copy()  # type: ignore[no-untyped-call] # nor there


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_scene_is_drawn_from_its_first_step_to_its_last(scene: Scene) -> None:
    for preset in scene.presets:
        made, picture = drawing(scene.name, preset.name)
        for step in sorted({0, picture.steps // 2, picture.steps}):
            made.show(picture, step)
        assert made.moving
        assert all(artist.get_animated() for artist in made.moving)
        painted(made.figure)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_scene_is_drawn_without_points(scene: Scene) -> None:
    if scene.presets[0].points:
        picture = scene.picture(dict(opened(scene.name).settings), ())
        made = DRAWINGS[scene.name](picture, DARK)
        made.show(picture, 0)
        painted(made.figure)


def test_what_is_saved_has_what_moves_in_it(tmp_path: Any) -> None:
    figure = playground_figure(PlaygroundState(opened("perceptron", "xor")), LIGHT)
    figure.savefig(tmp_path / "playground.svg")
    svg = (tmp_path / "playground.svg").read_text("utf-8")
    assert "No line parts the classes" in svg


def test_the_bound_stands_beside_the_mistakes_with_the_numbers_of_the_run() -> None:
    picture = picture_of(opened("perceptron", "and"))
    assert isinstance(picture, PerceptronPicture)
    last = of_perceptron(picture, picture.steps)[-1]
    assert last.math.startswith(r"$k = 3 \ \leq\ ")
    assert last.math.endswith("= 9$")
    assert r"\frac{3}{0.333}" in last.math.replace("dfrac", "frac")


def test_xor_has_no_bound() -> None:
    picture = picture_of(opened("perceptron", "xor"))
    assert isinstance(picture, PerceptronPicture)
    last = of_perceptron(picture, picture.steps)[-1]
    assert last == Formula(last.math, "No line parts the classes", strong=True)
    assert r"= \infty" in last.math


def test_the_line_of_the_perceptron_is_where_its_weights_say() -> None:
    made, picture = drawing("perceptron", "clouds")
    assert isinstance(picture, PerceptronPicture)
    assert picture.course is not None
    made.show(picture, 5)
    x, y = made._line.get_data()  # type: ignore[attr-defined]
    w1, w2, b = picture.course.weights[5]
    np.testing.assert_allclose(w1 * np.array(x) + w2 * np.array(y) + b, 0, atol=1e-9)


def test_two_layers_are_told_step_by_step() -> None:
    picture = picture_of(opened("two-layers", "xor"))
    assert isinstance(picture, TwoLayersPicture)
    tables = [of_two_layers(picture, step)[2].math.split("\n")[1] for step in range(4)]
    assert ["h_1" in row for row in tables] == [False, True, True, True]
    assert ["h_2" in row for row in tables] == [False, False, True, True]
    assert tables[3].count("-") == 2  # the notes' point 2: minus, plus, and so minus


def test_another_grid_is_another_figure_and_another_step_is_not() -> None:
    shape = DRAWINGS["capacity"].shape
    first, same = picture_of(opened("capacity")), picture_of(opened("capacity"))
    assert shape(first) == shape(same)
    assert shape(first) != shape(picture_of(turned(opened("capacity"), "low", 2)))


def test_a_line_ends_at_the_edges_of_the_plane() -> None:
    x, y = line_across(np.array([1.0, -1.0, 0.0]), PLANE_REACH)
    assert sorted(zip(x, y, strict=True)) == [(-PLANE_REACH, -PLANE_REACH), (PLANE_REACH, PLANE_REACH)]
    assert line_across(np.array([1.0, 0.0, 0.0]), PLANE_REACH, at=2.0)[0] == [2.0, 2.0]
    assert line_across(np.array([1.0, 0.0, 99.0]), PLANE_REACH) == ([], [])
    assert line_across(np.zeros(3), PLANE_REACH) == ([], [])


def test_the_positive_side_is_where_the_score_is_positive() -> None:
    corners = positive_side(np.array([1.0, 0.0, 0.0]), 2.0)
    assert all(x >= 0 for x, _ in corners)
    assert {(2.0, -2.0), (2.0, 2.0)} <= set(corners)
    assert positive_side(np.zeros(3), 2.0) == [(0.0, 0.0)]
    assert len(positive_side(np.array([0.0, 0.0, 1.0]), 2.0)) == 4

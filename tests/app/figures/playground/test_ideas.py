"""The drawings of regressions, support vectors, losses, softmax, the race and data loading."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from app.figures.playground.drawing import Drawing
from app.figures.playground.drawings import DRAWINGS
from app.figures.playground.loading import axis_end
from app.figures.playground.support_vectors import across_margin, slack_lines
from app.figures.style import DARK, LIGHT
from app.playground.scenes.exhibiting import cleared, opened, picture_of, turned
from app.playground.scenes.loading import LoadingPicture
from app.playground.scenes.registry import scene_named
from app.playground.scenes.scene import Picture, Takes
from app.state.parts.loading_times import LoadingTimes, TimedWay
from models.playground.support_vectors import support_vector_machine
from models.playground.two_classes import clouds

IDEAS = ("regressions", "support-vectors", "losses", "softmax", "race", "loading")
PRESETS = [(name, preset.name) for name in IDEAS for preset in scene_named(name).presets]


def drawn(scene: str, picture: Picture, style: Any = LIGHT, step: int | None = None) -> Drawing[Any]:
    drawing = DRAWINGS[scene](picture, style)
    drawing.show(picture, picture.steps if step is None else step)
    return drawing


def painted(drawing: Drawing[Any]) -> bytes:
    canvas = FigureCanvasAgg(drawing.figure)
    for artist in drawing.moving:
        artist.set_animated(False)
    canvas.draw()  # type: ignore[no-untyped-call] # matplotlib has no types there
    return bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call] # nor there


def texts(drawing: Drawing[Any]) -> str:
    return "\n".join(
        text.get_text() for text in drawing.figure.findobj(Text) if isinstance(text, Text) and text.get_text()
    )


@pytest.mark.parametrize(("scene", "preset"), PRESETS)
def test_every_preset_is_drawn_with_formulas(scene: str, preset: str) -> None:
    drawing = drawn(scene, picture_of(opened(scene, preset)))
    assert painted(drawing)
    assert "$" in texts(drawing)
    for artist in drawing.moving:
        assert artist.axes is not None  # which draws it in a frame


@pytest.mark.parametrize("scene", ["regressions", "race"])
def test_the_start_looks_other_than_the_end(scene: str) -> None:
    picture = picture_of(opened(scene))
    assert painted(drawn(scene, picture, step=0)) != painted(drawn(scene, picture))


@pytest.mark.parametrize("scene", IDEAS)
def test_a_drawing_can_be_dark(scene: str) -> None:
    picture = picture_of(opened(scene))
    assert painted(drawn(scene, picture, DARK)) != painted(drawn(scene, picture, LIGHT))


@pytest.mark.parametrize("scene", ["regressions", "support-vectors"])
def test_points_that_nothing_learns_from_are_drawn_all_the_same(scene: str) -> None:
    full, empty = opened(scene), cleared(opened(scene))
    one_class = replace(full, points=tuple(point for point in full.points if point.label > 0))
    assert scene_named(scene).takes is Takes.CLASSES
    drawing = drawn(scene, picture_of(full))
    for exhibit in (one_class, empty):  # also after a picture with lines
        picture = picture_of(exhibit)
        assert picture.problem
        drawing.show(picture, 0)
        assert painted(drawing)
    assert painted(drawn(scene, picture_of(one_class))) != painted(drawn(scene, picture_of(empty)))


def test_the_arrow_across_a_margin_is_as_long_as_the_margin_is_wide() -> None:
    machine = support_vector_machine(clouds((20, 20), 2.0, 0), 1.0)
    x, y = across_margin(machine)
    ends = np.column_stack([x, y])
    assert np.linalg.norm(ends[1] - ends[0]) == pytest.approx(machine.width)
    np.testing.assert_allclose(machine.scores(ends), [-1, 1], atol=1e-9)


def test_lines_of_slack_lead_from_points_to_the_edge_of_their_class() -> None:
    machine = support_vector_machine(clouds((20, 20), 2.0, 0), 1.0)
    x, y = (values.reshape(-1, 3) for values in slack_lines(machine))
    pays = machine.slack > 1e-3
    assert len(x) == pays.sum() > 0
    np.testing.assert_allclose(np.column_stack([x[:, 0], y[:, 0]]), machine.points.x[pays])
    np.testing.assert_allclose(
        machine.scores(np.column_stack([x[:, 1], y[:, 1]])), machine.points.y[pays], atol=1e-9
    )
    assert np.isnan(x[:, 2]).all()


def test_the_numbers_of_a_run_stand_in_its_formulas() -> None:
    picture = picture_of(opened("support-vectors"))
    width = dict(picture.numbers)["width of the margin"]
    assert isinstance(width, float)
    assert f"{width:.3g}" in texts(drawn("support-vectors", picture))
    softmax = picture_of(opened("softmax"))
    assert "(0.705,\\ 0.259,\\ 0.035)" in texts(drawn("softmax", softmax))
    assert "0.0242" in texts(drawn("losses", picture_of(opened("losses", "logits"))))


def test_a_shifted_softmax_says_why_it_is_the_same_and_what_fails() -> None:
    shown = texts(drawn("softmax", picture_of(opened("softmax", "shifted"))))
    assert "What is added to all changes nothing" in shown
    assert "$e^{102} = \\infty$" in shown


def test_the_race_is_drawn_as_far_as_its_step() -> None:
    picture = picture_of(opened("race"))
    drawing = drawn("race", picture, step=30)
    assert "AdaGrad, rate 1: there in 25 steps" in texts(drawing)
    assert "SGD, rate 0.09: height" in texts(drawing)
    thrown = drawn("race", picture_of(opened("race", "fast")))
    assert "thrown out after" in texts(thrown)


def test_another_surface_is_another_ground_and_another_rate_is_not() -> None:
    shape = DRAWINGS["race"].shape
    bowl = opened("race")
    assert shape(picture_of(bowl)) != shape(picture_of(opened("race", "saddle")))
    assert shape(picture_of(bowl)) != shape(picture_of(turned(bowl, "condition", 50.0)))
    assert shape(picture_of(bowl)) == shape(picture_of(turned(bowl, "rate", 0.5)))


def loading(*ways: TimedWay) -> LoadingPicture:
    picture = picture_of(replace(opened("loading"), facts=LoadingTimes(256, 2, ways)))
    assert isinstance(picture, LoadingPicture)
    return picture


def test_bars_grow_with_the_seconds_and_their_axis_with_the_longest() -> None:
    begun = loading(TimedWay(0, 30_000, 60_000, 1.5))
    done = loading(TimedWay(0, 60_000, 60_000, 3.0), TimedWay(None, 60_000, 60_000, 0.125))
    assert axis_end(begun) == 2
    assert axis_end(done) == 5
    assert DRAWINGS["loading"].shape(begun) != DRAWINGS["loading"].shape(done)
    assert "1.5 s · 50%" in texts(drawn("loading", begun))
    shown = texts(drawn("loading", done))
    assert "0 workers" in shown
    assert "2 workers" in shown
    assert "= 24$" in shown
    assert painted(drawn("loading", begun)) != painted(drawn("loading", done))

"""The playground by sentences, without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.session.session import Session
from app.state.events.playground import Exhibited, PlaygroundAdvanced, PlaygroundSeen
from app.state.parts.playground import Point, Seen
from app.state.parts.view import View
from tests.app.fakes import lines, make_session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


def see(session: Session, steps: int) -> None:
    """Tell the state what a window would, once it has drawn the picture."""
    seen = Seen(session.state.playground.exhibit, "So it is.", problem=False, steps=steps)
    session.receive(PlaygroundSeen(seen))


@pytest.mark.parametrize(
    ("english", "chinese", "scene", "preset", "settings"),
    [
        ("show the perceptron on XOR", "显示异或上的感知机", "perceptron", "xor", {}),
        (
            "show polynomial regression with degree 9",
            "演示多项式回归次数为9",
            "polynomial",
            "waves",
            {"degree": 9},
        ),
        ("show me the straight line", "显示直线", "line", "scattered", {"step": 0.1}),
        (
            "show the straight line with too large a step",
            "显示过大步长上的直线",
            "line",
            "large-step",
            {"step": 0.85},
        ),
        (
            "show data against capacity",
            "显示数据与容量",
            "capacity",
            "usual",
            {"low": 1, "high": 9, "noise": 0.3},
        ),
        (
            "show two layers on four clouds",
            "显示四团点上的两层",
            "two-layers",
            "quadrants",
            {"way": 0, "blue": 0, "yellow": 90},
        ),
    ],
)
def test_a_scene_is_said_in_both_languages(
    session: Session, english: str, chinese: str, scene: str, preset: str, settings: dict[str, float]
) -> None:
    for said in (english, chinese):
        session.say("show losses")
        assert session.say(said)
        shown = session.state.playground.exhibit
        assert (shown.scene, shown.preset, dict(shown.settings)) == (scene, preset, settings)
        assert session.state.view is View.PLAYGROUND


def test_what_does_not_go_together_is_not_understood(session: Session) -> None:
    assert not session.say("show the straight line on XOR")
    assert "I do not know what" in lines(session)[-1]


@pytest.mark.parametrize("said", ["add a point at 1, 2", "add another point at one and two to class A"])
def test_a_point_is_written_and_spoken(session: Session, said: str) -> None:
    session.say("show the perceptron on XOR")
    assert session.say(said)
    assert session.state.playground.exhibit.points[-1] == Point(1, 2, 1)
    assert lines(session)[-1] == "There is a point of class A at (1, 2)."


def test_points_and_knobs_are_taken_back_in_words(session: Session) -> None:
    session.say("show polynomial regression")
    session.say("set the degree to 7")
    session.say("clear the points")
    told = []
    for _ in range(3):
        session.say("undo")
        told.append(lines(session)[-1])
    assert told == [
        "Undone. There are 30 points.",
        "Undone. Degree is 5.",
        "Undone. The playground shows Straight line.",
    ]
    session.say("redo")
    assert lines(session)[-1] == "Done again. The playground shows Polynomial regression."


def test_a_drag_is_one_step_back(session: Session) -> None:
    session.say("show polynomial regression")
    before = session.state.playground.exhibit
    for degree, continues in ((6, False), (7, True), (8, True)):
        moved = (("degree", float(degree)),)
        session.receive(Exhibited(type(before)(before.scene, before.points, moved, before.preset), continues))
    session.say("undo")
    assert session.state.playground.exhibit == before


def test_the_animation_is_played_held_stepped_and_rewound(session: Session) -> None:
    session.say("show the perceptron on XOR")
    see(session, 19)
    assert session.say("play")
    session.receive(PlaygroundAdvanced(4))
    assert session.say("stop playing")
    assert not session.say("stop playing")
    assert "say “play” first" in lines(session)[-1]
    assert session.say("next step")
    assert session.state.playground.step == 5
    assert session.say("reset")
    assert session.state.playground.step == 0


def test_a_picture_that_stands_still_says_so(session: Session) -> None:
    session.say("show the perceptron on XOR")
    see(session, 0)
    assert not session.say("play")
    assert lines(session)[-1] == "Nothing moves by itself in this picture of Perceptron."


def test_going_through_the_scenes_comes_back_to_the_first(session: Session) -> None:
    first = session.state.playground.exhibit.scene
    session.say("previous scene")
    assert session.state.playground.exhibit.scene != first
    session.say("下一个场景")
    assert session.state.playground.exhibit.scene == first


def test_ordinary_stop_and_pause_still_mean_the_run(session: Session) -> None:
    for said in ("stop", "pause"):
        assert not session.say(said)
        assert "No run is going on" in lines(session)[-1]

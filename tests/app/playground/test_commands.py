"""The commands of the playground, spoken to a session."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.compute.messages.data import LoadingEnded, LoadingProgress, TimeLoading
from app.compute.messages.runs import Stop, Train, WorkerLost
from app.session.session import Session
from app.session.vocabulary import every_command
from app.state.events.playground import Exhibited, PlaygroundAdvanced, PlaygroundSeen
from app.state.parts.loading_times import LoadingTimes, TimedWay
from app.state.parts.playground import Point, Seen
from app.state.parts.view import View
from app.terminal.json_output import JsonLines
from app.terminal.text_output import TextLines
from tests.app.fakes import FakeRunner, lines, make_session

SLOW = LoadingProgress(0, 60_000, 60_000, 4.0)
RESIDENT = LoadingProgress(None, 60_000, 60_000, 0.125)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


@pytest.fixture
def runner(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


def times(session: Session) -> LoadingTimes:
    found = session.state.playground.loading
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "chinese", "arguments"),
    [
        ("time the data loading", "测量数据读取的时间", {}),
        ("measure data loading", "测量读取数据时间", {}),
        ("time data loading with up to 2 workers", "测量数据读取时间用2个进程", {"workers": 2}),
    ],
)
def test_a_sentence_in_either_language_means_it(text: str, chinese: str, arguments: dict[str, int]) -> None:
    vocabulary = every_command()
    assert vocabulary.parse(text) == Invocation("time_loading", arguments)
    assert vocabulary.parse(chinese) == Invocation("time_loading", arguments)


def test_the_worker_is_asked_for_what_the_knobs_say(session: Session, runner: FakeRunner) -> None:
    session.say("show the data loading")
    session.say("set the loading batch to 64")
    assert session.say("time the data loading with up to 2 workers")
    assert runner.last() == TimeLoading(None, batch_size=64, most_workers=2)
    assert session.state.view is View.PLAYGROUND
    assert session.state.playground.exhibit.scene == "loading"
    assert dict(session.state.playground.exhibit.settings)["workers"] == 2
    assert times(session).going
    assert lines(session)[-1] == "Timing; say “stop” to end it."


def test_what_comes_back_is_shown_and_told(session: Session) -> None:
    session.say("time the data loading")
    session.receive(LoadingProgress(0, 600, 60_000, 0.1))
    assert times(session).ways == (TimedWay(0, 600, 60_000, 0.1),)
    for report in (SLOW, RESIDENT, LoadingEnded()):
        session.receive(report)
    assert not times(session).going
    assert session.state.playground.shown.facts == times(session)
    assert lines(session)[-1].endswith("it takes 0.125 s, 32 times less.")


def test_stop_ends_it_and_keeps_what_is_through(session: Session, runner: FakeRunner) -> None:
    session.say("time the data loading")
    session.receive(SLOW)
    session.receive(LoadingProgress(1, 600, 60_000, 0.1))
    assert session.say("stop")
    assert runner.last() == Stop()
    session.receive(LoadingEnded("It was stopped.", stopped=True))
    assert times(session) == LoadingTimes(256, 4, (TimedWay(0, 60_000, 60_000, 4.0),), going=False)
    assert lines(session)[-1] == "It was stopped."
    assert not session.say("stop")  # nothing is going on any more


def test_what_went_wrong_is_a_sentence(session: Session) -> None:
    session.say("time the data loading")
    session.receive(LoadingEnded("The folder is gone."))
    assert times(session).problem == "The folder is gone."
    assert lines(session)[-1] == "The folder is gone."


def test_a_worker_that_dies_ends_it(session: Session) -> None:
    session.say("time the data loading")
    session.receive(SLOW)
    session.receive(WorkerLost("It died.", replaced=True))
    assert not times(session).going
    assert times(session).done


def test_nothing_is_timed_beside_a_run(session: Session, runner: FakeRunner) -> None:
    session.say("train the MLP")
    assert not session.say("time the data loading")
    assert isinstance(runner.last(), Train)
    assert session.state.playground.loading is None


def test_another_scene_may_be_looked_at_meanwhile(session: Session) -> None:
    session.say("time the data loading")
    session.say("show softmax")
    session.receive(SLOW)
    assert session.state.playground.exhibit.scene == "softmax"
    assert session.state.playground.shown.facts is None
    session.say("show the data loading")
    assert session.state.playground.shown.facts == times(session)


def test_undo_takes_back_a_knob_and_not_what_was_measured(session: Session) -> None:
    session.say("time the data loading")
    session.receive(SLOW)
    session.receive(LoadingEnded())
    session.say("set the loading batch to 64")
    session.say("undo")
    assert dict(session.state.playground.exhibit.settings)["batch"] == 256
    assert times(session).done


def test_the_terminal_tells_each_way_as_it_comes(session: Session) -> None:
    session.say("time the data loading")
    text, objects, errors = io.StringIO(), io.StringIO(), io.StringIO()
    outputs = (TextLines(text, errors), JsonLines(objects))
    for report in (LoadingProgress(0, 600, 60_000, 0.1), SLOW, RESIDENT, LoadingEnded()):
        session.receive(report)
        for output in outputs:
            output.report(report, session.state)
    assert text.getvalue().splitlines() == [
        "0 workers: 4 s",
        "in memory: 0.125 s",
        "Reading 60,000 pictures once takes 4 s at best, with 0 workers; from one tensor in memory it takes "
        "0.125 s, 32 times less.",
    ]
    told = [json.loads(line) for line in objects.getvalue().splitlines()]
    assert [each["event"] for each in told] == ["timed", "timed", "finished"]
    assert told[1] == {
        "event": "timed",
        "workers": None,
        "examples": 60_000,
        "total": 60_000,
        "seconds": 0.125,
    }
    assert told[2]["numbers"]["seconds_in_memory"] == 0.125


def test_a_knob_may_be_set_below_zero(session: Session) -> None:
    session.say("show the losses")
    assert session.say("set the place to minus 2.5")
    assert dict(session.state.playground.exhibit.settings)["place"] == -2.5
    assert session.say("把位置设为负1")
    assert dict(session.state.playground.exhibit.settings)["place"] == -1


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


def test_what_does_not_go_together_is_not_done_but_what_is_near_is_offered(session: Session) -> None:
    assert not session.say("show the straight line on XOR")
    assert lines(session)[-1] == "Did you mean “show the straight line”? Say yes or no."


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

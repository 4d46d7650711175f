"""Timing the data loading: from the sentence to the worker, and what comes back."""

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
from app.state.parts.loading_times import LoadingTimes, TimedWay
from app.state.parts.view import View
from app.terminal.output import JsonLines, TextLines
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

from __future__ import annotations

from pathlib import Path

import pytest

from app.session.session import Session
from audio.listening.ear_events import Asleep, EarEvent, Level, Listening, SoFar, Thinking
from audio.listening.verdicts import Heard, Rejected
from tests.app.fakes import FakeClock, FakeEar, lines, make_session

SLEPT = (
    "Nothing was said for 10 minutes, so the microphone is off; "
    "press Ctrl+L to listen again, or hold F8 to talk."
)


class Scene:
    """A session that listens hands-free, and what its ear was asked."""

    def __init__(self, folder: Path) -> None:
        self.ear, self.clock = FakeEar(), FakeClock()
        self.session: Session = make_session(folder, self.ear, self.clock)[0]
        self.session.receive(Listening(hands_free=True))

    def after(self, minutes: float) -> list[str]:
        """What the ear was asked once so much time has gone by, in which the microphone sent its levels."""
        self.session.receive(Level(0.1))
        self.clock.seconds += 60 * minutes
        self.session.drain()
        return self.ear.asked


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def test_it_never_sleeps_by_itself_unless_that_was_chosen(scene: Scene) -> None:
    assert scene.after(minutes=1000) == []


@pytest.mark.parametrize("words", ["sleep after ten quiet minutes", "安静10分钟后睡觉"])
def test_it_sleeps_after_so_many_quiet_minutes_and_says_how_it_is_woken(scene: Scene, words: str) -> None:
    scene.session.say(words)
    assert scene.after(minutes=9.9) == []
    assert scene.after(minutes=0.1) == ["sleep"]
    assert lines(scene.session)[-1] == SLEPT
    assert scene.after(minutes=0.1) == ["sleep"]
    assert lines(scene.session).count(SLEPT) == 1


@pytest.mark.parametrize(
    "events",
    [
        (Thinking(), Heard("help", "help")),
        (Thinking(), Rejected("No words could be made out.")),
        (SoFar("train"), SoFar("")),
        (Asleep(), Listening(hands_free=True)),
        (Listening(hands_free=False), Listening(hands_free=True)),
    ],
    ids=["a command", "other speech", "half a command", "woken", "the key to talk"],
)
def test_what_is_said_and_being_woken_begin_the_time_anew(scene: Scene, events: tuple[EarEvent, ...]) -> None:
    scene.session.say("sleep after five quiet minutes")
    scene.after(minutes=4)
    for event in events:
        scene.session.receive(event)
    assert scene.after(minutes=4) == []
    assert scene.after(minutes=1) == ["sleep"]


def test_time_before_it_was_chosen_does_not_count(scene: Scene) -> None:
    scene.after(minutes=60)
    scene.session.say("sleep after thirty quiet minutes")
    assert scene.after(minutes=29) == []


def test_it_can_be_told_not_to_and_that_is_taken_back(scene: Scene) -> None:
    scene.session.say("sleep after five quiet minutes")
    scene.session.say("never sleep by yourself")
    assert scene.after(minutes=60) == []
    scene.session.say("undo")
    assert lines(scene.session)[-1] == "Undone. The falling asleep by itself is after 5 quiet minutes."
    assert scene.after(minutes=5) == ["sleep"]


@pytest.mark.parametrize("state", [Asleep(), Listening(hands_free=False), Thinking()], ids=str)
def test_what_does_not_listen_all_the_time_is_left_alone(scene: Scene, state: EarEvent) -> None:
    scene.session.say("sleep after five quiet minutes")
    scene.session.receive(state)
    assert scene.after(minutes=60) == []

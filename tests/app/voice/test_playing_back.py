from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.session.session import Session
from app.voice.playing_back import ASKED_FOR_BY, LINGERS_SECONDS, NOTHING_HEARD, PLAYING, PlayingBack
from audio.capture.loudspeaker import NO_LOUDSPEAKER, LoudspeakerError
from audio.capture.sound import Utterance
from tests.app.fakes import FakeEar, lines, make_session

SECOND = Utterance(bytes(32_000))


class Loudspeaker:
    """Plays until the test lets it end, and then fails where the test wants that."""

    def __init__(self, ear: FakeEar) -> None:
        self.ear = ear
        self.played: list[Utterance] = []
        self.asked_before: list[str] = []
        self.fault: Exception | None = None
        self.may_end = threading.Event()
        self.may_end.set()

    def play(self, utterance: Utterance) -> None:
        self.asked_before = list(self.ear.asked)
        self.played.append(utterance)
        assert self.may_end.wait(5)
        if self.fault is not None:
            raise self.fault


class Scene:
    """A session in a window, whose ear heard something."""

    def __init__(self, folder: Path) -> None:
        self.ear = FakeEar()
        self.loudspeaker = Loudspeaker(self.ear)
        self.heard: Utterance | None = SECOND
        self.session: Session = make_session(folder, self.ear)[0]
        self.session.voice.playing_back = PlayingBack(
            lambda: self.heard, self.session.post, self.loudspeaker.play
        )

    def end(self) -> None:
        """Let it be played to its end, and the session hear of it."""
        self.loudspeaker.may_end.set()
        for thread in threading.enumerate():
            if thread.name == "playing-back":
                thread.join(5)
        self.session.drain()


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path)
    yield made
    made.end()
    assert all(thread.name != "playing-back" for thread in threading.enumerate())


@pytest.mark.parametrize("words", ["play what you heard", "播放你听到的"])
def test_what_was_heard_is_played_while_the_ear_does_not_listen(scene: Scene, words: str) -> None:
    assert scene.session.say(words)
    scene.end()
    assert scene.loudspeaker.played == [SECOND]
    assert scene.loudspeaker.asked_before == [f"hush {1 + LINGERS_SECONDS:g}"]
    assert scene.ear.asked[1:] == ["unhush"]
    assert lines(scene.session)[-1] == "Playing 1.0 s, as the microphone gave them."


def test_before_anything_was_heard_it_says_so(scene: Scene) -> None:
    scene.heard = None
    assert not scene.session.say("play what you heard")
    assert lines(scene.session)[-1] == NOTHING_HEARD
    assert scene.ear.asked == []


def test_it_is_not_played_twice_at_once(scene: Scene) -> None:
    scene.loudspeaker.may_end.clear()
    assert scene.session.say("play what you heard")
    assert not scene.session.say("play what you heard")
    assert lines(scene.session)[-1] == PLAYING
    scene.end()
    assert scene.session.say("play what you heard")


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (LoudspeakerError(NO_LOUDSPEAKER), NO_LOUDSPEAKER),
        (ImportError("no soxr"), "What was heard could not be played (no soxr)."),
    ],
)
def test_what_hinders_it_is_told_in_a_sentence_and_the_ear_listens_again(
    scene: Scene, fault: Exception, sentence: str
) -> None:
    scene.loudspeaker.fault = fault
    scene.session.say("play what you heard")
    scene.end()
    assert lines(scene.session)[-1] == sentence
    assert scene.ear.asked[-1] == "unhush"


def test_without_a_window_it_says_where_it_can_be_done(tmp_path: Path) -> None:
    session, _ = make_session(tmp_path)
    assert not session.say("play what you heard")
    assert lines(session)[-1] == ("Playing what was heard needs the window; start it with “hearsee” alone.")


def test_an_utterance_that_asks_for_it_is_known_by_the_command(scene: Scene) -> None:
    invocation = scene.session.vocabulary.parse("play what you heard")
    assert invocation is not None
    assert invocation.command == ASKED_FOR_BY

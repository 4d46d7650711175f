"""The ear on loan: to whom an example goes, and that the ear always comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.gui.voice.lent_ear import BorrowedEar
from app.state.parts.hearing import Ear, Hearing
from audio.capture.sound import Utterance
from audio.listening.example import Example
from tests.app.fakes import FakeEar


class Scene:
    """A borrowed ear, and what became of it."""

    def __init__(self, parent: QObject, hearing: Hearing | None = None, waits: float = 30.0) -> None:
        self.ear = FakeEar()
        self.hearing = hearing or Hearing()
        self.wanted = False
        self.heard: list[Example] = []
        self.lost: list[str] = []
        self.again = False
        self.borrowed = BorrowedEar(self.ear, self.want, self.hearing, parent, waits)

    def want(self, wanted: bool) -> None:
        self.wanted = wanted

    def next(self) -> None:
        self.borrowed.next(self.hear, self.lost.append)

    def hear(self, example: Example) -> None:
        self.heard.append(example)
        if self.again:
            self.next()

    def change(self, **changes: object) -> None:
        self.hearing = replace(self.hearing, **changes)  # type: ignore[arg-type]  # passed on as they are
        self.borrowed.draw(self.hearing)

    @property
    def is_back(self) -> bool:
        return not self.wanted and not self.borrowed.waiting


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def test_one_example_is_told_once_and_the_ear_is_back(parent: QObject) -> None:
    scene = Scene(parent)
    assert not scene.wanted
    scene.next()
    assert scene.wanted
    assert scene.ear.asked == ["listen"]
    scene.change(ear=Ear.LISTENING, hands_free=True)
    scene.change(ear=Ear.THINKING)
    example = Example(None, "Too loud.")
    scene.change(ear=Ear.LISTENING, example=example)
    scene.change(level=0.5)
    assert scene.heard == [example]
    assert scene.is_back
    assert scene.ear.asked == ["listen", "sleep"]


def test_it_stays_lent_and_the_microphone_open_while_more_are_asked_for(parent: QObject) -> None:
    scene = Scene(parent)
    scene.again = True
    scene.next()
    scene.change(hands_free=True, example=Example(None))
    scene.change(example=Example(None))
    assert len(scene.heard) == 2
    assert scene.wanted
    assert scene.ear.asked == ["listen"]
    scene.borrowed.stop()
    assert scene.is_back
    assert scene.ear.asked == ["listen", "sleep"]


def test_who_listens_hands_free_goes_on_listening(parent: QObject) -> None:
    scene = Scene(parent, Hearing(hands_free=True))
    scene.next()
    scene.borrowed.stop()
    assert scene.ear.asked == []
    assert scene.is_back


def test_an_older_example_is_not_taken_for_a_new_one(parent: QObject) -> None:
    scene = Scene(parent, Hearing(example=Example(None)))
    scene.next()
    scene.change(level=0.3)
    assert scene.heard == []
    assert scene.wanted


def test_what_comes_after_it_was_given_back_is_told_to_nobody(parent: QObject) -> None:
    scene = Scene(parent)
    scene.next()
    scene.borrowed.stop()
    scene.change(example=Example(None))
    scene.change(problem="The headset is gone.")
    assert (scene.heard, scene.lost) == ([], [])


def test_a_device_that_vanishes_gives_it_back(qtbot: QtBot, parent: QObject) -> None:
    scene = Scene(parent, waits=0.05)
    scene.next()
    scene.change(ear=Ear.UNAVAILABLE, problem="The headset is gone.")
    assert scene.lost == []
    qtbot.waitUntil(lambda: bool(scene.lost), timeout=2000)
    assert scene.lost == ["The headset is gone."]
    assert scene.is_back
    assert scene.ear.asked == ["listen", "sleep"]


def test_a_headset_that_comes_back_in_time_is_heard(parent: QObject) -> None:
    scene = Scene(parent)
    scene.next()
    scene.change(ear=Ear.UNAVAILABLE, problem="It sends nothing but silence.")
    scene.change(ear=Ear.LISTENING, problem="")
    scene.change(example=Example(None))
    assert len(scene.heard) == 1


def test_silence_gives_it_back(qtbot: QtBot, parent: QObject) -> None:
    scene = Scene(parent, waits=0.05)
    scene.next()
    qtbot.waitUntil(lambda: bool(scene.lost), timeout=2000)
    assert "Nothing was heard" in scene.lost[0]
    assert scene.is_back
    assert scene.ear.asked == ["listen", "sleep"]


def test_silence_of_an_ear_that_was_broken_before_says_why(qtbot: QtBot, parent: QObject) -> None:
    scene = Scene(parent, Hearing(problem="No microphone was found."), waits=0.05)
    scene.next()
    scene.change(level=0.0)
    assert scene.lost == []
    qtbot.waitUntil(lambda: bool(scene.lost), timeout=2000)
    assert scene.lost == ["No microphone was found."]


def test_an_utterance_that_is_being_encoded_is_waited_for_anew(qtbot: QtBot, parent: QObject) -> None:
    scene = Scene(parent, waits=0.4)
    scene.next()
    qtbot.wait(250)
    scene.change(ear=Ear.THINKING)
    qtbot.wait(250)
    assert scene.lost == []
    qtbot.waitUntil(lambda: bool(scene.lost), timeout=2000)
    assert scene.is_back


def test_whoever_fails_to_take_an_example_does_not_keep_the_ear(parent: QObject) -> None:
    scene = Scene(parent)

    def fail(example: Example) -> None:
        raise ValueError("a fault")

    scene.borrowed.next(fail, scene.lost.append)
    with pytest.raises(ValueError, match="a fault"):
        scene.change(example=Example(None))
    assert scene.is_back


def test_a_tap_of_the_key_that_nobody_speaks_after_is_no_example(parent: QObject) -> None:
    scene = Scene(parent)
    scene.next()
    scene.change(example=Example(None, "Nothing was said.", Utterance(b"")))
    assert (scene.heard, scene.lost) == ([], ["Nothing was said."])
    assert scene.is_back
    assert scene.ear.asked == ["listen", "sleep"]

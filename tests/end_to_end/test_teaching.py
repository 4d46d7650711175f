"""A made-up word is taught and heard, through the real recogniser in its process; espeak-ng speaks it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.session.vocabulary import every_command
from app.state.events.unions import Event
from app.voice.teaching.lesson import Step, Teacher, Teaching
from app.voice.teaching.library import Learning
from audio.capture.files import read_sound
from audio.capture.sound import Utterance
from audio.listening.example import Example
from audio.listening.judging import Hearing
from audio.listening.listener import Listener
from audio.listening.verdicts import Heard, Unsure
from audio.recognisers.whisper import THRESHOLDS, Whisper
from tests.audio.recognisers.real_weights import real_weights

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"),
]

WORD, COMMAND = "fazoli", "train MLP"
TAUGHT = ((140, 45), (160, 50), (150, 40))
"""Words a minute and pitch of the three repetitions."""


def spoken(text: str, speed: int, pitch: int, path: Path) -> Utterance:
    """As a microphone would deliver it: with silence around."""
    options = ["-v", "en-us", "-s", str(speed), "-p", str(pitch), "-w", str(path)]
    subprocess.run(["espeak-ng", *options, text], check=True, timeout=30)
    return Utterance(bytes(2 * 4800) + read_sound(path).pcm + bytes(2 * 8000))


class Room:
    """A recogniser that can be taught, by its encoder or, as one that lends none, by the spectrum alone."""

    def __init__(self, recogniser: Whisper, folder: Path, *, by_encoder: bool) -> None:
        self.told: list[Event] = []
        self.folder = folder
        grammar = every_command().grammar
        self.learning = Learning(folder / "taught", grammar.parse, self.told.append)
        listener = Listener(recogniser, grammar, THRESHOLDS)
        self.hearing: Hearing = self.learning.around(listener, recogniser if by_encoder else None)
        self.teacher = Teacher(self.learning.taught, grammar.parse, list)

    def hear(self, text: str, speed: int = 150, pitch: int = 48) -> object:
        return self.hearing.hear(spoken(text, speed, pitch, self.folder / "spoken.wav"))

    def teach(self) -> None:
        self.learning.want(True)
        teaching = self.teacher.name(Teaching(), COMMAND)
        for speed, pitch in TAUGHT:
            example = self.hear(WORD, speed, pitch)
            assert isinstance(example, Example), example
            teaching = self.teacher.say(teaching, example)
            assert not teaching.problem, teaching.tell
        self.learning.want(False)
        self.learning.keep(self.teacher.phrase(teaching))
        assert self.teacher.saved(teaching).step is Step.DONE


@pytest.fixture(scope="module")
def recogniser() -> Iterator[Whisper]:
    made = Whisper(every_command().grammar, real_weights())
    yield made
    made.close()


@pytest.fixture(params=[True, False], ids=["by encoder", "by spectrum"])
def room(request: pytest.FixtureRequest, recogniser: Whisper, tmp_path: Path) -> Room:
    return Room(recogniser, tmp_path, by_encoder=request.param)


def test_a_made_up_word_becomes_a_command_and_nothing_else_does(room: Room) -> None:
    before = room.hear(WORD)
    assert not (isinstance(before, Heard) and before.intent == "train")
    room.teach()
    heard = room.hear(WORD)
    assert isinstance(heard, Heard), heard
    assert (heard.text, heard.intent, dict(heard.slots)) == (COMMAND, "train", {"model": "mlp"})
    for other in ("karibu", "marinade", "the weather was rather cold for the time of the year"):
        verdict = room.hear(other)
        assert not (isinstance(verdict, Heard) and verdict.intent == "train"), (other, verdict)
    command = room.hear("show me the curves")
    assert isinstance(command, Heard | Unsure)
    assert command.intent == "show"

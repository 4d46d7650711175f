"""The whole path of hearing: a real sound system, microphone, endpoints, recogniser and grammar."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.audio.recognisers.real_weights import real_weights
from tests.audio.sounds import say
from tests.virtual_microphone import VirtualMicrophone, virtual_microphone

pytestmark = [pytest.mark.end_to_end, pytest.mark.sound]
REPOSITORY = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds; a model has to be loaded."""

PROGRAM = """
import sys
from pathlib import Path
from audio.listening.ear import Ear
from audio.listening.ear_events import Level, Noted, SoFar
from audio.listening.listener import Listener
from audio.capture.microphone import Microphone
from audio.recognisers.whisper import THRESHOLDS, Whisper
from tests.audio.vocabulary import grammar

def tell(event):
    if not isinstance(event, Level | Noted | SoFar):
        print(event, flush=True)

if __name__ == "__main__":
    recogniser = Whisper(grammar(), Path(sys.argv[1]))
    ear = Ear(Listener(recogniser, grammar(), THRESHOLDS), Microphone, tell)
    ear.listen()
    sys.stdin.read()
    ear.close()
    recogniser.close()
"""


class Listening:
    """The program in a process of its own, and the lines that it prints.

    Its recogniser is started, with the weights in a folder, by the first utterance.
    """

    def __init__(self, microphone: VirtualMicrophone, weights: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(weights)],
            cwd=REPOSITORY,
            env=microphone.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line.strip())

    def next(self) -> str:
        return self.lines.get(timeout=PATIENCE)

    def end(self) -> str:
        """Close its standard input, which ends it; what it wrote to standard error."""
        return self.process.communicate(timeout=10)[1]

    def kill(self) -> None:
        """Leave no process and no open pipe, whatever went wrong before."""
        self.process.kill()
        with self.process:
            pass


@pytest.fixture
def microphone() -> Iterator[VirtualMicrophone]:
    with virtual_microphone() as one:
        yield one


def test_a_clip_played_into_the_microphone_is_heard_as_a_command(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    listening = Listening(microphone, real_weights())
    try:
        assert listening.next() == "Listening(hands_free=True)"
        microphone.play(say("train M L P", tmp_path / "train.wav"))
        assert listening.next() == "Thinking()"
        heard = listening.next()
        assert heard.startswith("Heard(")
        assert "intent='train', slots={'model': 'mlp'}" in heard
        microphone.play(say("stop", tmp_path / "stop.wav"))
        assert listening.next() == "Thinking()"
        assert "intent='stop', slots={}" in listening.next()
        assert listening.end() == ""
        assert listening.process.returncode == 0
    finally:
        listening.kill()


def test_a_sound_system_that_goes_away_is_said_in_one_sentence(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    listening = Listening(microphone, tmp_path)
    try:
        assert listening.next() == "Listening(hands_free=True)"
        microphone.unplug()
        assert listening.next().startswith("Unavailable(reason='The microphone has gone")
        listening.end()
        assert listening.process.returncode == 0
    finally:
        listening.kill()

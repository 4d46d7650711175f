from __future__ import annotations

import pytest

from audio.capture.sound import Utterance
from audio.capture.voice_activity import FRAME_BYTES, FRAME_SECONDS
from audio.listening.said import LONGEST_WORD_SECONDS, NO_SPEECH, NOTHING_SAID, Said
from audio.listening.said_listener import SaidListener, word_in
from audio.listening.verdicts import Heard

SPEECH, SILENCE = b"\x64\x00" * (FRAME_BYTES // 2), bytes(FRAME_BYTES)


class Activity:
    """Takes for speech what is not silence."""

    knows_speech = True

    def __init__(self, *, knows_speech: bool = True) -> None:
        self.knows_speech = knows_speech

    def probability(self, frame: bytes) -> float:
        return 0.9 if any(frame) else 0.0

    def reset(self) -> None:
        pass


class Recogniser:
    """Hears one and the same command."""

    def __init__(self) -> None:
        self.heard: list[Utterance] = []

    def hear(self, utterance: Utterance) -> Heard:
        self.heard.append(utterance)
        return Heard("stop", "stop")


class Ear:
    """A listener that wants a word, or does not."""

    def __init__(self, *, wants: bool) -> None:
        self.wants = wants
        self.recogniser = Recogniser()
        self.listener = SaidListener(self.recogniser, lambda: self.wants, Activity)


def frames(count: float, frame: bytes = SPEECH) -> bytes:
    return frame * round(count)


def test_while_nothing_is_wanted_the_recogniser_hears() -> None:
    ear = Ear(wants=False)
    assert ear.listener.hear(Utterance(frames(20))) == Heard("stop", "stop")
    assert len(ear.recogniser.heard) == 1


def test_what_is_wanted_is_no_command() -> None:
    ear = Ear(wants=True)
    word = ear.listener.hear(Utterance(frames(20)))
    assert isinstance(word, Said)
    assert word == Said(Utterance(frames(20)))
    assert ear.recogniser.heard == []


def test_afterwards_the_recogniser_hears_again() -> None:
    ear = Ear(wants=True)
    ear.listener.hear(Utterance(frames(20)))
    ear.wants = False
    assert isinstance(ear.listener.hear(Utterance(frames(20))), Heard)


def test_the_silence_around_a_word_is_left_out() -> None:
    recording = Utterance(frames(60, SILENCE) + frames(20) + frames(60, SILENCE))
    word = word_in(recording, Activity())
    assert not word.problem
    assert 20 * FRAME_SECONDS < word.utterance.seconds < 50 * FRAME_SECONDS


@pytest.mark.parametrize(
    ("pcm", "problem"), [(b"", NOTHING_SAID), (frames(30, SILENCE), NO_SPEECH)], ids=["nothing", "no speech"]
)
def test_what_is_no_word_is_said_in_a_sentence(pcm: bytes, problem: str) -> None:
    assert word_in(Utterance(pcm), Activity()).problem == problem


def test_a_sentence_is_no_word() -> None:
    word = word_in(Utterance(frames((LONGEST_WORD_SECONDS + 1) / FRAME_SECONDS)), Activity())
    assert word.problem.startswith("That lasted 5 s, and one word is wanted")


def test_what_only_tells_loud_from_quiet_cannot_say_that_it_is_no_speech() -> None:
    assert not word_in(Utterance(frames(20)), Activity(knows_speech=False)).problem
    assert word_in(Utterance(frames(20, SILENCE)), Activity(knows_speech=False)).problem == NO_SPEECH


def test_noise_is_no_speech_to_the_network() -> None:
    from audio.capture.voice_activity import SileroActivity, VoiceActivityError
    from tests.audio.sounds import noise, pcm, tone

    try:
        activity = SileroActivity()
    except VoiceActivityError as error:
        pytest.skip(str(error))
    assert word_in(Utterance(pcm(noise(1.0, 0.05))), activity).problem == NO_SPEECH
    assert word_in(Utterance(pcm(tone(1.0))), activity).problem == NO_SPEECH

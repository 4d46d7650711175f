from __future__ import annotations

from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar, Values
from audio.listening.listener import Listener
from audio.listening.verdicts import Heard, Rejected
from audio.recognisers.engine_process import CLOSED
from audio.recognisers.recogniser import RecogniserError
from audio.recognisers.whisper import THRESHOLDS, Whisper
from tests.audio.recognisers.real_weights import real_weights
from tests.audio.sounds import noise, pcm, spoken

MEANT = Grammar(
    {"train": ("train {model} [for {epochs} epochs]",), "stop": ("stop",), "quit": ("exit",)},
    {"model": Values({"m l p": lambda: "cannot be pickled"}), "epochs": Values({"ten": 10})},
)


@pytest.fixture(scope="module")
def whisper() -> Iterator[Whisper]:
    recogniser = Whisper(MEANT, real_weights())
    recogniser.warm_up()
    yield recogniser
    recogniser.close()


def test_spoken_commands_are_heard_and_mean_what_need_not_travel(whisper: Whisper, tmp_path: Path) -> None:
    verdict = Listener(whisper, MEANT, THRESHOLDS).hear(spoken("train M L P for ten epochs", tmp_path))
    assert isinstance(verdict, Heard)
    assert verdict.intent == "train"
    assert verdict.slots["model"]() == "cannot be pickled"
    assert verdict.slots["epochs"] == 10
    assert verdict.language == "en"


def test_another_grammar_is_followed_without_another_process(tmp_path: Path) -> None:
    sing = Grammar({"sing": ("sing a song",)}, {})
    recogniser = Whisper(sing, real_weights())
    listener = Listener(recogniser, sing, THRESHOLDS)
    try:
        heard = listener.hear(spoken("sing a song", tmp_path))
        assert isinstance(heard, Heard)
        before = [child.pid for child in active_children()]
        recogniser.follow(MEANT)
        listener.follow(MEANT)
        heard = listener.hear(spoken("train M L P", tmp_path))
        assert isinstance(heard, Heard)
        assert heard.intent == "train"
        assert [child.pid for child in active_children()] == before
    finally:
        recogniser.close()


def test_ordinary_speech_starts_nothing(whisper: Whisper, tmp_path: Path) -> None:
    heard = Listener(whisper, MEANT, THRESHOLDS).hear(spoken("my brother has gone to the market", tmp_path))
    assert isinstance(heard, Rejected)


def test_sounds_are_encoded(whisper: Whisper) -> None:
    assert whisper.encode(Utterance(pcm(noise(0.5, 0.05)))).shape == (25, 512)


def test_weights_that_lack_are_said_and_closing_ends_all(tmp_path: Path) -> None:
    recogniser = Whisper(MEANT, tmp_path)
    utterance = Utterance(pcm(noise(0.5, 0.05)))
    try:
        with pytest.raises(RecogniserError, match="cannot be used"):
            recogniser.recognise(utterance)
        with pytest.raises(RecogniserError, match="cannot be used"):
            recogniser.encode(utterance)
    finally:
        recogniser.close()
    with pytest.raises(RecogniserError, match=CLOSED):
        recogniser.recognise(utterance)

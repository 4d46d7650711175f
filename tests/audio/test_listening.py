import itertools

import pytest

from audio.listening import Listener
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds
from audio.sound import Utterance
from audio.verdicts import Heard, Rejected, Unavailable, Unsure, Verdict
from tests.audio.sounds import noise, pcm, tone
from tests.audio.vocabulary import grammar

SPEECH = Utterance(pcm(tone(0.5)))


class FakeRecogniser:
    def __init__(self, answer: Recognition | RecogniserError) -> None:
        self.answer = answer

    def recognise(self, utterance: Utterance) -> Recognition:
        if isinstance(self.answer, RecogniserError):
            raise self.answer
        return self.answer

    def close(self) -> None: ...


def verdict(answer: Recognition | RecogniserError, utterance: Utterance = SPEECH) -> Verdict:
    clock = itertools.count(step=0.5)
    listener = Listener(FakeRecogniser(answer), grammar(), Thresholds(1.0, 2.0), clock=lambda: next(clock))
    return listener.hear(utterance)


def test_a_clear_command_is_heard() -> None:
    assert verdict(Recognition("train m l p", 0.3)) == Heard("train m l p", "train", {"model": "mlp"}, 0.5)


@pytest.mark.parametrize(
    ("doubt", "kind"),
    [(None, Heard), (-3.0, Heard), (1.0, Heard), (1.01, Unsure), (2.0, Unsure), (2.01, Rejected)],
)
def test_doubt_decides_between_acting_asking_and_nothing(doubt: float | None, kind: type) -> None:
    assert isinstance(verdict(Recognition("stop", doubt)), kind)


def test_an_uncertain_command_keeps_its_likeliest_reading() -> None:
    assert verdict(Recognition("stop", 1.5)) == Unsure("stop", "stop", {}, 0.5)


def test_words_that_are_no_command_are_rejected_and_named() -> None:
    assert verdict(Recognition("stop the", 0.0)) == Rejected("“stop the” is no command.", 0.5, "stop the")


def test_no_words_are_rejected() -> None:
    assert verdict(Recognition("")) == Rejected("No words could be made out.", 0.5)


@pytest.mark.parametrize(
    ("sound", "reason"),
    [
        (b"", "Nothing was said."),
        (pcm(tone(0.05)), "The sound lasts only 0.05 s, which is too short for a word."),
        (bytes(32_000), "The sound is silent: check that the microphone is not muted."),
        (pcm(noise(1, 0.0001)), "The sound is silent: check that the microphone is not muted."),
    ],
)
def test_sound_without_speech_never_reaches_the_recogniser(sound: bytes, reason: str) -> None:
    assert verdict(RecogniserError("must not be asked"), Utterance(sound)) == Rejected(reason, 0.5)


def test_a_missing_recogniser_says_what_to_do() -> None:
    assert verdict(RecogniserError("Install it.")) == Unavailable("Install it.", 0.5)


def test_the_loudest_negative_sample_is_not_silence() -> None:
    loud = Utterance(b"\x00\x80" * 8000)
    assert isinstance(verdict(Recognition("stop"), loud), Heard)

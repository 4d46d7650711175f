import itertools

import numpy as np
import pytest

from audio.capture.sound import Utterance
from audio.grammar.grammar import Parse
from audio.listening.judging import Judgement
from audio.listening.verdicts import Heard, Rejected, Unavailable, Unsure, Verdict
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.dynamic_time_warping import Matrix
from audio.teaching.features import Features, SpectrumFeatures
from audio.teaching.listener import TaughtListener
from audio.teaching.taught_phrases import Limits, TaughtPhrases
from tests.audio.teaching.sounds import phrase, taught, word
from tests.audio.vocabulary import grammar

PAUSE = Heard("pause", "pause", {}, 0.1)
NEVER, ALWAYS = Limits(unmistakable=0.0), Limits(unmistakable=0.65)


class FakeHearing:
    def __init__(self, verdict: Verdict) -> None:
        self.verdict = verdict

    def hear(self, utterance: Utterance) -> Verdict:
        return self.verdict


def hear(
    verdict: Verdict,
    said: str = "aiu",
    *,
    sentence: str = "train mlp",
    limits: Limits = NEVER,
    features: Features | None = None,
) -> Judgement:
    one = taught(phrase("aiu", sentence))
    known = TaughtPhrases(one.phrases, one.background, limits)
    clock = itertools.count(step=0.5)
    listener = TaughtListener(
        FakeHearing(verdict),
        lambda: known,
        features or SpectrumFeatures(),
        grammar().parse,
        lambda: next(clock),
    )
    return listener.hear(word(said, 11))


@pytest.mark.parametrize("verdict", [Rejected("No."), Unsure("stop", "stop")])
def test_what_the_recogniser_does_not_understand_may_have_been_taught(verdict: Verdict) -> None:
    assert hear(verdict) == Heard("train mlp", "train", {"model": "mlp"}, 0.5, addressed=False)


@pytest.mark.parametrize("verdict", [Rejected("No."), Unsure("stop", "stop"), PAUSE])
def test_what_was_not_taught_keeps_its_verdict(verdict: Verdict) -> None:
    assert hear(verdict, "uee", limits=ALWAYS) is verdict


def test_a_command_is_only_overruled_by_a_phrase_that_is_unmistakable() -> None:
    assert hear(PAUSE, limits=NEVER) is PAUSE
    assert hear(PAUSE, limits=ALWAYS) == Heard("train mlp", "train", {"model": "mlp"}, 0.5, addressed=False)


def test_where_both_mean_the_same_the_recognisers_words_stay() -> None:
    assert hear(PAUSE, sentence="pause", limits=ALWAYS) is PAUSE


def test_a_sentence_that_means_nothing_any_more_starts_nothing() -> None:
    verdict = Rejected("No.")
    assert hear(verdict, sentence="fly to the moon") is verdict


def test_an_ear_that_cannot_hear_says_so() -> None:
    verdict = Unavailable("Install it.")
    assert hear(verdict) is verdict


def broken(utterance: Utterance) -> Matrix | None:
    raise RecogniserError("It has died.")


def test_without_features_the_usual_verdict_stands() -> None:
    verdict = Rejected("No.")
    assert hear(verdict, features=broken) is verdict
    assert hear(verdict, features=lambda utterance: None) is verdict


def test_while_nothing_is_taught_nothing_is_computed() -> None:
    verdict = Rejected("No.")
    listener = TaughtListener(FakeHearing(verdict), taught, broken, lambda sentence: Parse("stop"))
    assert listener.hear(Utterance(np.zeros(16_000, "<i2").tobytes())) is verdict


def test_what_is_taught_while_it_listens_counts_at_once() -> None:
    phrases = [taught(), taught(phrase("aiu", "stop"))]
    verdict = Rejected("No.")
    listener = TaughtListener(
        FakeHearing(verdict), lambda: phrases.pop(0), SpectrumFeatures(), grammar().parse
    )
    assert listener.hear(word("aiu", 11)) is verdict
    heard = listener.hear(word("aiu", 12))
    assert isinstance(heard, Heard)
    assert heard.intent == "stop"


def test_examples_of_another_width_leave_the_usual_verdict() -> None:
    verdict = Rejected("No.")
    assert hear(verdict, features=lambda utterance: np.ones((20, 8), np.float32)) is verdict

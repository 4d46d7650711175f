import time
from dataclasses import replace

import numpy as np
import pytest

from audio.teaching.dynamic_time_warping import Matrix, Templates
from audio.teaching.taught_phrases import Clarity, Limits, TaughtPhrase, TaughtPhrases
from tests.audio.teaching.sounds import background, features, phrase, taught, whistle, word


@pytest.fixture(scope="module")
def three() -> TaughtPhrases:
    return taught(phrase("aiu", "train cnn"), phrase("uea", "stop"), phrase("iai", "停止"))


@pytest.mark.parametrize(("vowels", "sentence"), [("aiu", "train cnn"), ("uea", "stop"), ("iai", "停止")])
def test_another_repetition_is_heard_as_its_phrase(three: TaughtPhrases, vowels: str, sentence: str) -> None:
    for seed in (11, 12, 13):
        match = three.match(features(word(vowels, seed)))
        assert match is not None
        assert match.phrase.sentence == sentence
        assert match.clarity is not Clarity.NONE


@pytest.mark.parametrize("vowels", ["uiae", "eei", "aau", "uuu", "eaeu"])
def test_another_word_starts_nothing(three: TaughtPhrases, vowels: str) -> None:
    for seed in (21, 22):
        match = three.match(features(word(vowels, seed)))
        assert match is None or match.clarity is Clarity.NONE


def test_a_whistle_can_be_taught() -> None:
    rising = TaughtPhrase("up", "train", tuple(features(whistle(800, 2400, seed)) for seed in (1, 2, 3)))
    falling = TaughtPhrase("down", "stop", tuple(features(whistle(2400, 800, seed)) for seed in (1, 2, 3)))
    both = taught(rising, falling)
    for heard, name in ((whistle(800, 2400, 9), "up"), (whistle(2400, 800, 9), "down")):
        match = both.match(features(heard))
        assert match is not None
        assert (match.phrase.name, match.clarity is not Clarity.NONE) == (name, True)
        assert match.runner_up in ("up", "down")


def test_the_very_same_sound_is_unmistakable_and_at_no_distance(three: TaughtPhrases) -> None:
    repeated = replace(three.phrases[0], examples=(three.phrases[0].examples[0],) * 3)
    match = taught(repeated).match(repeated.examples[0])
    assert match is not None
    assert match.distance == pytest.approx(0, abs=1e-3)
    assert (match.runner_up, match.runner_up_distance) == (None, np.inf)


def with_limits(three: TaughtPhrases, **limits: float) -> Clarity:
    match = TaughtPhrases(three.phrases, three.background, Limits(**limits)).match(features(word("aiu", 11)))
    assert match is not None
    return match.clarity


@pytest.mark.parametrize("limit", ["clear", "to_runner_up", "to_spread"])
def test_each_limit_alone_can_end_a_match(three: TaughtPhrases, limit: str) -> None:
    assert with_limits(three) is not Clarity.NONE
    assert with_limits(three, **{limit: 0.01}) is Clarity.NONE


def test_only_what_is_near_is_unmistakable(three: TaughtPhrases) -> None:
    assert with_limits(three, unmistakable=0.01) is Clarity.CLEAR
    assert with_limits(three, unmistakable=0.65) is Clarity.UNMISTAKABLE


def test_what_lasts_much_longer_or_shorter_is_no_repetition(three: TaughtPhrases) -> None:
    assert three.match(features(word("aiu", 11, syllable=0.8))) is None
    assert three.match(features(word("aiu", 11, syllable=0.1))) is None


def test_where_nothing_has_been_taught_nothing_matches() -> None:
    assert taught().match(features(word("aiu", 1))) is None


@pytest.mark.parametrize("count", [0, 2, 6])
def test_a_phrase_has_three_to_five_examples(count: int) -> None:
    with pytest.raises(ValueError, match="3 to 5"):
        TaughtPhrase("x", "stop", (features(word("a", 1)),) * count)


def test_an_example_unlike_the_others_is_told_from_a_repetition(three: TaughtPhrases) -> None:
    others = three.phrases[0].examples
    assert not three.is_unlike(features(word("aiu", 31)), others)
    assert three.is_unlike(features(word("uea", 31)), others)
    assert not three.is_unlike(features(word("uea", 31)), [])


def test_a_phrase_like_another_is_named_unless_it_means_the_same(three: TaughtPhrases) -> None:
    again = [features(word("uea", seed)) for seed in (41, 42, 43)]
    found = three.too_like(again, "train cnn")
    assert found is not None
    assert found.name == "uea"
    assert three.too_like(again, "stop") is None
    assert three.too_like([features(word("eeu", seed)) for seed in (41, 42, 43)], "pause") is None
    assert taught().too_like(again, "stop") is None


def random_rows(chance: np.random.Generator, frames: int) -> Matrix:
    rows = chance.normal(size=(frames, 538))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def test_fifty_examples_are_compared_at_once() -> None:
    chance = np.random.default_rng(0)
    phrases = tuple(
        TaughtPhrase(str(number), "stop", tuple(random_rows(chance, 30) for _ in range(5)))
        for number in range(10)
    )
    many = TaughtPhrases(phrases, Templates([random_rows(chance, 30) for _ in range(36)]))
    query = random_rows(chance, 30)
    times = []
    for _ in range(5):
        start = time.process_time()
        many.match(query)
        times.append(time.process_time() - start)
    # Some 10 ms on a small machine; a loop over the examples would take a second.
    assert min(times) < 0.2


def test_the_background_makes_distances_independent_of_their_scale() -> None:
    chance = np.random.default_rng(1)
    assert len(background()) == 12
    examples = [random_rows(chance, 30) for _ in range(4)]
    around = Templates([random_rows(chance, 30) for _ in range(12)])
    match = TaughtPhrases((TaughtPhrase("x", "stop", tuple(examples[:3])),), around).match(examples[3])
    assert match is not None
    assert match.distance == pytest.approx(1, abs=0.1)

from __future__ import annotations

import pytest

from audio.grammar.languages import Language
from audio.recognisers.confidence.doubt import (
    MORE_OF_A_SHORT_PHRASE,
    NO_COMMAND,
    OF_A_LONGER_PHRASE,
    OF_A_SHORT_PHRASE,
    by_length,
    doubt,
)
from audio.recognisers.search.beam_search import Hypothesis

CERTAIN = (0.0,) * 6


def hypothesis(scores: tuple[float, ...] = CERTAIN, lost: tuple[float, ...] = CERTAIN) -> Hypothesis:
    return Hypothesis(tuple(range(len(scores) - 1)), scores, lost)


def english(scores: tuple[float, ...] = CERTAIN, lost: tuple[float, ...] = CERTAIN) -> float:
    return doubt(hypothesis(scores, lost), Language.ENGLISH)


def test_what_is_certain_is_not_doubted() -> None:
    assert english() == 0


NATS = (0.0, 1.0, 2.0, 4.0, 8.0)


def test_doubt_grows_with_what_was_lost_and_with_what_was_unlikely() -> None:
    for doubts in (
        [english(lost=(0.0, nats, 0.0, 0.0, 0.0, 0.0)) for nats in NATS],
        [english(scores=(0.0, -nats, 0.0, 0.0, 0.0, 0.0)) for nats in NATS],
    ):
        assert doubts == sorted(set(doubts))


def test_words_that_were_left_over_are_doubted_more_than_a_word_that_was_said_unclearly() -> None:
    within = english(lost=(0.0, 4.0, 0.0, 0.0, 0.0, 0.0))
    assert english(lost=(0.0, 0.0, 0.0, 0.0, 0.0, 4.0)) > within


def test_a_long_phrase_that_is_odd_throughout_is_doubted_more_than_a_word_that_is_as_odd() -> None:
    word, phrase = ((-3.0, -3.0), (3.0, 3.0)), ((-3.0,) * 20, (3.0,) * 20)
    assert english(*phrase) > english(*word) + 0.5


def test_in_chinese_where_most_tokens_follow_from_others_the_same_oddness_is_doubted_more() -> None:
    characters = hypothesis((-2.0,) * 6, (2.0,) * 6)
    assert doubt(characters, Language.CHINESE) > doubt(characters, Language.ENGLISH) > 0


def test_a_longer_phrase_is_doubted_less_than_a_word_that_sounds_as_doubtful() -> None:
    assert by_length(1.1, "predict image 7", 1.0) == pytest.approx(1.1 * OF_A_LONGER_PHRASE)
    for words in ("stop", "save model", "继 续"):
        assert by_length(0.3, words, 1.0) == pytest.approx(0.3 * OF_A_SHORT_PHRASE)
        assert by_length(0.9, words, 1.0) == pytest.approx(0.9 + MORE_OF_A_SHORT_PHRASE)
    assert by_length(NO_COMMAND + 0.1, "predict image 7", 1.0) == NO_COMMAND + 0.1
    assert by_length(-0.1, "predict image 7", 1.0) == -0.1


def test_a_short_phrase_for_a_long_sound_is_doubted_for_what_is_left_over() -> None:
    assert by_length(0.5, "继 续 训 练", 4.0) == by_length(0.5, "继 续 训 练", 1.0)
    assert by_length(0.5, "继 续 训 练", 8.0) > by_length(0.5, "继 续 训 练", 7.0) > 1.0
    assert by_length(-0.1, "stop", 9.0) > 1.25

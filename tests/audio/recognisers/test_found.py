from __future__ import annotations

import pytest

from audio.automaton import Ending
from audio.languages import Language
from audio.recognisers.found import (
    ANOTHER_LANGUAGE,
    CLEAR,
    MOST_FOUND,
    NEARLY,
    WELL_BEHIND,
    Found,
    different,
    is_clear,
    less_likely,
    likely_languages,
    said,
)


def found(
    words: str, weight: float = -1.0, doubt: float = 0.1, language: Language = Language.ENGLISH
) -> Found:
    return Found(Ending(words, False), words.title(), language, doubt, weight)


def test_of_the_texts_of_a_phrase_the_likeliest_stays() -> None:
    best, worse = found("stop", -1.0), found("stop", -3.0)
    assert different([worse, best]) == (best,)


def test_phrases_come_in_the_order_of_their_weight_and_say_how_far_they_are_behind() -> None:
    kept = different([found("stop", -4.0), found("pause", -1.5), found("help", -2.0)])
    assert [each.ending.words for each in kept] == ["pause", "help", "stop"]
    assert [each.behind for each in kept] == [0.0, 0.5, 2.5]


def test_no_more_phrases_are_kept_than_are_worth_offering() -> None:
    assert len(different(found(f"predict image {number}") for number in range(20))) == MOST_FOUND
    assert different([]) == ()


def test_a_phrase_that_fits_and_has_no_neighbours_is_clear() -> None:
    assert is_clear(different([found("stop", -1.0), found("pause", -1.0 - WELL_BEHIND)]))
    assert not is_clear(different([found("stop", -1.0), found("pause", -0.9 - WELL_BEHIND)]))
    assert not is_clear((found("stop", doubt=CLEAR + 0.01),))
    assert not is_clear(())


def test_the_same_number_written_otherwise_is_no_neighbour() -> None:
    assert is_clear(different([found("predict image 7", -1.0), found("predict image seven", -1.1)]))
    assert not is_clear(different([found("predict image 7", -1.0), found("predict image 11", -1.1)]))


def test_what_is_said_has_its_numbers_in_words_and_chinese_no_spaces() -> None:
    assert said(found("predict image 42")) == "predict image forty two"
    assert said(found("stop")) == "stop"
    assert said(found("训 练 20 轮", language=Language.CHINESE)) == "训练二十轮"


def test_the_likeliest_language_is_that_of_all_looks_together() -> None:
    english, chinese = Language.ENGLISH, Language.CHINESE
    assert likely_languages([{english: 3.0, chinese: 1.0}]) == [english, chinese]
    assert likely_languages([{english: 3.0, chinese: 2.9 - NEARLY}]) == [english]
    assert likely_languages([{english: 3.0, chinese: 4.0}, {english: 3.0, chinese: -4.0}]) == [english]
    assert likely_languages([{english: 3.0, chinese: 4.0}, {english: 3.0, chinese: 3.0}])[0] is chinese


def test_what_was_said_in_a_less_likely_language_is_doubted_more() -> None:
    (doubted,) = less_likely((found("stop", doubt=0.5),))
    assert doubted.doubt == pytest.approx(0.5 + ANOTHER_LANGUAGE)
    assert less_likely(()) == ()

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from audio.grammar.languages import Language
from audio.grammar.text_reader import Ending
from audio.recognisers.confidence.found import (
    ANOTHER_LANGUAGE,
    CLEAR,
    DOUBT_A_NAT,
    MOST_FOUND,
    NEARLY,
    NEARLY_IN_DOUBT,
    NUMBERS_WELL_BEHIND,
    RIVAL,
    WELL_BEHIND,
    Found,
    by_numbers,
    is_clear,
    less_likely,
    likely_languages,
    nats_behind,
    together,
    with_rivals,
)
from audio.recognisers.confidence.found import different as different_by


def found(
    words: str, weight: float = -1.0, doubt: float = 0.1, language: Language = Language.ENGLISH
) -> Found:
    return Found(Ending(words, False), words.title(), language, doubt, weight)


def different(texts: Iterable[Found]) -> tuple[Found, ...]:
    """As if only the same words meant the same."""
    return different_by(texts, lambda words: words)


def test_of_the_texts_that_mean_the_same_the_likeliest_stays() -> None:
    the, none = found("train the mlp", -1.0), found("train mlp", -3.0)
    (kept,) = different_by([none, the], lambda words: words.replace(" the ", " "))
    assert kept.ending == the.ending


def test_what_can_be_written_in_many_ways_is_as_likely_as_all_of_them_together() -> None:
    alike = [found("stop", -2.0), found("stop", -2.0)]
    (kept,) = different(alike)
    assert kept.weight == pytest.approx(-2.0 + np.log(2))
    first, other = different([*alike, found("pause", -1.8)])
    assert (first.ending.words, other.ending.words) == ("stop", "pause")


def test_what_can_be_written_in_many_ways_is_doubted_as_little_as_the_one_that_fits_best() -> None:
    (kept,) = different([found("stop", -1.0, doubt=0.8), found("stop", -2.0, doubt=0.3)])
    assert kept.doubt == 0.3


def test_the_weights_of_what_excludes_each_other_add_up_as_probabilities() -> None:
    assert together([np.log(0.2), np.log(0.3)]) == pytest.approx(np.log(0.5))
    assert together([-2000.0]) == -2000.0


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


def test_another_number_is_near_even_where_it_is_somewhat_behind() -> None:
    def near(behind: float) -> tuple[Found, ...]:
        return different([found("predict image 42", -1.0), found("predict image 402", -1.0 - behind)])

    assert is_clear(near(NUMBERS_WELL_BEHIND))
    assert not is_clear(near(NUMBERS_WELL_BEHIND - 0.1))


def test_numbers_are_ordered_by_what_they_weigh_as_printed_and_in_words() -> None:
    printed = different([found("rate 0.02", -1.0), found("rate 0.01", -1.2)])
    first, other = by_numbers(printed, [-6.0, -4.0])
    assert (first.ending.words, other.ending.words) == ("rate 0.01", "rate 0.02")
    assert first.behind == 0
    assert other.behind == pytest.approx((6.0 - 4.0 - 0.2) / 2)


def test_numbers_in_words_change_nothing_between_phrases_with_numbers_and_without() -> None:
    printed = different([found("predict image 7", -1.0), found("predict", -1.5)])
    assert by_numbers(printed, [-9.0, None]) == printed
    assert by_numbers(printed, [None, None]) == printed
    assert by_numbers((), ()) == ()


def test_the_likeliest_language_is_that_of_all_looks_together() -> None:
    english, chinese = Language.ENGLISH, Language.CHINESE
    assert likely_languages([{english: 3.0, chinese: 1.0}]) == [english, chinese]
    assert likely_languages([{english: 3.0, chinese: 2.9 - NEARLY}]) == [english]
    assert likely_languages([{english: 3.0, chinese: 4.0}, {english: 3.0, chinese: -4.0}]) == [english]
    assert likely_languages([{english: 3.0, chinese: 4.0}, {english: 3.0, chinese: 3.0}])[0] is chinese


def test_where_it_is_no_command_a_language_may_be_farther_behind() -> None:
    english, chinese = Language.ENGLISH, Language.CHINESE
    nats = [{english: 3.0, chinese: 3.1 - NEARLY_IN_DOUBT}]
    assert likely_languages(nats) == [english]
    assert likely_languages(nats, NEARLY_IN_DOUBT) == [english, chinese]


def test_what_was_said_in_a_less_likely_language_is_doubted_more_the_less_likely_it_is() -> None:
    (doubted,) = less_likely((found("stop", doubt=0.5),), 2.0)
    assert doubted.doubt == pytest.approx(0.5 + ANOTHER_LANGUAGE + 2 * DOUBT_A_NAT)
    assert less_likely((), 1.0) == ()


def test_a_language_is_behind_by_what_all_looks_say_on_average() -> None:
    english, chinese = Language.ENGLISH, Language.CHINESE
    nats = [{english: 3.0, chinese: 1.0}, {english: 3.0, chinese: 0.0}]
    assert nats_behind(nats, chinese) == pytest.approx(2.5)
    assert nats_behind(nats, english) == 0


def with_rival(rival: Found, meaning: dict[str, str]) -> tuple[str, ...]:
    pause = (found("pause", doubt=0.9), found("stop", weight=-3.0, doubt=1.2))
    both = with_rivals(pause, [pause, (rival,), ()], lambda words: meaning.get(words, words))
    assert all(each.behind == 0 for each in both if each.language is Language.CHINESE)
    return tuple(each.ending.words for each in both)


def test_what_may_be_meant_just_as_well_in_another_language_comes_right_behind() -> None:
    rival = found("帮 助", -9.0, 0.9 + RIVAL, Language.CHINESE)
    assert with_rival(rival, {}) == ("pause", "帮 助", "stop")


def test_what_is_doubted_much_more_in_another_language_is_no_rival() -> None:
    assert with_rival(found("帮 助", -9.0, 0.95 + RIVAL, Language.CHINESE), {}) == ("pause", "stop")


def test_what_means_the_same_in_another_language_is_no_rival() -> None:
    rival = found("暂 停", -9.0, 0.9, Language.CHINESE)
    assert with_rival(rival, {"暂 停": "pause"}) == ("pause", "stop")


def test_where_nothing_fits_in_any_language_nothing_is_found() -> None:
    assert with_rivals((), [()], lambda words: words) == ()

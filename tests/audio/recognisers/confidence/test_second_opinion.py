"""The free text beside the likeliest phrase."""

from __future__ import annotations

import numpy as np
import pytest

from audio.grammar.languages import Language
from audio.recognisers.confidence.second_opinion import (
    EXPECTED,
    EXPECTED_A_TOKEN,
    HOPELESS,
    HOPELESS_A_TOKEN,
    USUALLY_ALIKE,
    added_doubt,
    is_hopeless,
    is_sure,
    of_a_phrase,
    outdone,
    told,
)
from audio.recognisers.network.whisper_decoder import Past, Sound
from audio.recognisers.network.whisper_model import FreeText, Prompted
from audio.recognisers.search.beam_search import Hypothesis
from audio.recognisers.search.looks import Seen

PROMPTED = Prompted(Language.ENGLISH, {}, Sound((), ()), np.zeros((1, 1), np.float32), Past((), ()))


def phrase(*scores: float) -> Hypothesis:
    return Hypothesis(tuple(range(len(scores) - 1)), scores, (0.0,) * len(scores))


def seen(free: FreeText | None, *phrases: Hypothesis) -> Seen:
    return Seen(PROMPTED, phrases, None, free)


def test_a_phrase_is_outdone_by_what_the_free_text_is_likelier() -> None:
    assert outdone(FreeText((1,), -3.0), phrase(-4.0, -1.0)) == 2.0


def test_no_phrase_is_outdone_by_what_is_less_likely() -> None:
    assert outdone(FreeText((1,), -8.0), phrase(-4.0, -1.0)) == 0.0


@pytest.mark.parametrize("tokens", [1, 20])
@pytest.mark.parametrize(("more", "hopeless"), [(-0.1, False), (0.1, True)])
def test_a_sound_is_hopeless_where_every_phrase_is_far_behind_and_in_a_long_one_farther(
    tokens: int, more: float, hopeless: bool
) -> None:
    free, nats = FreeText((1,) * tokens, -1.0), HOPELESS + HOPELESS_A_TOKEN * tokens + more
    assert is_hopeless(seen(free, phrase(-1.0 - nats), phrase(-90.0))) is hopeless


def test_a_sound_without_any_phrase_is_hopeless_and_one_without_a_second_opinion_is_not() -> None:
    assert is_hopeless(seen(FreeText((1,), -0.5)))
    assert not is_hopeless(seen(None, phrase(-90.0)))


def test_only_what_is_more_than_a_spelling_adds_doubt_and_then_more_and_more() -> None:
    free, nats = FreeText((1,), -1.0), -1.0 - EXPECTED - EXPECTED_A_TOKEN
    added = [added_doubt(free, phrase(each, 0.0), USUALLY_ALIKE) for each in (nats, nats - 1, nats - 2)]
    assert added[0] == 0.0
    assert 0 < added[1] < added[2]


def test_what_sounds_like_the_free_text_is_doubted_less_and_what_does_not_more() -> None:
    free, same = FreeText((1,), -1.0), phrase(-1.0, 0.0)
    assert added_doubt(free, same, 1.0) < 0 < added_doubt(free, same, 0.0)


@pytest.mark.parametrize(
    ("alike", "words", "taken"),
    [
        (0.7, "show the losses", 0.7),
        (0.7, "训 练", USUALLY_ALIKE),
        (0.9, "训 练", 0.9),
        (0.2, "stop", 0.2),
    ],
)
def test_that_a_single_word_sounds_alike_says_little_for_it(alike: float, words: str, taken: float) -> None:
    assert of_a_phrase(alike, words) == taken


def test_a_longer_phrase_may_be_spelt_more_oddly() -> None:
    free = FreeText((1,), -1.0)
    longer, shorter = phrase(-8.0, -0.0, 0.0, 0.0), phrase(-8.0, 0.0)
    assert added_doubt(free, longer, USUALLY_ALIKE) < added_doubt(free, shorter, USUALLY_ALIKE)


@pytest.mark.parametrize(
    ("free", "sure"),
    [
        (FreeText((1, 2, 3, 4), -1.5), True),
        (FreeText((1, 2, 3, 4), -1.7), False),
        (FreeText((1, 2, 3), -0.1), False),
        (None, False),
    ],
)
def test_several_words_that_are_likely_one_and_all_are_of_their_language(
    free: FreeText | None, sure: bool
) -> None:
    assert is_sure(free) is sure


def test_people_are_told_the_beginning_of_the_free_text_in_the_characters_of_the_vocabulary() -> None:
    assert told(" 訓練 the cat".encode()) == "训练 the cat"
    assert told(b"cat " * 100) == f"{'cat ' * 20}…"
    assert told("猫".encode()[:2]) == ""


def test_a_guess_makes_no_sound_hopeless() -> None:
    assert is_hopeless(seen(FreeText((1, 2, 3), -3.1), phrase(-90.0)))
    assert not is_hopeless(seen(FreeText((1, 2, 3), -3.3), phrase(-90.0)))

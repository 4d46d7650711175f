from __future__ import annotations

import pytest

from audio.grammar.languages import Language
from audio.recognisers.confidence.language_prior import ENGLISH_SENTENCE, LATELY, SPOKEN_LATELY, LanguagePrior

WORD, SENTENCE = 1.0, 3.0


def english_by(prior: LanguagePrior, seconds: float) -> float:
    """Nats by which English is likelier than Chinese."""
    nats = prior.nats(seconds)
    return nats[Language.ENGLISH] - nats[Language.CHINESE]


def test_a_word_is_as_likely_to_be_of_either_language_and_a_sentence_rather_english() -> None:
    prior = LanguagePrior()
    assert english_by(prior, WORD) == 0
    assert 0 < english_by(prior, 1.7) < ENGLISH_SENTENCE
    assert english_by(prior, SENTENCE) == english_by(prior, 15.0) == ENGLISH_SENTENCE


@pytest.mark.parametrize(("language", "sign"), [(Language.ENGLISH, 1), (Language.CHINESE, -1)])
def test_what_was_spoken_lately_is_likelier_the_more_often_it_was(language: Language, sign: int) -> None:
    prior = LanguagePrior()
    found = []
    for _ in range(LATELY + 2):
        prior.spoken(language)
        found.append(sign * english_by(prior, WORD))
    assert found == sorted(found)
    assert 0 < found[0] < found[-1] == found[LATELY - 1] == SPOKEN_LATELY


def test_what_is_expected_counts_until_something_else_was_spoken() -> None:
    prior = LanguagePrior(Language.CHINESE)
    assert english_by(prior, WORD) == -SPOKEN_LATELY
    for _ in range(LATELY // 2):
        prior.spoken(Language.ENGLISH)
    assert english_by(prior, WORD) == 0
    for _ in range(LATELY):
        prior.spoken(Language.ENGLISH)
    assert english_by(prior, WORD) == SPOKEN_LATELY

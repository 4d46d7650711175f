"""Phrases of a grammar that a sound may be, and how clear it is which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from audio.automaton import Ending
from audio.languages import Language
from audio.recognisers.number_check import with_numbers_in_words

MOST_FOUND = 5
"""Phrases that are worth offering."""
NEARLY = 2.5
"""Nats behind which another language is not tried."""
ANOTHER_LANGUAGE = 0.2
"""Doubt that it adds to hear a command in another language than the likeliest."""
WELL_BEHIND = 1.0
CLEAR = 0.3
"""Doubt up to which no further look is taken."""


@dataclass(frozen=True)
class Found:
    """A phrase of the grammar that a sound may be, as all looks at it say on average."""

    ending: Ending
    text: str
    """As Whisper writes it."""
    language: Language
    doubt: float
    """See `audio.recognisers.doubt`."""
    weight: float
    """See `audio.recognisers.beam_search`."""
    behind: float = 0.0
    """Nats by which it is less likely than the likeliest phrase, as the looks or the numbers weigh them."""


def different(found: Iterable[Found]) -> tuple[Found, ...]:
    """The likeliest text of each phrase, however it is written, and how far each is behind the first."""
    kept: dict[str, Found] = {}
    for each in sorted(found, key=lambda each: -each.weight):
        kept.setdefault(each.ending.words, each)
    most = max((each.weight for each in kept.values()), default=0.0)
    return tuple(replace(each, behind=most - each.weight) for each in kept.values())[:MOST_FOUND]


def likely_languages(nats: Sequence[Mapping[Language, float]]) -> list[Language]:
    """The language that all looks together find the likeliest, and then those that are nearly as likely.

    `nats` are the likelihoods of each look.
    """
    together = {language: fmean(each[language] for each in nats) for language in nats[0]}
    enough = max(together.values()) - NEARLY
    return sorted((each for each in together if together[each] > enough), key=lambda each: -together[each])


def less_likely(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The same, doubted more: in a language that was not the likeliest."""
    return tuple(replace(each, doubt=each.doubt + ANOTHER_LANGUAGE) for each in found)


def is_clear(found: tuple[Found, ...]) -> bool:
    """Whether nothing more need be looked at: the phrase fits, and none that is said otherwise is near it."""
    if not found or found[0].doubt > CLEAR:
        return False
    first = said(found[0])
    return all(each.behind >= WELL_BEHIND or said(each) == first for each in found[1:])


def said(found: Found) -> str:
    """The phrase as it is spoken: "7" and "seven" are the same."""
    printed = _printed(found)
    return with_numbers_in_words(printed, found.language) or printed


def _printed(found: Found) -> str:
    """The grammar's words as they are printed: Chinese without spaces."""
    words = found.ending.words
    return words.replace(" ", "") if found.language is Language.CHINESE else words

"""Phrases of a grammar that a sound may be, and how clear it is which."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from audio.grammar.languages import Language
from audio.grammar.text_reader import Ending
from audio.recognisers.confidence.doubt import by_length
from audio.recognisers.confidence.number_check import have_other_numbers
from audio.recognisers.recogniser import Recognition

MOST_FOUND = 5
"""Phrases that are worth offering."""
NEARLY = 2.5
"""Nats behind which another language is not tried."""
NEARLY_IN_DOUBT = 5.0
"""The same where what was heard is no command."""
ANOTHER_LANGUAGE = 0.2
"""Doubt that it adds to hear a command in another language than the likeliest."""
DOUBT_A_NAT = 0.1
"""What is added besides for each nat by which that language is less likely."""
SETTLED = 0.7
"""Doubt up to which, after a foreign language, one that is nearly as likely is not tried."""
RIVAL = 0.3
"""Doubt by which a phrase of another language may be behind and meant just as well."""
WELL_BEHIND = 1.0
NUMBERS_WELL_BEHIND = 3.0
"""The same for phrases with other numbers, which are guessed as much as heard: see `number_check`."""
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
    """See `audio.recognisers.confidence.doubt`."""
    weight: float
    """See `audio.recognisers.search.beam_search`, and `evidence` for what is taken off it."""
    behind: float = 0.0
    """By how much it weighs less than the likeliest phrase."""


def recognition_of(found: Found, seconds: float) -> Recognition:
    """The same as an engine tells it, of a sound of so many seconds."""
    ending = found.ending
    doubted = by_length(found.doubt, ending.words, seconds)
    return Recognition(ending.words, doubted, ending.may_go_on, (), found.behind, found.language.value)


def doubt_of(found: Sequence[Found]) -> float:
    """Of the likeliest phrase; where there is none, beyond all doubt."""
    return found[0].doubt if found else math.inf


def different(found: Iterable[Found], meaning: Callable[[str], Hashable]) -> tuple[Found, ...]:
    """One of all texts that mean the same, the likeliest, and how far each is behind the first.

    What can be written in many ways is as likely as all of them together, and as little to be doubted as the
    one that fits best.
    """
    alike: dict[Hashable, list[Found]] = {}
    for each in sorted(found, key=lambda each: -each.weight):
        alike.setdefault(meaning(each.ending.words), []).append(each)
    return in_order(
        replace(
            same[0], doubt=min(each.doubt for each in same), weight=together([each.weight for each in same])
        )
        for same in alike.values()
    )


def in_order(found: Iterable[Found]) -> tuple[Found, ...]:
    """The likeliest first, and how far each is behind it; without those that are not worth offering."""
    ordered = sorted(found, key=lambda each: -each.weight)
    return tuple(replace(each, behind=ordered[0].weight - each.weight) for each in ordered)[:MOST_FOUND]


def by_numbers(found: tuple[Found, ...], spoken: Sequence[float | None]) -> tuple[Found, ...]:
    """The same phrases, those with numbers ordered by what they weigh as printed and as `spoken`, in words.

    None stands for a phrase without a number. The likeliest with a number stays as likely as it was.
    """
    both = [
        None if said is None else (each.weight + said) / 2 for each, said in zip(found, spoken, strict=True)
    ]
    counted = [(each.weight, weight) for each, weight in zip(found, both, strict=True) if weight is not None]
    if not counted:
        return found
    lift = max(before for before, _ in counted) - max(after for _, after in counted)
    return in_order(
        each if weight is None else replace(each, weight=weight + lift)
        for each, weight in zip(found, both, strict=True)
    )


def together(weights: Sequence[float]) -> float:
    """ln of the sum of exp: how likely it is that one of several things is true of which only one can be."""
    most = max(weights)
    return most + math.log(sum(math.exp(each - most) for each in weights))


def likely_languages(nats: Sequence[Mapping[Language, float]], nearly: float = NEARLY) -> list[Language]:
    """The language that all looks together find the likeliest, and then those that are nearly as likely.

    `nats` are the likelihoods of each look.
    """
    mean = {language: fmean(each[language] for each in nats) for language in nats[0]}
    enough = max(mean.values()) - nearly
    return sorted((each for each in mean if mean[each] > enough), key=lambda each: -mean[each])


def nats_behind(nats: Sequence[Mapping[Language, float]], language: Language) -> float:
    """By how much another language is likelier, all looks together; 0 where none is."""
    return max(fmean(each[other] - each[language] for each in nats) for other in nats[0])


def less_likely(found: tuple[Found, ...], behind: float) -> tuple[Found, ...]:
    """The same, doubted more: in a language that is so many nats less likely than another."""
    more = ANOTHER_LANGUAGE + DOUBT_A_NAT * behind
    return tuple(replace(each, doubt=each.doubt + more) for each in found)


def with_rivals(
    found: tuple[Found, ...], every: Iterable[tuple[Found, ...]], meaning: Callable[[str], Hashable]
) -> tuple[Found, ...]:
    """The phrases of one language, and right behind the first those that lead in other languages, where they
    are doubted hardly more for their sound and mean something else. `every` has those of each language.

    What a phrase weighs says nothing across languages, but where both may be meant, somebody has to be asked.
    """
    rivals = [
        replace(each[0], behind=0.0)
        for each in every
        if each
        and each[0].language is not found[0].language
        and each[0].doubt - found[0].doubt <= RIVAL
        and meaning(each[0].ending.words) != meaning(found[0].ending.words)
    ]
    return (*found[:1], *rivals, *found[1:])[:MOST_FOUND]


def is_clear(found: tuple[Found, ...]) -> bool:
    """Whether nothing more need be looked at: the phrase fits, and nothing that means another is near it."""
    if not found or found[0].doubt > CLEAR:
        return False
    return all(each.behind >= _well_behind(found[0], each) for each in found[1:])


def _well_behind(first: Found, other: Found) -> float:
    numbers = have_other_numbers(first.ending.words, other.ending.words)
    return NUMBERS_WELL_BEHIND if numbers else WELL_BEHIND

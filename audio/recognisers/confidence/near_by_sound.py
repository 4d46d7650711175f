"""Short phrases of a grammar that sound like a text: what a search loses, where the model would rather write
other words that sound alike ("star" for "stop", 于错 for 预测), can be weighed all the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from audio.grammar.expression import Choice, Expression, Optional, Sequence, Word
from audio.grammar.grammar import Grammar, options
from audio.grammar.spellings import spellings
from audio.grammar.tokens import is_han
from audio.recognisers.confidence.sounds_like import alike

MOST_WORDS = 3
"""English ones; of Chinese characters four."""
MOST_HAN = 4
ALIKE_ENOUGH = 0.55
MOST_NEAR = 3
MOST_PHRASES = 2000
"""In a grammar of somebody's own there may be any number."""


class NearBySound:
    """Of one grammar in one language."""

    def __init__(self, grammar: Grammar) -> None:
        every = (one for each in grammar.intents.values() for one in options(each))
        short = (_text(words) for one in every for words in _said(one) if words and _is_short(words))
        self._phrases = tuple(dict.fromkeys(islice(short, MOST_PHRASES)))

    def to(self, text: str) -> tuple[str, ...]:
        """Those that sound most like it, the nearest first; none where none does."""
        near = sorted(((alike(text, phrase), phrase) for phrase in self._phrases), reverse=True)
        return tuple(phrase for likeness, phrase in near[:MOST_NEAR] if likeness >= ALIKE_ENOUGH)

    def written(self, text: str) -> tuple[bytes, ...]:
        """The same as a recogniser may write them, in all the usual ways."""
        return tuple(form for phrase in self.to(text) for form in _forms(phrase))


def _forms(phrase: str) -> tuple[bytes, ...]:
    """English behind a space, also with a capital; Chinese in simplified and in traditional characters."""
    if not is_han(phrase[0]):
        return f" {phrase}".encode(), f" {phrase.capitalize()}".encode()
    by_character = [spellings(character) for character in phrase]
    simplified, traditional = (b"".join(each[at] for each in by_character) for at in (0, -1))
    return tuple(dict.fromkeys((simplified, traditional)))


def _said(expression: Expression) -> Iterator[tuple[str, ...]]:
    """Every way to say it that is short and has no slot in it."""
    match expression:
        case Word(text):
            yield (text,)
        case Sequence(parts):
            yield from _one_after_the_other(parts)
        case Choice(parts):
            for part in parts:
                yield from _said(part)
        case Optional(part):
            yield ()
            yield from _said(part)
        case _:
            return


def _one_after_the_other(parts: tuple[Expression, ...]) -> Iterator[tuple[str, ...]]:
    # From the end, so that what follows is found once, however many ways there are to come to it.
    following: tuple[tuple[str, ...], ...] = ((),)
    for part in reversed(parts):
        before = tuple(islice(_said(part), MOST_PHRASES))
        joined = ((*first, *rest) for first in before for rest in following)
        short = (words for words in joined if not words or _is_short(words))
        following = tuple(dict.fromkeys(islice(short, MOST_PHRASES)))
    yield from following


def _is_short(words: tuple[str, ...]) -> bool:
    return len(words) <= (MOST_HAN if is_han(words[0][0]) else MOST_WORDS)


def _text(words: tuple[str, ...]) -> str:
    return ("" if is_han(words[0][0]) else " ").join(words)

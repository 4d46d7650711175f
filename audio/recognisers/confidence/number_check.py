"""Numbers in words and in digits: which of several numbers was said, both ways of writing them tell together.

Whisper writes most numbers in digits and then guesses more than it hears: "0.02" for "point zero one".
Written out, each word has its own moment in the sound, so the likelihoods of "zero one" and "zero two" tell
them apart.
"""

from __future__ import annotations

from typing import NamedTuple

from audio.grammar.languages import Language
from audio.grammar.number_words import in_words
from audio.grammar.numbers import readings
from audio.grammar.tokens import tokens

MOST_DIGITS = 6
PLACES = 6
"""Decimal places."""
LETTERS = frozenset(("a", "e", "o", "oh"))
"""Words that may begin a number, but more often are something else."""


class BothWays(NamedTuple):
    """A phrase with its numbers written in two ways."""

    in_words: str
    """As it is said."""
    in_digits: str


def have_other_numbers(first: str, second: str) -> bool:
    """Whether both texts have numbers, in digits or in words, and not the same ones."""
    numbers, others = _numbers(first), _numbers(second)
    return bool(numbers and others) and numbers != others


def both_ways(words: str, language: Language) -> BothWays | None:
    """A phrase in the grammar's words -> with its numbers in words and in digits; None where it has none, or
    one that is too long to be said.

    >>> both_ways("learning rate point oh one", Language.ENGLISH)
    BothWays(in_words='learning rate zero point zero one', in_digits='learning rate 0.01')
    """
    said, at, written = tokens(words), 0, False
    spoken, digits = [], []
    while at < len(said):
        value, after = _number(said, at)
        if value is None:
            spoken.append(said[at])
            digits.append(said[at])
        else:
            number = _in_digits(value)
            if number is None:
                return None
            written = True
            spoken.append(in_words(number, language))
            digits.append(number)
        at = after
    space = "" if language is Language.CHINESE else " "
    return BothWays(space.join(spoken), space.join(digits)) if written else None


def _numbers(text: str) -> list[float]:
    said, at = tokens(text), 0
    found = []
    while at < len(said):
        value, at = _number(said, at)
        found += [] if value is None else [value]
    return found


def _number(said: tuple[str, ...], at: int) -> tuple[float | None, int]:
    """The number that begins here, and where the text goes on."""
    if said[at] in LETTERS:
        return None, at + 1
    return next(iter(readings(said, at)), (None, at + 1))


def _in_digits(value: float) -> str | None:
    digits = f"{value:.{PLACES}f}".rstrip("0").rstrip(".")
    exact = float(digits) == value and sum(map(str.isdecimal, digits)) <= MOST_DIGITS
    return digits if exact else None

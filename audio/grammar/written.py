"""How what is said may be written: numbers in digits or in words, in English and Chinese.

A recogniser that writes text turns "twelve ounce" into "12-ounce" and "point oh one" into "0.01".
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from audio.grammar.digits import DecimalDigits, Digits
from audio.grammar.expression import AnyOrder, Choice, Expression, Optional, Sequence, Spelling, Word, words
from audio.grammar.grammar import Decimal, WholeNumber
from audio.grammar.numbers import (
    HAN_DIGITS,
    TEENS,
    TENS,
    UNITS,
    Reading,
    readings,
    spoken_decimal,
    spoken_whole,
)

IN_WORDS = {
    value: word
    for table in (
        UNITS,
        TEENS,
        TENS,
        {f"{ten} {unit}": TENS[ten] + UNITS[unit] for ten in TENS for unit in UNITS},
    )
    for word, value in table.items()
    if not word.endswith(" zero")
}
"""0 .. 99 as English words."""
MOST_IN_DIGITS = 1e12
"""Larger numbers are written with an exponent."""
MOST_KEPT = 20_000
"""A grammar is written half a dozen times while an engine is made, for its words and for each language."""


def written(expression: Expression) -> Expression:
    """The same expression, with numbers in digits beside the words for them, and the other way round."""
    match expression:
        case Word(text):
            return _word(text)
        case Sequence(parts):
            return _sequence(parts)
        case Choice(options):
            return Choice(tuple(written(option) for option in options))
        case Optional(part):
            return Optional(written(part))
        case AnyOrder(parts):
            return AnyOrder(tuple(written(part) for part in parts))
        case _:
            return expression


@lru_cache(MOST_KEPT)
def _word(text: str) -> Expression:
    found = readings((text,), 0)
    value = found[0][0] if found else None
    if value is None:
        return Word(text)
    others = _in_digits(value)
    if text.isdecimal():
        # 007 is a name, not 7; but it may be said like 7.
        others = (*others[1:], *((IN_WORDS[int(value)],) if value in IN_WORDS else ()))
    return _either(Word(text), *(Spelling(other, text) for other in others)) if others else Word(text)


def _in_digits(value: float) -> tuple[str, ...]:
    """The ways to write a number in digits, the plainest first: "60000" and "60,000", "0.5" and ".5"."""
    if not math.isfinite(value):
        return ()  # more digits than anybody says
    if value > MOST_IN_DIGITS:
        return (f"{value:g}",)
    if value == int(value):
        return tuple(dict.fromkeys((str(int(value)), f"{int(value):,}")))
    # With a point whatever the size, which `str` does not do.
    plain = f"{value:.12f}".rstrip("0")
    return tuple(dict.fromkeys((plain, plain.removeprefix("0"))))


def _sequence(parts: tuple[Expression, ...]) -> Expression:
    """Numbers of several words ("twenty four") have digits of their own."""
    made: list[Expression] = []
    at = 0
    while at < len(parts):
        run = _words_from(parts, at)
        longest = _number_of_words(run) if run else None
        if longest is None:
            made.append(written(parts[at]))
            at += 1
            continue
        value, length = longest
        plain = Sequence(tuple(written(part) for part in parts[at : at + length]))
        said = " ".join(run[:length])
        made.append(_either(plain, *(Spelling(digits, said) for digits in _in_digits(value))))
        at += length
    return made[0] if len(made) == 1 else Sequence(tuple(made))


@lru_cache(MOST_KEPT)
def _number_of_words(run: tuple[str, ...]) -> Reading | None:
    """The longest number of several words that begins here."""
    return next((each for each in readings(run, 0) if each[1] > 1), None)


def _words_from(parts: tuple[Expression, ...], at: int) -> tuple[str, ...]:
    run: list[str] = []
    for part in parts[at:]:
        if not isinstance(part, Word):
            break
        run.append(part.text)
    return tuple(run)


def written_number(slot: WholeNumber | Decimal) -> Expression:
    """Everything that may be written for a number: digits, English words, Chinese words."""
    if isinstance(slot, WholeNumber):
        return _either(Digits(slot.low, slot.high), _in_english(slot), han_whole(slot.high))
    zero_to_nine = Digits(0, 9)
    fraction = _either(Digits(0, 999_999), *(_zeros(count) for count in range(1, 5)))
    point = Sequence((Optional(zero_to_nine), _any(("point", "dot")), fraction))
    exponent = Sequence((zero_to_nine, words("e"), _any(("minus", "negative")), zero_to_nine))
    return _either(DecimalDigits(slot.low, slot.high), spoken_decimal(), point, exponent, han_decimal())


def number_in_words(slot: WholeNumber | Decimal) -> Expression:
    """Everything that may be said for a number, in English or Chinese words."""
    if isinstance(slot, WholeNumber):
        return _either(spoken_whole(slot.low, slot.high), han_whole(slot.high))
    return _either(spoken_decimal(), han_decimal())


def _in_english(slot: WholeNumber) -> Expression:
    """Long numbers are printed in digits, in words only round ones: "three hundred", "sixty thousand"."""
    short = spoken_whole(slot.low, min(slot.high, 999))
    if slot.high < 1000:
        return short
    return Choice((short, Sequence((spoken_whole(1, min(99, slot.high // 1000)), Word("thousand")))))


def _zeros(count: int) -> Expression:
    """A fraction that begins with so many noughts: 001."""
    return Sequence((Word("0" * count), Digits(1, 9999)))


def han_whole(high: int) -> Expression:
    """Chinese paths for a whole number up to `high`: 四十二, 一百零五; `readings` checks the exact value."""
    unit = _any(digit for digit in HAN_DIGITS if digit not in "零〇")
    tens = Sequence((Optional(unit), Word("十"), Optional(unit)))
    number: Expression = Choice((_any(HAN_DIGITS), tens))
    for multiplier, below in (("百", 100), ("千", 1000), ("万", 10_000)):
        if high < below:
            break
        rest = Optional(Sequence((Optional(Word("零")), number)))
        number = Choice((number, Sequence((unit if below < 10_000 else number, Word(multiplier), rest))))
    return number


def han_decimal() -> Expression:
    """Chinese paths for a decimal: 零点零零一, 五."""
    digit = _any(HAN_DIGITS)
    digits: Expression = digit
    for _ in range(4):
        digits = Sequence((digit, Optional(digits)))
    return Choice((Sequence((digit, Word("点"), digits)), digit))


def _any(texts: Iterable[str]) -> Expression:
    return Choice(tuple(Word(text) for text in texts))


def _either(*options: Expression) -> Expression:
    return Choice(options)

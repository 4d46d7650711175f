"""Numbers as people say and write them, in English and Chinese, back to numbers.

"forty two", "42", "one hundred and five", "point oh one", "0.01", "one e minus three", "二十", "零点零一".
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from audio.grammar.expression import Choice, Expression, Optional, Sequence, Word, words

UNITS = {
    word: value
    for value, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    )
}
ZEROES = {"oh": 0, "o": 0}
TEENS = {
    word: value
    for value, word in enumerate(
        (
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ),
        start=10,
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
HAN_MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}

MOST_DIGITS = 18
"""Of a number that is read digit by digit: more than a float tells apart, and than anybody says."""
MOST_HAN = 24
"""Characters of a Chinese number: more than 九千九百九十九万九千九百九十九 with a 零 before each."""
LARGEST_EXPONENT = 400
"""Beyond it every number is 0 or infinite."""

Reading = tuple[float, int]
"""A value and the index of the first token after it. Whole numbers are `int`, but `float`, perhaps infinite,
where more than `MOST_DIGITS` digits are written."""


def readings(tokens: tuple[str, ...], start: int) -> list[Reading]:
    """Every number that begins at `start`, the longest first.

    >>> readings(("twenty", "two", "epochs"), 0)
    [(22, 2), (20, 1)]
    """
    found = dict.fromkeys((*_decimals(tokens, start), *_wholes(tokens, start), *_han(tokens, start)))
    return sorted(found, key=lambda reading: -reading[1])


def _value(tokens: tuple[str, ...], at: int, table: dict[str, int]) -> int | None:
    return table.get(tokens[at]) if at < len(tokens) else None


def _is(tokens: tuple[str, ...], at: int, *allowed: str) -> bool:
    return at < len(tokens) and tokens[at] in allowed


def whole_number(digits: str) -> float:
    """What decimal digits say; see `Reading` for many of them, of which Python makes no `int`."""
    return int(digits) if len(digits) <= MOST_DIGITS else float(digits)


def _wholes(tokens: tuple[str, ...], start: int) -> Iterator[Reading]:
    """Below a million, or digit by digit ("two five six")."""
    if start < len(tokens) and tokens[start].isdecimal():
        yield whole_number(tokens[start]), start + 1
    yield from _spelt_digits(tokens, start)
    for thousands, end in _below_thousand(tokens, start):
        yield thousands, end
        if thousands and _is(tokens, end, "thousand"):
            yield 1000 * thousands, end + 1
            for rest, rest_end in _below_thousand(tokens, end + 1 + _is(tokens, end + 1, "and")):
                yield 1000 * thousands + rest, rest_end


def _below_thousand(tokens: tuple[str, ...], start: int) -> Iterator[tuple[int, int]]:
    yield from _below_hundred(tokens, start)
    hundreds = 1 if _is(tokens, start, "a") else _value(tokens, start, UNITS)
    if hundreds and _is(tokens, start + 1, "hundred"):
        yield 100 * hundreds, start + 2
        for rest, end in _below_hundred(tokens, start + 2 + _is(tokens, start + 2, "and")):
            yield 100 * hundreds + rest, end


def _below_hundred(tokens: tuple[str, ...], start: int) -> Iterator[tuple[int, int]]:
    for table in (UNITS, TEENS, TENS):
        value = _value(tokens, start, table)
        if value is not None:
            yield value, start + 1
            unit = _value(tokens, start + 1, UNITS) if table is TENS else None
            if unit:
                yield value + unit, start + 2


def _spelt_digits(tokens: tuple[str, ...], start: int) -> Iterator[tuple[int, int]]:
    value, end = 0, start
    while end < start + MOST_DIGITS and (digit := _value(tokens, end, UNITS | ZEROES)) is not None:
        value, end = 10 * value + digit, end + 1
        if end > start + 1:
            yield value, end


def _decimals(tokens: tuple[str, ...], start: int) -> Iterator[Reading]:
    for mantissa, end in _mantissas(tokens, start):
        yield mantissa, end
        if math.isfinite(mantissa) and _is(tokens, end, "e"):
            negative = _is(tokens, end + 1, "minus", "negative")
            for exponent, exponent_end in _wholes(tokens, end + 1 + negative):
                power = int(min(exponent, LARGEST_EXPONENT)) * (-1 if negative else 1)
                # Through text, since 1 * 10.0**-5 is a little less than 1e-5.
                yield float(f"{mantissa:.12f}e{power}"), exponent_end


def _mantissas(tokens: tuple[str, ...], start: int) -> Iterator[Reading]:
    if start < len(tokens) and _is_written_decimal(tokens[start]):
        yield float(tokens[start]), start + 1
    whole: list[Reading] = [(0, start)]
    if _is(tokens, start, *ZEROES):
        whole.append((0, start + 1))
    whole += _wholes(tokens, start)
    for value, end in whole:
        if end > start:
            yield value, end
        if isinstance(value, int) and _is(tokens, end, "point", "dot"):
            for digits, digits_end in _fractions(tokens, end + 1):
                yield float(f"{value}.{digits}"), digits_end


def _is_written_decimal(token: str) -> bool:
    return token[0] in "-.0123456789" and ("." in token or "e" in token or "-" in token)


def _fractions(tokens: tuple[str, ...], start: int) -> Iterator[tuple[str, int]]:
    """The digits after a point, as a string: "oh five" is 05, "fifteen" is 15."""
    digits, end = "", start
    while end < len(tokens) and len(digits) < MOST_DIGITS:
        digit = _value(tokens, end, UNITS | ZEROES)
        if digit is None and not tokens[end].isdecimal():
            break
        digits, end = digits + (str(digit) if digit is not None else tokens[end]), end + 1
        yield digits, end
    if end == start:
        yield from ((str(value), after) for value, after in _below_hundred(tokens, start))


def _han(tokens: tuple[str, ...], start: int) -> Iterator[Reading]:
    for end in range(start + 1, min(len(tokens), start + MOST_HAN) + 1):
        if tokens[end - 1] not in HAN_DIGITS and tokens[end - 1] not in HAN_MULTIPLIERS:
            return
        value = _han_whole(tokens[start:end])
        if value is not None:
            yield value, end
            yield from _han_fraction(tokens, value, end)


def _han_fraction(tokens: tuple[str, ...], whole: int, start: int) -> Iterator[Reading]:
    digits, end = "", start + 1
    while (
        len(digits) < MOST_DIGITS
        and _is(tokens, start, "点")
        and (digit := _value(tokens, end, HAN_DIGITS)) is not None
    ):
        digits, end = digits + str(digit), end + 1
        yield float(f"{whole}.{digits}"), end


def _han_whole(characters: tuple[str, ...]) -> int | None:
    """一百零五 is 105, 二五六 is 256, 十 is 10; None where the characters make no number."""
    if all(character in HAN_DIGITS for character in characters):
        return int("".join(str(HAN_DIGITS[character]) for character in characters))
    total, section, digit = 0, 0, None
    previous = 10_000_000
    for character in characters:
        if character in HAN_DIGITS:
            if digit not in (None, 0):
                return None
            digit = HAN_DIGITS[character]
        elif character == "万":
            if total or not section + (digit or 0):
                return None
            total, section, digit, previous = (section + (digit or 0)) * 10_000, 0, None, 10_000
        else:
            multiplier = HAN_MULTIPLIERS[character]
            # Only 十 stands without a digit, and only where it begins or after 零: 十五, 一千零十五.
            begins = section + total == 0
            bare = not digit and (character != "十" or begins is not (digit is None))
            if multiplier >= previous or bare:
                return None
            section += (digit or 1) * multiplier
            digit, previous = None, multiplier
    return total + section + (digit or 0)


def spoken_whole(low: int, high: int) -> Expression:
    """English paths that a recogniser may take for a whole number; `readings` checks the exact range."""
    unit = _any(word for word, value in UNITS.items() if value)
    below_hundred = Choice(
        (_any(UNITS), _any(TEENS), Sequence((_any(TENS), Optional(unit)))),
    )
    if high < 100:
        return below_hundred
    hundreds = Sequence(
        (
            Choice((unit, Word("a"))),
            Word("hundred"),
            Optional(Sequence((Optional(Word("and")), below_hundred))),
        )
    )
    below_thousand = Choice((below_hundred, hundreds))
    if high < 1000:
        return below_thousand
    rest = Optional(Sequence((Optional(Word("and")), below_thousand)))
    thousands = unit if high < 10_000 else below_hundred if high < 100_000 else below_thousand
    return Choice((below_thousand, Sequence((thousands, Word("thousand"), rest))))


def spoken_decimal() -> Expression:
    """English paths for a decimal with up to five digits after the point, or "one e minus three"."""
    digit = _any(UNITS | {"oh": 0})
    digits: Expression = digit
    for _ in range(4):
        digits = Sequence((digit, Optional(digits)))
    unit = _any(word for word, value in UNITS.items() if value)
    point = Sequence((Optional(digit), Word("point"), digits))
    exponent = Sequence((unit, words("e minus"), unit))
    return Choice((point, exponent, digit))


def _any(texts: Iterable[str]) -> Expression:
    return Choice(tuple(Word(text) for text in texts))

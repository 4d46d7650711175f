"""Numbers in digits -> the words that people say for them; `audio.grammar.numbers` turns them back."""

from __future__ import annotations

from audio.grammar.languages import Language
from audio.grammar.numbers import TEENS, TENS, UNITS

DIGITS = "零一二三四五六七八九"
MULTIPLIERS = ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"))
_SMALL = {value: word for table in (UNITS, TEENS, TENS) for word, value in table.items()}


def in_words(digits: str, language: Language) -> str:
    """A whole number below a million or a decimal, as it is written, in words.

    >>> in_words("402", Language.ENGLISH), in_words("0.01", Language.ENGLISH)
    ('four hundred two', 'zero point zero one')
    >>> in_words("402", Language.CHINESE), in_words("0.01", Language.CHINESE)
    ('四百零二', '零点零一')
    """
    whole, point, fraction = digits.replace(",", "").partition(".")
    number = int(whole or 0)
    if language is Language.CHINESE:
        return _chinese(number) + ("点" + "".join(DIGITS[int(digit)] for digit in fraction) if point else "")
    places = " ".join(_SMALL[int(digit)] for digit in fraction)
    return f"{_english(number)} point {places}" if point else _english(number)


def _english(number: int) -> str:
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = f" {_english(number % size)}" if number % size else ""
            return f"{_english(number // size)} {name}{rest}"
    if number in _SMALL:
        return _SMALL[number]
    return f"{_SMALL[number - number % 10]} {_SMALL[number % 10]}"


def _chinese(number: int) -> str:
    """Ten to nineteen are 十 to 十九, but after a hundred 一十; a gap between places is one 零."""
    return _chinese_places(number).removeprefix("一") if 10 <= number < 20 else _chinese_places(number)


def _chinese_places(number: int) -> str:
    if number < 10:
        return DIGITS[number]
    size, name = next(each for each in MULTIPLIERS if number >= each[0])
    first, rest = divmod(number, size)
    head = _chinese(first) + name
    if not rest:
        return head
    return head + ("零" if rest < size // 10 else "") + _chinese_places(rest)

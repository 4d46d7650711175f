"""Numbers in free text: those of the grammar, and shares, fractions and powers besides.

"20 percent", "one thousandth", "half a dozen", "10k", "ten to the minus four", "百分之二十", "三成".
"""

from __future__ import annotations

from collections.abc import Iterator

from audio.grammar.numbers import Reading, readings
from audio.grammar.tokens import tokens

PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3, "tenth": 0.1, "hundredth": 0.01, "thousandth": 0.001}
TIMES = {"k": 1e3, "thousand": 1e3, "million": 1e6, "dozen": 12}
SHARES = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
SPELT_OTHERWISE = {"nought": "zero", "naught": "zero", "%": "percent", "per": "per"}


def free_tokens(text: str) -> tuple[str, ...]:
    """The tokens of the grammar, with a word for the percent sign and one spelling for nought.

    >>> free_tokens("Dropout of 20%")
    ('dropout', 'of', '20', 'percent')
    """
    spelt = text.replace("%", " percent ").replace("％", " percent ").replace("w/", "with ")
    return tuple(SPELT_OTHERWISE.get(token, token) for token in tokens(spelt[:400]))


def figures(said: tuple[str, ...], start: int) -> list[Reading]:
    """Every number that begins at `start`, the longest first.

    >>> figures(("20", "percent"), 0)[0]
    (0.2, 2)
    """
    found = dict.fromkeys((*_scaled(said, start), *_fractions(said, start), *_chinese_shares(said, start)))
    return sorted(found, key=lambda reading: -reading[1])


def _scaled(said: tuple[str, ...], start: int) -> Iterator[Reading]:
    """What stands behind a number: percent, k, a dozen, to the minus four."""
    for value, end in readings(said, start):
        yield value, end
        follows = said[end] if end < len(said) else ""
        if follows == "percent" or said[end : end + 2] == ("per", "cent"):
            yield _short(value / 100), end + (1 if follows == "percent" else 2)
        elif follows in TIMES:
            yield _short(value * TIMES[follows]), end + 1
        elif follows == "成":
            yield _short(value / 10), end + 1
        elif follows.removesuffix("s") in PARTS:
            yield _short(value * PARTS[follows.removesuffix("s")]), end + 1
        yield from _powers(said, value, end)


def _powers(said: tuple[str, ...], value: float, end: int) -> Iterator[Reading]:
    if said[end : end + 2] == ("to", "the"):
        sign_at = end + 2
        closing: tuple[str, ...] = ()
    elif said[end : end + 1] == ("的",):
        sign_at, closing = end + 1, ("次", "方")
    else:
        return
    minus = said[sign_at : sign_at + 1] in (("minus",), ("negative",), ("负",))
    for exponent, after in readings(said, sign_at + minus):
        if said[after : after + len(closing)] == closing and abs(exponent) <= 12:
            yield _short(value ** (-exponent if minus else exponent)), after + len(closing)


def _fractions(said: tuple[str, ...], start: int) -> Iterator[Reading]:
    """ "a half", "one thousandth", "half a dozen", "a thousand"."""
    at = start + (said[start : start + 1] in (("a",), ("one",), ("an",)))
    word = said[at] if at < len(said) else ""
    if word in PARTS and (at > start or word == "half"):
        yield PARTS[word], at + 1
        if said[at + 1 : at + 3] == ("a", "dozen"):
            yield 6, at + 3
    if at > start and word in TIMES and word != "k":
        yield int(TIMES[word]), at + 1
    if said[start : start + 2] == ("一", "半"):
        yield 0.5, start + 2


def _chinese_shares(said: tuple[str, ...], start: int) -> Iterator[Reading]:
    """百分之二十, 千分之一."""
    if said[start : start + 1] and said[start] in SHARES and said[start + 1 : start + 3] == ("分", "之"):
        for value, end in readings(said, start + 3):
            yield _short(value / SHARES[said[start]]), end


def _short(value: float) -> float:
    """Without the noise of binary fractions: 0.2, not 0.20000000000000001."""
    rounded = float(f"{value:.10g}")
    return int(rounded) if rounded == int(rounded) else rounded

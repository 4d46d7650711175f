"""Bytes and plain values, changed as damage and malice change them. All chance comes from a `Random`."""

from __future__ import annotations

import json
import string
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

Mutated = tuple[bytes, str]
"""The bytes, and what was done to them in words."""

LENGTHS = (
    0,
    1,
    0x7F,
    0x80,
    0xFF,
    0x7FFF,
    0xFFFF,
    0x7FFF_FFFF,
    0x8000_0000,
    0xFFFF_FFFF,
    2**63 - 1,
    2**64 - 1,
)
"""Numbers at which programs that read lengths go wrong."""


def mutated(random: Random, contents: bytes, header: int = 64) -> Mutated:
    """Changed in one to three ways; half of the changes are within the first `header` bytes."""
    told = []
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        change = random.choice(CHANGES)
        contents, what = change(random, contents, header)
        told.append(what)
    return contents, ", ".join(told)


def _place(random: Random, contents: bytes, header: int) -> int:
    most = min(len(contents), header) if random.random() < 0.5 else len(contents)
    return random.randrange(max(1, most))


def flipped(random: Random, contents: bytes, header: int) -> Mutated:
    """Single bits are others."""
    changed, count = bytearray(contents), random.choice((1, 1, 2, 8, 64))
    for _ in range(count if contents else 0):
        changed[_place(random, contents, header)] ^= 1 << random.randrange(8)
    return bytes(changed), f"{count} bits flipped"


def cut(random: Random, contents: bytes, header: int) -> Mutated:
    """Its end is missing."""
    most = random.choice((0, 1, 8, _place(random, contents, header), len(contents) // 2, len(contents) - 1))
    return contents[: max(0, most)], f"cut to {max(0, most):,} bytes"


def with_a_length(random: Random, contents: bytes, header: int) -> Mutated:
    """A field somewhere is an extreme number."""
    width, order = random.choice((1, 2, 4, 8)), random.choice(("little", "big"))
    number = random.choice(LENGTHS) % 2 ** (8 * width)
    place = _place(random, contents, header)
    field = number.to_bytes(width, order)
    return contents[:place] + field + contents[place + width :], f"{number:#x} at {place:,}"


def doubled(random: Random, contents: bytes, header: int) -> Mutated:
    """A stretch stands there twice, or very often."""
    start = _place(random, contents, header)
    stretch, times = contents[start : start + random.choice((1, 16, 512))], random.choice((2, 2, 100, 5000))
    return contents[:start] + stretch * times + contents[start:], f"{len(stretch)} bytes {times} times"


def without_a_stretch(random: Random, contents: bytes, header: int) -> Mutated:
    """A stretch in its middle is missing."""
    start, length = _place(random, contents, header), random.choice((1, 2, 16, 512))
    return contents[:start] + contents[start + length :], f"without {length} bytes at {start:,}"


def filled(random: Random, contents: bytes, header: int) -> Mutated:
    """A stretch is all zeros, all ones or noise."""
    start, length = _place(random, contents, header), random.choice((4, 16, 256))
    what = random.choice((b"\0" * length, b"\xff" * length, random.randbytes(length)))
    return contents[:start] + what + contents[start + length :], f"{length} other bytes at {start:,}"


def with_an_appendix(random: Random, contents: bytes, header: int) -> Mutated:
    """Something follows that does not belong there."""
    what = random.choice((b"\0" * 100_000, contents, b"PK\x05\x06" + b"\0" * 18, random.randbytes(1000)))
    return contents + what, f"{len(what):,} bytes after its end"


CHANGES: tuple[Callable[[Random, bytes, int], Mutated], ...] = (
    flipped,
    flipped,
    cut,
    with_a_length,
    with_a_length,
    doubled,
    without_a_stretch,
    filled,
    with_an_appendix,
)


def nested(depth: int, left: str = "[", right: str = "]", inner: str = "") -> str:
    """Brackets in brackets."""
    return left * depth + inner + right * depth


def hostile_text(random: Random) -> str:
    """A text as nobody types it, valid Unicode but for lone surrogates now and then."""
    return random.choice(
        (
            lambda: "",
            lambda: " " * random.choice((1, 1000)),
            lambda: "\0",
            lambda: "a\0b",
            lambda: "\x1b[2J\x1b]0;owned\x07",
            lambda: "\ud800",
            lambda: "caf\udce9",
            lambda: "\u202e" + "abc" + "\u2066",
            lambda: "e" + "\u0301" * 500,
            lambda: "🧑‍🚀" * random.choice((1, 300)),
            lambda: "字" * random.choice((1, 5000)),
            lambda: "x" * random.choice((256, 5000, 100_000)),
            lambda: '=HYPERLINK("http://example.invalid")',
            lambda: "%s%n{0}{}$(id)`id`;'\"\\",
            lambda: "../../../../etc/passwd",
            lambda: "a\nb\r\nc",
            lambda: nested(random.choice((10, 300, 5000))),
            lambda: "9" * random.choice((20, 400, 5000)),
            lambda: "".join(random.choice(string.printable) for _ in range(random.choice((5, 80, 2000)))),
            lambda: "".join(chr(random.choice((random.randrange(32, 0xD800), 10))) for _ in range(40)),
        )
    )()


def hostile_number(random: Random) -> Any:
    """A number that is too large, too small, or none."""
    return random.choice(
        (
            *(0, -1, 1, 2**31, -(2**31), 2**53, 2**63, -(2**63), 2**64, 10**30, 10**400, 10**5000),
            *(0.5, -0.0, 1e308, 5e-324, float("nan"), float("inf"), float("-inf")),
        )
    )


def hostile_value(random: Random) -> Any:
    """A value of a kind that is not expected."""
    return random.choice(
        (
            lambda: None,
            lambda: True,
            list,
            dict,
            lambda: [[]],
            lambda: {"": {"": {}}},
            lambda: hostile_text(random),
            lambda: hostile_text(random),
            lambda: hostile_number(random),
            lambda: hostile_number(random),
            lambda: [hostile_number(random)] * random.choice((1, 1000)),
            lambda: {hostile_text(random): hostile_text(random)},
        )
    )()


def with_a_hostile_value(random: Random, value: Any) -> tuple[Any, str]:
    """The same, one place in it changed, left out, or called otherwise."""
    if isinstance(value, dict) and value and random.random() < 0.9:
        key = random.choice(list(value))
        how = random.random()
        if how < 0.1:
            return {name: each for name, each in value.items() if name != key}, f"{key} missing"
        if how < 0.2:
            new = hostile_text(random)
            return {(new if name == key else name): each for name, each in value.items()}, f"{key} renamed"
        changed, told = with_a_hostile_value(random, value[key])
        return {**value, key: changed}, f"{key}{'.' if told[:1].isalnum() else ''}{told}"
    if isinstance(value, list) and value and random.random() < 0.6:
        place = random.randrange(len(value))
        changed, told = with_a_hostile_value(random, value[place])
        return [*value[:place], changed, *value[place + 1 :]], f"[{place}]{told}"
    new = hostile_value(random)
    return new, f" = {_short(new)}"


def as_json(value: Any) -> bytes:
    """JSON as Python writes it, with NaN and lone surrogates, and whole numbers of any length."""
    with more_digits():
        return json.dumps(value).encode()


@contextmanager
def more_digits(most: int = 20_000) -> Iterator[None]:
    """Within, whole numbers of so many digits can be written: Python's own limit is 4,300."""
    if not hasattr(sys, "set_int_max_str_digits"):
        yield
        return
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(most)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


def _short(value: Any, most: int = 60) -> str:
    if isinstance(value, int) and abs(value) > 10**40:
        return f"a whole number of {value.bit_length()} bits"
    told = ascii(value)
    return told if len(told) <= most else f"{told[: most // 2]} … ({len(told):,} characters)"

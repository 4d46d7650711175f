"""The plainest way to match a text, which tries all: what `audio.grammar.matching` is compared with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from audio.grammar.expression import AnyOrder, Choice, Expression, Optional, Sequence, SlotReference, Word

Way = tuple[int, tuple[tuple[str, Any], ...]]
"""Where an expression ends, and what fills the slots."""


def every_way(  # noqa: C901 - one flat list of cases
    expression: Expression, said: tuple[str, ...], start: int, values: dict[str, dict[str, Any]]
) -> Iterator[Way]:
    """All ways to read an expression from a place of a text on, what was declared first before all others.

    `values` are, for each slot, the words that may fill it and what they mean.
    """
    match expression:
        case Word(text):
            if said[start : start + 1] == (text,):
                yield start + 1, ()
        case Sequence(parts):
            yield from _one_after_the_other(parts, said, start, values)
        case Choice(options):
            for option in options:
                yield from every_way(option, said, start, values)
        case Optional(part):
            yield from every_way(part, said, start, values)
            yield start, ()
        case AnyOrder(parts):
            for index, part in enumerate(parts):
                for middle, first in every_way(part, said, start, values):
                    others = AnyOrder(parts[:index] + parts[index + 1 :])
                    for end, rest in every_way(others, said, middle, values):
                        yield end, first + rest
            yield start, ()
        case SlotReference(name):
            for phrase, meaning in values[name].items():
                words = tuple(phrase.split())
                if said[start : start + len(words)] == words:
                    yield start + len(words), ((name, meaning),)
        case _:
            raise AssertionError(expression)


def _one_after_the_other(
    parts: tuple[Expression, ...], said: tuple[str, ...], start: int, values: dict[str, dict[str, Any]]
) -> Iterator[Way]:
    if not parts:
        yield start, ()
        return
    for middle, first in every_way(parts[0], said, start, values):
        for end, rest in _one_after_the_other(parts[1:], said, middle, values):
            yield end, first + rest

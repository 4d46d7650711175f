"""How the words of a grammar may look in print: capitals, hyphens, names spelt out or run together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from audio.grammar.expression import AnyOrder, Choice, Expression, Optional, Sequence, Spelling, Word
from audio.grammar.grammar import Grammar, Values
from audio.grammar.spellings import SHORTEST_PART, falls_apart, unaccented
from audio.grammar.tokens import is_han
from audio.grammar.written import written, written_number

LONGEST_NAME = 5
"""Letters in a name that is spelt out ("M L P") and may be printed as one word."""


def word_forms(grammar: Grammar, is_common: Callable[[str], bool] = lambda word: True) -> frozenset[str]:
    """Every run of letters that a text of this grammar may consist of.

    `is_common` tells which parts of a long word are words themselves, so that it may be written in two:
    "soft max", but not "lear ning".
    """
    lists = [slot.expression() for slot in grammar.slots.values() if isinstance(slot, Values)]
    numbers = [written_number(slot) for slot in grammar.slots.values() if not isinstance(slot, Values)]
    # As they are said as well: in "r o c" the "o" may be a nought, but not in "ROC".
    said = [*grammar.intents.values(), *lists]
    every = [*said, *map(written, said), *numbers]
    words = {word for expression in every for word in _words(expression)}
    return frozenset(
        form for word in words for each in (word, unaccented(word)) for form in _forms(each, is_common)
    )


def _words(expression: Expression) -> Iterator[str]:
    match expression:
        case Word(text) | Spelling(text):
            yield text.replace("'", "")
            yield from (part for part in text.split("'") if part)
        case Sequence(parts):
            yield from _run_together(parts)
            for part in parts:
                yield from _words(part)
        case Choice(parts) | AnyOrder(parts):
            for part in parts:
                yield from _words(part)
        case Optional(part):
            yield from _words(part)
        case _:
            return


def _run_together(parts: tuple[Expression, ...]) -> Iterator[str]:
    """Neighbours as one word: "soft max" as "softmax", "m l p" as "mlp"."""
    for at, part in enumerate(parts):
        if not isinstance(part, Word):
            continue
        run = part.text
        for following in parts[at + 1 : at + LONGEST_NAME]:
            if not isinstance(following, Word):
                break
            run += following.text
            spelt_out = len(part.text) == len(following.text) == 1
            if not spelt_out and run != part.text + following.text:
                break
            yield run


def _forms(word: str, is_common: Callable[[str], bool]) -> Iterator[str]:
    if not word.isalpha() or any(map(is_han, word)):
        return
    yield from _capitals(word)
    if falls_apart(word.encode()):
        yield from (form for letter in word for form in _capitals(letter))
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        first, second = word[:at], word[at:]
        if is_common(first) and is_common(second):
            yield first.title() + second.title()
            yield from _capitals(first)
            yield from _capitals(second)


def _capitals(word: str) -> tuple[str, ...]:
    return (word, word.title(), word.upper())

"""The places of a grammar's tree at which a reader of a text may stand.

Texts vary where it means nothing: capitals, spaces and punctuation ("MLP", "M.L.P.", "multi-layer"), numbers
in words or digits, simplified or traditional characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from audio.grammar.digits import DecimalDigits, Digits
from audio.grammar.expression import (
    AnyOrder,
    Choice,
    Expression,
    Optional,
    Sequence,
    SlotReference,
    Spelling,
    Word,
    slot_names,
)
from audio.grammar.grammar import Grammar, Values
from audio.grammar.spellings import spellings
from audio.grammar.written import number_in_words, written, written_number


@dataclass(frozen=True, eq=False)
class Rest:
    """What is still to be read: an item and what follows it. Made once for each, and compared by identity.

    As a place, it is the end of a phrase: one without an item.
    """

    item: Expression | None
    """None where everything has been read."""
    following: Rest | None
    intent: str
    has_slot: bool
    """Whether a slot is still to be filled, or the value of one still to be completed."""


class Letters(NamedTuple):
    """A reader who has read `at` bytes of one spelling of some words."""

    spelling: bytes
    at: int
    words: str
    rest: Rest
    split: int = 0
    """Where a space or hyphen has already stood inside the word."""


class Number(NamedTuple):
    """A reader who has read these characters of a number."""

    text: str
    digits: Digits | DecimalDigits
    rest: Rest


Place = Letters | Number | Rest
_NOTHING = Sequence(())


class Places:
    """The places in the tree of one grammar. They are made when they are first reached, and kept."""

    def __init__(self, grammar: Grammar, *, digits: bool = True, repeats: bool = False) -> None:
        """Without `digits`, the numbers of slots are written in words only.

        With `repeats`, parts that may stand in any order may do so again and again. What is left of them is
        then the same after each, so that there are few places; what has been found must be read once more.
        """
        self._slots = grammar.slots
        self._number = written_number if digits else number_in_words
        self._repeats = repeats
        self._rests: dict[tuple[int, int], Rest] = {}
        self._opened: dict[Rest, tuple[Place, ...]] = {}
        self._said_for: dict[str, Expression] = {}
        self._others: dict[tuple[int, int], Expression] = {}
        self._same: dict[Expression, Expression] = {}
        phrases = (
            self._then(self._one(written(expression)), Rest(None, None, intent, False))
            for intent, expression in grammar.intents.items()
        )
        # Saying nothing means nothing, even where every part may be left out.
        begins = (place for phrase in phrases for place in self.open(phrase) if not isinstance(place, Rest))
        self.first = tuple(dict.fromkeys(begins))
        """Where a reader begins. What was declared first comes first."""

    def open(self, rest: Rest) -> tuple[Place, ...]:
        """The places where a reader may begin with `rest`."""
        known = self._opened.get(rest)
        if known is None:
            known = self._opened[rest] = tuple(dict.fromkeys(self._find_places(rest)))
        return known

    # ---- the tree

    def _one(self, expression: Expression) -> Expression:
        """The same tree, with one object for all equal parts: phrases that end alike share their end."""
        match expression:
            case Sequence(parts):
                expression = Sequence(tuple(self._one(part) for part in parts))
            case Choice(options):
                expression = Choice(tuple(self._one(option) for option in options))
            case AnyOrder(parts):
                expression = AnyOrder(tuple(self._one(part) for part in parts))
            case Optional(part):
                expression = Optional(self._one(part))
            case _:
                pass
        return self._same.setdefault(expression, expression)

    def _then(self, item: Expression, following: Rest, *, in_slot: bool = False) -> Rest:
        key = (id(item), id(following))
        known = self._rests.get(key)
        if known is None:
            has_slot = in_slot or following.has_slot or next(slot_names(item), None) is not None
            known = self._rests[key] = Rest(item, following, following.intent, has_slot)
        return known

    def _find_places(self, rest: Rest) -> Iterator[Place]:
        waiting, seen = [rest], {rest}
        while waiting:
            here = waiting.pop()
            if here.item is None or here.following is None:
                yield here
                continue
            yield from _begun(here.item, here.following)
            for onward in reversed(self._inside(here, here.item, here.following)):
                if onward not in seen:
                    seen.add(onward)
                    waiting.append(onward)

    def _inside(self, rest: Rest, item: Expression, following: Rest) -> list[Rest]:
        """What may be read instead of `rest`, which is `item` and then `following`, to begin with it."""
        match item:
            case Sequence(parts):
                for part in reversed(parts):
                    following = self._then(part, following)
                return [following]
            case Choice(options):
                return [self._then(option, following) for option in options]
            case Optional(part):
                return [self._then(part, following), following]
            case AnyOrder(parts):
                afterwards = [
                    rest if self._repeats else self._then(self._without(item, index), following)
                    for index in range(len(parts))
                ]
                one = [self._then(part, after) for part, after in zip(parts, afterwards, strict=True)]
                return [*one, following]
            case SlotReference(name):
                return [self._then(self._value(name), self._end_of_slot(following))]
            case _:
                return []

    def _end_of_slot(self, following: Rest) -> Rest:
        """Nothing more to read, but whoever has not come so far is still inside a slot."""
        return self._then(_NOTHING, following, in_slot=True)

    def _value(self, name: str) -> Expression:
        known = self._said_for.get(name)
        if known is None:
            slot = self._slots[name]
            known = written(slot.expression()) if isinstance(slot, Values) else self._number(slot)
            known = self._said_for[name] = self._one(known)
        return known

    def _without(self, item: AnyOrder, index: int) -> Expression:
        """The same without one part: one object, in whatever order the parts have been taken."""
        key = (id(item), index)
        known = self._others.get(key)
        if known is None:
            known = self._others[key] = self._one(AnyOrder(item.parts[:index] + item.parts[index + 1 :]))
        return known


def _begun(item: Expression, following: Rest) -> Iterator[Place]:
    match item:
        case Word(text):
            yield from (Letters(spelling, 0, text, following) for spelling in spellings(text))
        case Spelling(text, words):
            yield from (Letters(spelling, 0, words, following) for spelling in spellings(text))
        case Digits() | DecimalDigits():
            yield Number("", item, following)

"""Everything that a grammar allows, byte by byte: what may come next after the beginning of a text.

A recogniser that writes follows these states as it chooses its next letters. A state is the set of all places
in the grammar's tree where a reader of the text so far could be: the derivative of the grammar by that text
(Brzozowski, "Derivatives of regular expressions", 1964). States are made when they are first reached
and kept, so a grammar of millions of phrases costs no more than the few that are tried.

Texts vary where it means nothing: capitals, spaces and punctuation ("MLP", "M.L.P.", "multi-layer"), numbers
in words or digits, simplified or traditional characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from audio.digits import DecimalDigits, Digits
from audio.expression import (
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
from audio.grammar import Grammar, Values
from audio.spellings import SEPARATORS, falls_apart, may_split, spellings
from audio.written import number_in_words, written, written_number


@dataclass(frozen=True, eq=False)
class _Rest:
    """What is still to be read: an item and what follows it. Made once for each, and compared by identity."""

    item: Expression | None
    """None where everything has been read."""
    following: _Rest | None
    intent: str
    has_slot: bool
    """Whether a slot is still to be filled, or the value of one still to be completed."""


class _Letters(NamedTuple):
    """A reader who has read `at` bytes of one spelling of some words."""

    spelling: bytes
    at: int
    words: str
    rest: _Rest
    split: int = 0
    """Where a space or hyphen has already stood inside the word."""


class _Number(NamedTuple):
    """A reader who has read these characters of a number."""

    text: str
    digits: Digits | DecimalDigits
    rest: _Rest


_Place = _Letters | _Number | _Rest
"""Where a reader may be. A `_Rest` without an item is the end of a phrase."""


@dataclass(frozen=True)
class _Step:
    """What one byte does in one state."""

    state: int
    moves: tuple[tuple[int, int, str], ...]
    """From which place to which, by their order in the states, and the words that are complete there."""


@dataclass(frozen=True)
class Ending:
    """How a whole text can be read."""

    words: str
    """The grammar's own words for it, separated by spaces; numbers as they were written."""
    may_go_on: bool
    """Whether a text that begins with this one means something else."""


class Automaton:
    """Follows texts through a grammar. Texts are folded bytes: see `audio.spellings.folded`."""

    START = 0
    """The state before anything has been read. The others are small integers as well."""

    def __init__(self, grammar: Grammar, *, digits: bool = True) -> None:
        """Without `digits`, the numbers of slots are written in words only."""
        self._slots = grammar.slots
        self._number = written_number if digits else number_in_words
        self._rests: dict[tuple[int, int], _Rest] = {}
        self._opened: dict[_Rest, tuple[_Place, ...]] = {}
        self._said_for: dict[str, Expression] = {}
        self._others: dict[tuple[int, int], Expression] = {}
        self._states: dict[tuple[_Place, ...], int] = {}
        self._places: list[tuple[_Place, ...]] = []
        self._index: list[dict[_Place, int]] = []
        self._steps: list[dict[int, _Step] | None] = []
        self._onward: list[Mapping[int, int] | None] = []
        self._same: dict[Expression, Expression] = {}
        self._state(
            place
            for intent, expression in grammar.intents.items()
            for place in self._open(
                self._then(self._one(written(expression)), _Rest(None, None, intent, False))
            )
            if not _is_end(place)  # Saying nothing means nothing, even where every part may be left out.
        )

    @property
    def size(self) -> int:
        """How many states have been reached so far."""
        return len(self._places)

    def steps(self, state: int) -> Mapping[int, int]:
        """Byte -> the state after it, for every byte that may come next."""
        known = self._onward[state]
        if known is None:
            known = {byte: step.state for byte, step in self._detailed_steps(state).items()}
            self._onward[state] = known
        return known

    def is_whole(self, state: int) -> bool:
        """Whether the text so far is a whole phrase."""
        return any(_is_end(place) for place in self._places[state])

    def read(self, text: bytes) -> Ending | None:
        """How a whole text can be read, or None. Of several readings, the one that was declared first."""
        state = self.START
        ways = dict.fromkeys(range(len(self._places[state])), "")
        for byte in text:
            step = self._detailed_steps(state).get(byte)
            if step is None:
                return None
            onward: dict[int, str] = {}
            for before, after, words in step.moves:
                if before in ways and after not in onward:
                    onward[after] = f"{ways[before]} {words}" if words else ways[before]
            state, ways = step.state, onward
        return self._ending(self._places[state], ways)

    def _ending(self, places: tuple[_Place, ...], ways: Mapping[int, str]) -> Ending | None:
        for at, place in enumerate(places):
            if isinstance(place, _Rest):
                return Ending(ways[at].strip(), any(_goes_on(other, place.intent) for other in places))
        return None

    # ---- states

    def _state(self, places: Iterable[_Place]) -> int:
        ordered = tuple(dict.fromkeys(places))
        # Not as a set: what was declared first comes first, and two texts may differ in that.
        state = self._states.get(ordered)
        if state is None:
            state = self._states[ordered] = len(self._places)
            self._places.append(ordered)
            self._index.append({place: at for at, place in enumerate(ordered)})
            self._steps.append(None)
            self._onward.append(None)
        return state

    def _detailed_steps(self, state: int) -> dict[int, _Step]:
        known = self._steps[state]
        if known is None:
            known = self._steps[state] = self._find_steps(state)
        return known

    def _find_steps(self, state: int) -> dict[int, _Step]:
        onward: dict[int, list[tuple[int, _Place, str]]] = {}
        for at, place in enumerate(self._places[state]):
            for byte in _next_bytes(place):
                for moved, words in self._move(place, byte):
                    onward.setdefault(byte, []).append((at, moved, words))
        steps = {}
        for byte, moves in onward.items():
            after = self._state(moved for _, moved, _ in moves)
            index = self._index[after]
            steps[byte] = _Step(after, tuple((at, index[moved], words) for at, moved, words in moves))
        return steps

    def _move(self, place: _Place, byte: int) -> Iterator[tuple[_Place, str]]:
        """Where a reader gets by one byte, and the words that are complete there."""
        if byte in SEPARATORS:
            yield from ((separated, "") for separated in _separated(place, byte))
        if isinstance(place, _Letters) and place.spelling[place.at] == byte:
            if place.at + 1 < len(place.spelling):
                yield _Letters(place.spelling, place.at + 1, place.words, place.rest, place.split), ""
            else:
                yield from ((after, place.words) for after in self._open(place.rest))
        elif isinstance(place, _Number):
            text = place.text + chr(byte)
            if _continues(place, byte):
                yield _Number(text, place.digits, place.rest), ""
                if place.digits.is_whole(text):
                    yield from ((after, text) for after in self._open(place.rest))

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

    def _then(self, item: Expression, following: _Rest, *, in_slot: bool = False) -> _Rest:
        key = (id(item), id(following))
        known = self._rests.get(key)
        if known is None:
            has_slot = in_slot or following.has_slot or next(slot_names(item), None) is not None
            known = self._rests[key] = _Rest(item, following, following.intent, has_slot)
        return known

    def _open(self, rest: _Rest) -> tuple[_Place, ...]:
        """The places where a reader may begin with `rest`."""
        known = self._opened.get(rest)
        if known is None:
            known = self._opened[rest] = tuple(dict.fromkeys(self._find_places(rest)))
        return known

    def _find_places(self, rest: _Rest) -> Iterator[_Place]:  # noqa: C901 - one flat list of cases
        item, following = rest.item, rest.following
        if item is None or following is None:
            yield rest
            return
        match item:
            case Word(text):
                yield from (_Letters(spelling, 0, text, following) for spelling in spellings(text))
            case Spelling(text, words):
                yield from (_Letters(spelling, 0, words, following) for spelling in spellings(text))
            case Digits() | DecimalDigits():
                yield _Number("", item, following)
            case Sequence(parts):
                for part in reversed(parts):
                    following = self._then(part, following)
                yield from self._open(following)
            case Choice(options):
                for option in options:
                    yield from self._open(self._then(option, following))
            case Optional(part):
                yield from self._open(self._then(part, following))
                yield from self._open(following)
            case AnyOrder(parts):
                for index, part in enumerate(parts):
                    others = self._then(self._without(item, index), following)
                    yield from self._open(self._then(part, others))
                yield from self._open(following)
            case SlotReference(name):
                yield from self._open(self._then(self._value(name), self._end_of_slot(following)))

    def _end_of_slot(self, following: _Rest) -> _Rest:
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


_NOTHING = Sequence(())
_NUMBER_BYTES = b"0123456789e.,-"


def _is_end(place: _Place) -> bool:
    return isinstance(place, _Rest)


def _goes_on(place: _Place, intent: str) -> bool:
    """Whether more is said than nothing: another intent, or a slot."""
    if isinstance(place, _Rest):
        return False
    if isinstance(place, _Number) and not any(_continues(place, byte) for byte in _NUMBER_BYTES):
        return False
    return place.rest.intent != intent or place.rest.has_slot


def _continues(number: _Number, byte: int) -> bool:
    return number.digits.may_begin(number.text + chr(byte))


def _separated(place: _Place, byte: int) -> tuple[_Place, ...]:
    """The place after a space or punctuation, if one may stand here.

    It may before and inside a word (long words are split once), before a number, and at the end.
    """
    if isinstance(place, _Letters):
        if place.at == 0 or place.split == place.at or falls_apart(place.spelling):
            return (place,)
        if place.split or not may_split(place.spelling, place.at):
            return ()
        return (place._replace(split=place.at),)
    # A number may begin with a point, but does not after one.
    return (place,) if not isinstance(place, _Number) or (not place.text and byte in b" ,") else ()


def _next_bytes(place: _Place) -> Iterator[int]:
    yield from SEPARATORS
    if isinstance(place, _Letters):
        if place.spelling[place.at] not in SEPARATORS:
            yield place.spelling[place.at]
    elif isinstance(place, _Number):
        yield from b"0123456789e"

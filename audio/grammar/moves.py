"""Where each byte of a text leads from the places of a grammar's tree. Places have numbers here, and what is
found about one is kept: thousands of texts come by the same places."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import NamedTuple

from audio.grammar.digits import DecimalDigits, Digits
from audio.grammar.places import Letters, Number, Place, Places, Rest
from audio.grammar.spellings import SEPARATORS, falls_apart, may_split

_NUMERIC = b"0123456789e.,-"


class Move(NamedTuple):
    """What one byte does at one place."""

    inside: tuple[int, ...] = ()
    """The places to which it leads before a word or number is complete."""
    begun: tuple[int, ...] = ()
    """The places where what follows may begin, if a word or number is complete."""
    words: str = ""
    """The words that are complete there."""


NOWHERE = Move()


class Moves:
    """The places of one grammar by number, the ways between them, and where they begin and end."""

    def __init__(self, places: Places, *, merged: bool = False) -> None:
        """With `merged`, numbers are forgotten but for what may still follow: they share their places."""
        self._tree = places
        self._merged = merged
        self._texts: dict[tuple[Digits | DecimalDigits, Hashable], str] = {}
        self._number: dict[Place, int] = {}
        self._begun: dict[Rest, tuple[int, ...]] = {}
        self._known: list[Mapping[int, Move] | None] = []
        self.places: list[Place] = []
        """By their numbers."""
        self.staying: set[int] = set()
        """Those where every separator may stand and changes nothing: before a word, between the letters of a
        name that is spelt out, at the end. `of` leaves these separators out."""
        self.ends: set[int] = set()
        """Those where a phrase is complete."""
        self.first = tuple(map(self._number_of, places.first))
        """Where a text begins. What was declared first comes first."""

    def of(self, number: int) -> Mapping[int, Move]:
        """Byte -> what it does at this place, for every byte that may come next."""
        known = self._known[number]
        if known is None:
            place = self.places[number]
            found = {byte: self._move(place, byte) for byte in _next_bytes(place)}
            if number not in self.staying:
                found |= self._separators(place, found)
            known = self._known[number] = {byte: move for byte, move in found.items() if any(move)}
        return known

    def _move(self, place: Place, byte: int) -> Move:
        """What a letter, a digit or a mark in a number does."""
        if isinstance(place, Letters):
            if place.at + 1 < len(place.spelling):
                spelling, at, words, rest, split = place
                return Move((self._number_of(Letters(spelling, at + 1, words, rest, split)),))
            return Move((), self._begin(place.rest), place.words)
        if isinstance(place, Number):
            text = place.text + chr(byte)
            if place.digits.may_begin(text):
                begun = self._begin(place.rest) if place.digits.is_whole(text) else ()
                return Move((self._number_of(Number(text, place.digits, place.rest)),), begun, text)
        return NOWHERE

    def _separators(self, place: Place, found: Mapping[int, Move]) -> dict[int, Move]:
        """The moves by separators, where one may mean nothing."""
        apart = _apart(place)
        if apart is None:
            return {}
        number = (self._number_of(apart),)
        meaningless = b" ," if isinstance(place, Number) else SEPARATORS
        moves = {byte: found.get(byte, NOWHERE) for byte in meaningless}
        return {byte: Move(number + inside, begun, words) for byte, (inside, begun, words) in moves.items()}

    def _begin(self, rest: Rest) -> tuple[int, ...]:
        """The places where a reader may begin with `rest`."""
        known = self._begun.get(rest)
        if known is None:
            known = self._begun[rest] = tuple(map(self._number_of, self._tree.open(rest)))
        return known

    def _number_of(self, place: Place) -> int:
        if self._merged and isinstance(place, Number):
            alike = (place.digits, place.digits.future(place.text))
            place = Number(self._texts.setdefault(alike, place.text), place.digits, place.rest)
        number = self._number.setdefault(place, len(self.places))
        if number == len(self.places):
            self.places.append(place)
            self._known.append(None)
            if isinstance(place, Rest):
                self.ends.add(number)
            if _stays(place):
                self.staying.add(number)
        return number


def _next_bytes(place: Place) -> bytes:
    """Those by which a reader may move, besides separators that mean nothing here."""
    if isinstance(place, Letters):
        return place.spelling[place.at : place.at + 1]
    return _NUMERIC if isinstance(place, Number) else b""


def _stays(place: Place) -> bool:
    if isinstance(place, Letters):
        return place.at == 0 or place.split == place.at or falls_apart(place.spelling)
    return isinstance(place, Rest)


def _apart(place: Place) -> Place | None:
    """The place after a separator that means nothing, if one may stand here: inside long words, once; before
    a number, which may begin with a point but does not after one."""
    if isinstance(place, Letters):
        if place.split or not may_split(place.spelling, place.at):
            return None
        return place._replace(split=place.at)
    return place if isinstance(place, Number) and not place.text else None

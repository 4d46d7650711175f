"""A whole text -> the grammar's own words for it, whatever way it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audio.grammar.grammar import Grammar
from audio.grammar.moves import Moves
from audio.grammar.places import Number, Place, Places, Rest
from audio.grammar.spellings import SEPARATORS

_NUMBER_CHARACTERS = "0123456789e.,-"
LONGEST_KEPT = 8
MOST_KEPT = 1000
"""Beginnings of texts, of so many bytes at most, are kept."""


@dataclass(frozen=True)
class Ending:
    """How a whole text can be read."""

    words: str
    """The grammar's own words for it, separated by spaces; numbers as they were written."""
    may_go_on: bool
    """Whether a text that begins with this one means something else."""


class TextReader:
    """Reads texts along all paths of a grammar at once. They are folded: see `audio.grammar.spellings`."""

    def __init__(self, grammar: Grammar) -> None:
        self._moves = Moves(Places(grammar))
        self._begun: dict[bytes, Mapping[int, str]] = {b"": dict.fromkeys(self._moves.first, "")}
        """Where a reader may be after some beginnings: nearly everywhere at first, and texts begin alike."""

    def read(self, text: bytes) -> Ending | None:
        """How a whole text can be read, or None. Of several readings, the one that was declared first."""
        at = min(len(text), LONGEST_KEPT)
        while text[:at] not in self._begun:
            at -= 1
        ways = self._begun[text[:at]]
        for end in range(at + 1, len(text) + 1):
            ways = self._after(ways, text[end - 1])
            if end <= LONGEST_KEPT:
                self._keep(text[:end], ways)
        return self._ending(ways)

    def _keep(self, beginning: bytes, ways: Mapping[int, str]) -> None:
        if len(self._begun) > MOST_KEPT:
            self._begun = {b"": self._begun[b""]}
        self._begun[beginning] = ways

    def _after(self, ways: Mapping[int, str], byte: int) -> dict[int, str]:
        """Where each place leads, and the words that are complete on the first way there."""
        onward: dict[int, str] = {}
        staying = self._moves.staying if byte in SEPARATORS else ()
        for place, way in ways.items():
            if place in staying:
                onward.setdefault(place, way)
            move = self._moves.of(place).get(byte)
            if move is not None:
                for inside in move.inside:
                    onward.setdefault(inside, way)
                longer = f"{way} {move.words}"
                for begun in move.begun:
                    onward.setdefault(begun, longer)
        return onward

    def _ending(self, ways: Mapping[int, str]) -> Ending | None:
        places = self._moves.places
        for number, way in ways.items():
            place = places[number]
            if isinstance(place, Rest):
                more = any(_says_more(places[other], place.intent) for other in ways)
                return Ending(way.strip(), more)
        return None


def _says_more(place: Place, intent: str) -> bool:
    """Whether a text that goes on here means more than this intent: another one, or a slot."""
    if isinstance(place, Rest):
        return False
    if isinstance(place, Number) and not any(
        place.digits.may_begin(place.text + character) for character in _NUMBER_CHARACTERS
    ):
        return False
    return place.rest.intent != intent or place.rest.has_slot

"""Ways to ask for a command: which pieces a sentence has to have, and which it may have.

"train model? {model} *"    these in any order, and what the command's other slots may be filled with
"show|open runs"            one of two families
"{class:true_class,called}" the first class that is said fills one slot, the second another
"compare {model:model,second_model}2"   at least two of them
"{rate|number:first,second}" what is said of either kind
"+"                         at least one slot of the command, whichever
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.commands.understanding.sentences import Segment

_KIND = re.compile(r"\{(?P<kind>[\w|]+)(?::(?P<slots>[\w,]+))?\}(?P<least>\d?)(?P<optional>\??)$")


@dataclass(frozen=True)
class Kind:
    """Slots that are filled one after the other by what is said of one kind."""

    names: frozenset[str]
    slots: tuple[str, ...]
    least: int


@dataclass(frozen=True)
class Way:
    """One way to ask for a command."""

    command: str
    required: tuple[frozenset[str], ...]
    optional: frozenset[str]
    kinds: tuple[Kind, ...]
    takes: frozenset[str]
    """Slots of the command that may be filled by their own name."""
    needs_slot: bool
    """Whether one of `takes` has to be said."""
    owns: frozenset[str]
    """All slots that the command can be given."""

    @cached_property
    def telling(self) -> frozenset[str]:
        """The families and kinds by one of which at least it is known."""
        return frozenset().union(*self.required, *(kind.names for kind in self.kinds))


@dataclass(frozen=True)
class Fit:
    """How well a sentence fits a way."""

    way: Way
    arguments: Mapping[str, Any]
    used: tuple[Segment, ...]
    left: tuple[Segment, ...]
    missing: int
    """Families and slots that the way needs and the sentence has not."""
    found: tuple[str, ...]
    """The families and kinds that were found."""
    doubtful: bool = False
    """Whether some of what was left out is heard in talk more than in commands."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left over and nothing is missing."""
        return not self.left and not self.missing


def read_way(text: str, command: str, slots: Iterable[str]) -> Way:
    """Read the notation above."""
    required: list[frozenset[str]] = []
    optional: set[str] = set()
    kinds: list[Kind] = []
    takes: frozenset[str] = frozenset()
    needs_slot = False
    owned = frozenset(slots)
    for part in text.split():
        kind = _KIND.match(part)
        if part in ("*", "+"):
            takes, needs_slot = owned, part == "+"
        elif kind is not None:
            names = tuple((kind["slots"] or kind["kind"]).split(","))
            least = 0 if kind["optional"] else int(kind["least"] or 1)
            kinds.append(Kind(frozenset(kind["kind"].split("|")), names, least))
        elif part.endswith("?"):
            optional.update(part[:-1].split("|"))
        else:
            required.append(frozenset(part.split("|")))
    owns = owned.union(*(kind.slots for kind in kinds))
    return Way(command, tuple(required), frozenset(optional), tuple(kinds), takes, needs_slot, owns)


def fit(segments: tuple[Segment, ...], way: Way) -> Fit:
    """Give every piece of a sentence its place."""
    filling = _Filling(way)
    for segment in segments:
        filling.take(segment)
    return filling.fit()


class _Filling:
    """A way, as far as a sentence has filled it."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._open = list(way.required)
        self._known = frozenset().union(*way.required) | way.optional
        self._arguments: dict[str, Any] = {}
        self._counts = dict.fromkeys(way.kinds, 0)
        self._used: list[Segment] = []
        self._left: list[Segment] = []
        self._found: list[str] = []
        self._doubtful = False

    def take(self, segment: Segment) -> None:
        if self._as_family(segment) or self._as_slot(segment) or self._as_extra(segment):
            self._used.append(segment)
        elif not segment.is_filler:
            self._left.append(segment)
        elif segment.is_doubt:
            self._doubtful = True

    def fit(self) -> Fit:
        short = sum(self._counts[kind] < kind.least for kind in self._way.kinds)
        kinds = {slot for kind in self._way.kinds for slot in kind.slots}
        no_slot = self._way.needs_slot and not any(name not in kinds for name in self._arguments)
        missing = len(self._open) + short + no_slot
        used, left = tuple(self._used), tuple(self._left)
        return Fit(self._way, self._arguments, used, left, missing, tuple(self._found), self._doubtful)

    def _as_family(self, segment: Segment) -> bool:
        for piece in segment.meanings:
            wanted = next((families for families in self._open if piece.family in families), None)
            if wanted is not None and self._fill_all(piece.slots):
                self._open.remove(wanted)
                self._found.append(piece.family)
                return True
        return False

    def _as_slot(self, segment: Segment) -> bool:
        for piece in segment.meanings:
            kind = next((kind for kind in self._way.kinds if piece.family in kind.names), None)
            if kind is not None and len(piece.slots) == 1 and self._counts[kind] < len(kind.slots):
                self._arguments[kind.slots[self._counts[kind]]] = piece.slots[0][1]
                self._counts[kind] += 1
                self._found.append(piece.family)
                return True
        return any(self._fill_own(piece) for piece in segment.meanings)

    def _fill_own(self, piece: Any) -> bool:
        if not piece.slots or any(name not in self._way.takes for name, _ in piece.slots):
            return False
        if not self._fill_all(piece.slots):
            return False
        self._found.append(piece.family)
        return True

    def _as_extra(self, segment: Segment) -> bool:
        """What was said already, or may be said besides."""
        return any(piece.family in self._known and self._fill_all(piece.slots) for piece in segment.meanings)

    def _fill_all(self, said: tuple[tuple[str, Any], ...]) -> bool:
        slots = [(name, value) for name, value in said if name in self._way.owns]
        if any(self._arguments.get(name, value) != value for name, value in slots):
            return False
        self._arguments.update(slots)
        return True

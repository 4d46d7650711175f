"""A text along the tree of a grammar: where each part of it may end, and what it fills its slots with.

What an expression matches from a place on depends on neither what came before nor what follows. So it is
found once for each place, and a text costs about its length times the size of the tree, however many ways
there are to read it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from audio.grammar.expression import AnyOrder, Choice, Expression, Optional, Sequence, SlotReference, Word

MOST_STEPS = 200_000
"""Parts of a tree that are tried for one text; a command of HearSee's own takes a few thousand."""

Filled = tuple[tuple[str, Any], ...]
"""The slots in the order in which they are said, and what each is filled with."""
Ends = Mapping[int, Filled]
"""The places behind what was matched; of several readings with the same end, the one that was declared first.
"""
NOWHERE: Ends = {}


class TooManyWaysError(Exception):
    """Parts in any order can be told apart in more ways than are tried."""


class Phrases:
    """The phrases of a list of words and what each means, found without a look at all of them."""

    def __init__(self, meanings: Iterable[tuple[tuple[str, ...], Any]]) -> None:
        self._known: dict[tuple[str, ...], tuple[int, Any]] = {}
        for order, (phrase, meaning) in enumerate(meanings):
            self._known.setdefault(phrase, (order, meaning))
        self._lengths = sorted({len(phrase) for phrase in self._known})

    def at(self, said: tuple[str, ...], start: int) -> list[tuple[int, Any]]:
        """The ends of those that begin there and their meanings, in the order in which they were declared."""
        found = []
        for length in self._lengths:
            known = self._known.get(said[start : start + length])
            if known is not None and start + length <= len(said):
                found.append((*known, start + length))
        return [(end, meaning) for _, meaning, end in sorted(found, key=lambda each: each[0])]


class Matching:
    """One text, on its way along the expressions of a grammar, which must not change meanwhile.

    `fill` says how a slot can be filled from a place of the text on: each end, and what it is filled with.
    """

    def __init__(self, said: tuple[str, ...], fill: Callable[[str, int], Iterable[tuple[int, Any]]]) -> None:
        self._said = said
        self._fill = fill
        self._slots: dict[tuple[str, int], Ends] = {}
        self._known: dict[tuple[int, int], Ends] = {}
        """By the identity of an expression, and where it begins."""
        self._orders: dict[tuple[int, frozenset[int], int], Ends] = {}
        """By the identity of an expression, which of its parts have been said, and where the others begin."""
        self._steps = 0

    def ends(self, expression: Expression, start: int) -> Ends:
        """Where an expression that begins at `start` may end. Raises `TooManyWaysError`."""
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise TooManyWaysError
        if type(expression) is Word:
            fits = start < len(self._said) and self._said[start] == expression.text
            return {start + 1: ()} if fits else NOWHERE
        if type(expression) is SlotReference:
            return self._slot(expression.name, start)
        key = (id(expression), start)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._find(expression, start)
        return known

    def _find(self, expression: Expression, start: int) -> Ends:
        if isinstance(expression, Sequence):
            return self._one_after_the_other(expression.parts, start)
        if isinstance(expression, Choice):
            ends = NOWHERE
            for option in expression.options:
                ends = _either(ends, self.ends(option, start))
            return ends
        if isinstance(expression, Optional):
            return _either(self.ends(expression.part, start), {start: ()})
        if isinstance(expression, AnyOrder):
            return self._any_order(expression, frozenset(), start)
        return NOWHERE  # What stands only in what `audio.grammar.written` makes for a recogniser.

    def _one_after_the_other(self, parts: tuple[Expression, ...], start: int) -> Ends:
        reached: Ends = {start: ()}
        for part in parts:
            onward = NOWHERE
            for middle, filled in reached.items():
                onward = _either(onward, _behind(filled, self.ends(part, middle)))
            if not onward:
                return NOWHERE
            reached = onward
        return reached

    def _any_order(self, expression: AnyOrder, said: frozenset[int], start: int) -> Ends:
        """What may follow where these parts have been said: any other, or nothing more."""
        key = (id(expression), said, start)
        known = self._orders.get(key)
        if known is None:
            known, tried = NOWHERE, list[Expression]()
            for index, part in enumerate(expression.parts):
                ends = NOWHERE if index in said else self.ends(part, start)
                if not ends or part in tried:
                    continue  # of equal parts it does not matter which is said
                tried.append(part)
                for middle, filled in ends.items():
                    if middle > start:  # who says nothing of a part leaves it for later
                        others = self._any_order(expression, said | {index}, middle)
                        known = _either(known, _behind(filled, others))
            known = self._orders[key] = _either(known, {start: ()})
        return known

    def _slot(self, name: str, start: int) -> Ends:
        key = (name, start)
        known = self._slots.get(key)
        if known is None:
            ends: dict[int, Filled] = {}
            for end, meaning in self._fill(name, start):
                ends.setdefault(end, ((name, meaning),))
            known = self._slots[key] = ends
        return known


def _behind(filled: Filled, ends: Ends) -> Ends:
    """The same ends, where something has been said before."""
    return {end: filled + more for end, more in ends.items()} if filled else ends


def _either(ends: Ends, others: Ends) -> Ends:
    """All of them, in the order in which they are found; of readings with the same end the first."""
    if not others or not ends:
        return ends or others
    return {**ends, **{end: others[end] for end in others if end not in ends}}

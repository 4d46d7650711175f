"""Everything that a grammar allows, byte by byte: what may come next after the beginning of a text.

A recogniser that writes follows these states as it chooses its next letters. A state is the set of all places
in the grammar's tree where a reader of the text so far could be: the derivative of the grammar by that text
(Brzozowski, "Derivatives of regular expressions", 1964). States are made when they are first reached
and kept, so a grammar of millions of phrases costs no more than the few that are tried.

Beginnings that go on alike have one state, so that there are few. A number is forgotten but for what may
still follow; so is which of the parts that may stand in any order have been said. That lets a few texts pass
that are no phrases ("train MLP for 5 epochs for 6 epochs"): `audio.grammar.text_reader` tells them apart.

Why no library: llguidance 1.9 (Rust) compiles the app's grammar in 0.3 s and gives the tokens that may come
first in 0.05 s, later ones in 0.1 to 4 ms, which is less than these states take. But it does not tell which
texts go on alike, by which the search keeps its few hypotheses different, nor which tokens spell a word as
the model learnt to; with sentences of learning rates its parser gave up ("too complex"). What the states cost
a first hearing more than any other is in docs/hearing.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from audio.grammar.grammar import Grammar
from audio.grammar.moves import Moves
from audio.grammar.places import Places
from audio.grammar.spellings import SEPARATORS


class Automaton:
    """Follows texts through a grammar. Texts are folded bytes: see `audio.grammar.spellings.folded`."""

    START = 0
    """The state before anything has been read. The others are small integers as well."""

    def __init__(self, grammar: Grammar, *, digits: bool = True) -> None:
        """Without `digits`, the numbers of slots are written in words only."""
        self._moves = Moves(Places(grammar, digits=digits, repeats=True), merged=True)
        self._states: dict[frozenset[int], int] = {}
        self._places: list[frozenset[int]] = []
        self._steps: list[Mapping[int, int] | None] = []
        self._state(self._moves.first)

    @property
    def size(self) -> int:
        """How many states have been reached so far."""
        return len(self._places)

    def steps(self, state: int) -> Mapping[int, int]:
        """Byte -> the state after it, for every byte that may come next."""
        known = self._steps[state]
        if known is None:
            known = self._steps[state] = self._find_steps(state)
        return known

    def is_whole(self, state: int) -> bool:
        """Whether the text so far is a whole phrase."""
        return not self._moves.ends.isdisjoint(self._places[state])

    def _state(self, places: Iterable[int]) -> int:
        members = frozenset(places)
        state = self._states.setdefault(members, len(self._places))
        if state == len(self._places):
            self._places.append(members)
            self._steps.append(None)
        return state

    def _find_steps(self, state: int) -> Mapping[int, int]:
        staying = self._places[state] & self._moves.staying
        onward = {byte: set(staying) for byte in SEPARATORS} if staying else {}
        for place in self._places[state]:
            for byte, move in self._moves.of(place).items():
                onward.setdefault(byte, set()).update(move.inside, move.begun)
        return {byte: self._state(after) for byte, after in onward.items()}

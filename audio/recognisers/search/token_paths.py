"""A recogniser's tokens along a grammar: which may come next, and where each leads.

A vocabulary of byte pairs can spell a word in many ways, of which the model learnt one. Only that one is
followed: the others are rare in print, and a search that may use them hides its doubt in odd spellings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from audio.grammar.automaton import Automaton
from audio.grammar.spellings import SEPARATORS, folded

Indices = npt.NDArray[np.int64]
CONTRACTIONS = frozenset((b"'s", b"'t", b"'d", b"'m", b"'ll", b"'re", b"'ve"))
LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
BEYOND_ASCII = frozenset(range(128, 256))


PUNCTUATION = bytes(SEPARATORS)
ENDED = b"."
"""In place of the beginning of a word: it is whole, and no letter follows."""


@dataclass
class _Branch:
    """A node of the tree of all tokens, by their bytes."""

    onward: dict[int, _Branch] = field(default_factory=dict)
    tokens: list[int] = field(default_factory=list)
    """Those that end here; they differ in capitals only."""


class Pieces:
    """The tokens that a model learnt to spell some words with."""

    def __init__(self, spelt: Iterable[Sequence[bytes]]) -> None:
        """Each word as the texts of its tokens, with the space before it if there is one."""
        self._after: dict[bytes, set[bytes]] = {}
        for pieces in spelt:
            before = b""
            for piece in pieces:
                self._after.setdefault(before, set()).add(piece)
                before = (before + piece).lstrip()

    def follows(self, before: bytes, piece: bytes) -> bool:
        """Whether a word that has begun like `before`, or b"", goes on with this piece."""
        return piece in self._after.get(before, ()) or piece in CONTRACTIONS

    def go_on(self, before: bytes) -> bool:
        """Whether a longer word begins like this."""
        return before in self._after


class TokenTree:
    """All tokens of a vocabulary as a tree of their folded bytes, made once for all grammars."""

    def __init__(self, tokens: Sequence[bytes]) -> None:
        """`tokens[i]` is the text of token i."""
        self.texts = tokens
        self.root = _Branch()
        for token, text in enumerate(tokens):
            branch = self.root
            for byte in folded(text):
                branch = branch.onward.setdefault(byte, _Branch())
            branch.tokens.append(token)
        self.root.tokens.clear()


@dataclass(frozen=True)
class Onward:
    """What may come next in one state."""

    tokens: Indices
    states: Indices
    """Where each token leads."""
    stays: npt.NDArray[np.bool_]
    """Whether it leads nowhere: spaces and punctuation. One such token is enough."""
    may_end: bool


class TokenPaths:
    """Follows a grammar's automaton by tokens. What is found is kept: the next utterance begins alike.

    A state is a place in the automaton and the beginning of a word that is being spelt.
    """

    START = 0

    def __init__(self, automaton: Automaton, tree: TokenTree, pieces: Pieces) -> None:
        self.automaton = automaton
        self._tree = tree
        self._pieces = pieces
        self._states: list[tuple[int, bytes]] = [(Automaton.START, b"")]
        self._number: dict[tuple[int, bytes], int] = {self._states[0]: self.START}
        self._known: dict[int, Onward] = {}

    def letters(self, token: int) -> bytes:
        """What a token says, without capitals, spaces and punctuation."""
        return folded(self._tree.texts[token]).translate(None, PUNCTUATION)

    def onward(self, state: int) -> Onward:
        """Every token that may follow in this state."""
        known = self._known.get(state)
        if known is None:
            known = self._known[state] = self._find_onward(*self._states[state])
        return known

    def _find_onward(self, place: int, begun: bytes) -> Onward:
        found: Mapping[int, tuple[int, bytes]] = dict(self._walk(place, begun))
        states = [self._state(pair) for pair in found.values()]
        stays = [
            after == place and not LETTERS & {*self._tree.texts[token]} for token, (after, _) in found.items()
        ]
        return Onward(
            np.array(list(found), np.int64),
            np.array(states, np.int64),
            np.array(stays, np.bool_),
            self.automaton.is_whole(place),
        )

    def _state(self, pair: tuple[int, bytes]) -> int:
        number = self._number.setdefault(pair, len(self._states))
        if number == len(self._states):
            self._states.append(pair)
        return number

    def _walk(self, place: int, begun: bytes) -> Iterator[tuple[int, tuple[int, bytes]]]:
        """Every token that may follow, with the place and the beginning of a word after it."""
        begins = place == Automaton.START
        waiting = [(self._tree.root, place)]
        while waiting:
            branch, here = waiting.pop()
            for token in branch.tokens:
                text = self._tree.texts[token]
                after = self._begun_after(begun, text)
                if after is not None and not (begins and _is_mere_punctuation(text)):
                    yield token, (here, after)
            if not branch.onward:
                continue
            steps = self.automaton.steps(here)
            # Of two tables, go through the shorter.
            if len(steps) < len(branch.onward):
                both = [byte for byte in steps if byte in branch.onward]
            else:
                both = [byte for byte in branch.onward if byte in steps]
            waiting += [(branch.onward[byte], steps[byte]) for byte in both]

    def _begun_after(self, begun: bytes, text: bytes) -> bytes | None:
        """The beginning of a word after a token; None where no word is spelt so."""
        before = begun if text[0] in LETTERS or text[0] in BEYOND_ASCII else b""
        if self._pieces.follows(before, text):
            begun = (before + text).lstrip()
            return begun if self._pieces.go_on(begun) else ENDED
        # Digits, punctuation and Chinese characters stand for themselves.
        return None if text[-1] in LETTERS else b""


def _is_mere_punctuation(text: bytes) -> bool:
    return all(byte in SEPARATORS for byte in folded(text))

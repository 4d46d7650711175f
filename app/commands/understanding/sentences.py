"""A sentence cut into pieces: the fewest that cover it, with as few words as possible that mean nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.commands.understanding.lexicon import DOUBT, FILLER, Lexicon, Piece

UNKNOWN = 10.0
"""What a word costs that no phrase has; a phrase costs 1, filler less."""
FILLER_COSTS = 0.8


@dataclass(frozen=True)
class Segment:
    """Some words of a sentence, and what they may stand for: nothing, where nobody knows."""

    words: tuple[str, ...]
    pieces: tuple[Piece, ...] = ()

    @property
    def is_filler(self) -> bool:
        """Whether it may be left out."""
        return any(piece.family in (FILLER, DOUBT) for piece in self.pieces)

    @property
    def is_doubt(self) -> bool:
        """Whether it is heard in talk more than in commands."""
        return any(piece.family == DOUBT for piece in self.pieces)

    @property
    def meanings(self) -> tuple[Piece, ...]:
        """What it may stand for that is more than filler."""
        return tuple(piece for piece in self.pieces if piece.family not in (FILLER, DOUBT))


def cut(said: tuple[str, ...], lexicon: Lexicon, *, finely: bool = False) -> tuple[Segment, ...]:
    """The pieces from the first word to the last: as few as can be, or `finely`, as many."""
    cost = _fine_cost if finely else _cost
    # The cheapest way to cover what stands before each place, and the segment that ends there.
    best: list[tuple[float, int, Segment | None]] = [(math.inf, 0, None) for _ in range(len(said) + 1)]
    best[0] = (0.0, 0, None)
    for start in range(len(said)):
        so_far = best[start][0]
        for segment in _beginning(said, start, lexicon):
            end = start + len(segment.words)
            if so_far + cost(segment) < best[end][0]:
                best[end] = (so_far + cost(segment), start, segment)
    found: list[Segment] = []
    place = len(said)
    while place:
        _, before, last = best[place]
        assert last is not None
        found.append(last)
        place = before
    return tuple(reversed(found))


def _beginning(said: tuple[str, ...], start: int, lexicon: Lexicon) -> list[Segment]:
    by_end: dict[int, list[Piece]] = {start + 1: []}
    for end, piece in lexicon.at(said, start):
        by_end.setdefault(end, []).append(piece)
    return [Segment(said[start:end], tuple(pieces)) for end, pieces in sorted(by_end.items(), reverse=True)]


def _fine_cost(segment: Segment) -> float:
    length = len(segment.words)
    return length * (1.0 if segment.pieces else UNKNOWN) + 0.01 * (length - 1)


def _cost(segment: Segment) -> float:
    if not segment.pieces:
        return UNKNOWN
    return FILLER_COSTS if segment.is_filler else 1.0

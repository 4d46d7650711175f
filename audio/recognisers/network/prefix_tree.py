"""Texts as a tree of their beginnings: what several have in common is read once.

The candidates for one sound differ in a number or a name at most. Read as a tree, in which a token sees only
those on the way to it, they cost no more than what they do not share (tree attention: Miao et al.,
"SpecInfer", 2023, section 4.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class PrefixTree:
    """N tokens, each behind the one that it follows."""

    tokens: npt.NDArray[np.int64]
    """(N,)"""
    depths: npt.NDArray[np.int64]
    """(N,): how many tokens come before each."""
    sees: npt.NDArray[np.bool_]
    """(N, N): whether the first is the second, or follows it."""
    ways: tuple[tuple[int, ...], ...]
    """For each text the places of its tokens."""


def prefix_tree(texts: Sequence[tuple[int, ...]]) -> PrefixTree:
    """The tree of some texts; one that is given twice, or is the beginning of another, adds nothing."""
    places: dict[tuple[int, ...], int] = {}
    for text in texts:
        for length in range(1, len(text) + 1):
            places.setdefault(text[:length], len(places))
    sees = np.eye(len(places), dtype=np.bool_)
    for text, place in places.items():
        if len(text) > 1:
            sees[place] |= sees[places[text[:-1]]]
    return PrefixTree(
        np.array([text[-1] for text in places], np.int64),
        np.array([len(text) - 1 for text in places], np.int64),
        sees,
        tuple(tuple(places[text[:length]] for length in range(1, len(text) + 1)) for text in texts),
    )

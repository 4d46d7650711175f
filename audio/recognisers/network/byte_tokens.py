"""Tokens of a byte-level vocabulary -> the bytes that they stand for.

Radford et al., "Language models are unsupervised multitask learners" (GPT-2, 2019), section 2.2: a vocabulary
of bytes is kept in text files with a printable character for each byte.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise


@lru_cache
def _byte_of() -> Mapping[str, int]:
    """Printable characters of Latin-1 stand for themselves, for the other bytes those from 256 on."""
    ranges = (("!", "~"), ("¡", "¬"), ("®", "ÿ"))
    printable = {code for first, last in ranges for code in range(ord(first), ord(last) + 1)}
    others = [byte for byte in range(256) if byte not in printable]
    return {chr(byte): byte for byte in printable} | {chr(256 + at): byte for at, byte in enumerate(others)}


def token_bytes(vocabulary: Mapping[str, int], count: int) -> list[bytes]:
    """What each of the first `count` tokens stands for; the others are marks, not text.

    >>> token_bytes({"ĠMLP": 0}, 1)
    [b' MLP']
    """
    byte_of = _byte_of()
    texts = [b""] * count
    for token, number in vocabulary.items():
        if number < count:
            texts[number] = bytes(byte_of[character] for character in token)
    return texts


class BytePairs:
    """Splits words into the tokens that the model learnt for them.

    Sennrich et al., "Neural machine translation of rare words with subword units" (2016): of all neighbours,
    those are joined first whose token is the most frequent; tokens are numbered in that order.
    """

    def __init__(self, texts: Sequence[bytes]) -> None:
        """`texts[i]` is what token i stands for."""
        self._rank = {text: number for number, text in enumerate(texts)}
        self._known: dict[bytes, tuple[bytes, ...]] = {}

    def split(self, word: bytes) -> tuple[bytes, ...]:
        """The texts of the tokens of one word, with the space before it if there is one."""
        known = self._known.get(word)  # one grammar follows the other, and most words are in both
        if known is None:
            known = self._known[word] = tuple(self._split(word))
        return known

    def _split(self, word: bytes) -> list[bytes]:
        pieces = [bytes([byte]) for byte in word]
        while len(pieces) > 1:
            joined = [first + second for first, second in pairwise(pieces)]
            best = min(range(len(joined)), key=lambda at: self._rank.get(joined[at], len(self._rank)))
            if joined[best] not in self._rank:
                break
            pieces[best : best + 2] = [joined[best]]
        return pieces

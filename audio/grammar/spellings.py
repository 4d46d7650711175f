"""Letters as texts write them -> the bytes that are compared: no capitals, little punctuation."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Any

from audio.grammar.tokens import has_han, is_han

SEPARATORS = frozenset(b" .,-'")
"""What may stand between letters without a meaning. In numbers a point, a comma and a minus have one."""
_SPACE = b" "
_LOOKS_LIKE_A_SPACE = ("，", "。", "、", "！", "？", "：", "；", "…", "·")
_KEPT = ascii_lowercase + digits + "".join(map(chr, SEPARATORS))
_MEANINGLESS = "!?:;"
OTHER = ord("*")
"""Stands for all that no phrase is written with: brackets, currencies, control characters."""
_FOLDED = bytes(
    code + 32
    if chr(code) in ascii_uppercase
    else code
    if chr(code) in _KEPT or code >= 128
    else 32
    if chr(code) in _MEANINGLESS
    else OTHER
    for code in range(256)
)


def folded(text: bytes) -> bytes:
    """UTF-8, or a piece of it, in small letters, with spaces for what punctuation means nothing.

    >>> folded(" Train M.L.P.!".encode())
    b' train m.l.p. '
    """
    for mark in _LOOKS_LIKE_A_SPACE:
        text = text.replace(mark.encode(), _SPACE)
    return text.replace("’".encode(), b"'").translate(_FOLDED)


SHORTEST_PART = 3


def falls_apart(spelling: bytes) -> bool:
    """Whether spaces may stand between any two letters, as in names that are spelt out: "M.L.P."."""
    return spelling.isalpha() and not any(letter in b"aeiouy" for letter in spelling)


def may_split(spelling: bytes, at: int) -> bool:
    """Whether a space or a hyphen may stand before this byte of a long word: "multi-layer", not "m a k e"."""
    return spelling.isalpha() and SHORTEST_PART <= at <= len(spelling) - SHORTEST_PART


@lru_cache(maxsize=4096)
def spellings(word: str) -> tuple[bytes, ...]:
    """Every way to write a word of a grammar, folded.

    With and without apostrophes and accents; a Chinese character in its simplified and traditional forms.

    >>> spellings("i'd")
    (b'id', b"i'd")
    """
    plain = word.replace("'", "")
    every = (plain, word, *_accented(plain), *_traditional(word))
    return tuple(dict.fromkeys(folded(each.encode()) for each in every))


def unaccented(word: str) -> str:
    """The word as it is written on a keyboard without accents; the same word where that makes no sense.

    >>> unaccented("café")
    'cafe'
    """
    bare = "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))
    return bare if bare.isascii() else word


def _accented(word: str) -> tuple[str, ...]:
    """Without accents, and in capitals, which are folded for the letters of ASCII only."""
    return () if word.isascii() else (unaccented(word), word.title(), word.upper())


def simplified(text: str) -> str:
    """A text with every traditional Chinese character in its simplified form."""
    converted: str = _converter("t2s").convert(text) if has_han(text) else text
    return converted


def _traditional(word: str) -> tuple[str, ...]:
    return tuple(_converter(name).convert(word) for name in ("s2t", "s2tw", "t2s")) if is_han(word) else ()


@lru_cache
def _converter(name: str) -> Any:
    import opencc  # Only where there is Chinese to write.

    return opencc.OpenCC(name)

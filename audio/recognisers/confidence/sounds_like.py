"""How alike two texts sound: of what was said unclearly, the model often writes other words that sound alike
("short predictions", "先是混小举战" for 显示混淆矩阵)."""

from __future__ import annotations

import os
import re
from functools import lru_cache

import jellyfish

from audio.grammar.spellings import simplified

os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # characters will do, and load in half the time

import pypinyin

WORD = re.compile(r"[A-Za-z']+|[\u4e00-\u9fff]+")
"""Digits may be said in many ways, and are left out."""
MOST_OF_A_PART = 0.7
"""Share of a phrase's sounds, at most, that is only a part of it; what is longer may lack an ending."""
LOOP = re.compile(r"(.{2,}?)\1+")
LOOPS_FROM = 0.6
"""Share of a text from which a part that repeats itself is all there is: the model went round in circles."""


def alike(first: str, second: str) -> float:
    """1 where both sound the same, down to 0 where they have no sound in common, or one has none.

    Of the sounds of the longer text, the share that need not be changed to make one of the other: edit
    distance (Levenshtein, 1966) between their metaphones (Philips, "Hanging on the metaphone", 1990) and
    their pinyin without tones.
    """
    one, other = sounds(first), sounds(second)
    longest = max(len(one), len(other))
    if not one or not other:
        return 0.0
    return 1.0 - jellyfish.levenshtein_distance(one, other) / longest


def heard_in(free: str, phrase: str) -> float:
    """How much alike a phrase sounds to the free text, half as much where that has only its beginning or its
    end: “check the computer” of somebody who said “computer” claims words that nobody heard."""
    one, other = sounds(free), sounds(phrase)
    part = 0 < len(one) <= MOST_OF_A_PART * len(other) and (other.startswith(one) or other.endswith(one))
    return alike(free, phrase) / (2 if part else 1)


@lru_cache(maxsize=8192)
def sounds(text: str) -> str:
    """The sounds of a text, as letters."""
    return _once("".join(map(_sounds_of, WORD.findall(simplified(text)))))


def _sounds_of(word: str) -> str:
    return jellyfish.metaphone(word) if word.isascii() else "".join(pypinyin.lazy_pinyin(word))


def _once(sounds: str) -> str:
    """Without the repetitions, where it consists of them."""
    loop = LOOP.match(sounds)
    return loop[1] if loop and len(loop[0]) >= LOOPS_FROM * len(sounds) else sounds

from __future__ import annotations

import difflib
import time

import pytest

from app.commands.nearest import LONGEST, NearestPhrases
from audio.grammar.tokens import has_han, tokens
from tests.app.fakes import shared_vocabulary

VOCABULARY = shared_vocabulary()
SAID = [(name, phrase) for name in VOCABULARY.commands for phrase in VOCABULARY.examples(name)]
NEAREST = NearestPhrases(SAID)


def one_by_one(text: str, count: int, likeness: float) -> tuple[str, ...]:
    """The plainest way: every phrase is compared with the whole text, letter by letter."""
    said = " ".join(tokens(text))
    best: dict[str, tuple[float, str]] = {}
    for name, phrase in SAID:
        if has_han(phrase) != has_han(text):
            continue
        folded = " ".join(tokens(phrase))
        words, others = set(said.split()), set(folded.split())
        letters = difflib.SequenceMatcher(None, folded, said, autojunk=False).ratio()
        score = (letters + len(words & others) / max(1, len(words | others))) / 2
        if score > best.get(name, (0.0, ""))[0]:
            best[name] = score, phrase
    ranked = sorted(best.values(), reverse=True)
    return tuple(phrase for score, phrase in ranked if score > likeness)[:count]


@pytest.mark.parametrize("text", ["trane mlp", "show the confusing matrix", "训练层感知", "e t e t e t", ""])
@pytest.mark.parametrize(("count", "likeness"), [(3, 0.3), (6, 0.0)])
def test_they_are_those_that_a_look_at_every_phrase_finds(text: str, count: int, likeness: float) -> None:
    assert NEAREST.to(text, count, likeness) == one_by_one(text, count, likeness)


@pytest.mark.parametrize("text", ["训练多层感知机" * 1500, "x " * 5000, "train the mlp for epochs " * 400])
def test_of_a_long_text_the_beginning_is_looked_at(text: str) -> None:
    start = time.thread_time()
    found = NEAREST.to(text, 3, 0.3)
    assert time.thread_time() - start < 0.2
    assert found == NEAREST.to(text[:LONGEST], 3, 0.3)


@pytest.mark.parametrize(
    ("text", "chinese", "in_chinese"),
    [
        ("trane mlp", True, False),
        ("训练MLB", False, True),
        ("שלום: עולם; 5", False, False),
        ("שלום: עולם; 5", True, True),
        ("5", True, True),
    ],
)
def test_they_are_in_the_language_of_the_text_or_else_of_the_window(
    text: str, chinese: bool, in_chinese: bool
) -> None:
    found = NEAREST.to(text, 6, 0.0, chinese=chinese)
    assert len(found) == 6
    assert [has_han(phrase) for phrase in found] == [in_chinese] * 6

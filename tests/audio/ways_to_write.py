"""Grammars, and texts that are written as other people or a recogniser might write their phrases."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from audio.grammar.expression import AnyOrder, Choice, Expression, Optional, Sequence, Word
from audio.grammar.grammar import Decimal, Grammar, Slot, Values, WholeNumber
from audio.grammar.tokens import is_han, tokens
from tests.audio.grammar.test_numbers import in_chinese, in_english

SLOTS: dict[str, Slot] = {
    "n": WholeNumber(1, 70_000),
    "r": Decimal(0.001, 10),
    "c": Values({"red": 1, "m l p": 2, "light blue": 3, "twenty four": 4, "蓝": 5}, also={"t shirt": 6}),
}
SEVERAL = ("go", "[quickly]", "(up|down)", "resnet 18", "i'd like", "multilayer", "level five", "训练")
WITH_SLOTS = ("at {n} epochs", "rate {r} now", "第{n}张", "in {c} paint")
BRACKETS = (("[", "]"), ("(", ")"), ("<", ">"))
TRADITIONAL = str.maketrans("训练张蓝", "訓練張藍")


def of(*templates: str, **slots: Slot) -> Grammar:
    return Grammar({"only": templates}, slots)


@st.composite
def templates(draw: st.DrawFn, depth: int = 2) -> str:
    parts = draw(st.lists(st.sampled_from((*SEVERAL, *WITH_SLOTS)), min_size=1, max_size=3))
    if depth and draw(st.booleans()):
        opening, closing = draw(st.sampled_from(BRACKETS))
        inner = draw(st.lists(templates(depth - 1), min_size=1, max_size=3))
        parts.insert(draw(st.integers(0, len(parts))), f"{opening}{'|'.join(inner)}{closing}")
    return " ".join(parts)


def shortened(text: str) -> str:
    """A sample's decimals have more digits than anyone says."""
    return " ".join(f"{float(word):.4f}" if "." in word else word for word in tokens(text))


class Writer:
    """Writes a phrase as somebody else might: the same letters, but capitals, marks and numbers at will."""

    def __init__(self, seed: int) -> None:
        self._chooser = random.Random(seed)

    def write(self, phrase: str) -> str:
        said, text = phrase.split(), ""
        for at, word in enumerate(said):
            if at:
                text += self._between(said[at - 1], word)
            text += self._word(word, said[at - 1] if at else "")
        return text + self._one_of("", ".", "!", "?", "。", " ", "...")

    def _between(self, before: str, after: str) -> str:
        if is_han(before) or is_han(after):
            return self._one_of("", " ", "，", ", ")
        if not (before + after).replace("'", "").isalpha():
            return self._one_of(" ", ", ", "  ", "; ")  # Points and minuses belong to numbers.
        if len(before) == len(after) == 1:
            return self._one_of("", ".", " ", "-", ". ")
        return self._one_of(" ", ", ", "-", ". ", "  ", "? ", " - ")

    def _word(self, word: str, before: str) -> str:
        if word.isdecimal():
            number = int(word)
            in_words = in_chinese if is_han(before) else in_english
            # Long numbers are not written in English words.
            spelt = in_words(number) if is_han(before) or number < 1000 else f"{number:,}"
            return self._one_of(word, f"{number:,}", spelt)
        if "." in word:
            before, after = word.split(".")
            digits = " ".join(in_english(int(digit)) for digit in after)
            spoken = f"{in_english(int(before))} point {digits}"
            return self._one_of(word, word.removeprefix("0"), spoken, word.replace(".", " point "))
        if is_han(word):
            return self._one_of(word, word.translate(TRADITIONAL))
        word = self._one_of(word, word.replace("'", "’"), word.replace("'", ""))
        if len(word) >= 6 and word.isalpha():
            at = self._chooser.randint(3, len(word) - 3)
            word = self._one_of(word, f"{word[:at]}-{word[at:]}", f"{word[:at]} {word[at:]}")
        return self._one_of(word, word.title(), word.upper())

    def _one_of(self, *ways: str) -> str:
        return self._chooser.choice(ways)


def every_phrase(expression: Expression) -> set[tuple[str, ...]]:
    """By hand, for small trees without slots."""
    match expression:
        case Word(text):
            return {(text,)}
        case Sequence(parts):
            made: set[tuple[str, ...]] = {()}
            for part in parts:
                made = {before + after for before in made for after in every_phrase(part)}
            return made
        case Choice(options):
            return {phrase for option in options for phrase in every_phrase(option)}
        case Optional(part):
            return {(), *every_phrase(part)}
        case AnyOrder(parts):
            found: set[tuple[str, ...]] = {()}
            for at, part in enumerate(parts):
                rest = every_phrase(AnyOrder(parts[:at] + parts[at + 1 :]))
                found |= {before + after for before in every_phrase(part) for after in rest}
            return found
        case _:
            raise AssertionError(expression)


def may_be_repeated(expression: Expression, words: tuple[str, ...]) -> bool:
    """Whether words are a phrase, where parts in any order may stand again and again."""
    return len(words) in _ends(expression, words, 0)


def _ends(expression: Expression, words: tuple[str, ...], start: int) -> set[int]:
    match expression:
        case Word(text):
            return {start + 1} if words[start : start + 1] == (text,) else set()
        case Sequence(parts):
            ends = {start}
            for part in parts:
                ends = {after for end in ends for after in _ends(part, words, end)}
            return ends
        case Choice(options):
            return {end for option in options for end in _ends(option, words, start)}
        case Optional(part):
            return {start, *_ends(part, words, start)}
        case AnyOrder(parts):
            reached, waiting = {start}, [start]
            while waiting:
                here = waiting.pop()
                new = {end for part in parts for end in _ends(part, words, here)} - reached
                reached |= new
                waiting += new
            return reached
        case _:
            raise AssertionError(expression)


COLOURS = ("red", "blue", "green", "pink")


@st.composite
def colourful(draw: st.DrawFn, depth: int = 2) -> str:
    parts = draw(st.lists(st.sampled_from(COLOURS), min_size=1, max_size=2))
    if depth:
        opening, closing = draw(st.sampled_from(BRACKETS))
        inner = draw(st.lists(colourful(depth - 1), min_size=1, max_size=3))
        parts.insert(draw(st.integers(0, len(parts))), f"{opening}{'|'.join(inner)}{closing}")
    return " ".join(parts)

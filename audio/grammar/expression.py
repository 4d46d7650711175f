"""The tree that a phrase template stands for, and the reader that builds it.

`[x]` is optional, `(a|b)` a choice (so is `[a|b]`), `{name}` a slot, `<a|b>` any of these in any order,
each at most once; everything else is words:

    train [the] {model} <for {epochs} epochs|with {optimizer}>
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from audio.grammar.digits import DecimalDigits, Digits
from audio.grammar.tokens import tokens

MOST_NESTED = 50
"""Brackets within each other: whatever walks the tree calls itself some times for each."""
MOST_PARTS = 300
"""Words and slots of one template."""
MOST_IN_ANY_ORDER = 50
LONGEST_WORD = 60
"""Letters; in any language a word has fewer."""
SHOWN = 80
"""Characters of a template that an error shows."""


class TemplateError(ValueError):
    """A template that cannot be read; the text says where."""


@dataclass(frozen=True)
class Word:
    """One word, as `audio.grammar.tokens` gives it."""

    text: str


@dataclass(frozen=True)
class Spelling:
    """Another way to write some words: "12" for "twelve". Only what follows written text reads it."""

    text: str
    words: str
    """The words, separated by spaces."""


@dataclass(frozen=True)
class SlotReference:
    """The place of a slot."""

    name: str


@dataclass(frozen=True)
class Sequence:
    """The parts one after the other."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Choice:
    """Exactly one of the options."""

    options: tuple[Expression, ...]


@dataclass(frozen=True)
class Optional:
    """The part, or nothing."""

    part: Expression


@dataclass(frozen=True)
class AnyOrder:
    """Any of the parts, none included, in any order and each at most once."""

    parts: tuple[Expression, ...]


Leaf = Word | Spelling | Digits | DecimalDigits | SlotReference
Expression = Leaf | Sequence | Choice | Optional | AnyOrder


def words(text: str) -> Expression:
    """Plain text as a sequence of words."""
    return _sequence([Word(token) for token in tokens(text)])


def choice(options: list[Expression]) -> Expression:
    """One of the options; a single one needs no choice."""
    return options[0] if len(options) == 1 else Choice(tuple(options))


def read_template(template: str) -> Expression:
    """Build the tree.

    Raises `TemplateError` for an unclosed or unexpected bracket, an empty choice, or more than can be heard.
    """
    reader = _Reader(template)
    expression = reader.alternatives("")
    words_and_slots = list(leaves(expression))
    if len(words_and_slots) > MOST_PARTS:
        raise reader.error(f"{len(words_and_slots):,} words and slots, and at most {MOST_PARTS} can be heard")
    if any(isinstance(leaf, Word) and len(leaf.text) > LONGEST_WORD for leaf in words_and_slots):
        raise reader.error(f"a word of more than {LONGEST_WORD} letters")
    return expression


def slot_names(expression: Expression) -> Iterator[str]:
    """The slots that stand in an expression, in order, repeated where they are."""
    return (leaf.name for leaf in leaves(expression) if isinstance(leaf, SlotReference))


def leaves(expression: Expression) -> Iterator[Leaf]:
    """All that has no parts of its own, in order."""
    match expression:
        case Sequence(parts) | Choice(parts) | AnyOrder(parts):
            for part in parts:
                yield from leaves(part)
        case Optional(part):
            yield from leaves(part)
        case _:
            yield expression


class _Reader:
    """Recursive descent over the template's characters."""

    CLOSING: ClassVar = {"(": ")", "[": "]", "<": ">"}
    SPECIAL = "|()[]<>{}"

    def __init__(self, template: str) -> None:
        self.template = template
        self.position = 0
        self.open_brackets = 0

    def alternatives(self, closing: str) -> Expression:
        options = [self.sequence()]
        while self.take("|"):
            options.append(self.sequence())
        if closing and not self.take(closing):
            raise self.error(f"{closing!r} is missing")
        if not closing and self.position < len(self.template):
            raise self.error(f"{self.template[self.position]!r} was not expected")
        if any(option == Sequence(()) for option in options):
            raise self.error("an empty part")
        return choice(options)

    def sequence(self) -> Expression:
        parts: list[Expression] = []
        while self.position < len(self.template) and self.template[self.position] not in "|)]>":
            parts.extend(self.part())
        return _sequence(parts)

    def part(self) -> list[Expression]:
        opening = self.template[self.position]
        if opening in self.CLOSING:
            if self.open_brackets == MOST_NESTED:
                raise self.error(f"more than {MOST_NESTED} brackets within each other")
            self.position += 1
            self.open_brackets += 1
            inner = self.alternatives(self.CLOSING[opening])
            self.open_brackets -= 1
            return [self.bracketed(opening, inner)]
        if opening == "{":
            return [self.slot()]
        return self.literal()

    def bracketed(self, opening: str, inner: Expression) -> Expression:
        if opening == "(":
            return inner
        if opening == "[":
            return Optional(inner)
        parts = inner.options if isinstance(inner, Choice) else (inner,)
        if len(parts) > MOST_IN_ANY_ORDER:
            raise self.error(f"{len(parts)} parts in any order, and at most {MOST_IN_ANY_ORDER} can be heard")
        return AnyOrder(parts)

    def slot(self) -> SlotReference:
        end = self.template.find("}", self.position)
        if end < 0:
            raise self.error("'}' is missing")
        name = self.template[self.position + 1 : end].strip()
        if not name.isidentifier():
            raise self.error(f"{shown(name)} is no name for a slot")
        self.position = end + 1
        return SlotReference(name)

    def literal(self) -> list[Expression]:
        start = self.position
        while self.position < len(self.template) and self.template[self.position] not in self.SPECIAL:
            self.position += 1
        if self.position == start:
            raise self.error(f"{self.template[start]!r} was not expected")
        return [Word(token) for token in tokens(self.template[start : self.position])]

    def take(self, character: str) -> bool:
        found = self.template[self.position : self.position + 1] == character
        self.position += found
        return found

    def error(self, what: str) -> TemplateError:
        return TemplateError(f"{what} at character {self.position + 1} of {shown(self.template)}")


def shown(text: str) -> str:
    """A text in quotation marks; of a long one the beginning."""
    return repr(text) if len(text) <= SHOWN else f"{text[:SHOWN]!r}…"


def _sequence(parts: list[Expression]) -> Expression:
    return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

"""What pieces of a sentence stand for: a tree of phrases, each with the family or the slots that it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.commands.understanding.figures import figures
from audio.grammar.expression import (
    AnyOrder,
    Choice,
    Expression,
    Optional,
    Sequence,
    SlotReference,
    Word,
    read_template,
)
from audio.grammar.grammar import Decimal, Slot, Values, WholeNumber
from audio.grammar.matching import Phrases
from audio.grammar.tokens import tokens

JOINS = "joins"
"""The slot of words that only join a setting and its value."""
FILLER = "filler"
"""Says nothing: politeness, hesitation, articles."""
DOUBT = "doubt"
"""Says nothing either, but people who command say it less than people who talk."""


@dataclass(frozen=True)
class Piece:
    """One thing that some words of a sentence may stand for: a family, or values of slots."""

    family: str
    """For slots the name of the first of them."""
    slots: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Entry:
    """Templates with "|" between them, the family they stand for, and values that it always means."""

    template: str
    family: str = ""
    """Without one it is that of its first slot."""
    means: tuple[tuple[str, Any], ...] = ()


@dataclass
class _Node:
    words: dict[str, _Node] = field(default_factory=dict)
    slots: dict[str, _Node] = field(default_factory=dict)
    ends: list[Entry] = field(default_factory=list)


class Lexicon:
    """All phrases, ready to be found in a sentence."""

    def __init__(self, entries: Iterable[Entry], slots: Mapping[str, Slot]) -> None:
        self._slots = slots
        self._values = {
            name: Phrases((tokens(phrase), value) for phrase, value in slot.every().items())
            for name, slot in slots.items()
            if isinstance(slot, Values)
        }
        self._root = _Node()
        for entry in entries:
            for phrase in alternatives(entry.template):
                for path in _paths(phrase):
                    self._add(path, entry)

    def at(self, said: tuple[str, ...], start: int) -> dict[tuple[int, Piece], None]:
        """What may begin at `start`: where it ends and what it is."""
        numbers = figures(said, start)
        return dict.fromkeys(self._walk(self._root, said, start, (), {start: numbers}))

    def words(self) -> frozenset[str]:
        """Every word that stands in a phrase."""
        found: set[str] = set()
        waiting = [self._root]
        while waiting:
            node = waiting.pop()
            found.update(node.words)
            waiting += [*node.words.values(), *node.slots.values()]
        return frozenset(found)

    def _add(self, path: tuple[str | SlotReference, ...], entry: Entry) -> None:
        fills = any(isinstance(step, SlotReference) and step.name != JOINS for step in path)
        if not (entry.family or entry.means or fills):
            raise ValueError(f"{path} in {entry.template!r} stands for nothing")
        node = self._root
        for step in path:
            if isinstance(step, SlotReference):
                node = node.slots.setdefault(step.name, _Node())
            else:
                node = node.words.setdefault(step, _Node())
        node.ends.append(entry)

    def _walk(
        self,
        node: _Node,
        said: tuple[str, ...],
        at: int,
        filled: tuple[tuple[str, Any], ...],
        numbers: dict[int, list[tuple[float, int]]],
    ) -> Iterator[tuple[int, Piece]]:
        for entry in node.ends:
            values = (*filled, *entry.means)
            yield at, Piece(entry.family or values[0][0], values)
        if at >= len(said):
            return
        if said[at] in node.words:
            yield from self._walk(node.words[said[at]], said, at + 1, filled, numbers)
        for name, following in node.slots.items():
            for end, value in self._fill(name, said, at, numbers):
                further = filled if name == JOINS else (*filled, (name, value))
                yield from self._walk(following, said, end, further, numbers)

    def _fill(
        self, name: str, said: tuple[str, ...], at: int, numbers: dict[int, list[tuple[float, int]]]
    ) -> Iterator[tuple[int, Any]]:
        slot = self._slots[name]
        if isinstance(slot, Values):
            yield from self._values[name].at(said, at)
            return
        if at not in numbers:
            numbers[at] = figures(said, at)
        for value, end in numbers[at]:
            if fits(slot, value):
                yield end, float(value) if isinstance(slot, Decimal) else int(value)


def fits(slot: WholeNumber | Decimal, value: float) -> bool:
    """Whether a number may stand for a slot."""
    return slot.low <= value <= slot.high and (isinstance(slot, Decimal) or value == int(value))


def alternatives(template: str) -> list[str]:
    """The choices of a template that stand in no bracket: "a|b [c|d]" is "a" and "b [c|d]"."""
    found, depth = [""], 0
    for letter in template:
        depth += (letter in "([") - (letter in ")]")
        if letter == "|" and not depth:
            found.append("")
        else:
            found[-1] += letter
    return [each for each in found if each.strip()]


def _paths(phrase: str) -> list[tuple[str | SlotReference, ...]]:
    if not any(letter in phrase for letter in "([{"):
        return [tokens(phrase)]  # most of them, read ten times as fast
    return _flat(read_template(phrase))


def _flat(expression: Expression) -> list[tuple[str | SlotReference, ...]]:
    """Every way through a template, choices and options written out."""
    match expression:
        case Word(text):
            return [(text,)]
        case SlotReference():
            return [(expression,)]
        case Sequence(parts):
            paths: list[tuple[str | SlotReference, ...]] = [()]
            for part in parts:
                paths = [(*before, *after) for before in paths for after in _flat(part)]
            return paths
        case Choice(options):
            return [path for option in options for path in _flat(option)]
        case Optional(part):
            return [(), *_flat(part)]
        case AnyOrder():
            raise ValueError("pieces come in any order anyway")
        case _:
            raise ValueError(f"{expression} stands only in what is written")

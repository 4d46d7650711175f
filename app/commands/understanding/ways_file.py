"""Reads the words and ways of a feature: the `ways.toml` beside its commands.

    fills                  phrases with slots in them; "@" stands for "of", "to", 设为 and the like
    [families]             words that mean the same, by the name that the ways call them
    [ways]                 ways to ask for each command, in the notation of `ways`
    [also.SLOT]            more words for what a word of the grammar means
    [[means]]              phrases that fill slots with a word of the grammar or a number
    strict, answers        commands that lose something, and commands that answer a question
    harmless               whether all of it changes nothing

Phrases have "|" between them; "[x]" is optional and "(a|b)" a choice.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.commands.understanding.lexicon import JOINS, Entry
from audio.grammar.grammar import Slot, Values

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Settle = Callable[[dict[str, Any]], Mapping[str, Any] | None]
"""Makes the slots of a command of what was said for it; None where that makes no sense."""


@dataclass(frozen=True)
class FeatureWays:
    """Where a feature keeps its ways, and what these need besides words."""

    file: Path
    slots: Mapping[str, Slot] = field(default_factory=dict)
    """Kinds that several slots share, and parts that slots are made of."""
    settle: Mapping[str, Settle] = field(default_factory=dict)


@dataclass(frozen=True)
class WaysFile:
    """What was read."""

    feature: FeatureWays
    said: Mapping[str, Any]

    @property
    def ways(self) -> Mapping[str, tuple[str, ...]]:
        """The ways of each command."""
        return {command: _listed(texts) for command, texts in self.said.get("ways", {}).items()}

    @property
    def answers(self) -> frozenset[str]:
        """Commands that answer a question."""
        return frozenset(self.said.get("answers", ()))

    @property
    def harmless(self) -> frozenset[str]:
        """What changes nothing, where that is all that is asked for here: questions."""
        return frozenset(self.ways) if self.said.get("harmless") else frozenset()

    @property
    def strict(self) -> frozenset[str]:
        """Commands that lose something, or cannot be taken back."""
        return frozenset(self.said.get("strict", ()))

    def slots(self, known: Mapping[str, Slot]) -> dict[str, Slot]:
        """Slots with the words that are only understood in text."""
        found = dict(self.feature.slots)
        for name, words in self.said.get("also", {}).items():
            slot = found.get(name, known.get(name))
            assert isinstance(slot, Values), name
            meanings = slot.every()
            further = {
                phrase: meanings[word]
                for word, phrases in words.items()
                for phrase in "|".join(_listed(phrases)).split("|")
            }
            found[name] = Values(meanings | further)
        return found

    def entries(self, slots: Mapping[str, Slot]) -> Iterable[Entry]:
        """All phrases, for the lexicon."""
        for family, phrases in self.said.get("families", {}).items():
            yield Entry(_template(phrases), family)
        for phrases in self.said.get("fills", ()):
            yield Entry(_template(phrases))
        for each in self.said.get("means", ()):
            values = {name: _meaning(slots[name], word) for name, word in each.items() if name != "phrases"}
            yield Entry(_template(each["phrases"]), "", tuple(values.items()))


def read_ways(feature: FeatureWays) -> WaysFile:
    """Read the file of a feature."""
    return WaysFile(feature, tomllib.loads(feature.file.read_text(encoding="utf-8")))


def joining_words(file: Path) -> Values:
    """What may stand between a setting and its value: "of", "down to", 设为."""
    said = tomllib.loads(file.read_text(encoding="utf-8"))["joins"]
    return Values(dict.fromkeys("|".join(said).split("|"), ""))


def _listed(texts: str | list[str]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)


def _template(phrases: str | list[str]) -> str:
    return "|".join(_listed(phrases)).replace("@", f"[{{{JOINS}}}]")


def _meaning(slot: Slot, word: object) -> Any:
    """A word of the grammar means what it means there; a number means itself."""
    return slot.every()[str(word)] if isinstance(slot, Values) else word

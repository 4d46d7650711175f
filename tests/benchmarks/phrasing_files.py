"""Reads `phrasings/`: what people say to the app who do not know its grammar, and what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

import tomllib

from app.commands.invocation import Invocation
from app.commands.vocabulary import Vocabulary
from audio.grammar.grammar import Values

FOLDER = Path(__file__).parent / "phrasings"
LANGUAGES = ("english", "chinese")


@dataclass(frozen=True)
class Phrasing:
    """A sentence and the command that it asks for; without one it asks for nothing."""

    say: str
    language: str
    command: str = ""
    slots: Mapping[str, Any] = field(default_factory=dict)
    also: str = ""
    asks: str = ""
    """The key of the question, where it is one."""
    needs: str = ""
    less: str = ""
    more: str = ""

    def is_meant_by(self, done: Invocation, vocabulary: Vocabulary, *, exactly: bool = True) -> bool:
        """Whether that is what was asked for; `exactly` with no value that was not said."""
        if self.also and done.command == self.also:
            return True
        if done.command != self.command:
            return False
        given = {name: value for name, value in done.arguments.items() if value is not None}
        if any(name not in given for name in self.slots):
            return False
        if exactly and any(name not in self.slots for name in given):
            return False
        return all(_is_same(given[name], value, vocabulary, name) for name, value in self.slots.items())


@dataclass(frozen=True)
class Dialogue:
    """Turns that lean on what was said before."""

    language: str
    needs: str
    turns: tuple[Phrasing, ...]


def phrasings(language: str) -> tuple[Phrasing, ...]:
    """What is asked for by commands, in one language."""
    return tuple(_phrasing(each, language) for each in _read(language, "phrasing"))


def ordinary_talk(language: str) -> tuple[Phrasing, ...]:
    """What is not meant for the app."""
    return tuple(_of_language("not_commands", "sentence", language))


def questions(language: str) -> tuple[Phrasing, ...]:
    """What asks for an answer."""
    return tuple(_of_language("questions", "question", language))


def dialogues(language: str) -> tuple[Dialogue, ...]:
    """Conversations."""
    return tuple(
        Dialogue(language, each["needs"], tuple(_phrasing(turn, language) for turn in each["turn"]))
        for each in _read("dialogues", "dialogue")
        if each["language"] == language
    )


def _of_language(name: str, kind: str, language: str) -> Iterator[Phrasing]:
    return (_phrasing(each, language) for each in _read(name, kind) if each["language"] == language)


def _read(name: str, kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))[kind]
    return found


def _phrasing(entry: dict[str, Any], language: str) -> Phrasing:
    names = ("say", "command", "slots", "also", "asks", "needs", "less", "more")
    return Phrasing(**{name: entry[name] for name in names if name in entry}, language=language)


def _is_same(value: object, expected: object, vocabulary: Vocabulary, name: str) -> bool:
    """The files write values of lists as texts."""
    if isinstance(value, int | float) and isinstance(expected, int | float) and not isinstance(value, bool):
        return abs(value - expected) <= 1e-9 * max(1.0, abs(expected))
    slot = vocabulary.slots[name]
    words = (
        [word for word, meant in slot.every().items() if meant == value] if isinstance(slot, Values) else []
    )
    written = [str(value), *words, *([str(value.value)] if isinstance(value, Enum) else [])]
    return str(expected) in written

"""Everything that can be said, made from the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from app import commands
from app.examples import telling_example
from app.vocabulary import Vocabulary


@dataclass(frozen=True)
class HelpEntry:
    """One command, as help shows it."""

    summary: str
    examples: tuple[str, ...]
    """Things to say, English before Chinese."""
    shortcut: str

    def mentions(self, text: str) -> bool:
        """Whether every word of a search is somewhere in the entry."""
        everything = " ".join((self.summary, *self.examples, self.shortcut)).casefold()
        return all(word in everything for word in text.casefold().split())


def help_entries(vocabulary: Vocabulary) -> tuple[HelpEntry, ...]:
    """One for every command, in the order in which they are declared."""
    return tuple(
        HelpEntry(entry.summary, vocabulary.examples(name), entry.shortcut)
        for name, entry in vocabulary.commands.items()
    )


def help_as_text() -> str:
    """For the terminal: what it does, then what to say."""
    entries = help_entries(Vocabulary(commands))
    return "\n".join(f"{entry.summary}\n    {'  ·  '.join(entry.examples)}" for entry in entries)


def help_as_markdown() -> str:
    """For the README: a table with one English and one Chinese phrase a command."""
    vocabulary = Vocabulary(commands)
    rows = ["| say | 说 | it does |", "|---|---|---|"]
    for entry in vocabulary.commands.values():
        english = telling_example(entry.phrases[0], vocabulary.slots, vocabulary.shown)
        chinese = telling_example(entry.chinese[0], vocabulary.slots, vocabulary.shown)
        rows.append(f"| {english} | {chinese} | {entry.summary} |")
    return "\n".join(rows)

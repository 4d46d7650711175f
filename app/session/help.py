"""Everything that can be said, made from the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from app.commands.examples import examples, telling_example
from app.commands.own_phrases import Alias
from app.commands.vocabulary import Command, Vocabulary
from app.session.vocabulary import every_command
from app.state.parts.hearing import Taught
from language.sentence import joined, message, term


@dataclass(frozen=True)
class HelpEntry:
    """One command, as help shows it."""

    summary: str
    examples: tuple[str, ...]
    """Things to say, English before Chinese."""
    shortcut: str
    alias: Alias | None = None
    """Set for a phrase of the user's own."""

    def mentions(self, text: str, summary: str = "") -> bool:
        """Whether every word of a search is somewhere in the entry; `summary` as it is shown."""
        everything = " ".join((self.summary, summary, *self.examples, self.shortcut)).casefold()
        return all(word in everything for word in text.casefold().split())


def help_entries(vocabulary: Vocabulary, taught: tuple[Taught, ...] = ()) -> tuple[HelpEntry, ...]:
    """One for every phrase of the user's own, then one for every command, as they are declared.

    `taught` are the phrases that were taught by voice, which cannot be typed: their commands can.
    """
    by_voice = tuple(
        HelpEntry(
            message("Your own phrases: say “{each}”, as you taught it.", each=each.name), (each.sentence,), ""
        )
        for each in taught
        if each.usable
    )
    own = tuple(
        HelpEntry(
            message("Your own phrase for “{sentence}”.", sentence=alias.sentence), (alias.phrase,), "", alias
        )
        for alias in vocabulary.aliases.values()
    )
    return (
        own
        + by_voice
        + tuple(
            HelpEntry(entry.summary, vocabulary.examples(name), entry.shortcut)
            for name, entry in vocabulary.commands.items()
        )
    )


def help_as_text() -> str:
    """For the terminal: what it does, then what to say."""
    entries = help_entries(every_command())
    return joined(
        "\n", (joined("\n    ", [term(each.summary), "  ·  ".join(each.examples)]) for each in entries)
    )


def help_as_markdown() -> str:
    """For docs/commands.md: a table with one English and one Chinese phrase a command."""
    vocabulary = every_command()
    rows = ["| say | 说 | it does |", "|---|---|---|"]
    for entry in vocabulary.commands.values():
        english, chinese = _saying_the_same(entry, vocabulary)
        rows.append(f"| {english} | {chinese} | {entry.summary} |")
    return "\n".join(rows)


def _saying_the_same(entry: Command, vocabulary: Vocabulary) -> tuple[str, str]:
    """What shows best what a command is for, in English and in Chinese: the same words for its slots."""
    english, chinese = (
        dict.fromkeys(
            (
                telling_example(phrases[0], vocabulary.slots, vocabulary.shown),
                *examples(phrases[0], vocabulary.slots, vocabulary.shown),
            )
        )
        for phrases in (entry.phrases, entry.chinese)
    )
    meanings = {said: vocabulary.parse(said) for said in (*english, *chinese)}
    alike = ((one, other) for one in english for other in chinese if meanings[one] == meanings[other])
    return next(alike, (next(iter(english)), next(iter(chinese))))

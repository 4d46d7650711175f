"""The list of the phrases that a user has taught: its lines, and what a name may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from language.sentence import message

MOST_PHRASES = 10**6
LONGEST_NAME = 80


class TaughtPhrasesError(Exception):
    """The phrases cannot be kept or changed. Its text is one sentence for the user."""


@dataclass(frozen=True)
class Entry:
    """A line of the list."""

    number: int
    name: str
    sentence: str
    kind: str


def checked_name(name: str, others: Sequence[Entry]) -> str:
    """A name for a phrase as it is kept. Raises `TaughtPhrasesError` for what can be none."""
    name = " ".join(name.split())
    if not name:
        raise TaughtPhrasesError(message("A phrase needs a name."))
    if len(name) > LONGEST_NAME:
        raise TaughtPhrasesError(
            message("That name is too long: use at most {longest_name} letters.", longest_name=LONGEST_NAME)
        )
    if name.casefold() in [other.name.casefold() for other in others]:
        raise TaughtPhrasesError(
            message("A phrase is called “{name}” already: choose another name.", name=name)
        )
    return name


def entry_of(line: dict[str, object]) -> Entry:
    """A line of the list. Raises `TypeError` or `ValueError` for what is none."""
    entry = Entry(**line)  # type: ignore[arg-type] # checked in the next line
    if (
        type(entry.number) is not int
        or not 0 <= entry.number < MOST_PHRASES
        or not all(isinstance(text, str) for text in (entry.name, entry.sentence, entry.kind))
    ):
        raise ValueError("An entry has the wrong types.")
    return entry

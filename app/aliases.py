"""Phrases of the user's own, and the commands that they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.json_files import read_object, write_object
from audio.tokens import tokens

WHAT = "your own phrases"
LONGEST = 8
"""Words, or Chinese characters, of a phrase."""


@dataclass(frozen=True)
class Alias:
    """What is said, and the sentence that it stands for."""

    phrase: str
    sentence: str

    @property
    def words(self) -> str:
        """The phrase as the grammar compares it: nothing in it is taken for a template."""
        return " ".join(tokens(self.phrase))


@dataclass(frozen=True)
class Aliases:
    """All of them, in the order in which they were made."""

    all: tuple[Alias, ...] = ()

    def with_alias(self, alias: Alias) -> Aliases:
        """These and another; one with the same words makes way."""
        return Aliases((*self.without(alias.phrase).all, alias))

    def without(self, phrase: str) -> Aliases:
        """These but for one phrase."""
        words = Alias(phrase, "").words
        return Aliases(tuple(each for each in self.all if each.words != words))


class AliasesFile:
    """Aliases as JSON: each phrase with its sentence."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Aliases:
        """Those that are kept. Raises `KeptFileError`."""
        kept = read_object(self.path, WHAT)
        return Aliases(tuple(Alias(phrase, said) for phrase, said in kept.items() if isinstance(said, str)))

    def save(self, aliases: Aliases) -> None:
        """Keep exactly these. Raises `KeptFileError`."""
        write_object(self.path, {each.phrase: each.sentence for each in aliases.all}, WHAT)

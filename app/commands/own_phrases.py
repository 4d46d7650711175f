"""Phrases of the user's own, and the sentences that they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from audio.grammar.tokens import tokens

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

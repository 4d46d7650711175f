"""Which languages a grammar speaks, and the part of it that is in one of them."""

from __future__ import annotations

from enum import Enum

from audio.grammar.expression import Expression, Spelling, Word, leaves, slot_names
from audio.grammar.grammar import Grammar, Values, options
from audio.grammar.tokens import is_han, tokens


class Language(Enum):
    """The value is its ISO 639-1 code."""

    ENGLISH = "en"
    """And every other that is written in letters."""
    CHINESE = "zh"


def languages(grammar: Grammar) -> tuple[Language, ...]:
    """Those that the phrases of a grammar are in, or its values where no phrase has words of its own."""
    phrases = [phrase for expression in grammar.intents.values() for phrase in options(expression)]
    written = {_language(phrase) for phrase in phrases} - {None}
    written = written or {_language_of(value) for phrase in phrases for value in _values(grammar, phrase)}
    return tuple(language for language in Language if language in written) or (Language.ENGLISH,)


def grammar_in(grammar: Grammar, language: Language) -> Grammar:
    """The phrases in that language, and those that are nothing but slots.

    Chinese phrases take names in letters ("训练MLP") as well; English ones take no Chinese.
    """
    return grammar.keeping(
        lambda phrase: _language(phrase) in (language, None),
        lambda value: language is Language.CHINESE or _language_of(value) is Language.ENGLISH,
    )


def _language(expression: Expression) -> Language | None:
    """None where there is no word of its own."""
    found = [leaf.text for leaf in leaves(expression) if isinstance(leaf, Word | Spelling)]
    return _language_of(" ".join(found)) if found else None


def _language_of(text: str) -> Language:
    return Language.CHINESE if any(map(is_han, tokens(text))) else Language.ENGLISH


def _values(grammar: Grammar, phrase: Expression) -> list[str]:
    """What may be said for the slots of a phrase that are lists of words."""
    slots = [grammar.slots[name] for name in slot_names(phrase)]
    return [value for slot in slots if isinstance(slot, Values) for value in slot.every()]

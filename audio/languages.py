"""Which languages a grammar speaks, and the part of it that is in one of them."""

from __future__ import annotations

from enum import Enum

from audio.expression import AnyOrder, Choice, Expression, Optional, Sequence, Spelling, Word
from audio.grammar import Grammar, Values
from audio.tokens import is_han, tokens


class Language(Enum):
    """The value is its ISO 639-1 code."""

    ENGLISH = "en"
    """And every other that is written in letters."""
    CHINESE = "zh"


def languages(grammar: Grammar) -> tuple[Language, ...]:
    """Those that the phrases of a grammar are in."""
    written = {_language(phrase) for expression in grammar.intents.values() for phrase in _options(expression)}
    return tuple(language for language in Language if language in written) or (Language.ENGLISH,)


def grammar_in(grammar: Grammar, language: Language) -> Grammar:
    """The phrases in that language, and those that are nothing but slots.

    Chinese phrases take names in letters ("训练MLP") as well; English ones take no Chinese.
    """
    return grammar.keeping(
        lambda phrase: _language(phrase) in (language, None),
        lambda value: language is Language.CHINESE or not any(map(is_han, tokens(value))),
    )


def _options(expression: Expression) -> tuple[Expression, ...]:
    return expression.options if isinstance(expression, Choice) else (expression,)


def _language(expression: Expression) -> Language | None:
    """None where there is no word of its own."""
    found = _words(expression)
    if not found:
        return None
    return Language.CHINESE if any(map(is_han, found)) else Language.ENGLISH


def _words(expression: Expression) -> list[str]:
    match expression:
        case Word(text) | Spelling(text):
            return [text]
        case Sequence(parts) | Choice(parts) | AnyOrder(parts):
            return [word for part in parts for word in _words(part)]
        case Optional(part):
            return _words(part)
        case _:
            return []

"""Sentences as plain values, for what is kept in files or comes from another machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from language.sentence import CHANGES, LIST, SEPARATOR, Altered, Joined, Plural, Sentence

DEEPEST = 16
"""Sentences within each other; deeper is none of ours."""


class PlainError(ValueError):
    """A value that is no sentence."""


Plain = str | dict[str, Any]
_BEGIN = '{"message": '


def as_plain(text: str) -> Plain:
    """A sentence as a dictionary, for JSON and the like; any other string is itself."""
    match text:
        case Plural():
            return {**_message(text), "singular": text.singular, "number": text.number}
        case Joined():
            return {"message": text.message, "parts": [*map(as_plain, text.parts)], "context": text.context}
        case Altered():
            return {"message": text.message, "of": as_plain(text.of)}
        case Sentence():
            return _message(text)
    return text


def _message(text: Sentence) -> dict[str, Any]:
    return {"message": text.message, "facts": {name: as_plain(each) for name, each in text.facts.items()}}


def from_plain(plain: object, depth: int = 0) -> str:
    """The inverse. Raises `PlainError` for what is none."""
    if isinstance(plain, str):
        return plain
    if not isinstance(plain, Mapping) or depth == DEEPEST:
        raise PlainError(plain)
    match dict(plain):
        case {"message": str(change), "of": of, **rest} if not rest and change in CHANGES:
            return Altered(from_plain(of, depth + 1), change)
        case {"message": str(separator), "parts": list(parts), "context": str(context), **rest} if not rest:
            if context not in (SEPARATOR, LIST):
                raise PlainError(plain)
            return Joined(separator, tuple(from_plain(each, depth + 1) for each in parts), context)
        case {"message": str(message), "facts": dict(facts), **rest}:
            return _made(
                message, {str(name): from_plain(each, depth + 1) for name, each in facts.items()}, rest
            )
    raise PlainError(plain)


def _made(message: str, facts: Mapping[str, str], rest: Mapping[str, object]) -> str:
    try:
        match rest:
            case {"singular": str(singular), "number": int(number), **more} if not more:
                return Plural(singular, message, number, facts)
    except KeyError as error:  # a gap without a fact
        raise PlainError(message) from error
    if rest:
        raise PlainError(rest)
    try:
        return Sentence(message, facts)
    except KeyError as error:
        raise PlainError(message) from error


def as_text(sentence: str) -> str:
    """A sentence as a line of JSON where it has parts, else as it is."""
    plain = as_plain(sentence)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def from_text(text: str) -> str:
    """The inverse; any other text, whoever wrote it, is itself."""
    if not text.startswith(_BEGIN):
        return text
    try:
        return from_plain(json.loads(text))
    except (ValueError, RecursionError):
        return text

"""Values and lists of them, in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from app.common.words.titles import optimizer_title


def plain_value(value: object) -> str:
    """A value as it is said after its name."""
    match value:
        case Enum():
            return str(value.value)
        case bool():
            return "on" if value else "off"
        case float():
            return f"{value:g}"
        case tuple():
            return ", ".join(map(str, value))
        case None:
            return "none"
    return optimizer_title(str(value))


def listed(parts: Sequence[str]) -> str:
    """Parts of a sentence, one after the other."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def within_a_sentence(title: str) -> str:
    """A title in the middle of a sentence."""
    return title if title[1:2].isupper() else f"{title[:1].lower()}{title[1:]}"

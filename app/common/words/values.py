"""Values and titles, in the middle of a sentence."""

from __future__ import annotations

from enum import Enum

from app.common.words.titles import optimizer_title
from language.sentence import message, small, term


def plain_value(value: object) -> str:
    """A value as it is said after its name."""
    match value:
        case Enum():
            return term(str(value.value))
        case bool():
            return message("on") if value else message("off")
        case float():
            return f"{value:g}"
        case tuple():
            return ", ".join(map(str, value))
        case None:
            return message("none")
    return optimizer_title(str(value))


def within_a_sentence(title: str) -> str:
    """A title in the middle of a sentence."""
    return title if title[1:2].isupper() else small(title)

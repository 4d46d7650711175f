"""JSON from files that anybody may have written, without the surprises of `json.loads`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

MOST_DEPTH = 100
"""Lists and objects within each other; whatever the app writes has a handful."""
_HALF = re.compile(r"[\ud800-\udfff]")
"""Of two surrogates, which only together are a character; no file and no window takes one alone."""


def parsed(text: str | bytes) -> Any:
    """What it says. Raises `ValueError`, and nothing else, where that cannot be told or written again."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    _check(value)
    return value


def is_text(value: Any) -> bool:
    """Whether it is text that can be shown, written, and named to the system: without halves and zeros."""
    return isinstance(value, str) and "\0" not in value and _HALF.search(value) is None


def _check(value: Any) -> None:
    """What can just be read may still be too deep to be written, or have half a character."""
    level = [value]
    for _ in range(MOST_DEPTH):
        if any(_HALF.search(each) for each in level if isinstance(each, str)):
            raise ValueError("it holds half a character")
        level = [each for one in level if isinstance(one, dict | list) for each in _within(one)]
        if not level:
            return
    raise ValueError("it is nested too deeply")


def _within(value: dict[str, Any] | list[Any]) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value
        yield from value.values()
    else:
        yield from value

"""JSON from files that anybody may have written, without the surprises of `json.loads`."""

from __future__ import annotations

import json
from typing import Any

MOST_DEPTH = 100
"""Lists and objects within each other; whatever the app writes has a handful."""


def parsed(text: str | bytes) -> Any:
    """What it says. Raises `ValueError`, and nothing else, where that cannot be told or written again."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    _check_depth(value)
    return value


def _check_depth(value: Any) -> None:
    """What can just be read may still be too deep to be written."""
    level = [value]
    for _ in range(MOST_DEPTH):
        level = [each for one in level for each in _within(one)]
        if not level:
            return
    raise ValueError("it is nested too deeply")


def _within(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [each for each in value.values() if isinstance(each, dict | list)]
    return [each for each in value if isinstance(each, dict | list)] if isinstance(value, list) else []

"""Phrases that were not understood, kept on this machine, where the user agreed to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.common.json_file import change_object, read_object
from app.common.plain_json import is_text
from language.sentence import message

WHAT = message("the phrases that were kept")
MOST = 200
LONGEST = 200
"""Characters of a phrase; the rest is cut off."""


@dataclass(frozen=True)
class KeptPhrase:
    """What was said or typed, and the day."""

    text: str
    day: str
    """As in ISO 8601: 2026-11-24."""


class PhrasesFile:
    """One JSON file with the latest `MOST` phrases, each once. All methods raise `KeptFileError`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> tuple[KeptPhrase, ...]:
        """Those that are kept, the oldest first."""
        return _phrases(read_object(self.path, WHAT))

    def add(self, text: str, day: date) -> None:
        """Keep another one."""
        new = KeptPhrase(text[:LONGEST], day.isoformat())

        def change(there: dict[str, Any]) -> dict[str, Any]:
            return _written((*_without(new.text, there), new)[-MOST:])

        change_object(self.path, change, WHAT)

    def drop(self, text: str) -> None:
        """Keep one no longer, if it is there."""
        if any(each.text == text for each in self.load()):
            change_object(self.path, lambda there: _written(_without(text, there)), WHAT)

    def forget(self) -> None:
        """Keep none."""
        if self.load():
            change_object(self.path, lambda _there: _written(()), WHAT)


def _phrases(content: Mapping[str, Any]) -> tuple[KeptPhrase, ...]:
    entries = content.get("phrases", [])
    return tuple(filter(None, map(_read, entries if isinstance(entries, list) else [])))


def _without(text: str, content: Mapping[str, Any]) -> tuple[KeptPhrase, ...]:
    return tuple(each for each in _phrases(content) if each.text != text)


def _written(phrases: tuple[KeptPhrase, ...]) -> dict[str, Any]:
    return {"phrases": [{"text": each.text, "day": each.day} for each in phrases]}


def _read(entry: Any) -> KeptPhrase | None:
    match entry:
        case {"text": str(text), "day": str(day)} if is_text(text) and is_text(day):
            return KeptPhrase(text, day)
    return None

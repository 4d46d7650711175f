"""Phrases that were not understood, kept on this machine, where the user agreed to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.json_files import read_object, write_object

WHAT = "the phrases that were kept"
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
        entries = read_object(self.path, WHAT).get("phrases", [])
        return tuple(filter(None, map(_read, entries if isinstance(entries, list) else [])))

    def add(self, text: str, day: date) -> None:
        """Keep another one."""
        new = KeptPhrase(text[:LONGEST], day.isoformat())
        self._write((*(each for each in self.load() if each.text != new.text), new)[-MOST:])

    def drop(self, text: str) -> None:
        """Keep one no longer, if it is there."""
        kept = self.load()
        left = tuple(each for each in kept if each.text != text)
        if left != kept:
            self._write(left)

    def forget(self) -> None:
        """Keep none."""
        if self.load():
            self._write(())

    def _write(self, phrases: tuple[KeptPhrase, ...]) -> None:
        write_object(self.path, {"phrases": [{"text": each.text, "day": each.day} for each in phrases]}, WHAT)


def _read(entry: Any) -> KeptPhrase | None:
    match entry:
        case {"text": str(text), "day": str(day)}:
            return KeptPhrase(text, day)
    return None

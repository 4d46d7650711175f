"""What a user chose once and for all, as a file of JSON."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any

from app.common.cluster_address import why_no_address
from app.common.json_file import change_object, read_object
from app.common.plain_json import is_text
from app.state.parts.preferences import CHOICES, FOLDERS, MOST_THREADS, QUIET_MINUTES, Preferences

WHAT = "your preferences"
FORMER_ENGINES = ("auto", "sphinx")
"""That an earlier version offered; they are read as the usual one."""


class PreferencesFile:
    """Preferences as JSON. What a newer version wrote there and this one does not know stays."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""
        """What was wrong with what was loaded last, in a sentence; it is as at first."""

    def load(self) -> Preferences:
        """Those that are kept; a value that means nothing is as at first. Raises `KeptFileError`."""
        kept = read_object(self.path, WHAT)
        odd = [name for name in FOLDERS if not is_text(kept.get(name, ""))]
        self.problem = f"{self.path} names a folder that cannot be, so the usual one is used." if odd else ""
        known = {each.name: getattr(Preferences(), each.name) for each in fields(Preferences)}
        read = {name: _read(name, usual, kept.get(name, usual)) for name, usual in known.items()}
        return Preferences(**read)

    def save(self, preferences: Preferences, since: Preferences | None = None) -> None:
        """Keep what has changed since those, or all: another window may have changed the others meanwhile.

        Raises `KeptFileError`.
        """
        values = {each.name: getattr(preferences, each.name) for each in fields(preferences)}
        plain = {
            name: value.value if isinstance(value, Enum) else value
            for name, value in values.items()
            if since is None or value != getattr(since, name)
        }
        if plain:
            change_object(self.path, lambda there: {**there, **plain}, WHAT)


def preferences_in(folder: Path) -> PreferencesFile:
    """The file that holds them in a folder of settings."""
    return PreferencesFile(folder / "preferences.json")


def _read(name: str, usual: Any, kept: Any) -> Any:
    """The kept value, if it is one that could stand in place of the usual one."""
    if isinstance(usual, Enum):
        return next((each for each in type(usual) if each.value == kept), usual)
    if name in CHOICES:
        return kept if kept in CHOICES[name] else usual
    if name == "cluster_address":
        return kept if type(kept) is str and not why_no_address(kept) else usual
    if name == "threads":
        return kept if type(kept) is int and 0 <= kept <= MOST_THREADS else usual
    if name == "quiet_minutes":
        return kept if type(kept) is int and kept in QUIET_MINUTES else usual
    if name == "engine" and kept in FORMER_ENGINES:
        return usual
    if isinstance(usual, str):
        return kept if is_text(kept) else usual
    return kept if type(kept) is type(usual) else usual

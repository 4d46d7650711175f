"""What a user chose once and for all, as a file of JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any

from app.common.cluster_address import why_no_address
from app.common.json_file import Change, JsonFile
from app.common.plain_json import is_text
from app.state.parts.preferences import CHOICES, FOLDERS, MOST_THREADS, QUIET_MINUTES, Preferences
from language.sentence import message

FORMER_ENGINES = ("auto", "sphinx")
"""That an earlier version offered; they are read as the usual one."""


class PreferencesFile(JsonFile[Preferences]):
    """Preferences as JSON. What a newer version wrote there and this one does not know stays."""

    what = message("your preferences")

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.problem = ""
        """What was wrong with what was loaded last, in a sentence; it is as at first."""

    def read(self, content: Mapping[str, Any]) -> Preferences:
        """Those that are kept; a value that means nothing is as at first."""
        odd = [name for name in FOLDERS if not is_text(content.get(name, ""))]
        self.problem = (
            message("{path} names a folder that cannot be, so the usual one is used.", path=self.path)
            if odd
            else ""
        )
        known = {each.name: getattr(Preferences(), each.name) for each in fields(Preferences)}
        return Preferences(
            **{name: _read(name, usual, content.get(name, usual)) for name, usual in known.items()}
        )

    def change(self, value: Preferences, since: Preferences | None) -> Change:
        """Put those that have changed: another window may have changed the others meanwhile."""
        values = {each.name: getattr(value, each.name) for each in fields(value)}
        plain = {
            name: each.value if isinstance(each, Enum) else each
            for name, each in values.items()
            if since is None or each != getattr(since, name)
        }
        return lambda there: {**there, **plain}


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

"""What a user chose once and for all: how the app listens, in which language, how it looks."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path
from typing import Any

from app.json_files import KeptFileError, read_object, write_object

WHAT = "your preferences"
WAKE_WORDS = ("computer", "hey computer", "电脑")


class ThemeChoice(str, Enum):
    """Whether the window is light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Listening(str, Enum):
    """When what is said is taken for a command."""

    PUSH_TO_TALK = "push to talk"
    """While a key or the button is held."""
    WAKE_WORD = "wake word"
    """After a word that is said first."""
    HANDS_FREE = "hands-free"
    """Always."""


class Language(str, Enum):
    """Which language is listened for."""

    AUTO = "auto"
    ENGLISH = "English"
    CHINESE = "中文"


@dataclass(frozen=True)
class Preferences:
    """As they are at first, unless something else is given."""

    listening: Listening = Listening.PUSH_TO_TALK
    wake_word: str = WAKE_WORDS[0]
    """One of `WAKE_WORDS`."""
    keep_phrases: bool = False
    """Whether phrases that are not understood are kept; only ever with the user's consent."""
    language: Language = Language.AUTO
    engine: str = "auto"
    """The recogniser, by its name."""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    microphone: str = ""
    """Its name, or "" for the default one."""


class PreferencesFile:
    """Preferences as JSON. What a newer version wrote there and this one does not know stays."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Preferences:
        """Those that are kept; a value that means nothing is as at first. Raises `KeptFileError`."""
        kept = read_object(self.path, WHAT)
        known = {each.name: getattr(Preferences(), each.name) for each in fields(Preferences)}
        return Preferences(**{name: _read(usual, kept.get(name, usual)) for name, usual in known.items()})

    def save(self, preferences: Preferences) -> None:
        """Keep them. Raises `KeptFileError`."""
        values = {each.name: getattr(preferences, each.name) for each in fields(preferences)}
        plain = {name: value.value if isinstance(value, Enum) else value for name, value in values.items()}
        there: dict[str, Any] = {}
        with contextlib.suppress(KeptFileError):
            there = read_object(self.path, WHAT)
        write_object(self.path, {**there, **plain}, WHAT)


def _read(usual: Any, kept: Any) -> Any:
    """The kept value, if it is one that could stand in place of the usual one."""
    if isinstance(usual, Enum):
        return next((each for each in type(usual) if each.value == kept), usual)
    if usual in WAKE_WORDS:
        return kept if kept in WAKE_WORDS else usual
    return kept if type(kept) is type(usual) else usual

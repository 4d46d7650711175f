"""What the user is asked for in the window, what was set, and what was taken back."""

from __future__ import annotations

from dataclasses import dataclass

from app.state.parts.preferences import Preferences


@dataclass(frozen=True)
class PasteAsked:
    """What is in the clipboard is to be predicted."""


@dataclass(frozen=True)
class Preferred:
    """The user's preferences changed."""

    preferences: Preferences


@dataclass(frozen=True)
class Undone:
    """The last change that can be is taken back."""


@dataclass(frozen=True)
class Redone:
    """What was taken back last is done again."""


@dataclass(frozen=True)
class PhraseAsked:
    """The user wants to make a phrase of their own."""


@dataclass(frozen=True)
class TeachingAsked:
    """The user wants to teach a phrase by voice."""


@dataclass(frozen=True)
class HelpAsked:
    """The user wants to see what can be said."""


@dataclass(frozen=True)
class FolderAsked:
    """The user wants to choose a data folder."""


@dataclass(frozen=True)
class FileAsked:
    """The user wants to choose a file."""

    kind: str
    """"zip" for one of recordings, "sound" for a word."""


@dataclass(frozen=True)
class ExportAsked:
    """The user wants to choose where a run's model is written."""

    number: int
    """0 for the run in view, where the history does not have it."""


@dataclass(frozen=True)
class ImportAsked:
    """The user wants to choose a model to be brought in."""


@dataclass(frozen=True)
class ExaminationAsked:
    """The computer is to be examined."""


@dataclass(frozen=True)
class SettingsAsked:
    """The user wants to see what can be set once and for all."""


@dataclass(frozen=True)
class OwnFolderAsked:
    """The user wants to choose where something is kept."""

    which: str
    """The preference that names the folder."""


@dataclass(frozen=True)
class QuitConfirmed:
    """The app is to close."""

"""What the user is asked for in the window, what was set, and what was taken back."""

from __future__ import annotations

from dataclasses import dataclass

from app.state.parts.dialog import Dialog
from app.state.parts.preferences import Preferences


@dataclass(frozen=True)
class DialogAsked:
    """A dialog is to be opened."""

    dialog: Dialog
    detail: str | int = ""
    """See `Dialog`."""


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
class QuitConfirmed:
    """The app is to close."""

"""How it stands with the ear. Apart from the state, so that the window is there before that loads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audio.teaching.example import Example


class Ear(str, Enum):
    """What the ear is doing."""

    ASLEEP = "asleep"
    LISTENING = "listening"
    THINKING = "thinking"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True)
class Hearing:
    """The ear as the voice panel shows it."""

    ear: Ear = Ear.ASLEEP
    hands_free: bool = False
    level: float = 0.0
    """Of the microphone, 0 to 1."""
    problem: str = ""
    """Why nothing can be heard, and what to do."""
    note: str = ""
    """What became of the last utterance where it was no command."""
    unknown: str = ""
    """Its words, where nothing but the note says that they were not understood."""
    example: Example | None = None
    """What was said last while an example was wanted."""

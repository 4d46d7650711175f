"""What hears, how it stands with that, and what it was taught. Apart from the state, so that the window is
there before that loads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audio.listening.example import Example


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
    so_far: str = ""
    """What is understood of the words of somebody who has not finished."""
    unknown: str = ""
    """Its words, where nothing but the note says that they were not understood."""
    example: Example | None = None
    """What was said last while an example was wanted."""


@dataclass(frozen=True)
class Engine:
    """What turns speech into words."""

    title: str
    languages: str = ""
    """Those it listens for, in words."""
    sends_sound_away: bool = False
    """Whether what is said leaves this computer."""
    instead: str = ""
    """Why it is another than the one that was wanted, in a sentence."""


class Fetch(str, Enum):
    """How it stands with Whisper's weights."""

    NONE = "none"
    """They are here, or nobody wants them."""
    OFFERED = "offered"
    """The user has been asked whether to fetch them."""
    GOING = "going"
    CANCELLED = "cancelled"
    FAILED = "failed"
    DONE = "done"


@dataclass(frozen=True)
class Weights:
    """Whisper's weights, on their way into this computer."""

    fetch: Fetch = Fetch.NONE
    done_bytes: int = 0
    total_bytes: int = 0
    """0 until it is known."""
    seconds: float = 0.0
    """Since they were asked for."""

    @property
    def fraction(self) -> float:
        """Of all bytes, 0 to 1."""
        return self.done_bytes / self.total_bytes if self.total_bytes else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Extrapolated from what has come, or None before there is enough to tell."""
        if self.fetch is not Fetch.GOING or not self.done_bytes or self.seconds < 2:
            return None
        return self.seconds * (1 - self.fraction) / self.fraction


@dataclass(frozen=True)
class Taught:
    """A phrase that was taught by voice, and the sentence that it stands for."""

    name: str
    sentence: str
    usable: bool = True
    """Whether the recogniser that hears now knows it; else it was taught to another one."""

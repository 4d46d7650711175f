"""What the ear tells besides verdicts, each a frozen fact that crosses threads."""

from __future__ import annotations

from dataclasses import dataclass

from audio.listening.example import Example
from audio.listening.said import Said
from audio.listening.verdicts import Verdict


@dataclass(frozen=True)
class Level:
    """How loud it is, about 20 times a second while the microphone is open."""

    value: float
    """0 (silence) .. 1 (full scale), linear in decibels."""


@dataclass(frozen=True)
class Listening:
    """The microphone is open, and what is said is taken for commands."""

    hands_free: bool
    """Until told to sleep, or else for one utterance."""


@dataclass(frozen=True)
class Thinking:
    """An utterance has ended and is being recognised; its verdict follows."""


@dataclass(frozen=True)
class SoFar:
    """Somebody pauses and goes on: what was understood before. The verdict on all of it comes later."""

    text: str
    """As in a verdict; "" where what was said breaks off, so that no verdict follows."""


@dataclass(frozen=True)
class Noted:
    """Something worth knowing about what comes from the microphone, which is heard all the same."""

    note: str
    """A sentence; "" where the last one is no longer true."""


@dataclass(frozen=True)
class Asleep:
    """The microphone is closed."""


EarEvent = Level | Listening | Thinking | SoFar | Noted | Asleep | Verdict | Example | Said

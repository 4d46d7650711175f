"""What became of an utterance. Exactly one of four, each a frozen fact that crosses threads and pipes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Reading:
    """What a sound may have meant."""

    text: str
    intent: str
    slots: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Heard:
    """A command, clear enough to act on."""

    text: str
    intent: str
    slots: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0
    """From the end of the utterance to this verdict."""
    may_go_on: bool = False
    """Whether a longer command begins with this one: whoever waits for the end should wait a little more."""
    addressed: bool = True
    """Whether the wake word came first; without a wake word everything is."""
    language: str = ""
    """The ISO 639-1 code of what was spoken, where the recogniser can tell."""


@dataclass(frozen=True)
class Unsure:
    """Perhaps a command: ask before acting. `text`, `intent` and `slots` are the likeliest reading."""

    text: str
    intent: str
    slots: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0
    may_go_on: bool = False
    others: tuple[Reading, ...] = ()
    """Other commands that it may have been, the likeliest first."""
    addressed: bool = True
    """As in `Heard`."""
    language: str = ""


@dataclass(frozen=True)
class Rejected:
    """No command: silence, noise, or speech that was meant for somebody else."""

    reason: str
    seconds: float = 0.0
    text: str = ""
    """The words, where the recogniser made out some."""
    trouble: str = ""
    """What may have been wrong with the sound, and what helps, in a sentence; "" where nothing was."""


@dataclass(frozen=True)
class Unavailable:
    """Nothing can be heard at present. `reason` is one sentence: what is missing and how to get it."""

    reason: str
    seconds: float = 0.0


Verdict = Heard | Unsure | Rejected | Unavailable

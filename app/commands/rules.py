"""What has to be known of a command besides how it is said and what it does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Shows(Enum):
    """What a command brings up in the window, which the terminal writes out."""

    RUNS = auto()
    COMPARISON = auto()
    SCENE = auto()


@dataclass(frozen=True)
class Rules:
    """How the talk and the terminal deal with a command."""

    ends: tuple[type, ...] | None = None
    """The reports of the worker that end it, none where it is done at once; None where it does without the
    worker and the open data."""
    instead: str | None = None
    """What the terminal has instead, or "", of what only a window can do; None of what can be done there."""
    shows: Shows | None = None
    answers: bool = False
    """Whether it answers a question. Any other command closes the question."""
    calls: bool = False
    """Whether it only calls the app, which listens then."""
    about_talk: bool = False
    """Whether it is about what was said, so that nobody would want another phrase for it at once."""
    loses: bool = False
    """Whether it loses something and need not ask itself: heard among people who talk, it is asked about."""

    @property
    def does_nothing_alone(self) -> bool:
        """Whether it means nothing out of the blue."""
        return self.answers or self.calls

    @property
    def is_talk(self) -> bool:
        """Whether it is no command that another phrase should stand for."""
        return self.about_talk or self.does_nothing_alone

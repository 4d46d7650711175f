"""What a feature is: an object that acts through the core and is told of everything that happens.

To add a feature, write a class that extends `Feature` in a folder of its own, name it in the commands that
act on it (the type of their first parameter), and make it in `app/session/session.py`.
"""

from __future__ import annotations

from app.core.core import Core
from app.state.events.unions import Event
from app.state.parts.question import Answer
from app.state.parts.undo import Part
from app.state.state import State


class Feature:
    """One thing that the app can do. Of the methods below it has those that it needs; the rest do nothing.

    All features are told in the order in which the session lists them.
    """

    def __init__(self, core: Core) -> None:
        self.core = core

    @property
    def state(self) -> State:
        """All that is shown, as it is by now."""
        return self.core.state

    def follow(self, event: Event, before: State, now: State) -> None:
        """Do what follows from an event, which turned the state `before` into `now`.

        `self.state` may be further than that: what follows from one event may bring about others.
        """

    def tick(self) -> None:
        """Do what is due: time has passed."""

    def stop(self) -> str:
        """The user says "stop": end what is going on here. What ends, in a sentence, or "" for nothing."""
        return ""

    def take(self, answer: Answer) -> str | None:
        """Do what an answer to a question brings about. What is left to say of it; None where it is about
        something else."""
        return None

    def describe(self, was: Part, now: Part) -> str | None:
        """What is different about a part of the state that is this one's own, in a sentence, after "undo" or
        "redo"; None for other parts."""
        return None

    def before_moving(self, was: Part, now: Part) -> None:
        """Have the disk follow what "undo" or "redo" is about to change in the state.

        Raises `CommandError` where that cannot be; then nothing is changed.
        """

    def close(self) -> None:
        """The session ends."""

"""The one that acts, as the features know it: none of them imports the session, which has them all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from app.commands.invocation import Invocation
from app.commands.vocabulary import Vocabulary
from app.compute.messages.unions import Request
from app.compute.runner.process import Runner
from app.state.events.unions import Event
from app.state.parts.conversation import Speaker
from app.state.parts.dialog import Dialog
from app.state.parts.question import Answer, Question
from app.state.parts.view import View
from app.state.state import State


class Core(Protocol):
    """What a feature and its commands may use. Whatever cannot be done raises `CommandError`.

    A feature that needs more than this says so in a protocol of its own, which extends this one.
    """

    state: State
    """All that is shown, frozen; it changes by `receive` alone."""
    vocabulary: Vocabulary
    runner: Runner
    """Who computes."""
    data_folder: Path | None
    """The data set that is open or being opened; None for Fashion-MNIST."""
    pictures_folder: Path
    """Where what is saved goes, where nobody is asked."""
    cache: Path | None
    """The folder for data sets that are downloaded, where there is one."""
    asks_for_places: bool
    """Whether there is a window in which files and folders can be chosen."""
    words: Callable[[str], str]
    """What an English text is in the language of the window."""
    save: Callable[[Callable[[], str]], str]
    """Has a figure made and saved. What to say of it, or "" where that is told once it is saved."""

    # ---- events and the conversation

    def receive(self, event: Event) -> None:
        """Fold an event into the state, tell who watches, and do what follows from it."""

    def tell(self, speaker: Speaker, text: str, *, unknown: str = "") -> None:
        """Add a line to the conversation."""

    def warn_once(self, text: str) -> None:
        """Add a warning to the conversation, unless it is there already."""

    def ask(self, question: Question) -> None:
        """Do something only once it is answered."""

    def settle(self) -> Question:
        """Close the open question and return it."""

    def take(self, answer: Answer) -> str:
        """Do what an answer brings about. What is left to say of it."""

    def show(self, view: View) -> None:
        """Bring a view to the front."""

    def attempt(self, action: Callable[[], str | None]) -> bool:
        """Do something and tell what came of it. False where it could not be done, which is told too."""

    def perform(self, invocation: Invocation) -> bool:
        """Do what a sentence, a button or a menu asks for. False where it could not be done."""

    def quit(self) -> None:
        """Leave; a run that is going is stopped first."""

    def prefer(self, **changes: Any) -> None:
        """Change preferences; they are kept."""

    # ---- the worker

    def stop(self) -> str:
        """End the runs that are going, or else what keeps the worker busy. What that means, in a sentence."""

    def look(self, request: Request) -> None:
        """Have the worker look at images again; the view stays."""

    # ---- what the window asks the user for

    def open_dialog(self, dialog: Dialog, detail: str | int = "") -> None:
        """Have a dialog opened, where there is a window."""

"""The one that acts, as the features know it: none of them imports the session, which has them all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from app.commands.invocation import Invocation
from app.commands.vocabulary import Vocabulary
from app.common.folders import Folders
from app.compute.conditions import Conditions
from app.compute.messages.unions import Request
from app.compute.runner.process import Runner
from app.compute.trained_model import TrainedModel
from app.state.events.unions import Event
from app.state.parts.conversation import Speaker
from app.state.parts.dialog import Dialog
from app.state.parts.preferences import ThemeChoice
from app.state.parts.question import Answer, Question
from app.state.parts.run import Run
from app.state.parts.view import View
from app.state.state import State
from models.settings.specification import RunSpecification


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
    usual_folders: Folders | None
    """Where things are kept if the user chooses nothing else, where that can be chosen."""
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

    def undo(self) -> str:
        """Take the last change back. What is different now, in a sentence."""

    def redo(self) -> str:
        """Do again what was taken back last. What is different now, in a sentence."""

    def quit(self) -> None:
        """Leave; a run that is going is stopped first."""

    def choose(self, **changes: Any) -> None:
        """Change the settings of the next run. Raises `SpecificationError`."""

    def prefer(self, **changes: Any) -> None:
        """Change preferences; they are kept."""

    def choose_theme(self, theme: ThemeChoice) -> None:
        """Make the window light or dark."""

    # ---- data, runs and results

    def open_data(self, folder: Path | None, *, fetch: bool = False) -> None:
        """Have the worker read a data set; None finds Fashion-MNIST. With `fetch` it may be downloaded."""

    def train(self, specification: RunSpecification) -> TrainedModel:
        """Start a run. One at a time."""

    def begin(
        self,
        specification: RunSpecification,
        *,
        of_study: bool = False,
        replay_of: int = 0,
        conditions: Conditions | None = None,
    ) -> TrainedModel:
        """Have the worker train, on the device and with the threads of `conditions` where there are any."""

    def take_up(self, run: Run) -> str:
        """Have the worker go on with a run, under the conditions that it began. What goes on, in words."""

    def stop(self) -> str:
        """End the runs that are going, or else what keeps the worker busy. What that means, in a sentence."""

    def pause(self) -> None:
        """Hold the runs that are going."""

    def resume(self) -> str:
        """Let what is paused go on, or else take up what was stopped or cut off. What goes on, in words."""

    def look(self, request: Request) -> None:
        """Have the worker look at images again; the view stays."""

    # ---- what the window asks the user for

    def open_dialog(self, dialog: Dialog, detail: str | int = "") -> None:
        """Have a dialog opened, where there is a window."""

"""What is offered as the app comes up: a data set, and to go on with what was cut off."""

from __future__ import annotations

import contextlib

from app.compute.messages.data import DataFailed, DataReady
from app.core.feature import Feature
from app.core.requirements import run_is_going
from app.data.named_sets import whether_to_fetch
from app.runs.core import HistoryCore
from app.runs.found_runs import FoundRuns
from app.runs.history.database import HistoryError
from app.state.events.unions import Event
from app.state.parts.question import GoingOn, Question
from app.state.parts.run import Run
from app.state.state import State
from app.state.words.resuming import reached_in_words
from app.voice.voice import Voice
from language.sentence import message
from models.data.published import FASHION_MNIST


class Offers(Feature):
    """Asks each of them once in a session, and only while nothing else is asked."""

    core: HistoryCore

    def __init__(self, core: HistoryCore, found: FoundRuns, voice: Voice) -> None:
        super().__init__(core)
        self._found, self._voice = found, voice
        self._offers_cut_off = False

    def offer_what_was_cut_off(self) -> None:
        """From now on, ask once whether to go on with the latest run where it was cut off.

        That is asked when the data set is there, and not while anything else is going on.
        """
        self.core.history.remove_leftovers()
        self._offers_cut_off = True
        self._found.look()
        self._found.offer_once()

    def follow(self, event: Event, before: State, now: State) -> None:
        """Ask, where it is time to."""
        match event:
            case DataReady(summary):
                self._offer_cut_off(summary.name)
            case DataFailed(not_here=True):
                self._offer_data()
            case _:
                pass

    def _offer_cut_off(self, data: str) -> None:
        if not self._offers_cut_off or run_is_going(self.state) or self.state.question is not None:
            return
        self._offers_cut_off = False
        with contextlib.suppress(HistoryError):  # that has been told when the latest run was to be restored
            run = self.core.history.cut_off()
            if run is not None and run.data in ("", data):
                self.core.ask(whether_to_go_on(run))

    def _offer_data(self) -> None:
        """Ask whether to fetch Fashion-MNIST, where the window opened without it."""
        in_window = self._voice.fetching is not None
        if in_window and self.core.data_folder is None and self.state.question is None:
            self.core.ask(whether_to_fetch(FASHION_MNIST))


def whether_to_go_on(run: Run) -> Question:
    """Ask about a run that was cut off; after a no it counts as stopped by the user."""
    text = message(
        "{run} was cut off {run2}. Go on with it? Say yes or no.",
        run=run.model.run,
        run2=reached_in_words(run),
    )
    return Question(text, GoingOn(run, wanted=True), no=GoingOn(run, wanted=False))

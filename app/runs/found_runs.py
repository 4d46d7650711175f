"""What a session does about runs that the history does not know: it looks for them, offers and adds them."""

from __future__ import annotations

import contextlib
import time

from app.commands.invocation import Invocation
from app.commands.vocabulary import CommandError
from app.common.words.numbers import counted
from app.compute.messages.data import DataFailed, DataReady
from app.core.feature import Feature
from app.core.requirements import run_is_going
from app.runs.core import HistoryCore
from app.runs.history.database import HistoryError
from app.runs.history.found import FoundRun
from app.runs.run_list import kept
from app.state.events.runs import RunsAdded, RunsFound
from app.state.events.unions import Event
from app.state.parts.conversation import Speaker
from app.state.parts.question import Consent, Question
from app.state.parts.run_record import UnknownRuns
from app.state.parts.undo import Part
from app.state.state import State
from language.sentence import joined, message

LATER = message("Very well; say “add the found runs” to have them later.")


class FoundRuns(Feature):
    """The found runs of one session. Whatever cannot be done raises `CommandError`."""

    core: HistoryCore

    def __init__(self, core: HistoryCore) -> None:
        super().__init__(core)
        self._offers = False

    def look(self) -> None:
        """See which there are; whatever is wrong with the history is told by whoever uses it."""
        with contextlib.suppress(HistoryError):
            self._found(self.core.history.unknown_runs())
            self.core.history.tell_folders()

    def offer_once(self) -> None:
        """From now on, ask once about those there are, with the next `offer`."""
        self._offers = True

    def offer(self) -> None:
        """Ask whether to add them, unless that was asked or declined before."""
        if not self._offers or not self.are_news:
            return
        self._offers = False
        folder = self.core.history.folder
        if self.core.state.question is None and not run_is_going(self.core.state):
            text = message(
                "The history does not know {counted} in {folder}. Add what was found? Say yes or no.",
                counted=self.counted,
                folder=folder,
            )
            no = Consent(self._declined, LATER)
            self.core.ask(Question(text, Invocation("add_found_runs"), no=no))
        else:
            self.core.tell(
                Speaker.NOTICE,
                message(
                    "The history does not know {counted} in {folder}; say “add the found runs” to list them.",
                    counted=self.counted,
                    folder=folder,
                ),
            )

    @property
    def are_news(self) -> bool:
        """Whether there are any, and others than those that were declined."""
        fingerprint = self.core.state.unknown_runs.fingerprint
        return bool(fingerprint) and fingerprint != self.core.state.preferences.found_declined

    @property
    def counted(self) -> str:
        """How many there are, in words."""
        return counted(len(self.core.state.unknown_runs.names), "run")

    def add(self) -> str:
        """Have the history know them. What there is now, in a sentence."""
        found = self._found(kept(self.core.history.unknown_runs))
        if not found:
            raise CommandError(
                message(
                    "There is no run in {folder} that the history does not know.",
                    folder=self.core.history.folder,
                )
            )
        before = self.core.state.unknown_runs
        self._add(before)
        self.core.receive(RunsAdded(before, UnknownRuns()))
        return _added_in_words(found)

    def leave(self) -> str:
        """Ask about them no more. What that means, in a sentence."""
        if not self._found(kept(self.core.history.unknown_runs)):
            raise CommandError(message("No run was found that the history does not know."))
        self.core.prefer(**self._declined)
        return LATER

    def follow(self, event: Event, before: State, now: State) -> None:
        """Offer what was found once the first data set is there, or is known not to be."""
        if isinstance(event, DataReady | DataFailed):
            self.offer()

    def before_moving(self, was: Part, now: Part) -> None:
        """Have the history follow what is taken back or done again."""
        if not (isinstance(was, UnknownRuns) and isinstance(now, UnknownRuns)):
            return
        if len(now.names) < len(was.names):
            self._add(was)
        else:
            kept(lambda: self.core.history.take_out(now.names))

    def describe(self, was: Part, now: Part) -> str | None:
        """A change of what the history does not know, in a sentence."""
        if isinstance(was, UnknownRuns) and isinstance(now, UnknownRuns):
            return found_in_words(was, now)
        return None

    def _add(self, unknown: UnknownRuns) -> None:
        note = self.core.words(
            message(
                "Found again on {value} with its weights alone: its curves are not known, and all "
                "settings but the sizes of its layers are the usual ones.",
                value=time.strftime("%Y-%m-%d"),
            )
        )
        kept(lambda: self.core.history.add_found(unknown.names, note))

    def _found(self, found: tuple[FoundRun, ...]) -> tuple[FoundRun, ...]:
        self.core.receive(RunsFound(UnknownRuns(tuple(each.run for each in found))))
        return found

    @property
    def _declined(self) -> dict[str, str]:
        return {"found_declined": self.core.state.unknown_runs.fingerprint}


def _added_in_words(found: tuple[FoundRun, ...]) -> str:
    parts = [
        message(
            "The history has {found} more; say “show all runs” to see them.", found=counted(len(found), "run")
        )
    ]
    if any(each.columns["deleted"] for each in found):
        parts.append(message("Those that were deleted are in the bin."))
    if any(not each.settings_known for each in found):
        parts.append(message("Where only weights were there, the note says so."))
    return joined(" ", parts)


def found_in_words(was: UnknownRuns, now: UnknownRuns) -> str:
    """What is different now, in a sentence."""
    runs = counted(abs(len(was.names) - len(now.names)), "run")
    if len(now.names) < len(was.names):
        return message("The history has {runs} more.", runs=runs)
    return message("The history has {runs} less; the folders are as they were.", runs=runs)

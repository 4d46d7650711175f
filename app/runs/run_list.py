"""The list of the runs: read from the history when it comes to the front, and when anybody has changed it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from app.commands.vocabulary import CommandError
from app.compute.messages.runs import RunFailed, RunFinished, RunStarted, RunStopped, WorkerLost
from app.core.feature import Feature
from app.runs.core import HistoryCore
from app.runs.history.database import HistoryError
from app.state.events.runs import (
    RunMarked,
    RunRequested,
    RunsAdded,
    RunsListed,
    RunsWantedChanged,
    RunTakenUp,
)
from app.state.events.unions import Event
from app.state.events.window import Redone, Undone
from app.state.parts.run_record import RunRecord, RunsWanted
from app.state.parts.view import View
from app.state.state import State

LOOKING_SECONDS = 2.0
"""How often it is looked whether another window has changed the history."""
Value = TypeVar("Value")


class RunList(Feature):
    """The list of one session. Whatever cannot be done raises `CommandError`.

    `clock` returns seconds and never goes back.
    """

    core: HistoryCore

    def __init__(self, core: HistoryCore, clock: Callable[[], float]) -> None:
        super().__init__(core)
        self._clock = clock
        self._looked = clock()
        self._stamp: object = None

    def record(self, number: int) -> RunRecord:
        """A run of the history as the list shows it, also where it is not listed now."""
        return self.as_it_goes(kept(lambda: self.core.history.record(number)))

    def list_runs(self) -> None:
        """Read the list of the runs anew."""
        history = self.core.history
        self._stamp = history.stamp()
        try:
            records = history.records(self.core.state.wanted)
        except HistoryError as error:
            self.core.receive(RunsListed((), str(error)))
        else:
            self.core.receive(RunsListed(tuple(map(self.as_it_goes, records))))

    def want_runs(self, wanted: RunsWanted) -> None:
        """List other runs."""
        self.core.receive(RunsWantedChanged(wanted))
        self.list_runs()

    def show_runs(self, wanted: RunsWanted) -> int:
        """List other runs and bring the list to the front. How many there are."""
        self.want_runs(wanted)
        if self.core.state.history_problem:
            raise CommandError(self.core.state.history_problem)
        self.core.show(View.RUNS)
        return len(self.core.state.records)

    def tick(self) -> None:
        """Read the list again, while it is in front, where another window has changed it."""
        now = self._clock()
        if self.core.state.view is not View.RUNS or now - self._looked < LOOKING_SECONDS:
            return
        self._looked = now
        # A run that goes on in another window may end without a word, with that window.
        if self.core.history.stamp() != self._stamp or self._others_go_on():
            self.list_runs()

    def follow(self, event: Event, before: State, now: State) -> None:
        """Read the list where an event brings it to the front or changes it."""
        in_front = self.core.state.view is View.RUNS
        if in_front and (before.view is not View.RUNS or isinstance(event, _CHANGES)):
            self.list_runs()

    def _others_go_on(self) -> bool:
        own = self.core.state.runs_known
        return any(record.status.going and record.run not in own for record in self.core.state.records)

    def as_it_goes(self, record: RunRecord) -> RunRecord:
        """The runs of this session are known better here: they may be paused, or about to begin."""
        run = self.core.state.runs_known.get(record.run)
        if run is None or not run.status.going:
            return record
        return replace(record, status=run.status, resumable=False)


_CHANGES = (
    RunRequested
    | RunTakenUp
    | RunMarked
    | RunsAdded
    | Undone
    | Redone
    | RunStarted
    | RunStopped
    | RunFinished
    | RunFailed
    | WorkerLost
)
"""After these the list is read at once."""


def kept(ask: Callable[[], Value]) -> Value:
    """What the history says, or why it cannot as what a command says."""
    try:
        return ask()
    except HistoryError as error:
        raise CommandError(str(error)) from error

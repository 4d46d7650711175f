"""Has the history know what becomes of the runs of this session, and makes room in it for new ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    RunStarted,
    RunStopped,
    WorkerLost,
)
from app.compute.trained_model import TrainedModel
from app.core.feature import Feature
from app.runs.core import HistoryCore
from app.runs.history.database import HistoryDamagedError, HistoryError
from app.runs.history.recording import Recording
from app.runs.history.unsaved import Unkept, is_kept
from app.state.events.unions import Event
from app.state.parts.conversation import Speaker
from app.state.parts.run import Run, Status
from app.state.state import State
from language.sentence import message
from models.settings.specification import RunSpecification

UNSAVED = message(
    "The end of this run could not be saved; once there is room, “resume” goes through "
    "its last epochs again and keeps them."
)


class HistoryWriter(Feature):
    """Writes for one session; what cannot be written now is written later."""

    core: HistoryCore

    def __init__(self, core: HistoryCore, clock: Callable[[], float]) -> None:
        super().__init__(core)
        self._recording = Recording(
            lambda text: self.core.tell(Speaker.WARNING, text),
            lambda text: self.core.tell(Speaker.NOTICE, text),
            clock,
        )
        self._unkept = Unkept()

    def new_model(self, specification: RunSpecification, *, of_study: bool, replay_of: int) -> TrainedModel:
        """The model of a run that is about to begin. Never raises: a run that has no room is not kept."""
        history = self.core.history
        create = partial(history.create, specification, of_study=of_study, replay_of=replay_of)
        try:
            try:
                return create()
            except HistoryDamagedError as error:  # it has another name now, and the next one begins
                self.core.warn_once(str(error))
                return create()
        except HistoryError as error:
            self.core.warn_once(
                message(
                    "{error} Meanwhile runs are not kept: they last until the app is closed.", error=error
                )
            )
            return self._unkept.model(specification)

    def taken_up(self, run: str) -> None:
        """A run goes on."""
        self._keep(run, lambda: self.core.history.record_taken_up(run))

    def left(self, run: Run) -> None:
        """The user does not want to go on with a run that was cut off."""
        name, seconds = run.model.run, run.seconds
        self._keep(name, lambda: self.core.history.record_end(name, Status.STOPPED, seconds))

    @property
    def is_complete(self) -> bool:
        """Whether the history has all that it was to be told; what waits is tried once more."""
        self._recording.catch_up()
        return not self._recording.lags

    def follow(self, event: Event, before: State, now: State) -> None:
        """Write what has become of a run."""
        match event:
            case WorkerLost():
                self._record_lost(event)
            case RunStarted(run, started, conditions):
                self._keep(run, lambda: self.core.history.record_started(run, started, conditions))
            case RunEpoch(run, epoch, _):
                self._keep(run, lambda: self.core.history.record_epoch(run, epoch))
            case RunFinished(unsaved=True):
                self.core.tell(Speaker.WARNING, UNSAVED)  # to the history it is as if it had been cut off
            case RunFinished(run, finished, digest):
                self._keep(run, lambda: self.core.history.record_finished(run, finished, digest))
            case RunStopped(run, seconds):
                self._keep(run, lambda: self.core.history.record_end(run, Status.STOPPED, seconds))
            case RunFailed(elsewhere=True):
                pass  # the program that is at it tells the history
            case RunFailed(run, why, final):
                failed, end = Status.FAILED, self.core.history.record_end
                self._keep(run, lambda: end(run, failed, 0.0, why, final=final))
            case _:
                pass

    def tick(self) -> None:
        """Try again to write what waits."""
        self._recording.catch_up_in_time()

    def close(self) -> None:
        """Keep what could not be kept before, and remove what nobody will need."""
        self._recording.catch_up()
        self._unkept.remove()

    def _record_lost(self, lost: WorkerLost) -> None:
        known = self.state.runs_known
        for run in (known[name] for name in lost.runs if name in known):
            if run.cut_off:
                self._record_end_of(run)

    def _record_end_of(self, run: Run) -> None:
        name, seconds, problem = run.model.run, run.seconds, run.problem
        # Before its first epoch nothing is lost: like a run that was stopped there, it begins anew.
        status = Status.FAILED if run.epochs else Status.STOPPED
        self._keep(name, lambda: self.core.history.record_end(name, status, seconds, problem))

    def _keep(self, run: str, record: Callable[[], None]) -> None:
        if is_kept(run):
            self._recording.record(record)

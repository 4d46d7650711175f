"""One run that is out on the cluster, as it is known at home: what came is told once, and is kept."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Callable, Iterable
from dataclasses import replace

from app.compute.cluster.order import Begun, Checkpoint, Order, RunEnd, Said, Wish
from app.compute.cluster.plain import StrangeError
from app.compute.messages.control import Noticed, Warned
from app.compute.messages.runs import (
    RunEpoch,
    RunFinished,
    RunPaused,
    RunProgress,
    RunResumed,
    RunStopped,
    TakeUp,
    Train,
)
from app.compute.messages.unions import Report
from app.compute.trained_model import TrainedModel
from language.sentence import message
from models.events import EpochDone
from models.files.whole_files import remedy, write_whole

SAVED_AGAIN = message(
    "There is room to save again: the run is kept up to this epoch, and nothing is missing."
)
Fetch = Callable[[], "Checkpoint | None"]


class Errand:
    """A run from the request to its end. Whatever comes twice is told once."""

    def __init__(self, request: Train | TakeUp, order: Order) -> None:
        self.request = request
        self.order = order
        """As it was sent last."""
        self.wish = Wish.GO_ON
        self.began = False
        """Whether a machine has taken it since it was sent last."""
        self.seconds = 0.0
        """Of training, as far as that is known."""
        self._told = request.epochs_known if isinstance(request, TakeUp) else 0
        self._kept = 0
        """The epoch whose checkpoint is at home, of those that came."""
        self._attempt = ""
        self._precision = ""
        """What the machine computes in that has it."""
        self._unsaved = False

    @property
    def model(self) -> TrainedModel:
        """What trains."""
        return self.request.model

    def checkpoint(self) -> Checkpoint:
        """From where to go on: what is at home of it. Raises `OSError`."""
        takes_up = isinstance(self.request, TakeUp) and (
            self.request.epochs_known > 0 or self.model.memory.exists()
        )
        if self._kept or takes_up:
            return Checkpoint(self._kept, self.model.memory.read_bytes(), precision=self._precision)
        return Checkpoint()

    def sent_again(self, order: Order) -> None:
        """It is on its way once more, after the scheduler was lost."""
        self.order, self._attempt, self.began = order, "", False

    def hears(self, said: Said, fetch: Fetch) -> list[Report]:
        """What is to be told of it. `fetch` gets the last checkpoint, or None where it cannot.

        Raises `StrangeError` where it is about another run, or about epochs that this one has not.
        """
        self._need_own(said.run)
        if isinstance(said.word, Noticed | Warned):
            return [said.word]
        if isinstance(said.word, Begun):
            return self._begins(said.attempt, said.word, fetch)
        if said.attempt != self._attempt:
            return []  # of a machine that was given up meanwhile
        match said.word:
            case RunEpoch(_, epoch):
                return self._epochs((epoch,), fetch)
            case RunProgress(seconds=seconds):
                self.seconds = seconds
                return [said.word]
            case RunPaused() | RunResumed():
                return [said.word]

    def ends(self, end: RunEnd) -> list[Report]:
        """What is to be told at last: also what never came, or not in time.

        Raises `StrangeError` as `hears`.
        """
        self._need_own(end.report.run)
        if isinstance(end.report, RunFinished):
            _need_counts(end.report.finished.confusion)
        reports = self._epochs(end.epochs, lambda: end.checkpoint)
        saved = self._keep(reports, end.checkpoint, end.weights)
        report = end.report
        if isinstance(report, RunFinished) and not saved:
            report = replace(report, unsaved=self.model.memory.exists())
            if not report.unsaved:
                # Those of an earlier epoch would be taken for those whose figures are told.
                with contextlib.suppress(OSError):
                    self.model.weights.unlink(missing_ok=True)
        return [*reports, report]

    def stopped_here(self) -> RunStopped:
        """What is told where no machine answers any more: what came home stays."""
        return RunStopped(self.model.run, self.seconds)

    def _need_own(self, run: str | None) -> None:
        if run not in (None, self.model.run):
            raise StrangeError

    def _begins(self, attempt: str, begun: Begun, fetch: Fetch) -> list[Report]:
        # Before anything changes: what is told of from there on is forgotten, here and in the history.
        epochs = self.model.specification.epochs
        _need_within([begun.report.started.first_epoch], epochs + 1)
        _need_within((each.epoch for each in begun.epochs), epochs)
        reports: list[Report] = []
        if self._attempt:
            epoch, run, machine = len(begun.epochs), self.model.run, begun.machine
            told = message(
                "The machine that {run} was on is lost; it goes on after epoch {epoch} on {machine}.",
                run=run,
                epoch=epoch,
                machine=machine,
            )
            if not epoch:
                told = message(
                    "The machine that {run} was on is lost; it begins again on {machine}.",
                    run=run,
                    machine=machine,
                )
            reports.append(Warned(told))
        self._attempt, self.began = attempt, True
        self._precision = begun.report.conditions.precision
        reports.append(begun.report)
        self._told = min(self._told, begun.report.started.first_epoch - 1)
        return reports + self._epochs(begun.epochs, fetch)

    def _epochs(self, epochs: tuple[EpochDone, ...], fetch: Fetch) -> list[Report]:
        """Tell of those that have not been told."""
        reports: list[Report] = []
        _need_within((each.epoch for each in epochs), self.model.specification.epochs)
        for epoch in epochs:
            if epoch.epoch > self._told:
                saved = self._kept >= epoch.epoch or self._keep(reports, fetch())
                self._told = epoch.epoch
                reports.append(RunEpoch(self.model.run, epoch, saved))
        return reports

    def _keep(self, reports: list[Report], checkpoint: Checkpoint | None, last: bytes = b"") -> bool:
        """Whether all could be saved; a change of that is told. `last` are weights later than its own."""
        if checkpoint is None:
            return False
        try:
            weights = last or checkpoint.weights
            if weights:
                write_whole(self.model.weights, weights)
            if checkpoint.memory:
                write_whole(self.model.memory, checkpoint.memory)
                self._kept = checkpoint.epoch
        except OSError as error:
            if not self._unsaved:
                self._unsaved = True
                reports.append(Warned(_cannot_save(self.model, error)))
            return False
        if self._unsaved:
            self._unsaved = False
            reports.append(Noticed(SAVED_AGAIN))
        return True


def _need_within(epochs: Iterable[int], last: int) -> None:
    if any(not 1 <= each <= last for each in epochs):
        raise StrangeError


def _need_counts(confusion: tuple[tuple[int, ...], ...]) -> None:
    if any(len(row) != len(confusion) or min(row) < 0 for row in confusion):
        raise StrangeError


def _cannot_save(model: TrainedModel, error: OSError) -> str:
    reason = error.strerror or errno.errorcode.get(error.errno or 0, "unknown")
    return message(
        "What came home from the cluster could not be saved in {parent} ({reason}); {error}. "
        "The run goes on, and every epoch tries again.",
        parent=model.weights.parent,
        reason=reason,
        error=remedy(error),
    )

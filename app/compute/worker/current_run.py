"""The run that a worker is at, and what the user wants of it."""

from __future__ import annotations

from app.compute.messages.runs import RunPaused, RunResumed
from app.compute.trained_model import TrainedModel
from app.compute.worker.stopwatch import Stopwatch
from models.training.checkpoint import RunMemory


class Running:
    """The run that is going, and what the user wants of it: "" in place of a name means every run."""

    def __init__(
        self,
        model: TrainedModel,
        stopwatch: Stopwatch,
        memory: RunMemory | None,
        epochs_known: int,
        threads: int,
        precision: str,
        corrections: str,
    ) -> None:
        self.model = model
        self.corrections = corrections
        """The digest of those that are on its data set."""
        self.stopwatch = stopwatch
        self.threads, self.precision = threads, precision
        self.memory = memory
        """After the last finished epoch; to be saved before the next step."""
        self.epochs_to_tell = memory.epochs[epochs_known:] if memory is not None else ()
        self.paused = False
        self.stopped = False
        self.unsaved = False
        """Whether what it learnt last could not be saved."""

    def remember(self, memory: RunMemory) -> None:
        """Another epoch is finished."""
        self.memory = memory

    def stop(self, run: str) -> None:
        """End after this batch."""
        if self._is_meant(run):
            self.stopped, self.paused = True, False

    def pause(self, run: str) -> RunPaused | None:
        """Wait after this batch; what is to be told of it, unless it waits or ends already."""
        if not self._is_meant(run) or self.paused or self.stopped:
            return None
        self.paused = True
        self.stopwatch.hold()
        return RunPaused(self.model.run)

    def resume(self, run: str) -> RunResumed | None:
        """Wait no longer; what is to be told of it, where it did."""
        if not self._is_meant(run) or not self.paused:
            return None
        self.paused = False
        self.stopwatch.release()
        return RunResumed(self.model.run)

    def _is_meant(self, run: str) -> bool:
        return run in ("", self.model.run)

"""A run on this computer: begun or taken up, told of, heard about and kept after every epoch."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from torch import nn

from app.compute.conditions import Conditions, changes_in_words, conditions_here
from app.compute.messages.control import Configure, Noticed, Warned
from app.compute.messages.data import DataFailed
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunEpoch,
    RunFailed,
    RunFinished,
    RunProgress,
    RunStarted,
    RunStopped,
    Stop,
    TakeUp,
    Train,
)
from app.compute.run_lock import RunIsGoingError, run_held
from app.compute.trained_model import TrainedModel
from app.compute.worker.compute_plan import Computing
from app.compute.worker.current_run import Running
from app.compute.worker.data_source import DataSource
from app.compute.worker.line import Line, StoppedError
from app.compute.worker.loaded_model import ModelInMemory
from app.compute.worker.run_loop import ProgressMeter, goes_to_its_end
from app.compute.worker.stopwatch import Clock, Stopwatch
from audio.listening.reasons import reason_of
from language.sentence import joined, message
from models.common.device import DeviceError, device_of
from models.data.checks import DataError
from models.data.data_set import DataSet
from models.data.task import task_of
from models.events import BatchDone, EpochDone, Failed, Finished, RunEvent, Started
from models.files.whole_files import remove_leftovers
from models.settings.specification import SpecificationError
from models.training.checkpoint import RunMemory, load_memory, save_memory
from models.training.weights import WeightsError, digest, save_weights
from models.zoo import create_model

LISTENING_SECONDS = 0.01
"""How often a training run looks up to hear "stop"."""


class Training:
    """One run at a time. `meanwhile` serves what is asked while one goes on."""

    def __init__(
        self,
        line: Line,
        source: DataSource,
        models: ModelInMemory,
        computing: Computing,
        clock: Clock,
        meanwhile: Callable[[], None],
    ) -> None:
        self._line = line
        self._source = source
        self._models = models
        self._computing = computing
        self._clock = clock
        self._meanwhile = meanwhile
        self._running: Running | None = None

    @property
    def is_going(self) -> bool:
        """Whether there is a run."""
        return self._running is not None

    def train(self, request: Train, wanted: Configure) -> None:
        """From the beginning to the end."""
        self._train_from(request.model, request.folder, None, wanted, request.conditions)

    def take_up(self, request: TakeUp, wanted: Configure) -> None:
        """From where it was, to the end."""
        self._train_from(request.model, request.folder, request.epochs_known, wanted, request.conditions)

    def stop(self, request: Stop) -> None:
        """End after this batch."""
        if self._running:
            self._running.stop(request.run)

    def pause(self, request: Pause) -> None:
        """Wait after this batch."""
        if self._running and (paused := self._running.pause(request.run)):
            self._line.send(paused)

    def resume(self, request: Resume) -> None:
        """Wait no longer."""
        if self._running and (resumed := self._running.resume(request.run)):
            self._line.send(resumed)

    def _train_from(
        self,
        trained: TrainedModel,
        folder: Path | None,
        known: int | None,
        wanted: Configure,
        again: Conditions | None,
    ) -> None:
        """Begin a run or, where `known` epochs were told, take it up; whatever happens is reported.

        `again` are conditions to be used once more.
        """
        if self._running is not None:
            self._line.send(RunFailed(trained.run, message("Another run is going on; stop it first.")))
            return
        self._line.begun = run = trained.run
        try:
            # First of all: until it is held, another window could take the run for one that was cut off.
            with run_held(trained.weights.parent):
                self._source.choose(folder)
                data = self._source.need(fetch=True)
                remove_leftovers(trained.weights.parent)
                takes_up = known is not None and (known > 0 or trained.memory.exists())
                memory = load_memory(trained.memory) if takes_up else None
                self._run(trained, data, memory, known or 0, wanted, again or Conditions())
        except (EOFError, BrokenPipeError, ConnectionError):
            raise
        except StoppedError:
            self._line.send(DataFailed(self._source.stopped))
            self._line.send(RunStopped(run, 0.0))
        except RunIsGoingError as error:
            self._line.send(RunFailed(run, str(error), elsewhere=True))
        except (DataError, SpecificationError, DeviceError) as error:
            self._line.send(RunFailed(run, str(error)))
        except WeightsError as error:
            self._line.send(RunFailed(run, str(error), final=True))
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            text = message("The run broke off: {error}; finished epochs are kept.", error=reason_of(error))
            self._line.send(RunFailed(run, text))
        finally:
            self._running, self._line.begun = None, ""
            self._models.has_learnt(trained)

    def _run(
        self,
        trained: TrainedModel,
        data: DataSet,
        memory: RunMemory | None,
        known: int,
        wanted: Configure,
        again: Conditions,
    ) -> None:
        specification, corrections = trained.specification, self._source.opened.digest
        task = task_of(specification, data)
        model = create_model(specification, data.image_shape, len(task.data_set.classes))
        how = self._computing.decide(specification, task.data_set, wanted, again, goes_on=memory is not None)
        model.to(how.device)
        if memory is not None:
            self._warn_of_changes(again, corrections)
        stopwatch = Stopwatch(self._clock, memory.seconds if memory else 0.0)
        self._running = running = Running(
            trained, stopwatch, memory, known, how.threads, how.precision, corrections
        )
        self._models.learns(trained.run, data.image_shape, model)
        here = RunHere(running, model, self._line, self._clock, self._meanwhile)
        if not goes_to_its_end(
            here, specification, model, task.data_set, how, stopwatch, memory, running.remember
        ):
            here.leave_off()
        elif here.has_failed:
            self._models.is_no_use()

    def _warn_of_changes(self, begun: Conditions, corrections: str) -> None:
        changes = changes_in_words(begun, replace(conditions_here(), corrections=corrections))
        if changes:
            self._line.send(Warned(changes))


class RunHere:
    """What the run that is going says to the window and hears from it, and what it leaves on the disk."""

    def __init__(
        self, running: Running, model: nn.Module, line: Line, clock: Clock, meanwhile: Callable[[], None]
    ) -> None:
        self._running = running
        self._model = model
        self._line = line
        self._clock = clock
        self._meanwhile = meanwhile
        self._meter = ProgressMeter(running.stopwatch)
        self._listened = clock()
        self.has_failed = False

    def tell(self, event: RunEvent) -> None:
        """See `Wire`."""
        running, run = self._running, self._running.model.run
        match event:
            case Started():
                self._line.send(RunStarted(run, event, self._conditions()))
                for epoch in running.epochs_to_tell:
                    self._line.send(RunEpoch(run, epoch))
            case BatchDone():
                progress = self._meter.batch(event, running.model.specification.epochs)
                if progress is not None:
                    self._line.send(RunProgress(run, *progress))
            case EpochDone():
                self._line.send(RunEpoch(run, event, self._save_all()))
            case Finished():
                self._line.send(RunFinished(run, event, digest(self._model), self._keep_best(event)))
            case Failed(message, final):
                self.has_failed = True
                self._line.send(RunFailed(run, message, final))

    def listen(self) -> None:
        """See `Wire`."""
        if self._clock() - self._listened < LISTENING_SECONDS:
            return
        while self._running.paused or self._line.is_asked:
            self._meanwhile()
        self._listened = self._clock()

    @property
    def is_stopped(self) -> bool:
        """See `Wire`."""
        return self._running.stopped

    def leave_off(self) -> None:
        """It was stopped: keep what it learnt in the epoch that it was in."""
        self._save()
        self._line.send(RunStopped(self._running.model.run, self._running.stopwatch()))

    def _conditions(self) -> Conditions:
        running = self._running
        here = conditions_here(device_of(self._model).type, running.threads, running.precision)
        return replace(here, corrections=running.corrections)

    def _keep_best(self, event: Finished) -> bool:
        """Save the weights of the best epoch, not of the last, or what there was no room for before.

        Whether the last ones found no room and are missing from what the run can be taken up from.
        """
        running = self._running
        if event.best_epoch < event.epochs or running.unsaved:
            running.unsaved = not self._save()
        unsaved = running.unsaved and running.model.memory.exists()
        if running.unsaved and not unsaved:
            self._withdraw()
        return unsaved

    def _save_all(self) -> bool:
        """Weights and memory after an epoch; whether the run could be taken up from here."""
        memory = self._running.memory
        assert memory is not None
        path = self._running.model.memory
        return self._save() and self._saved(lambda: save_memory(memory, path), through=True)

    def _save(self) -> bool:
        return self._saved(lambda: save_weights(self._model, self._running.model.weights))

    def _withdraw(self) -> None:
        """Remove weights of an earlier epoch, where the last ones found no room and nothing can be taken up.

        They would be taken for those whose figures the history has. This run's model stays in memory.
        """
        try:
            self._running.model.weights.unlink(missing_ok=True)
        except OSError:
            return  # whoever loads them later is told by their fingerprint

    def _saved(self, save: Callable[[], None], *, through: bool = False) -> bool:
        """Whether it could be; where not, that is told once, and once more when all is saved again."""
        try:
            save()
        except WeightsError as error:
            if not self._running.unsaved:
                self._running.unsaved = True
                self._line.send(Warned(joined(" ", [error, _GOES_ON])))
            return False
        if through and self._running.unsaved:
            self._running.unsaved = False
            self._line.send(Noticed(_SAVED_AGAIN))
        return True


_GOES_ON = message(
    "Training goes on and every epoch tries again; until then the model can be used, but "
    "not after another one is trained or the app is closed."
)
_SAVED_AGAIN = message(
    "There is room to save again: the run is kept up to this epoch, and nothing is missing."
)

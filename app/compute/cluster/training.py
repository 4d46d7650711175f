"""A run on a machine of the cluster: the loop of every run, under the conditions of a run at home."""

from __future__ import annotations

import platform
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import platformdirs
from distributed import get_worker
from torch import nn

from app.common.folders import NAME
from app.compute.cluster.data_there import fetched
from app.compute.cluster.order import Begun, Checkpoint, Order, RunEnd, Wish
from app.compute.cluster.scheduler import NobodyWaitsError, Scheduler
from app.compute.cluster.versions import mismatch, versions_here
from app.compute.conditions import Conditions, changes_in_words, conditions_here
from app.compute.messages.control import Noticed, Warned
from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    RunPaused,
    RunProgress,
    RunResumed,
    RunStarted,
    RunStopped,
)
from app.compute.worker.compute_plan import Computation, Computing
from app.compute.worker.run_loop import ProgressMeter, goes_to_its_end
from app.compute.worker.stopwatch import Stopwatch
from language.sentence import message
from models.common.device import DeviceError, available_devices
from models.data.checks import DataError
from models.data.data_file import read_data_file
from models.data.data_set import DataSet
from models.data.task import task_of
from models.events import BatchDone, EpochDone, Failed, Finished, RunEvent, Started
from models.files.plain_text import one_line, sentence
from models.settings.specification import SpecificationError
from models.training.checkpoint import RunMemory, memory_as_bytes, memory_from_bytes
from models.training.weights import WeightsError, digest, weights_as_bytes
from models.zoo import create_model

LOOKING_SECONDS = 0.2
"""How often a run asks whether it is still wanted."""
TELLING_SECONDS = 0.25
"""How often it says how far it is: less often than at home, since the scheduler hears them all."""

_ONE_RUN = threading.Lock()
"""A process does one run at a time, however many threads Dask gave it: dropout draws from torch's own stream
of random numbers, of which there is one a process."""


def train(order: Order) -> RunEnd | None:
    """See `app.compute.cluster.task.train`."""
    return Training(order, Scheduler(order, get_worker())).run()


class Training:
    """One run, from the order to its end."""

    def __init__(
        self, order: Order, scheduler: Scheduler, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._order = order
        self._scheduler = scheduler
        self._clock = clock
        self._looked = clock()
        self._wish = Wish.GO_ON
        self._memory: RunMemory | None = None
        self._checkpoint = Checkpoint()
        self._paused = False

    def run(self) -> RunEnd | None:
        """Do it; whatever the user can be told of is no error."""
        different = mismatch(
            self._order.versions, versions_here(), message("The machine {platform}", platform=platform.node())
        )
        if different:
            return self._failed(different)
        try:
            with self._alone():
                return self._stopped(0.0) if self.is_stopped else self._train()
        except NobodyWaitsError:
            return None
        except (DataError, SpecificationError, DeviceError) as error:
            return self._failed(str(error))
        except WeightsError as error:
            return self._failed(str(error), final=True)
        except OSError as error:
            return self._failed(
                message(
                    "The machine {platform} cannot keep the data set: {error}.",
                    platform=platform.node(),
                    error=error,
                )
            )

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Once no other run is going on in this process, or this one is to stop."""
        while not _ONE_RUN.acquire(timeout=LOOKING_SECONDS):
            self.look()
            if self.is_stopped:
                yield
                return
        try:
            yield
        finally:
            _ONE_RUN.release()

    def _train(self) -> RunEnd | None:
        order = self._order
        self._recall()
        memory = self._memory
        data_set = self._data_set()
        task = task_of(order.specification, data_set)
        model = create_model(order.specification, data_set.image_shape, len(task.data_set.classes))
        how = self._how(task.data_set)
        model.to(how.device)
        here = conditions_here(how.device.type, how.threads, how.precision)
        here = replace(here, corrections=order.corrections, where=f"{order.cluster} ({platform.node()})")
        if memory is not None and order.begun is not None:
            self._warn_of_changes(order.begun, here)
        stopwatch = Stopwatch(self._clock, memory.seconds if memory else 0.0)
        wire = Spoken(self, model, here, stopwatch)
        if not goes_to_its_end(
            wire, order.specification, model, task.data_set, how, stopwatch, memory, self._remember
        ):
            return self._stopped(stopwatch(), weights_as_bytes(model))
        return wire.end

    def _recall(self) -> None:
        """What the run knows already: from an earlier day, or from a machine that was lost."""
        self._checkpoint = self._scheduler.checkpoint()
        if self._checkpoint.memory:
            name = message("The checkpoint of {run}", run=self._order.run)
            self._memory = memory_from_bytes(self._checkpoint.memory, name)

    def _remember(self, memory: RunMemory) -> None:
        self._memory = memory

    def _data_set(self) -> DataSet:
        order = self._order.data
        folder = platformdirs.user_cache_path(NAME, appauthor=False) / "cluster"
        path, is_new = fetched(order, self._scheduler.part, folder)
        if is_new:
            size = f"{order.size / 1e6:.1f} MB"
            self._scheduler.say(
                Noticed(
                    message(
                        "The data set has come to {platform} ({size}).", platform=platform.node(), size=size
                    )
                )
            )
        return read_data_file(path)

    def _how(self, data_set: DataSet) -> Computation:
        """As the training process of this computer chooses it; after a machine was lost, as it did."""
        again = self._order.begun or Conditions()
        again = replace(again, precision=again.precision or self._checkpoint.precision)
        computing = Computing(
            available_devices(),
            lambda text: self._scheduler.say(Warned(text)),
            self._clock,
            self._scheduler.threads,
        )
        goes_on = self._memory is not None
        return computing.decide(
            self._order.specification, data_set, self._order.wanted, again, goes_on=goes_on
        )

    def _warn_of_changes(self, begun: Conditions, here: Conditions) -> None:
        changes = changes_in_words(begun, here)
        if changes:
            self._scheduler.say(Warned(changes))

    def tell(
        self, event: RunEvent, model: nn.Module, meter: ProgressMeter, here: Conditions
    ) -> RunEnd | None:
        """Say what has happened; what is to come home, where that was the end."""
        run = self._order.run
        match event:
            case Started():
                begun = RunStarted(run, event, here)
                self._scheduler.say(Begun(begun, self._epochs, platform.node()))
            case BatchDone():
                progress = meter.batch(event, self._order.specification.epochs)
                if progress is not None:
                    self._scheduler.say(RunProgress(run, *progress))
            case EpochDone():
                assert self._memory is not None
                kept = Checkpoint(
                    event.epoch, memory_as_bytes(self._memory), weights_as_bytes(model), here.precision
                )
                self._scheduler.keep(kept)
                self._checkpoint = kept
                self._scheduler.say(RunEpoch(run, event))
            case Finished():
                finished = RunFinished(run, event, digest(model))
                return RunEnd(finished, self._epochs, weights_as_bytes(model))
            case Failed(message, final):
                return self._failed(message, final=final)
        return None

    def look(self, stopwatch: Stopwatch | None = None) -> None:
        """Hear what the user wants, now and then; while the run is held, wait for more."""
        while self._paused or self._clock() - self._looked >= LOOKING_SECONDS:
            if self._paused:
                time.sleep(LOOKING_SECONDS)
            self._wish, self._looked = self._scheduler.wish(), self._clock()
            self._hold(self._wish is Wish.PAUSE, stopwatch)

    def _hold(self, wanted: bool, stopwatch: Stopwatch | None) -> None:
        if wanted == self._paused or stopwatch is None:
            return
        self._paused = wanted
        if wanted:
            stopwatch.hold()
            self._scheduler.say(RunPaused(self._order.run))
        else:
            stopwatch.release()
            if self._wish is Wish.GO_ON:
                self._scheduler.say(RunResumed(self._order.run))

    @property
    def is_stopped(self) -> bool:
        """Whether the user wants no more of it."""
        return self._wish is Wish.STOP

    @property
    def _epochs(self) -> tuple[EpochDone, ...]:
        return self._memory.epochs if self._memory is not None else ()

    def _stopped(self, seconds: float, weights: bytes = b"") -> RunEnd:
        return RunEnd(RunStopped(self._order.run, seconds), self._epochs, weights, self._checkpoint)

    def _failed(self, message: str, *, final: bool = False) -> RunEnd:
        # What comes home is a line each, and not a long one: any other is refused there.
        message = sentence(one_line(" ".join(message.split())))
        return RunEnd(RunFailed(self._order.run, message, final), self._epochs, checkpoint=self._checkpoint)


class Spoken:
    """The wire of a run that computes here: its words go to the scheduler, its end comes home."""

    def __init__(self, training: Training, model: nn.Module, here: Conditions, stopwatch: Stopwatch) -> None:
        self._training = training
        self._model = model
        self._here = here
        self._stopwatch = stopwatch
        self._meter = ProgressMeter(stopwatch, TELLING_SECONDS)
        self.end: RunEnd | None = None

    def tell(self, event: RunEvent) -> None:
        """See `Wire`."""
        self.end = self._training.tell(event, self._model, self._meter, self._here)

    def listen(self) -> None:
        """See `Wire`."""
        self._training.look(self._stopwatch)

    @property
    def is_stopped(self) -> bool:
        """See `Wire`."""
        return self._training.is_stopped

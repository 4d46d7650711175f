"""The training process: the one consumer of `models.training.fit`, and all that needs torch."""

from __future__ import annotations

import os
import random
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from functools import singledispatchmethod
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

import torch
from torch import Tensor, nn

from app.compute.conditions import Conditions, changes_in_words, conditions_here
from app.compute.messages.control import (
    Configure,
    Noticed,
    RequestFailed,
    RequestStopped,
    Warned,
    WorkerReady,
    WorkerSettings,
)
from app.compute.messages.data import (
    DataFailed,
    DataPacked,
    DataReady,
    LoadingEnded,
    OpenData,
    PackData,
    TimeLoading,
    UseCorrections,
)
from app.compute.messages.models import Export, ExportProgress, ImportModel
from app.compute.messages.predictions import (
    Calibrate,
    Calibrated,
    Explain,
    FindMistakes,
    MistakesFound,
    Predict,
    PredictDrawing,
    Predicted,
    PredictFolder,
    PredictNext,
    PredictPicture,
    PredictSome,
    PredictSound,
    SoundPredicted,
)
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
from app.compute.messages.unions import Report, Request
from app.compute.run_lock import RunIsGoingError, run_held
from app.compute.threads import usable_cores
from app.compute.trained_model import TrainedModel
from app.compute.worker.compute_plan import Computing
from app.compute.worker.current_run import Running
from app.compute.worker.explanations import explained
from app.compute.worker.loaded_model import LoadedModel, stamp
from app.compute.worker.open_data import AnswersKept, OpenedData, Opening, position
from app.compute.worker.own_pictures import Namer
from app.compute.worker.packed_data import PackedData
from app.compute.worker.pictures import pictures_of, sound_picture, summary
from app.compute.worker.progress import ProgressMeter
from app.compute.worker.stopwatch import Clock, Stopwatch
from app.compute.worker.thread_tuning import Pace
from audio.reasons import reason_of
from models.checks import DataError
from models.corrections import DataPart
from models.data import DataSet
from models.device import DeviceError, available_devices, device_of
from models.download import Downloading
from models.events import BatchDone, EpochDone, Failed, Finished, RunEvent, Started
from models.exporting.errors import ExportError
from models.image_shape import ImageShape, has_colours, size_of
from models.importing.file_kinds import ModelFileError
from models.memory import RunMemory, load_memory, save_memory
from models.own_pictures.scanning import Scanning
from models.prediction import answers, matching, reliability
from models.sources import NotHereError, Watch, open_data_set
from models.specification import SpecificationError
from models.spoken.saying import sound_image
from models.task import Task, task_of
from models.training import fit
from models.weights import WeightsError, digest, load_weights, save_weights
from models.whole_files import remove_leftovers
from models.zoo import create_model

LISTENING_SECONDS = 0.01
"""How often a training run looks up to hear "stop"."""
DOWNLOAD_SECONDS = 0.1
"""How often a download or a scan reports."""


class OpenDataSet(Protocol):
    """See `models.sources.open_data_set`."""

    def __call__(self, folder: Path | None, cache: Path, *, fetch: bool, progress: Watch) -> DataSet:
        """Read it, or download it first, if that may be."""


def main(connection: Connection, settings: WorkerSettings) -> None:
    """Serve until the other end of the pipe is gone."""
    if settings.niceness and hasattr(os, "nice"):
        os.nice(settings.niceness)
    torch.set_num_threads(settings.threads or 1)
    try:
        Worker(connection, settings).serve()
    except (EOFError, OSError):
        return


class StoppedError(Exception):
    """The user wants no more of what is going on."""


class Worker:
    """Serves one connection: one request after the other, but hears everything while it trains.

    While it looks at images or waits for a download it hears "stop"; other requests wait for their turn.

    `EOFError` and `OSError` from the connection mean that the window is gone, and end it.
    """

    def __init__(
        self,
        connection: Connection,
        settings: WorkerSettings,
        clock: Clock = time.perf_counter,
        open_data: OpenDataSet = open_data_set,
        devices: tuple[str, ...] = (),
    ) -> None:
        self._connection = connection
        self._settings = settings
        self._clock = clock
        self._open_data = open_data
        self._devices = devices or available_devices()
        self._wanted = Configure(settings.threads)
        self._opened = OpenedData()
        self._opening = Opening(None, settings.cache)
        self._data: DataSet | None = None
        self._folder: Path | None = None
        self._model: LoadedModel | None = None
        self._running: Running | None = None
        self._begun = ""
        """The run that is going or about to."""
        self._later: deque[Request] = deque()
        self._computing = Computing(self._devices, lambda text: self._send(Warned(text)), clock)
        self._answered = AnswersKept()
        self._packed = PackedData()

    def serve(self) -> None:
        """Answer requests for ever."""
        self._send(WorkerReady(torch.get_num_threads(), self._devices))
        while True:
            self._handle(self._next())

    def _next(self) -> Request:
        """What came while nothing but "stop" could be served, and then what comes."""
        if self._later:
            return self._later.popleft()
        request: Request = self._connection.recv()
        return request

    def _handle(self, request: Request) -> None:
        try:
            self._serve(request)
        except (DataError, SpecificationError, WeightsError, ExportError, ModelFileError) as error:
            self._send(RequestFailed(str(error)))
        except StoppedError:
            self._send(RequestStopped("Stopped; everything is as it was."))
        except (EOFError, BrokenPipeError, ConnectionError):
            raise
        except Exception as error:  # whatever went wrong with one request must not end the others
            traceback.print_exc(file=sys.stderr)
            what = type(request).__name__
            text = f"{what} failed: {reason_of(error)}; everything else goes on."
            self._send(RequestFailed(text, unforeseen=True))

    @singledispatchmethod
    def _serve(self, request: Request) -> None:
        raise TypeError(f"unknown request {request!r}")

    @_serve.register
    def _configure(self, request: Configure) -> None:
        self._wanted = request

    @_serve.register
    def _open(self, request: OpenData) -> None:
        before, kept, not_here = (self._data, self._folder), self._opened.kept(), False
        try:
            self._data, self._folder = self._read(request.folder, fetch=request.fetch), request.folder
            ready = self._ready()
        except DataError as error:
            why, not_here = str(error), isinstance(error, NotHereError)
        except StoppedError:
            why = self._opening.stopped
        except (ConnectionError, EOFError):
            raise
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            why = f"The data set could not be read: {reason_of(error)}."
        else:
            self._send(ready)
            return
        self._data, self._folder = before
        self._opened.go_back(kept)
        still = self._ready().summary if self._data is not None else None
        if still is None:
            self._folder = request.folder  # whoever trains now asks for that one once more, and for no other
        self._send(DataFailed(why, still, self._folder, request.folder, not_here))

    @_serve.register
    def _use_corrections(self, request: UseCorrections) -> None:
        self._opened.book = request.book
        if self._opened.is_open:
            self._answered.forget()
            self._data = self._opened.corrected()
            self._send(self._ready())

    @_serve.register
    def _train(self, request: Train) -> None:
        self._train_from(request.model, request.folder, again=request.conditions)

    @_serve.register
    def _take_up(self, request: TakeUp) -> None:
        self._train_from(request.model, request.folder, request.epochs_known, again=request.conditions)

    def _train_from(
        self,
        trained: TrainedModel,
        folder: Path | None,
        known: int | None = None,
        *,
        again: Conditions | None,
    ) -> None:
        """Begin a run or, where `known` epochs were told, take it up; whatever happens is reported.

        `again` are conditions to be used once more.
        """
        if self._running is not None:
            self._send(RunFailed(trained.run, "Another run is going on; stop it first."))
            return
        self._begun = run = trained.run
        try:
            # First of all: until it is held, another window could take the run for one that was cut off.
            with run_held(trained.weights.parent):
                if folder != self._folder:
                    self._data, self._folder = None, folder
                data = self._need_data(fetch=True)
                remove_leftovers(trained.weights.parent)
                takes_up = known is not None and (known > 0 or trained.memory.exists())
                memory = load_memory(trained.memory) if takes_up else None
                self._run(trained, data, memory, known or 0, again or Conditions())
        except (EOFError, BrokenPipeError, ConnectionError):
            raise
        except StoppedError:
            self._send(DataFailed(self._opening.stopped))
            self._send(RunStopped(run, 0.0))
        except RunIsGoingError as error:
            self._send(RunFailed(run, str(error), elsewhere=True))
        except (DataError, SpecificationError, DeviceError) as error:
            self._send(RunFailed(run, str(error)))
        except WeightsError as error:
            self._send(RunFailed(run, str(error), final=True))
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            self._send(RunFailed(run, f"The run broke off: {reason_of(error)}; finished epochs are kept."))
        finally:
            self._running, self._begun = None, ""
            if self._model is not None and self._model.run == run:
                self._model = replace(self._model, read=stamp(trained.weights))

    @_serve.register
    def _pack(self, request: PackData) -> None:
        try:
            if request.folder != self._folder:
                self._data, self._folder = None, request.folder
            packed = self._packed.of(self._need_data(fetch=True), request.into, self._opened.digest)
        except DataError as error:
            packed = DataPacked(problem=str(error))
        except StoppedError:
            packed = DataPacked(problem=self._opening.stopped)
        self._send(packed)

    @_serve.register
    def _stop(self, request: Stop) -> None:
        if self._running:
            self._running.stop(request.run)

    @_serve.register
    def _pause(self, request: Pause) -> None:
        if self._running and (paused := self._running.pause(request.run)):
            self._send(paused)

    @_serve.register
    def _resume(self, request: Resume) -> None:
        if self._running and (resumed := self._running.resume(request.run)):
            self._send(resumed)

    @_serve.register
    def _predict(self, request: Predict) -> None:
        task, data = self._task(request.model), self._need_data()
        read = self._opened.images(request.part)
        positions = [position(task, number, data, request.part, read) for number in request.indices]
        self._show_predictions(request.model, task, torch.tensor(positions), request.part)

    @_serve.register
    def _predict_next(self, request: PredictNext) -> None:
        task = self._task(request.model)
        later = (task.test_numbers > request.after).nonzero().flatten()[:1]
        self._show_predictions(request.model, task, later if len(later) else torch.tensor([0]))

    @_serve.register
    def _predict_some(self, request: PredictSome) -> None:
        task = self._task(request.model)
        images = len(task.test_numbers)
        drawn = random.Random(request.seed).sample(range(images), min(request.count, images))
        self._show_predictions(request.model, task, torch.tensor(drawn, dtype=torch.int64))

    def _show_predictions(
        self, trained: TrainedModel, task: Task, positions: Tensor, part: DataPart = DataPart.TEST
    ) -> None:
        images = task.examples(part).images[positions]
        found = answers(self._load(trained), images, trained.specification, self._hear_stop)
        pictures = pictures_of(task, positions, found, trained.specification, part)
        self._send(Predicted(trained.run, pictures))

    @_serve.register
    def _find_mistakes(self, request: FindMistakes) -> None:
        task, wanted = self._task(request.model), request.wanted
        made = self._answers(request.model, task, wanted.part)
        found = matching(made, task.examples(wanted.part).labels, wanted)
        shown = found[wanted.start : wanted.start + request.limit]
        pictures = pictures_of(task, shown, made[shown], request.model.specification, wanted.part)
        self._send(MistakesFound(request.model.run, pictures, len(found), wanted))

    @_serve.register
    def _calibrate(self, request: Calibrate) -> None:
        task = self._task(request.model)
        made = self._answers(request.model, task, DataPart.TEST)
        found = reliability(made, task.data_set.test_labels)
        self._send(Calibrated(request.model.run, found))

    @_serve.register
    def _predict_picture(self, request: PredictPicture) -> None:
        self._send(self._namer(request.model).picture(request))

    @_serve.register
    def _predict_drawing(self, request: PredictDrawing) -> None:
        self._send(self._namer(request.model).drawing(request))

    @_serve.register
    def _predict_folder(self, request: PredictFolder) -> None:
        for report in self._namer(request.model).folder(request):
            self._send(report)

    def _namer(self, trained: TrainedModel) -> Namer:
        task, model = self._task(trained), self._load(trained)
        return Namer(model, trained.specification, task, self._hear_stop)

    @_serve.register
    def _explain(self, request: Explain) -> None:
        task, model = self._task(request.model), self._load(request.model)
        self._send(explained(request, model, task, self._hear_stop))

    def _answers(self, trained: TrainedModel, task: Task, part: DataPart) -> Tensor:
        """What the model makes of all images of a part; not asked twice, unless it is still learning."""
        model = self._load(trained)
        learns = self._running is not None and self._running.model.run == trained.run
        known = None if learns else self._answered.known(trained.run, part)
        if known is not None:
            return known
        images = task.examples(part).images
        made = answers(model, images, trained.specification, self._hear_stop)
        if not learns:
            self._answered.keep(trained.run, part, made)
        return made

    @_serve.register
    def _time_loading(self, request: TimeLoading) -> None:
        # Not before: it loads torchvision, for which every start of this process would wait two seconds.
        from app.compute.worker.loading_times import LOADING_STOPPED, LoadingError, time_loading

        try:
            if self._running is not None:
                raise LoadingError("A run is going on, which would be timed too; stop it first.")
            if request.folder != self._folder:
                self._data, self._folder = None, request.folder
            torch.set_num_threads(self._wanted.threads or usable_cores())
            timing = time_loading(
                self._need_data(), request, self._clock, self._hear_anything, self._leave_pipe
            )
            for progress in timing:
                self._send(progress)
        except StoppedError:
            self._send(LoadingEnded(LOADING_STOPPED, stopped=True))
        except (DataError, LoadingError) as error:
            self._send(LoadingEnded(str(error)))
        else:
            self._send(LoadingEnded())

    def _leave_pipe(self, _: int) -> None:
        """In a process of a loader, which inherits it: while that is open, the window thinks us alive."""
        self._connection.close()

    @_serve.register
    def _predict_sound(self, request: PredictSound) -> None:
        specification = request.model.specification
        if not self._need_data().holds_sounds:
            raise DataError(
                "The open data set holds pictures, and the model knows no sounds; "
                "open recordings and train a model on them."
            )
        model = self._load(request.model)
        image = torch.from_numpy(sound_image(request.pcm, request.rate))
        found = answers(model, image.unsqueeze(0), specification, self._hear_stop)
        picture = sound_picture(image, found[0], specification)
        self._send(SoundPredicted(request.model.run, picture, request.source))

    @_serve.register
    def _export(self, request: Export) -> None:
        # Here and not above: ONNX and its runtime load only once they are needed.
        from app.compute.worker.model_files import exported

        def step(what: str, fraction: float) -> None:
            self._hear_stop()
            self._send(ExportProgress(request.model.run, what, fraction))

        task = self._task(request.model)
        self._send(exported(request, self._load(request.model), task.data_set, step))

    @_serve.register
    def _import(self, request: ImportModel) -> None:
        from app.compute.worker.model_files import imported

        self._send(imported(request, self._data, self._hear_stop))

    # ---- a run

    def _run(
        self, trained: TrainedModel, data: DataSet, memory: RunMemory | None, known: int, again: Conditions
    ) -> None:
        specification = trained.specification
        task = task_of(specification, data)
        model = create_model(specification, data.image_shape, len(task.data_set.classes))
        how = self._computing.decide(
            specification, task.data_set, self._wanted, again, goes_on=memory is not None
        )
        model.to(how.device)
        if memory is not None:
            self._warn_of_changes(again)
        stopwatch = Stopwatch(self._clock, memory.seconds if memory else 0.0)
        pace = Pace(how.choices, torch.set_num_threads, stopwatch)
        self._running = running = Running(
            trained, stopwatch, memory, known, how.threads, how.precision, self._opened.digest
        )
        self._model = LoadedModel(trained.run, data.image_shape, model)
        self._answered.forget()
        meter = ProgressMeter(running.stopwatch)
        listened = self._clock()
        events = fit(
            specification,
            model,
            task.data_set,
            clock=running.stopwatch,
            memory=memory,
            remember=running.remember,
            precision=how.precision,
        )
        for event in events:
            pace.hears(event)
            self._tell(running, model, meter, event)
            if isinstance(event, Finished | Failed):
                return
            if self._clock() - listened >= LISTENING_SECONDS:
                self._listen(running)
                listened = self._clock()
            if running.stopped:
                events.close()  # a mean over steps is taken when the run ends
                self._save(running, model)
                self._send(RunStopped(trained.run, running.stopwatch()))
                return

    def _warn_of_changes(self, begun: Conditions) -> None:
        changes = changes_in_words(begun, replace(conditions_here(), corrections=self._opened.digest))
        if changes:
            self._send(Warned(changes))

    def _tell(self, running: Running, model: nn.Module, meter: ProgressMeter, event: RunEvent) -> None:
        run = running.model.run
        match event:
            case Started():
                here = conditions_here(device_of(model).type, running.threads, running.precision)
                conditions = replace(here, corrections=running.corrections)
                self._send(RunStarted(run, event, conditions))
                for epoch in running.epochs_to_tell:
                    self._send(RunEpoch(run, epoch))
            case BatchDone():
                progress = meter.batch(event, running.model.specification.epochs)
                if progress is not None:
                    self._send(RunProgress(run, *progress))
            case EpochDone():
                self._send(RunEpoch(run, event, self._save_all(running, model)))
            case Finished():
                # Of the best epoch, not of the last; or what there was no room for then.
                if event.best_epoch < event.epochs or running.unsaved:
                    running.unsaved = not self._save(running, model)
                unsaved = running.unsaved and running.model.memory.exists()
                if running.unsaved and not unsaved:
                    self._withdraw(running.model)
                self._send(RunFinished(run, event, digest(model), unsaved))
            case Failed(message, final):
                self._model = None  # it is no use any more; the weights of the last epoch are
                self._send(RunFailed(run, message, final))

    def _listen(self, running: Running) -> None:
        """Serve what was asked meanwhile; while the run is held, wait for more."""
        while self._later or self._connection.poll() or running.paused:
            self._handle(self._next())

    def _hear_stop(self) -> None:
        """Raise `StoppedError` where it was asked for; the request itself comes after those before it."""
        while self._connection.poll():
            request = self._connection.recv()
            self._later.append(request)
            if isinstance(request, Stop) and request.run in ("", self._begun):
                raise StoppedError

    def _hear_anything(self) -> None:
        """Raise `StoppedError` where anything was asked for; unless it was to stop, it comes next."""
        if self._connection.poll():
            request = self._connection.recv()
            if not isinstance(request, Stop):
                self._later.append(request)
            raise StoppedError

    def _save_all(self, running: Running, model: nn.Module) -> bool:
        """Weights and memory after an epoch; whether the run could be taken up from here."""
        memory = running.memory
        assert memory is not None
        return self._save(running, model) and self._saved(
            running, lambda: save_memory(memory, running.model.memory), through=True
        )

    def _save(self, running: Running, model: nn.Module) -> bool:
        return self._saved(running, lambda: save_weights(model, running.model.weights))

    def _withdraw(self, model: TrainedModel) -> None:
        """Remove weights of an earlier epoch, where the last ones found no room and nothing can be taken up.

        They would be taken for those whose figures the history has. This run's model stays in memory.
        """
        try:
            model.weights.unlink(missing_ok=True)
        except OSError:
            return  # whoever loads them later is told by their fingerprint

    def _saved(self, running: Running, save: Callable[[], None], *, through: bool = False) -> bool:
        """Whether it could be; where not, that is told once, and once more when all is saved again."""
        try:
            save()
        except WeightsError as error:
            if not running.unsaved:
                running.unsaved = True
                self._send(Warned(f"{error} {_GOES_ON}"))
            return False
        if through and running.unsaved:
            running.unsaved = False
            self._send(Noticed(_SAVED_AGAIN))
        return True

    # ---- what requests need

    def _need_data(self, *, fetch: bool = False) -> DataSet:
        """To train, it may be downloaded: that is what is trained on where nothing else is chosen."""
        if self._data is None:
            self._opened.close()
            self._data = self._read(self._folder, fetch=fetch)
            self._send(self._ready())
        return self._data

    def _read(self, folder: Path | None, *, fetch: bool) -> DataSet:
        """The data set as it was read, and then with what the user has set right. Raises `DataError`."""
        self._opening = Opening(folder, self._settings.cache)
        cache, report = self._settings.cache, self._report()
        try:
            read = self._open_data(folder, cache, fetch=fetch, progress=report)
        except NotHereError as error:
            raise NotHereError(self._opening.not_here) from error
        self._answered.forget()
        self._opened.open(read)
        odd, data = len(self._opened.misfits), self._opened.name
        if odd:
            self._send(
                Warned(
                    f"{odd} of the corrections are about images or classes that {data} does not "
                    "have, and do nothing; say “show the corrections” to see them all."
                )
            )
        return self._opened.corrected()

    def _ready(self) -> DataReady:
        assert self._data is not None
        return DataReady(summary(self._data, self._opened.read, self._opened.fingerprint))

    def _report(self) -> Callable[[Downloading | Scanning], None]:
        begun, last = self._clock(), -DOWNLOAD_SECONDS
        told: Downloading | Scanning | None = None

        def report(progress: Downloading | Scanning) -> None:
            nonlocal last, told
            self._hear_stop()
            if progress != told and self._clock() - last >= DOWNLOAD_SECONDS:
                last, told = self._clock(), progress
                self._send(self._opening.in_words(progress, last - begun))

        return report

    def _task(self, trained: TrainedModel) -> Task:
        return task_of(trained.specification, self._need_data())

    def _load(self, trained: TrainedModel) -> nn.Module:
        data = self._need_data()
        if self._model is None or not self._model.is_that_of(trained):
            self._answered.forget()
            classes = task_of(trained.specification, data).data_set.classes
            model = create_model(trained.specification, data.image_shape, len(classes))
            kept = stamp(trained.weights)
            load_weights(model, trained.weights)
            if trained.digest and digest(model) != trained.digest:
                raise WeightsError(_OTHER_WEIGHTS.format(path=trained.weights, run=trained.run))
            self._model = LoadedModel(trained.run, data.image_shape, model, kept)
        if self._model.image_shape != data.image_shape:
            raise DataError(
                f"This model was trained on images of {_size(self._model.image_shape)} and the "
                f"open data set has {_size(data.image_shape)}; "
                "open the other data set again or train a model on this one."
            )
        return self._model.model

    def _send(self, report: Report) -> None:
        self._connection.send(report)


_GOES_ON = (
    "Training goes on and every epoch tries again; until then the model can be used, but not after another "
    "one is trained or the app is closed."
)
_OTHER_WEIGHTS = (
    "The weights in {path} are not those that {run} ended with: the last ones found no room, or the file was "
    "changed since. Its figures are kept; say “replay” to train it once more."
)
_SAVED_AGAIN = "There is room to save again: the run is kept up to this epoch, and nothing is missing."


def _size(image_shape: ImageShape) -> str:
    height, width = size_of(image_shape)
    return f"{width} x {height} pixels{' in colour' if has_colours(image_shape) else ''}"

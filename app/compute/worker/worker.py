"""The training process, and all that needs torch: it takes one request after the other and has it served."""

from __future__ import annotations

import os
import sys
import time
import traceback
from functools import singledispatchmethod
from multiprocessing.connection import Connection

import torch

from app.compute.messages.control import (
    Configure,
    RequestFailed,
    RequestStopped,
    Warned,
    WorkerReady,
    WorkerSettings,
)
from app.compute.messages.data import LoadingEnded, OpenData, PackData, TimeLoading, UseCorrections
from app.compute.messages.models import Export, ExportProgress, ImportModel
from app.compute.messages.predictions import (
    Calibrate,
    Explain,
    FindMistakes,
    Predict,
    PredictDrawing,
    PredictFolder,
    PredictNext,
    PredictPicture,
    PredictSome,
    PredictSound,
)
from app.compute.messages.runs import Pause, Resume, Stop, TakeUp, Train
from app.compute.messages.unions import Request
from app.compute.threads import usable_cores
from app.compute.worker.answers import Answers
from app.compute.worker.compute_plan import Computing
from app.compute.worker.data_source import DataSource, OpenDataSet
from app.compute.worker.line import Line, StoppedError
from app.compute.worker.loaded_model import ModelInMemory
from app.compute.worker.open_data import AnswersKept
from app.compute.worker.stopwatch import Clock
from app.compute.worker.training import Training
from audio.listening.reasons import reason_of
from language.sentence import message
from models.common.device import available_devices
from models.data.checks import DataError
from models.data.sources import open_data_set
from models.exporting.errors import ExportError
from models.importing.file_kinds import ModelFileError
from models.settings.specification import SpecificationError
from models.training.weights import WeightsError


def main(connection: Connection, settings: WorkerSettings) -> None:
    """Serve until the other end of the pipe is gone."""
    if settings.niceness and hasattr(os, "nice"):
        os.nice(settings.niceness)
    torch.set_num_threads(settings.threads or 1)
    try:
        Worker(connection, settings).serve()
    except (EOFError, OSError):
        return


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
        self._line = line = Line(connection)
        self._clock = clock
        self._devices = devices or available_devices()
        self._wanted = Configure(settings.threads)
        answered = AnswersKept()
        self._source = DataSource(line, settings.cache, clock, open_data, answered)
        self._models = ModelInMemory(answered)
        computing = Computing(self._devices, lambda text: line.send(Warned(text)), clock)
        self._training = Training(line, self._source, self._models, computing, clock, self._serve_next)
        self._answers = Answers(line, self._source, self._models)

    def serve(self) -> None:
        """Answer requests for ever."""
        self._line.send(WorkerReady(torch.get_num_threads(), self._devices))
        while True:
            self._serve_next()

    def _serve_next(self) -> None:
        request = self._line.next()
        try:
            self._serve(request)
        except (DataError, SpecificationError, WeightsError, ExportError, ModelFileError) as error:
            self._line.send(RequestFailed(str(error)))
        except StoppedError:
            self._line.send(RequestStopped(message("Stopped; everything is as it was.")))
        except (EOFError, BrokenPipeError, ConnectionError):
            raise
        except Exception as error:  # whatever went wrong with one request must not end the others
            traceback.print_exc(file=sys.stderr)
            what = type(request).__name__
            text = message(
                "{what} failed: {error}; everything else goes on.", what=what, error=reason_of(error)
            )
            self._line.send(RequestFailed(text, unforeseen=True))

    @singledispatchmethod
    def _serve(self, request: Request) -> None:
        raise TypeError(f"unknown request {request!r}")

    @_serve.register
    def _configure(self, request: Configure) -> None:
        self._wanted = request

    # ---- data

    @_serve.register
    def _open(self, request: OpenData) -> None:
        self._source.open(request)

    @_serve.register
    def _use_corrections(self, request: UseCorrections) -> None:
        self._source.use_corrections(request)

    @_serve.register
    def _pack(self, request: PackData) -> None:
        self._source.pack(request)

    @_serve.register
    def _time_loading(self, request: TimeLoading) -> None:
        # Not before: it loads torchvision, for which every start of this process would wait two seconds.
        from app.compute.worker.loading_times import LOADING_STOPPED, LoadingError, time_loading

        try:
            if self._training.is_going:
                raise LoadingError(message("A run is going on, which would be timed too; stop it first."))
            self._source.choose(request.folder)
            torch.set_num_threads(self._wanted.threads or usable_cores())
            timing = time_loading(
                self._source.need(), request, self._clock, self._line.hear_anything, self._line.leave
            )
            for progress in timing:
                self._line.send(progress)
        except StoppedError:
            self._line.send(LoadingEnded(LOADING_STOPPED, stopped=True))
        except (DataError, LoadingError) as error:
            self._line.send(LoadingEnded(str(error)))
        else:
            self._line.send(LoadingEnded())

    # ---- runs

    @_serve.register
    def _train(self, request: Train) -> None:
        self._training.train(request, self._wanted)

    @_serve.register
    def _take_up(self, request: TakeUp) -> None:
        self._training.take_up(request, self._wanted)

    @_serve.register
    def _stop(self, request: Stop) -> None:
        self._training.stop(request)

    @_serve.register
    def _pause(self, request: Pause) -> None:
        self._training.pause(request)

    @_serve.register
    def _resume(self, request: Resume) -> None:
        self._training.resume(request)

    # ---- answers

    @_serve.register
    def _predict(self, request: Predict) -> None:
        self._answers.predict(request)

    @_serve.register
    def _predict_next(self, request: PredictNext) -> None:
        self._answers.predict_next(request)

    @_serve.register
    def _predict_some(self, request: PredictSome) -> None:
        self._answers.predict_some(request)

    @_serve.register
    def _find_mistakes(self, request: FindMistakes) -> None:
        self._answers.find_mistakes(request)

    @_serve.register
    def _calibrate(self, request: Calibrate) -> None:
        self._answers.calibrate(request)

    @_serve.register
    def _explain(self, request: Explain) -> None:
        self._answers.explain(request)

    @_serve.register
    def _predict_picture(self, request: PredictPicture) -> None:
        self._answers.predict_picture(request)

    @_serve.register
    def _predict_drawing(self, request: PredictDrawing) -> None:
        self._answers.predict_drawing(request)

    @_serve.register
    def _predict_folder(self, request: PredictFolder) -> None:
        self._answers.predict_folder(request)

    @_serve.register
    def _predict_sound(self, request: PredictSound) -> None:
        self._answers.predict_sound(request)

    # ---- models

    @_serve.register
    def _export(self, request: Export) -> None:
        # Here and not above: ONNX and its runtime load only once they are needed.
        from app.compute.worker.model_files import exported

        def step(what: str, fraction: float) -> None:
            self._line.hear_stop()
            self._line.send(ExportProgress(request.model.run, what, fraction))

        task = self._source.task(request.model)
        model = self._models.of(request.model, self._source.need())
        self._line.send(exported(request, model, task.data_set, step))

    @_serve.register
    def _import(self, request: ImportModel) -> None:
        from app.compute.worker.model_files import imported

        self._line.send(imported(request, self._source.data, self._line.hear_stop))

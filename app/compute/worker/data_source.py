"""Where the worker has its data set from: read or fetched, reported meanwhile, and read again when needed."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from app.compute.messages.control import Warned
from app.compute.messages.data import DataFailed, DataPacked, DataReady, OpenData, PackData, UseCorrections
from app.compute.trained_model import TrainedModel
from app.compute.worker.line import Line, StoppedError
from app.compute.worker.open_data import AnswersKept, OpenedData, Opening
from app.compute.worker.packed_data import PackedData
from app.compute.worker.pictures import summary
from app.compute.worker.stopwatch import Clock
from audio.listening.reasons import reason_of
from language.sentence import message
from models.data.checks import DataError
from models.data.data_set import DataSet
from models.data.download import Downloading
from models.data.own_pictures.scanning import Scanning
from models.data.sources import NotHereError, Watch
from models.data.task import Task, task_of

DOWNLOAD_SECONDS = 0.1
"""How often a download or a scan reports."""


class OpenDataSet(Protocol):
    """See `models.data.sources.open_data_set`."""

    def __call__(self, folder: Path | None, cache: Path, *, fetch: bool, progress: Watch) -> DataSet:
        """Read it, or download it first, if that may be."""


class DataSource:
    """The data set that is open, and how another comes to be. `answered` is forgotten with each."""

    def __init__(
        self, line: Line, cache: Path, clock: Clock, open_data: OpenDataSet, answered: AnswersKept
    ) -> None:
        self._line = line
        self._cache = cache
        self._clock = clock
        self._open_data = open_data
        self._answered = answered
        self.opened = OpenedData()
        self.data: DataSet | None = None
        """With what the user has set right; None where it is still to be read."""
        self._folder: Path | None = None
        self._opening = Opening(None, cache)
        self._packed = PackedData()

    @property
    def stopped(self) -> str:
        """What to say where the reading was stopped."""
        return self._opening.stopped

    def choose(self, folder: Path | None) -> None:
        """That one is needed next; it stays as it is where it is open."""
        if folder != self._folder:
            self.data, self._folder = None, folder

    def need(self, *, fetch: bool = False) -> DataSet:
        """To train, it may be downloaded: that is what is trained on where nothing else is chosen."""
        if self.data is None:
            self.opened.close()
            self.data = self._read(self._folder, fetch=fetch)
            self._line.send(self._ready())
        return self.data

    def task(self, trained: TrainedModel) -> Task:
        """What the model is asked about the open data set."""
        return task_of(trained.specification, self.need())

    def open(self, request: OpenData) -> None:
        """Read it; where it cannot be, the one before stays open."""
        before, kept, not_here = (self.data, self._folder), self.opened.kept(), False
        try:
            self.data, self._folder = self._read(request.folder, fetch=request.fetch), request.folder
            ready = self._ready()
        except DataError as error:
            why, not_here = str(error), isinstance(error, NotHereError)
        except StoppedError:
            why = self._opening.stopped
        except (ConnectionError, EOFError):
            raise
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            why = message("The data set could not be read: {error}.", error=reason_of(error))
        else:
            self._line.send(ready)
            return
        self.data, self._folder = before
        self.opened.go_back(kept)
        still = self._ready().summary if self.data is not None else None
        if still is None:
            self._folder = request.folder  # whoever trains now asks for that one once more, and for no other
        self._line.send(DataFailed(why, still, self._folder, request.folder, not_here))

    def use_corrections(self, request: UseCorrections) -> None:
        """Set right what the user says, without reading anew."""
        self.opened.book = request.book
        if self.opened.is_open:
            self._answered.forget()
            self.data = self.opened.corrected()
            self._line.send(self._ready())

    def pack(self, request: PackData) -> None:
        """Make a file of it that can be sent away."""
        try:
            self.choose(request.folder)
            packed = self._packed.of(self.need(fetch=True), request.into, self.opened.digest)
        except DataError as error:
            packed = DataPacked(problem=str(error))
        except StoppedError:
            packed = DataPacked(problem=self._opening.stopped)
        self._line.send(packed)

    def _read(self, folder: Path | None, *, fetch: bool) -> DataSet:
        """The data set as it was read, and then with what the user has set right. Raises `DataError`."""
        self._opening = Opening(folder, self._cache)
        cache, report = self._cache, self._report()
        try:
            read = self._open_data(folder, cache, fetch=fetch, progress=report)
        except NotHereError as error:
            raise NotHereError(self._opening.not_here) from error
        self._answered.forget()
        self.opened.open(read)
        odd, data = len(self.opened.misfits), self.opened.name
        if odd:
            self._line.send(
                Warned(
                    message(
                        "{odd} of the corrections are about images or classes that {data} does not have, and "
                        "do nothing; say “show the corrections” to see them all.",
                        odd=odd,
                        data=data,
                    )
                )
            )
        return self.opened.corrected()

    def _ready(self) -> DataReady:
        assert self.data is not None
        return DataReady(summary(self.data, self.opened.read, self.opened.fingerprint))

    def _report(self) -> Callable[[Downloading | Scanning], None]:
        begun, last = self._clock(), -DOWNLOAD_SECONDS
        told: Downloading | Scanning | None = None

        def report(progress: Downloading | Scanning) -> None:
            nonlocal last, told
            self._line.hear_stop()
            if progress != told and self._clock() - last >= DOWNLOAD_SECONDS:
                last, told = self._clock(), progress
                self._line.send(self._opening.in_words(progress, last - begun))

        return report

"""Files that a command in the terminal is given: predicted by the latest model, or brought in as a model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.common.file_kinds import SOUND_SUFFIXES
from app.compute.messages.control import RequestFailed
from app.compute.messages.data import DataReady
from app.compute.messages.models import ModelImported
from app.compute.messages.predictions import (
    FolderPredicted,
    PicturePredicted,
    SoundPredicted,
)
from app.compute.messages.runs import WorkerLost
from app.terminal.exit_codes import BAD_INPUT, BROKEN, DONE, FAILED, code_of
from app.terminal.waiting import Waiting


class GivenFiles:
    """Files that come from outside: each is had predicted, or brought in as a model."""

    def __init__(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._session = waiting.session

    def predict(self, files: Sequence[Path]) -> int:
        """One file or folder after the other; one that cannot be used does not keep the others from it."""
        self._session.shelf.restore_latest()
        broken = self._waiting.open_data()
        if broken is not None:
            return FAILED if isinstance(broken, WorkerLost) else BAD_INPUT
        return max(self._predict_file(path) for path in files)

    def _predict_file(self, path: Path) -> int:
        is_sound = path.suffix.lower() in SOUND_SUFFIXES
        predict = self._session.saying.predict_file if is_sound else self._session.picture_desk.predict_file
        done = self._session.attempt(lambda: predict(path))
        self._waiting.tell_problems()
        if not done:
            return BAD_INPUT
        last = self._waiting.wait((SoundPredicted, PicturePredicted, FolderPredicted))
        return code_of(last) if isinstance(last, BROKEN) else DONE

    def bring_in(self, path: Path) -> int:
        """Import a model; it is tested where the data set can be had."""
        data = self._session.data_folder
        self._session.data.open(data, fetch=data is not None)
        self._waiting.wait((DataReady,))
        if not self._session.attempt(lambda: self._session.taking.bring_in(path)):
            self._waiting.tell_problems()
            return BAD_INPUT
        last = self._waiting.wait((ModelImported,))
        if isinstance(last, RequestFailed):
            return code_of(last)
        kept = isinstance(last, ModelImported) and self._session.state.run is not None
        return DONE if kept else FAILED

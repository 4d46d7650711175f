"""The open data set as a file that can be sent away: written once, however many runs it is for."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

from app.compute.messages.data import DataPacked
from models.data.data_file import write_data_file
from models.data.data_set import DataSet

KEPT_SECONDS = 7 * 24 * 3600.0
"""Files of other data sets, or of other corrections, make way after so long: no run is out for a week."""


class PackedData:
    """The file that was written last."""

    def __init__(self) -> None:
        self._data_set: DataSet | None = None
        self._packed = DataPacked()

    def of(self, data_set: DataSet, folder: Path, corrections: str) -> DataPacked:
        """This data set in a file of the folder. Raises `DataError`."""
        if data_set is not self._data_set or not self._packed.path.exists():
            path = write_data_file(data_set, folder)
            remove_unused(folder, KEPT_SECONDS)
            self._packed = DataPacked(path, path.stem, path.stat().st_size, corrections)
            self._data_set = data_set
        return self._packed


def remove_unused(folder: Path, seconds: float) -> None:
    """Remove data sets that nobody has used for so long. Never raises."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.is_file() and time.time() - path.stat().st_mtime > seconds:
                path.unlink(missing_ok=True)

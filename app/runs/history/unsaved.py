"""Models of runs that the history has no room for: they last until the app is closed."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from app.compute.trained_model import TrainedModel
from models.settings.specification import RunSpecification

_START = "unkept-"


class Unkept:
    """Folders of such runs, where the system keeps what is passing."""

    def __init__(self) -> None:
        self._folders: list[Path] = []

    def model(self, specification: RunSpecification) -> TrainedModel:
        """A model under a name that no run of the history has. Never raises: training needs no folder."""
        number = len(self._folders) + 1
        try:
            folder = Path(tempfile.mkdtemp(prefix="hearsee-"))
        except OSError:  # that disk is full too; saving will say so
            folder = Path(f"no-folder-{number}")
        self._folders.append(folder)
        return TrainedModel(f"{_START}{number}", specification, folder / "weights.safetensors")

    def remove(self) -> None:
        """Nobody needs them any more."""
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)


def is_kept(run: str) -> bool:
    """Whether the history knows a run of this name."""
    return not run.startswith(_START)

"""The model that is in the memory of a worker, and whether it still is the one that is meant."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from torch import nn

from app.compute.trained_model import TrainedModel
from models.image_shape import ImageShape

Stamp = tuple[int, int, int]


@dataclass(frozen=True)
class LoadedModel:
    """The model of a run, for images of one shape."""

    run: str
    image_shape: ImageShape
    model: nn.Module
    read: Stamp | None = None
    """Of its file as it was read or written here last, or None while it trains here."""

    def is_that_of(self, trained: TrainedModel) -> bool:
        """Whether it is the run's model of now: another worker may have trained it further since."""
        return self.run == trained.run and self.read in (None, stamp(trained.weights))


def stamp(path: Path) -> Stamp | None:
    """By which a file is known that was not written since, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns

"""What is said about models on their way out and in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from app.compute.conditions import Conditions
from app.compute.trained_model import TrainedModel
from models.events import EpochDone, Finished
from models.exporting.facts import ModelFacts


@dataclass(frozen=True)
class Export:
    """Write the model as a folder of files for other programs, in the folder `within`."""

    model: TrainedModel
    within: Path
    title: str
    """What the kind of model is called."""
    epochs: tuple[EpochDone, ...] = ()
    finished: Finished | None = None
    conditions: Conditions = field(default_factory=Conditions)
    """Under what it trained."""


@dataclass(frozen=True)
class ImportModel:
    """Read a model from a file or a folder that an export made. Nothing in it is run."""

    path: Path


@dataclass(frozen=True)
class ExportProgress:
    """A model is being exported."""

    run: str
    step: str
    """What is done now, in words."""
    fraction: float
    """Of all of it, 0 to 1."""


@dataclass(frozen=True)
class Exported:
    """The model is in a folder, whose ONNX file answers as it does."""

    run: str
    folder: Path
    images: int
    """Test images that both looked at."""
    difference: float
    """The largest difference of their scores."""
    largest: float
    """The largest score, as a magnitude."""


@dataclass(frozen=True)
class ModelImported:
    """A model was read from a file, made again, and tested where its data set is open."""

    path: Path
    facts: ModelFacts
    weights: bytes
    """As the history keeps them: safetensors."""
    finished: Finished | None = None
    """What was measured here, or None where another data set is open."""

"""What is said about images and words that a model looks at."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from app.compute.messages.data import Picture
from app.compute.trained_model import TrainedModel
from models.data.corrections import DataPart
from models.evaluation.calibration import Calibration
from models.evaluation.images_wanted import ImagesWanted


@dataclass(frozen=True)
class Predict:
    """Look at these images."""

    model: TrainedModel
    indices: tuple[int, ...]
    part: DataPart = DataPart.TEST


@dataclass(frozen=True)
class PredictNext:
    """Look at the next test image of those that the model is about; after the last comes the first."""

    model: TrainedModel
    after: int
    """The number of a test image, or -1."""


@dataclass(frozen=True)
class PredictSome:
    """Look at test images drawn at random, of those that the model is about."""

    model: TrainedModel
    count: int
    seed: int


@dataclass(frozen=True)
class FindMistakes:
    """Find the images that the model gets wrong, or those of one cell of the confusion matrix."""

    model: TrainedModel
    limit: int
    wanted: ImagesWanted = field(default_factory=ImagesWanted)


@dataclass(frozen=True)
class Calibrate:
    """Hold how sure the model is of the test images against how right it is."""

    model: TrainedModel


@dataclass(frozen=True)
class Explain:
    """Say why the model answers as it does."""

    model: TrainedModel
    picture: Picture
    """As the model saw it."""
    label: int
    """The class that is to be explained."""


@dataclass(frozen=True)
class PredictPicture:
    """Look at a picture of the user's own."""

    model: TrainedModel
    name: str
    """What it is called in a sentence."""
    path: Path | None
    """The file, or None where `contents` is all that there is."""
    contents: bytes = b""
    invert: bool | None = None
    """Whether light and dark are to be exchanged; None leaves it to how the data set's images are."""


@dataclass(frozen=True)
class PredictDrawing:
    """Look at a drawing, light on dark."""

    model: TrainedModel
    pixels: bytes
    """`height * width` grey values."""
    height: int
    width: int


@dataclass(frozen=True)
class PredictFolder:
    """Look at every picture in a folder, and write a table."""

    model: TrainedModel
    folder: Path
    table: Path


@dataclass(frozen=True)
class PredictSound:
    """Look at the spectrogram of a word."""

    model: TrainedModel
    pcm: bytes
    """Signed 16-bit little-endian mono samples."""
    rate: int
    """Samples a second."""
    source: str = ""
    """The name of the file that it is from, or "" for the microphone."""


@dataclass(frozen=True)
class Predicted:
    """What the model makes of the images that were asked for."""

    run: str
    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class SoundPredicted:
    """What the model makes of a word that is in no data set."""

    run: str
    picture: Picture
    """Its spectrogram, with `UNKNOWN` as label and number."""
    source: str = ""
    """As in `PredictSound`."""


@dataclass(frozen=True)
class MistakesFound:
    """The images that were wanted: mistakes, or those of one cell of the confusion matrix."""

    run: str
    pictures: tuple[Picture, ...]
    total: int
    """How many there are, of which `pictures` are some, in the order that was wanted."""
    wanted: ImagesWanted = field(default_factory=ImagesWanted)


@dataclass(frozen=True)
class PicturePredicted:
    """What the model makes of a picture that is in no data set."""

    run: str
    picture: Picture
    """As the model sees it, with `UNKNOWN` as label and number."""
    inverted: bool
    """Whether light and dark were exchanged for that."""


@dataclass(frozen=True)
class FolderProgress:
    """How many pictures of a folder have been looked at."""

    done: int
    total: int


@dataclass(frozen=True)
class FolderPredicted:
    """All of them have."""

    message: str
    table: Path


@dataclass(frozen=True)
class Explained:
    """Why the model answers as it does. Maps are bytes, `height * width` of them, row by row."""

    run: str
    picture: Picture
    label: int
    """The class that is explained."""
    saliency: bytes
    """0 for no slope to 255 for the steepest."""
    grad_cam: bytes | None
    """0 to 255, or None for a model without a convolution."""
    weights: bytes | None
    """128 for a weight of 0, or None for a model that has no weight for each pixel."""
    neighbours: tuple[Picture, ...]
    """The nearest training images, the nearest first."""
    distances: tuple[float, ...]
    """Theirs, with pixels from 0 to 1."""


@dataclass(frozen=True)
class Calibrated:
    """How sure the model is, against how right it is."""

    run: str
    calibration: Calibration

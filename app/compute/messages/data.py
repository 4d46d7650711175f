"""What is said about the data set: opened, fetched, packed, and how long it takes to load."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from language.sentence import message
from models.data import fashion_mnist
from models.data.corrections import CorrectionBook, DataPart
from models.data.remarks import Remark

# ---- facts that both sides show

UNKNOWN = -1
"""The label, and the number, of what is in no data set."""
DRAWING = message("Your drawing")
"""Where a picture comes from that was drawn in the window."""


@dataclass(frozen=True)
class Picture:
    """One image, as it can cross a pipe and be painted."""

    index: int
    """Its number in its part of the data set, from 0."""
    pixels: bytes
    """`height * width` grey values, row by row, 0 black to 255 white; or red, green and blue of each."""
    height: int
    width: int
    label: int
    """The true class, or `UNKNOWN`."""
    probabilities: tuple[float, ...] = ()
    """One for every class, from the model; empty where no model looked at it, or it gives scores alone."""
    scores: tuple[float, ...] = ()
    """One for every class, from a model that gives no probabilities (a support vector machine, say)."""
    part: DataPart = DataPart.TEST
    channels: int = 1
    """3 where it has colours."""
    photograph: bool = False
    """Whether it is to be shown as it is; else its light and dark are what suits the window."""
    source: str = ""
    """What a picture that is in no data set is called; "" for the others."""

    @property
    def is_known(self) -> bool:
        """Whether it is in the data set, so that what it shows is known."""
        return self.label != UNKNOWN

    @property
    def predicted(self) -> int | None:
        """The likeliest class, or None where no model looked at the image."""
        answers = self.probabilities or self.scores
        return max(range(len(answers)), key=answers.__getitem__) if answers else None


@dataclass(frozen=True)
class DataSummary:
    """The open data set, in figures and a few samples."""

    name: str
    folder: str
    classes: tuple[str, ...]
    height: int
    width: int
    training_counts: tuple[int, ...]
    """Examples of each class, before validation examples are set aside."""
    test_counts: tuple[int, ...]
    validation_examples: int
    samples: tuple[Picture, ...]
    """The first training images of every class, class by class."""
    speakers: tuple[str, ...] = ()
    """Where the images are spectrograms, who speaks in them."""
    speaker_counts: tuple[int, ...] = ()
    """Recordings of each, of training and test together."""
    notices: tuple[str, ...] = ()
    """What is worth knowing of how it was read, a sentence each."""
    remarks: tuple[Remark, ...] = ()
    """Where it was made of files, those that were not simply read."""
    remarks_in_all: int = 0
    """How many there are, of which `remarks` are the first."""
    fingerprint: str = ""
    """Of the data set as it was read; "" where it was not taken."""
    training_images: int = 0
    """How many were read, those that are left out among them; so were the test images."""
    test_images: int = 0

    @property
    def holds_sounds(self) -> bool:
        """Whether the images are spectrograms."""
        return bool(self.speakers)

    @property
    def has_colours(self) -> bool:
        """Whether the images have red, green and blue."""
        return any(sample.channels != 1 for sample in self.samples)


@dataclass(frozen=True)
class PackData:
    """Write the data set of `folder`, corrections and all, as one file that can be sent away."""

    folder: Path | None
    """As in `OpenData`."""
    into: Path
    """The folder for such files."""


@dataclass(frozen=True)
class OpenData:
    """Read the data set in `folder`, or find Fashion-MNIST where it is None."""

    folder: Path | None
    fetch: bool = False
    """Whether it may be downloaded where it is not here; only where the user asked for that."""


@dataclass(frozen=True)
class UseCorrections:
    """Put these on every data set that is opened from now on, and on the one that is open."""

    book: CorrectionBook


@dataclass(frozen=True)
class TimeLoading:
    """Read the training set once in every way, and tell how long each takes.

    It ends with the first request that comes meanwhile, "stop" or another, which then has its turn.
    """

    folder: Path | None
    """As in `OpenData`."""
    batch_size: int
    most_workers: int
    """A loader is timed with 0 to so many workers, and then the tensor that is in memory."""


@dataclass(frozen=True)
class DownloadProgress:
    """The data set is on its way."""

    done_bytes: int
    total_bytes: int
    name: str = fashion_mnist.NAME
    """What is fetched."""


@dataclass(frozen=True)
class ScanProgress:
    """A folder or zip of pictures is being scanned."""

    done: int
    """Files that have been decoded, or named."""
    total: int
    seconds_left: float | None = None
    """Or None before there is enough to tell."""
    name: str = ""
    """Of the folder or zip."""


@dataclass(frozen=True)
class DataReady:
    """The data set is open."""

    summary: DataSummary


@dataclass(frozen=True)
class DataFailed:
    """A data set could not be opened, and why."""

    message: str
    still: DataSummary | None = None
    """The one that was open before and still is; None where there is none."""
    folder: Path | None = None
    """Where that one is, as in `OpenData`."""
    asked: Path | None = None
    """Where the one is that could not be opened."""
    not_here: bool = False
    """Whether it would have to be downloaded, and was not to be."""


@dataclass(frozen=True)
class DataPacked:
    """The data set is in a file, or why it is not."""

    path: Path = Path()
    digest: str = ""
    """Of what is in the file: its SHA-256."""
    size: int = 0
    """In bytes."""
    corrections: str = ""
    """The digest of those that are on it."""
    problem: str = ""
    """In a sentence."""


@dataclass(frozen=True)
class LoadingProgress:
    """How far one way of reading the training set is; sent a few times a second, and when it is through."""

    workers: int | None
    """Of the loader, or None for the tensor that is in memory."""
    examples: int
    """Read so far."""
    total: int
    seconds: float
    """Since it began."""


@dataclass(frozen=True)
class LoadingEnded:
    """All ways have been timed, or no more will be."""

    problem: str = ""
    """Why not all, in a sentence; "" where they were."""
    stopped: bool = False
    """Whether the user wanted that."""

"""What the window and the training process say to each other: small frozen facts, in both directions."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from app.compute.conditions import Conditions
from app.compute.run_messages import Pause as Pause
from app.compute.run_messages import Resume as Resume
from app.compute.run_messages import RunEpoch as RunEpoch
from app.compute.run_messages import RunFailed as RunFailed
from app.compute.run_messages import RunFinished as RunFinished
from app.compute.run_messages import RunPaused as RunPaused
from app.compute.run_messages import RunProgress as RunProgress
from app.compute.run_messages import RunReport as RunReport
from app.compute.run_messages import RunRequest as RunRequest
from app.compute.run_messages import RunResumed as RunResumed
from app.compute.run_messages import RunStarted as RunStarted
from app.compute.run_messages import RunStopped as RunStopped
from app.compute.run_messages import Stop as Stop
from app.compute.run_messages import TakeUp as TakeUp
from app.compute.run_messages import Train as Train
from app.compute.run_messages import WorkerLost as WorkerLost
from app.compute.trained_model import TrainedModel as TrainedModel
from app.compute.trained_model import memory_beside as memory_beside
from models import fashion_mnist
from models.calibration import Calibration
from models.corrections import CorrectionBook, DataPart
from models.events import EpochDone, Finished
from models.exporting.facts import ModelFacts
from models.images_wanted import ImagesWanted
from models.own_pictures.remarks import Remark

# ---- facts that both sides show

UNKNOWN = -1
"""The label, and the number, of what is in no data set."""
DRAWING = "Your drawing"
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


# ---- to the worker


@dataclass(frozen=True)
class WorkerSettings:
    """What a worker is told when it starts."""

    cache: Path
    """The folder for data sets that are downloaded."""
    threads: int = 0
    """Threads for arithmetic, or 0 to have them chosen for each model; see `app.compute.threads`."""
    niceness: int = 0
    """How far it steps back behind other programs, the window above all; 0 to 19."""


@dataclass(frozen=True)
class Configure:
    """Where the next runs compute; a run that is going keeps what it has."""

    threads: int = 0
    """As in `WorkerSettings`."""
    device: str = "auto"
    """One of `WorkerReady.devices`, or "auto" for the first of them."""
    precision: str = "auto"
    """One of `models.precision.PRECISIONS`, or "auto" for the quickest that serves the model."""
    one_at_a_time: bool = False
    """Whether runs of a study train one after the other also where several at once would be faster."""


@dataclass(frozen=True)
class UseCluster:
    """Where the next runs train: on the cluster at this address, or with "" on this computer."""

    address: str


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


Request = (
    Configure
    | UseCluster
    | PackData
    | OpenData
    | RunRequest
    | Predict
    | PredictNext
    | PredictSome
    | FindMistakes
    | TimeLoading
    | PredictSound
    | Calibrate
    | Explain
    | PredictPicture
    | PredictDrawing
    | PredictFolder
    | UseCorrections
    | Export
    | ImportModel
)

# ---- from the worker


@dataclass(frozen=True)
class WorkerReady:
    """Torch is loaded; requests are served from here on."""

    threads: int
    devices: tuple[str, ...] = ("cpu",)
    """Where it can compute, the one that "auto" takes first; see `models.device`."""


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


@dataclass(frozen=True)
class RequestFailed:
    """A request could not be served; the worker goes on."""

    message: str
    unforeseen: bool = False
    """Whether that is a fault of the app's; else what was asked for cannot be done."""


@dataclass(frozen=True)
class RequestStopped:
    """What was asked for was stopped, and changed nothing."""

    message: str


@dataclass(frozen=True)
class Warned:
    """Something went wrong, and everything goes on."""

    message: str


@dataclass(frozen=True)
class Noticed:
    """Something that is good to know."""

    message: str


Report = (
    WorkerReady
    | DownloadProgress
    | ScanProgress
    | DataReady
    | DataFailed
    | DataPacked
    | RunReport
    | Predicted
    | MistakesFound
    | LoadingProgress
    | LoadingEnded
    | SoundPredicted
    | Calibrated
    | ExportProgress
    | Exported
    | ModelImported
    | Explained
    | PicturePredicted
    | FolderProgress
    | FolderPredicted
    | RequestFailed
    | RequestStopped
    | Warned
    | Noticed
    | WorkerLost
)

"""The data set that is open: how far its reading is, and what the worker knows of it and of what a model
made of it."""

from __future__ import annotations

from pathlib import Path

from torch import Tensor

from app.common.words.titles import image_first, image_in_words
from app.compute.messages.data import DownloadProgress, ScanProgress
from language.sentence import message
from models.data import fashion_mnist
from models.data.checks import DataError
from models.data.corrected import corrected, fingerprint, misfits
from models.data.corrections import Correction, CorrectionBook, Corrections, DataPart
from models.data.data_set import DataSet
from models.data.download import Downloading
from models.data.own_pictures.scanning import Scanning
from models.data.published import published_at
from models.data.spoken import published as spoken_digits
from models.data.task import Task, whole_task


class OpenedData:
    """The data set as it was read, and what the user has set right in it."""

    def __init__(self) -> None:
        self.book = CorrectionBook()
        self.read: DataSet | None = None
        self.fingerprint = ""

    def open(self, data_set: DataSet) -> None:
        """This one has been read."""
        self.read, self.fingerprint = data_set, fingerprint(data_set)

    def close(self) -> None:
        """None is open any more."""
        self.read, self.fingerprint = None, ""

    def kept(self) -> tuple[DataSet | None, str]:
        """What is open now, for `go_back`."""
        return self.read, self.fingerprint

    def go_back(self, kept: tuple[DataSet | None, str]) -> None:
        """Have open what was before another one was tried."""
        self.read, self.fingerprint = kept

    @property
    def is_open(self) -> bool:
        """Whether one is."""
        return self.read is not None

    @property
    def name(self) -> str:
        """What it is called."""
        return self.read.name if self.read is not None else ""

    @property
    def corrections(self) -> Corrections:
        """Those of the open data set."""
        return self.book.of(self.fingerprint)

    @property
    def digest(self) -> str:
        """Of those corrections."""
        return self.corrections.digest

    @property
    def misfits(self) -> tuple[Correction, ...]:
        """Those that are about nothing in it."""
        return misfits(self.read, self.corrections) if self.read is not None else ()

    def images(self, part: DataPart) -> int:
        """How many were read."""
        if self.read is None:
            return 0
        return len(self.read.training if part is DataPart.TRAINING else self.read.test)

    def corrected(self) -> DataSet:
        """The data set with them. Raises `DataError` where too little would be left."""
        assert self.read is not None
        return corrected(self.read, self.corrections) if self.corrections else self.read


class AnswersKept:
    """What the model that was asked last made of whole parts of the data set."""

    def __init__(self) -> None:
        self._run = ""
        self._answers: dict[DataPart, Tensor] = {}

    def known(self, run: str, part: DataPart) -> Tensor | None:
        """What it made of this part, where that was asked before."""
        return self._answers.get(part) if run == self._run else None

    def keep(self, run: str, part: DataPart, answers: Tensor) -> None:
        """Remember it; those of another model make way."""
        if run != self._run:
            self.forget()
        self._run = run
        self._answers[part] = answers

    def forget(self) -> None:
        """The data or the model is not what it was."""
        self._run, self._answers = "", {}


def position(task: Task, number: int, data: DataSet, part: DataPart, read: int) -> int:
    """Where in the task's part the image of this number is. Raises `DataError`, in a sentence.

    `read` is how many images the part of the data set had before any was left out.
    """
    found = (task.numbers(part) == number).nonzero()
    if len(found):
        return int(found)
    if not 0 <= number < read:
        raise DataError(
            message(
                "There is no {part}; the last is {read}.", part=image_in_words(part, number), read=read - 1
            )
        )
    image = image_first(part, number)
    whole = whole_task(data)
    place = (whole.numbers(part) == number).nonzero()
    if not len(place):
        raise DataError(
            message("{image} is left out; say “show the corrections” to put it back.", image=image)
        )
    class_name = data.classes[int(whole.examples(part).labels[place])]
    raise DataError(
        message(
            "{image} shows the class {class_name}, and this model only tells {classes} from "
            "{classes2}; choose another image.",
            image=image,
            class_name=class_name,
            classes=task.data_set.classes[1],
            classes2=task.data_set.classes[0],
        )
    )


FIRST_GUESS_SECONDS = 1.0
"""Before, too few files tell how long the others take."""
FASHION_MNIST_STOPPED = message(
    "The download of Fashion-MNIST was stopped; files that were whole are kept, and “train” fetches the rest."
)
DIGITS_STOPPED = message(
    "The download of the Free Spoken Digit Dataset was stopped; “fetch the spoken digits” begins it anew."
)

FASHION_MNIST_NOT_HERE = message(
    "Fashion-MNIST is not on this computer; “fetch Fashion MNIST” fetches it, and so "
    "does the first training on it. A folder or a zip of your own can be opened instead."
)

DIGITS_NOT_HERE = message(
    "The Free Spoken Digit Dataset is not on this computer; “fetch the spoken digits” fetches it."
)


class Opening:
    """One data set on its way: the one in `folder`, or Fashion-MNIST where it is None."""

    def __init__(self, folder: Path | None, cache: Path) -> None:
        self._folder = folder
        self._named = published_at(folder, cache) if folder is not None else None
        self._archive = spoken_digits.archive_in(cache)

    def in_words(self, progress: Downloading | Scanning, seconds: float) -> DownloadProgress | ScanProgress:
        """How far it has come, `seconds` after its beginning."""
        if isinstance(progress, Downloading):
            return DownloadProgress(progress.done_bytes, progress.total_bytes, self.name)
        left = None
        if progress.done and seconds >= FIRST_GUESS_SECONDS:
            left = seconds * (progress.total - progress.done) / progress.done
        return ScanProgress(progress.done, progress.total, left, self.name)

    @property
    def name(self) -> str:
        """What is fetched or scanned."""
        if self._folder is None:
            return fashion_mnist.NAME
        if self._named is not None:
            return self._named.name
        return spoken_digits.NAME if self._folder == self._archive else self._folder.name

    @property
    def not_here(self) -> str:
        """What to say where it would have to be fetched, and was not asked for."""
        if self._folder == self._archive:
            return DIGITS_NOT_HERE
        if self._named is None:
            return FASHION_MNIST_NOT_HERE
        return message(
            "{name} is not on this computer; “fetch {name2}” fetches it.",
            name=self._named.name,
            name2=self._named.name,
        )

    @property
    def stopped(self) -> str:
        """What to say where it was stopped."""
        if self._folder is None:
            return FASHION_MNIST_STOPPED
        if self._named is not None:
            return message(
                "The download of {name} was stopped; files that were whole are kept, and “fetch "
                "{name2}” fetches the rest.",
                name=self._named.name,
                name2=self._named.name,
            )
        if self._folder == self._archive:
            return DIGITS_STOPPED
        return message(
            "The scan of {_folder} was stopped and nothing was changed; open it again at any time.",
            _folder=self._folder,
        )

"""What the worker tells while a data set is being fetched or scanned, and where that was stopped."""

from __future__ import annotations

from pathlib import Path

from app.compute.messages import DownloadProgress, ScanProgress
from models import fashion_mnist
from models.download import Downloading
from models.own_pictures.scanning import Scanning
from models.published import published_at
from models.spoken import published as spoken_digits

FIRST_GUESS_SECONDS = 1.0
"""Before, too few files tell how long the others take."""
FASHION_MNIST_STOPPED = (
    "The download of Fashion-MNIST was stopped; files that were whole are kept, and “train” fetches the rest."
)
DIGITS_STOPPED = (
    "The download of the Free Spoken Digit Dataset was stopped; “fetch the spoken digits” begins it anew."
)
FASHION_MNIST_NOT_HERE = (
    "Fashion-MNIST is not on this computer; “fetch Fashion MNIST” fetches it, and so does the first training "
    "on it. A folder or a zip of your own can be opened instead."
)
DIGITS_NOT_HERE = (
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
        return f"{self._named.name} is not on this computer; “fetch {self._named.name}” fetches it."

    @property
    def stopped(self) -> str:
        """What to say where it was stopped."""
        if self._folder is None:
            return FASHION_MNIST_STOPPED
        if self._named is not None:
            return (
                f"The download of {self._named.name} was stopped; files that were whole are kept, and "
                f"“fetch {self._named.name}” fetches the rest."
            )
        if self._folder == self._archive:
            return DIGITS_STOPPED
        return f"The scan of {self._folder} was stopped and nothing was changed; open it again at any time."

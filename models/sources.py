"""Where the data set comes from: a folder that is given, the cache, the system, or the network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from models.checks import DataError
from models.data import DataSet
from models.download import Downloading, Progress, download_fashion_mnist
from models.reading import FILES, has_files, has_some_files, read_data_set
from models.spoken.fetching import download_spoken_digits
from models.spoken.places import has_sounds, is_archive
from models.spoken.published import archive_in
from models.spoken.reading import FORM, read_sounds

DEBIAN_FOLDER = Path("/usr/share/datasets/fashion-mnist")
"""Of the Debian package dataset-fashion-mnist."""


def ignore(_: Downloading) -> None:
    """Progress that nobody watches."""


def open_data_set(
    folder: Path | None,
    cache: Path,
    *,
    system: Path = DEBIAN_FOLDER,
    download: Callable[[Path, Progress], None] = download_fashion_mnist,
    download_digits: Callable[[Path, Progress], None] = download_spoken_digits,
    progress: Progress = ignore,
) -> DataSet:
    """The data set in `folder` if one is given, and else Fashion-MNIST, downloaded only if it is nowhere.

    `folder` may also be one with recordings of words, or a zip of them. The spoken digits are downloaded
    where it names their place in the cache and they are not there yet. `progress` is called in this thread
    while a download goes on. Raises `DataError`.
    """
    if folder is not None:
        if folder == archive_in(cache) and not folder.exists():
            download_digits(cache, progress)
        return _read_given(folder, cache)
    if has_files(cache):
        return _read_cache(cache)
    if has_files(system):
        return read_data_set(system)
    download(cache, progress)
    return _read_cache(cache)


def _read_given(path: Path, cache: Path) -> DataSet:
    """What is there decides how it is read: four IDX files, or else recordings."""
    try:
        if is_archive(path):
            return read_sounds(path, cache)
        if path.is_file():
            raise DataError(
                f"{path} is a file; choose a zip of recordings, or the folder that holds a data set."
            )
        if not path.is_dir() or has_some_files(path):
            return read_data_set(path)
        if has_sounds(path):
            return read_sounds(path, cache)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DataError(
            f"{path} cannot be read ({reason}); allow reading it or choose another folder."
        ) from error
    raise DataError(
        f"There is neither {FILES[0]}.gz nor a single WAV file in {path}; choose a folder with the four "
        f"files of a data set, or with recordings called {FORM}."
    )


def _read_cache(cache: Path) -> DataSet:
    try:
        return read_data_set(cache)
    except DataError as error:
        problem = str(error).removesuffix(".")
        raise DataError(f"{problem}, or delete {cache} to have the data set fetched again.") from error

"""Where the data set comes from: a folder that is given, the cache, the system, or the network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from models.checks import DataError
from models.data import DataSet
from models.download import Downloading, Progress, download_fashion_mnist
from models.reading import has_files, read_data_set

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
    progress: Progress = ignore,
) -> DataSet:
    """The data set in `folder` if one is given, and else Fashion-MNIST, downloaded only if it is nowhere.

    `progress` is called in this thread while the download goes on. Raises `DataError`.
    """
    if folder is not None:
        return read_data_set(folder)
    if has_files(cache):
        return _read_cache(cache)
    if has_files(system):
        return read_data_set(system)
    download(cache, progress)
    return _read_cache(cache)


def _read_cache(cache: Path) -> DataSet:
    try:
        return read_data_set(cache)
    except DataError as error:
        problem = str(error).removesuffix(".")
        raise DataError(f"{problem}, or delete {cache} to have the data set fetched again.") from error

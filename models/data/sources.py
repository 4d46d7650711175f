"""Where the data set comes from: a folder that is given, the cache, the system, or the network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from language.sentence import message, without_stop
from models.data.checks import DataError
from models.data.data_set import DataSet
from models.data.download import Downloading, download_fashion_mnist, download_published
from models.data.folder_contents import holds_sounds, may_hold_pictures
from models.data.own_pictures.reading import read_pictures
from models.data.own_pictures.scanning import Scanning
from models.data.published import Published, published_at
from models.data.published_reading import has_published, read_published
from models.data.reading import FILES, has_files, has_some_files, read_data_set
from models.data.spoken.fetching import download_spoken_digits
from models.data.spoken.published import archive_in
from models.data.spoken.reading import FORM, read_sounds

DEBIAN_FOLDER = Path("/usr/share/datasets/fashion-mnist")
"""Of the Debian package dataset-fashion-mnist."""


class NotHereError(DataError):
    """A published data set that is not on this computer, and was not to be downloaded.

    What to do about it is for the caller to say.
    """


Watch = Callable[[Downloading | Scanning], None]
"""Told how far a download has come, or the scan of a folder or zip."""


@dataclass(frozen=True)
class Kind:
    """A kind of data set that a folder or a zip can hold."""

    recognises: Callable[[Path], bool]
    """Whether this is one; raises nothing."""
    read: Callable[[Path, Path, Watch], DataSet]
    """Given where it is, the cache, and whom to tell. Raises `DataError`."""


KINDS = (
    Kind(has_some_files, lambda path, cache, progress: read_data_set(path)),
    Kind(holds_sounds, lambda path, cache, progress: read_sounds(path, cache)),
    Kind(may_hold_pictures, read_pictures),
)
"""The first that recognises a folder or a zip reads it."""


class _Watched:
    """Whoever watches may end it by raising, which is told from what a file leads to."""

    def __init__(self, progress: Watch) -> None:
        self._progress = progress
        self.raised: BaseException | None = None

    def __call__(self, progress: Downloading | Scanning) -> None:
        try:
            self._progress(progress)
        except BaseException as error:
            self.raised = error
            raise


def ignore(_: Downloading | Scanning) -> None:
    """Progress that nobody watches."""


def open_data_set(
    folder: Path | None,
    cache: Path,
    *,
    fetch: bool = True,
    system: Path = DEBIAN_FOLDER,
    download: Callable[[Path, Watch], None] = download_fashion_mnist,
    download_named: Callable[[Published, Path, Watch], None] = download_published,
    download_digits: Callable[[Path, Watch], None] = download_spoken_digits,
    progress: Watch = ignore,
) -> DataSet:
    """The data set in `folder` if one is given, and else Fashion-MNIST, downloaded only if it is nowhere.

    `folder` may be a zip, too, and what it holds decides how it is read. Where it is the place of a published
    data set in the cache, that is downloaded if it is not there. `progress` is called in this thread while a
    download or a scan goes on. Raises `DataError`: `NotHereError` instead of a download without `fetch`.
    """

    def allowed() -> None:
        if not fetch:
            raise NotHereError

    if folder is not None:
        published = published_at(folder, cache)
        if folder == archive_in(cache) and not folder.exists():
            allowed()
            download_digits(cache, progress)
        if published is None:
            return _read_given(folder, cache, progress)
        if not has_published(published, folder):
            allowed()
            download_named(published, cache, progress)
        return read_published(published, folder)
    if has_files(cache):
        return _read_cache(cache)
    if has_files(system):
        return read_data_set(system)
    allowed()
    download(cache, progress)
    return _read_cache(cache)


def _read_given(path: Path, cache: Path, progress: Watch) -> DataSet:
    """What is there decides how it is read."""
    watched = _Watched(progress)
    try:
        for kind in KINDS:
            if kind.recognises(path):
                return kind.read(path, cache, watched)
    except DataError:
        raise
    except Exception as error:  # libraries meet wrong bytes with errors of every kind
        if error is watched.raised:
            raise
        raise _unreadable(path, error) from error
    raise DataError(
        message(
            "There is neither {files}.gz nor a single WAV file or picture in {path}; choose a "
            "folder with the four files of a data set, with a folder of pictures for every "
            "class, or with recordings called {form}.",
            files=FILES[0],
            path=path,
            form=FORM,
        )
    )


def _unreadable(path: Path, error: Exception) -> DataError:
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        return DataError(
            message(
                "{path} cannot be read ({reason}); allow reading it or choose another folder.",
                path=path,
                reason=reason,
            )
        )
    reason = message("not enough memory") if isinstance(error, MemoryError) else type(error).__name__
    return DataError(
        message("{path} cannot be read as a data set ({reason}); choose another.", path=path, reason=reason)
    )


def _read_cache(cache: Path) -> DataSet:
    try:
        return read_data_set(cache)
    except DataError as error:
        problem = without_stop(str(error))
        raise DataError(
            message(
                "{problem}, or delete {cache} to have the data set fetched again.",
                problem=problem,
                cache=cache,
            )
        ) from error

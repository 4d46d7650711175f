"""Fetch the Free Spoken Digit Dataset once, into the user's cache, and tell how far it has come."""

from __future__ import annotations

import errno
import functools
import os
import threading
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import wait
from pathlib import Path

from language.sentence import message
from models.data.checks import DataError
from models.data.download import Downloading, Fetch, LeftOffError, Progress, in_background
from models.data.spoken.names import recording_of
from models.data.spoken.places import opened
from models.data.spoken.published import (
    DIGITS,
    EACH,
    FILE,
    HOME,
    SPEAKERS,
    TOTAL_BYTES,
    URL,
    archive_in,
    is_published,
)

UNFINISHED = "unfinished-sounds"
"""A folder of the cache: what lies in it is never taken for the data set."""
ANSWERS_WITHIN_SECONDS = 30.0
CHUNK = 1 << 15
LARGEST = 10 * TOTAL_BYTES
FAILED = message(
    "The Free Spoken Digit Dataset could not be downloaded; connect to the network and "
    "try again, or fetch {home} yourself and open its folder or zip.",
    home=HOME,
)


def fetch_archive(folder: Path, unwanted: threading.Event, url: str = URL) -> None:
    """Download the archive into `folder` as `FILE`.

    Raises `OSError` for whatever the network and the disk refuse, and `LeftOffError` when it is unwanted.
    """
    with (
        urllib.request.urlopen(url, timeout=ANSWERS_WITHIN_SECONDS) as answer,
        (folder / FILE).open("wb") as file,
    ):
        written = 0
        while piece := answer.read(CHUNK):
            written += file.write(piece)
            if unwanted.is_set():
                raise LeftOffError
            if written > LARGEST:
                raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))


def download_spoken_digits(
    cache: Path,
    progress: Progress,
    *,
    fetch: Fetch = fetch_archive,
    total_bytes: int = TOTAL_BYTES,
    poll_seconds: float = 0.1,
    patience_seconds: float = 60.0,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Leave the archive in the cache, whole and with all that it should hold, or not at all.

    Raises `DataError`. Gives up when not a byte has come for `patience_seconds`. `progress` is called every
    `poll_seconds`; what it raises ends the download and comes out here.
    """
    unfinished = cache / UNFINISHED
    unwanted = threading.Event()
    download = in_background(functools.partial(_prepare_and_fetch, unfinished, fetch, unwanted))
    last_size, last_growth = -1, clock()
    try:
        while not wait([download], poll_seconds).done:
            size = _size(unfinished / FILE)
            progress(Downloading(min(size, total_bytes), total_bytes))
            if size != last_size:
                last_size, last_growth = size, clock()
            elif clock() - last_growth > patience_seconds:
                break
    finally:
        unwanted.set()
    try:
        download.result(timeout=0)
        _verify(unfinished / FILE)
        _publish(unfinished, cache)
    except PermissionError as error:
        raise DataError(
            message(
                "The cache {cache} cannot be written; allow writing there, or open the folder or zip "
                "of the recordings.",
                cache=cache,
            )
        ) from error
    except Exception as error:  # whatever a network and a disk may do: the user's way out is the same
        raise DataError(FAILED) from error
    progress(Downloading(total_bytes, total_bytes))


def _prepare_and_fetch(unfinished: Path, fetch: Fetch, unwanted: threading.Event) -> None:
    unfinished.mkdir(parents=True, exist_ok=True)
    (unfinished / FILE).unlink(missing_ok=True)
    fetch(unfinished, unwanted)


def _verify(archive: Path) -> None:
    """Raise `DataError` where it is not what was published: by its content, since its digest may change.

    The zip's own checksums are tried on every file.
    """
    with opened(archive) as place:
        recordings = [recording_of(file.path) for file in place.files]
        labels = tuple(each.label for each in recordings if each is not None)
        speakers = tuple(each.speaker for each in recordings if each is not None)
        if not is_published(labels, speakers):
            count = len(DIGITS) * len(SPEAKERS) * EACH
            raise DataError(
                message(
                    "{archive} does not hold the {count} recordings that were published.",
                    archive=archive,
                    count=f"{count:,}",
                )
            )
        for file in place.files:
            file.read()


def _publish(unfinished: Path, cache: Path) -> None:
    """A rename is all or nothing, so the cache never shows half an archive."""
    finished = archive_in(cache)
    finished.parent.mkdir(parents=True, exist_ok=True)
    (unfinished / FILE).replace(finished)
    unfinished.rmdir()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0

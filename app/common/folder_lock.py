"""One program at a time changes what is in a folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_FILE = ".lock"
"""Where Windows holds it, which cannot lock a folder."""
_RETRY_SECONDS = 0.05


class FolderIsHeldError(Exception):
    """Another program, or another thread of this one, holds the folder."""


@contextmanager
def folder_held(folder: Path, patience: float) -> Iterator[None]:
    """Keep others from a folder; the system ends this with the process, however that ends.

    Waits up to `patience` seconds, then raises `FolderIsHeldError`. Nothing is held where the folder is not
    there, or lies in a file system that knows no locks.
    """
    descriptor = _opened(folder)
    try:
        if descriptor is not None:
            _wait_for(descriptor, time.monotonic() + patience)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _opened(folder: Path) -> int | None:
    try:
        if sys.platform == "win32":
            return os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT)
        return os.open(folder, os.O_RDONLY)
    except OSError:
        return None


def _wait_for(descriptor: int, deadline: float) -> None:
    while True:
        try:
            _lock(descriptor)
            return
        except (BlockingIOError, PermissionError):  # the latter is what Windows says
            if time.monotonic() > deadline:
                raise FolderIsHeldError from None
            time.sleep(_RETRY_SECONDS)
        except OSError:  # some network folders know no locks
            return


def _lock(descriptor: int) -> None:
    """Raises `OSError` where it is taken."""
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

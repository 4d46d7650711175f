"""The one way to a file that a user names: a regular file, no pipe or device, and so much of it and no more.

Opening a pipe waits until somebody writes, and reading `/dev/zero` ends when memory does. So what a path
leads to is looked at twice: before it is opened, since opening alone makes some devices act, and once more
when it is open, since somebody may have exchanged it meanwhile.
"""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path

from language.sentence import message

_WITHOUT_WAITING = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
)
PIECE = 2**20
"""Bytes that are read at once of a file that is longer than it says."""


class NoRegularFileError(OSError):
    """A pipe, a device or the like."""


class TooLargeError(OSError):
    """A file with more than is read."""


def open_user_file(path: Path, most: int) -> io.BufferedReader:
    """A regular file of at most `most` bytes, open for reading.

    It may grow afterwards, so whoever reads on goes by a limit of their own. Raises `OSError` alone, also for
    what cannot be a path; `strerror` is always there and says in words why.
    """
    try:
        _check(path.stat(), most)
        # Not `Path.open`, which takes no opener.
        file = open(path, "rb", opener=_opened)  # noqa: SIM115
    except ValueError as error:  # a name with a NUL is none
        raise OSError(errno.EINVAL, message("that cannot be the name of a file"), str(path)) from error
    try:
        _check(os.fstat(file.fileno()), most)
    except OSError:
        file.close()
        raise
    return file


def read_user_file(path: Path, most: int) -> bytes:
    """All of a regular file, which has at most so many bytes. Raises `OSError`; see `open_user_file`."""
    with open_user_file(path, most) as file:
        size = os.fstat(file.fileno()).st_size
        # Not `most` at once: `read` makes room for all that it is asked for, however little there is.
        contents = file.read(min(size, most) + 1)
        while size < len(contents) <= most and (piece := file.read(PIECE)):  # it grows, or had no size
            contents += piece
    if len(contents) > most:
        raise _too_large()
    return contents


def _opened(path: str, _: int) -> int:
    descriptor = os.open(path, _WITHOUT_WAITING)
    if hasattr(os, "O_NONBLOCK"):
        # For opening alone: some network drives give less than was asked for to those who do not wait.
        os.set_blocking(descriptor, True)
    return descriptor


def _check(facts: os.stat_result, most: int) -> None:
    """Raise `OSError` for what is no regular file, or too large."""
    if stat.S_ISDIR(facts.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(facts.st_mode):
        raise NoRegularFileError(errno.EINVAL, os.strerror(errno.EINVAL))
    if facts.st_size > most:
        raise _too_large()


def _too_large() -> TooLargeError:
    return TooLargeError(errno.EFBIG, os.strerror(errno.EFBIG))

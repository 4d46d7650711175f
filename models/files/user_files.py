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
_OTHER_KINDS = {stat.S_IFIFO: message("it is a pipe"), stat.S_IFSOCK: message("it is a socket")}
PIECE = 2**20
"""Bytes that are read at once of a file that is longer than it says."""


class NoRegularFileError(OSError):
    """A pipe, a device or the like; `strerror` says which."""


class TooLargeError(OSError):
    """A file with more than is read; `strerror` says how much it has."""


def open_user_file(path: Path, most: int | None = None) -> io.BufferedReader:
    """A regular file, open for reading; where it says itself that it has more than `most` bytes, it is not.

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
        raise _too_large(len(contents), most)
    return contents


def is_folder(path: Path) -> bool:
    """As `Path.is_dir`, but never raises: a path that is too long, or may not be looked at, is none."""
    return os.path.isdir(path)  # noqa: PTH112 - before Python 3.14, that of `Path` raises


def is_file(path: Path) -> bool:
    """The same of `Path.is_file`."""
    return os.path.isfile(path)  # noqa: PTH113


def is_there(path: Path) -> bool:
    """The same of `Path.exists`."""
    return os.path.exists(path)  # noqa: PTH110


def _opened(path: str, _: int) -> int:
    descriptor = os.open(path, _WITHOUT_WAITING)
    if hasattr(os, "O_NONBLOCK"):
        # For opening alone: some network drives give less than was asked for to those who do not wait.
        os.set_blocking(descriptor, True)
    return descriptor


def _check(facts: os.stat_result, most: int | None) -> None:
    """Raise `OSError` for what is no regular file, or too large."""
    if stat.S_ISDIR(facts.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(facts.st_mode):
        kind = _OTHER_KINDS.get(stat.S_IFMT(facts.st_mode), message("it is a device"))
        raise NoRegularFileError(errno.EINVAL, kind)
    if most is not None and facts.st_size > most:
        raise _too_large(facts.st_size, most)


def _too_large(size: int, most: int) -> TooLargeError:
    return TooLargeError(
        errno.EFBIG,
        message("it has {size}, and at most {most} are read", size=_in_words(size), most=_in_words(most)),
    )


def _in_words(size: int) -> str:
    """For example "2.1 GB"."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return message("{size} bytes", size=size)

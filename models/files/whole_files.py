"""Files that are there whole or as they were before, whatever is killed and wherever the power fails."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from language.sentence import message
from models.files.held_by_others import put_in_place

LEFTOVERS = ".*.part"
"""The names of files that are being written, or were when their program was killed."""
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def write_whole(path: Path, contents: bytes, *, private: bool = False, lasting: bool = True) -> None:
    """Write all of a file beside `path`, and only then give it that name. Raises `OSError`.

    `private` keeps other users of the computer from reading it. `lasting` has it outlast a power cut, which
    takes some milliseconds; without that, a power cut in the next seconds may leave an empty file.
    Two programs may write the same file: whoever is last wins, and neither reads half of the other's. What
    one that was killed leaves behind is for `remove_leftovers`.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _write(temporary, contents, private, lasting)
        put_in_place(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):  # the folder may be what is gone
            temporary.unlink(missing_ok=True)
        raise
    if lasting:
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder outlast a power cut, where the system can: a name is the folder's content.

    Never raises: the files are there, and only a power cut in the next seconds could show the old names.
    """
    with contextlib.suppress(OSError):  # Windows opens no folders, and keeps names by itself
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remedy(error: OSError) -> str:
    """What to do where a file could not be written, as a part of a sentence."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return message("make room")
    if error.errno == errno.ENOENT:
        return message("bring its folder back")
    return message("allow writing there")


def remove_leftovers(folder: Path) -> None:
    """Remove what was cut off while it was written. Only where nobody else writes in the folder now."""
    with contextlib.suppress(OSError):
        for leftover in folder.glob(LEFTOVERS):
            leftover.unlink(missing_ok=True)


def _write(path: Path, contents: bytes, private: bool, lasting: bool) -> None:
    descriptor = os.open(path, _NEW_FILE, 0o600 if private else 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(contents)
        if lasting:
            file.flush()
            # Before the new name shows: otherwise a power cut may leave the name without the contents.
            os.fsync(file.fileno())

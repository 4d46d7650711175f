"""A file that is no history: known, and given another name. And one that cannot be written: copied."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
import tempfile
from pathlib import Path

from app.common.folder_lock import FolderIsHeldError, folder_held

PATIENCE_SECONDS = 2.0
"""Another window sets it aside within milliseconds."""
BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a file, after its name."""
_NONSENSE = re.compile(r"no such (table|column)|has no column")


def is_damage(error: Exception) -> bool:
    """Whether SQLite's error may mean that the file is no history, whatever is done with it."""
    if isinstance(error, sqlite3.OperationalError):
        return _NONSENSE.search(str(error)) is not None
    return type(error) is sqlite3.DatabaseError  # no database, or one whose pages make no sense


def set_aside(path: Path) -> Path | None:
    """Give it another name, so that the next one can begin; None where it turns out to be sound.

    Raises `OSError`.
    """
    try:
        with folder_held(path.parent, PATIENCE_SECONDS):
            if _is_sound(path):  # another window was quicker
                return None
            number, aside = 1, path.with_suffix(".damaged.sqlite")
            while aside.exists():
                number += 1
                aside = path.with_suffix(f".damaged-{number}.sqlite")
            # Before the file itself: what is left of it there would be taken for a part of the next one.
            for end in BESIDE:
                with contextlib.suppress(FileNotFoundError):
                    path.with_name(f"{path.name}{end}").replace(aside.with_name(f"{aside.name}{end}"))
            path.replace(aside)
            return aside
    except FolderIsHeldError:
        return None


def _is_sound(path: Path) -> bool:
    if not path.exists() or not path.stat().st_size:  # the next one has not been laid out yet
        return True
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            connection.execute("SELECT number, run, note FROM runs LIMIT 1").fetchall()
            connection.execute("SELECT number, epoch, seconds FROM epochs LIMIT 1").fetchall()
    except sqlite3.DatabaseError as error:
        return not is_damage(error)
    except UnicodeDecodeError:  # SQLite's message quotes a layout that is no text
        return False
    return bool(found == "ok")


def copied(path: Path) -> tempfile.TemporaryDirectory[str]:
    """A folder with a copy of a history, which is there until it is left. Raises `OSError`."""
    folder = tempfile.TemporaryDirectory(prefix="hearsee-history-")
    try:
        for end in ("", "-wal"):  # the latter has what was written last
            source = path.with_name(f"{path.name}{end}")
            if not end or source.exists():
                shutil.copyfile(source, Path(folder.name) / source.name)
    except BaseException:
        folder.cleanup()
        raise
    return folder


def is_writable(path: Path) -> bool:
    """Whether this user may write there, on a disk that can be written."""
    return os.access(path, os.W_OK)

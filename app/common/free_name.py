"""A name for a new file that no other has."""

from __future__ import annotations

from pathlib import Path

from models.files.user_files import is_there


def free_path(path: Path) -> Path:
    """The path, or with a number where that file is there already: nothing is overwritten."""
    number, free = 2, path
    while is_there(free):
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free

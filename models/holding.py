"""What a folder or a zip holds, by the names of its files alone."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from models.own_pictures.layout import SUFFIXES
from models.spoken.names import is_sound
from models.user_files import is_folder
from models.zip_files import open_zip

MOST_LOOKED_AT = 50_000
"""Files, which tell well enough."""


@dataclass(frozen=True)
class Holding:
    """How many files of each kind there are."""

    sounds: int = 0
    pictures: int = 0


def holding(path: Path) -> Holding | None:
    """What is there, or None where that cannot be told: it is gone, locked, or neither folder nor zip."""
    try:
        names = list(islice(_names(path), MOST_LOOKED_AT))
    except (OSError, zipfile.BadZipFile):
        return None
    pictures = sum(PurePosixPath(name).suffix[1:].casefold() in SUFFIXES for name in names)
    return Holding(sounds=sum(map(is_sound, names)), pictures=pictures)


def holds_sounds(path: Path) -> bool:
    """Whether there are more recordings than pictures."""
    found = holding(path)
    return found is not None and found.sounds > found.pictures


def may_hold_pictures(path: Path) -> bool:
    """Whether there are pictures, or it cannot be told."""
    found = holding(path)
    return found is None or found.pictures > 0


def _names(path: Path) -> Iterator[str]:
    if not is_folder(path):
        with open_zip(path) as archive:
            yield from (name.rpartition("/")[2] for name in archive.namelist())
        return
    os.scandir(path).close()  # a folder that may not be read is told from an empty one
    for where, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__MACOSX"]
        yield from (name for name in names if not name.startswith("."))
        for folder in folders:
            if Path(where, folder).is_symlink():
                yield from _names_in_link(Path(where, folder))


def _names_in_link(folder: Path) -> Iterator[str]:
    """Of a class folder that is a link; no deeper, since links may lead round in a circle."""
    try:
        yield from (each.name for each in folder.iterdir())
    except OSError:
        return

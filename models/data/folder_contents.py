"""What a folder or a zip holds, by the names of its files alone."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from models.data.own_pictures.layout import SUFFIXES
from models.data.own_pictures.naming import is_ignored
from models.data.spoken.names import is_sound
from models.files.file_tree import Parts, files_below
from models.files.user_files import is_folder
from models.files.zip_files import open_zip

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
    for each in files_below(path, lambda folder: not is_ignored(folder.name), _failed):
        if not is_ignored(each.parts[-1]):
            yield each.parts[-1]


def _failed(parts: Parts, error: OSError) -> None:
    """A folder that may not be read is told from an empty one; one below it holds nothing."""
    if not parts:
        raise error

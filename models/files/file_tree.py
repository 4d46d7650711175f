"""The files of a folder and of the folders below it, however deep they are and wherever their links lead."""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from language.sentence import message

MOST_DEEP = 100
"""Folders in each other; nobody sorts deeper."""
MOST_FOLDERS = 200_000
"""Links between a few folders can lead to any number of places."""
MOST_WAYS = 20
"""By which one folder is looked into; links among a few lead to it by more ways than can be walked."""
Parts = tuple[str, ...]
"""Folders from the outermost on, and a name."""


@dataclass(frozen=True)
class Found:
    """A file, or whatever else is no folder."""

    parts: Parts
    entry: os.DirEntry[str]


def files_below(
    folder: Path, enters: Callable[[os.DirEntry[str]], bool], failed: Callable[[Parts, OSError], None]
) -> Iterator[Found]:
    """All of them, in no order to rely on. No folder is looked into from within itself, or by too many ways.

    `enters` says whether to look into a folder that was found, and `failed` is told what cannot be looked at,
    parts () for the folder itself. What these raise comes out here.
    """
    waiting: list[tuple[Parts, frozenset[tuple[int, int]]]] = [((), frozenset())]
    looked_into = 0
    ways: Counter[tuple[int, int]] = Counter()
    while waiting:
        parts, above = waiting.pop()
        looked_into += 1
        try:
            _check(len(parts), looked_into)
            where = folder.joinpath(*parts)
            facts = where.stat()
            identity = (facts.st_dev, facts.st_ino)
            # Some file systems give no numbers; depth and count bound those.
            if facts.st_ino and (identity in above or ways[identity] == MOST_WAYS):
                continue
            ways[identity] += 1
            with os.scandir(where) as inside:
                entries = list(inside)
        except OSError as error:
            failed(parts, error)
            if looked_into > MOST_FOLDERS:
                return
            continue
        for entry in entries:
            here = (*parts, entry.name)
            try:
                is_folder = entry.is_dir()
            except OSError as error:
                failed(here, error)
                continue
            if not is_folder:
                yield Found(here, entry)
            elif enters(entry):
                waiting.append((here, above | {identity}))


def _check(depth: int, looked_into: int) -> None:
    if depth > MOST_DEEP:
        raise OSError(
            errno.ELOOP, message("more than {most_deep} folders lie in each other", most_deep=MOST_DEEP)
        )
    if looked_into > MOST_FOLDERS:
        raise OSError(
            errno.EFBIG,
            message("there are more than {most_folders} folders", most_folders=f"{MOST_FOLDERS:,}"),
        )

"""What folders of pictures are called, and what their names mean. Light: the window knows it too."""

from __future__ import annotations

import re
from enum import Enum, auto

FEWEST_PICTURES = 3
"""Of a class: one to test, one to train, one to validate."""
IGNORED = frozenset({"__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini", "@eadir", "$recycle.bin"})
"""What systems leave in folders; so does whatever begins with a dot."""


class Part(Enum):
    """What pictures are for."""

    EITHER = auto()
    """Nothing says so: some of them are set aside to test."""
    TRAINING = auto()
    TEST = auto()


PARTS = {
    "train": Part.TRAINING,
    "training": Part.TRAINING,
    "val": Part.TRAINING,
    "valid": Part.TRAINING,
    "validation": Part.TRAINING,
    "test": Part.TEST,
    "testing": Part.TEST,
}
"""Names of folders above the class folders. Those for validation train: every run sets its own aside."""


def is_ignored(name: str) -> bool:
    """Whether nobody means a file or folder of this name to be part of the data."""
    return name.startswith(".") or name.casefold() in IGNORED


def in_order(names: set[str]) -> tuple[str, ...]:
    """Names of classes as people sort them: 2 before 10."""
    return tuple(sorted(names, key=_natural))


def _natural(name: str) -> tuple[tuple[int, int, str], ...]:
    pieces = re.findall(r"\d{1,18}|\D+", name.casefold())
    return (*((0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces), (2, 0, name))

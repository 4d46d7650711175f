"""What is told of files that are not simply pictures like the others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum

LEFT_OUT = "not used"


class Kind(str, Enum):
    """In what a file differs; the text says it of a file."""

    EMPTY = "is empty"
    CORRUPT = "is damaged"
    NO_PICTURE = "is no picture"
    UNREADABLE = "cannot be read"
    LOCKED = "is locked by a password"
    HUGE = "is too large"
    TINY = "is too small"
    DUPLICATE = "is there twice"
    CONTRADICTORY = "is in two classes"
    LOOSE = "is in no class folder"
    UNKNOWN_CLASS = "is of a class without training pictures"
    HOSTILE = "has a forbidden name"
    ANIMATED = "is animated"
    DEEP = "has 16 bits a colour"
    TRANSPARENT = "is transparent"
    PRINTED = "has colours for printing"
    TURNED = "lies on its side"
    SIZE = "has another size"


DONE: dict[Kind, str] = {
    Kind.DUPLICATE: "the first was kept",
    Kind.CONTRADICTORY: "not used in either",
    Kind.ANIMATED: "its first picture was taken",
    Kind.DEEP: "scaled to 8 bits",
    Kind.TRANSPARENT: "laid over white",
    Kind.PRINTED: "made red, green and blue",
    Kind.TURNED: "turned upright",
    Kind.SIZE: "fitted, edges cut off where its shape differs",
}
"""What was done about it; with all others the file was left out."""

KEPT = (Kind.ANIMATED, Kind.DEEP, Kind.TRANSPARENT, Kind.PRINTED, Kind.TURNED, Kind.SIZE)
"""Those with which a picture is used all the same."""


@dataclass(frozen=True)
class Remark:
    """One thing about one file."""

    path: str
    """Below the folder or within the zip, with slashes."""
    kind: Kind
    detail: str = ""
    """Figures, or the other file that it is about."""

    @property
    def what(self) -> str:
        """What is the matter, of the file."""
        return self.kind.value

    @property
    def done(self) -> str:
        """What was done about it."""
        return DONE.get(self.kind, LEFT_OUT)

    @property
    def kept(self) -> bool:
        """Whether the picture is used all the same."""
        return self.kind in KEPT


def counted_kinds(remarks: tuple[Remark, ...]) -> tuple[tuple[Kind, int], ...]:
    """How many remarks there are of each kind that there is, in the order of `Kind`."""
    counts = Counter(remark.kind for remark in remarks)
    return tuple((kind, counts[kind]) for kind in Kind if counts[kind])


KIND_TITLES: dict[Kind, str] = {
    Kind.EMPTY: "Empty",
    Kind.CORRUPT: "Damaged",
    Kind.NO_PICTURE: "No picture",
    Kind.UNREADABLE: "Unreadable",
    Kind.LOCKED: "Locked",
    Kind.HUGE: "Too large",
    Kind.TINY: "Too small",
    Kind.DUPLICATE: "Duplicate",
    Kind.CONTRADICTORY: "In two classes",
    Kind.LOOSE: "In no class folder",
    Kind.UNKNOWN_CLASS: "Of an unknown class",
    Kind.HOSTILE: "Forbidden name",
    Kind.ANIMATED: "Animated",
    Kind.DEEP: "16 bits a colour",
    Kind.TRANSPARENT: "Transparent",
    Kind.PRINTED: "Colours for printing",
    Kind.TURNED: "On its side",
    Kind.SIZE: "Another size",
}
"""What each kind is called where they are counted."""

"""What is told of files that are not simply pictures like the others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum

from language.sentence import message

LEFT_OUT = message("not used")


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
    Kind.DUPLICATE: message("the first was kept"),
    Kind.CONTRADICTORY: message("not used in either"),
    Kind.ANIMATED: message("its first picture was taken"),
    Kind.DEEP: message("scaled to 8 bits"),
    Kind.TRANSPARENT: message("laid over white"),
    Kind.PRINTED: message("made red, green and blue"),
    Kind.TURNED: message("turned upright"),
    Kind.SIZE: message("fitted, edges cut off where its shape differs"),
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
    Kind.EMPTY: message("Empty"),
    Kind.CORRUPT: message("Damaged"),
    Kind.NO_PICTURE: message("No picture"),
    Kind.UNREADABLE: message("Unreadable"),
    Kind.LOCKED: message("Locked"),
    Kind.HUGE: message("Too large"),
    Kind.TINY: message("Too small"),
    Kind.DUPLICATE: message("Duplicate"),
    Kind.CONTRADICTORY: message("In two classes"),
    Kind.LOOSE: message("In no class folder"),
    Kind.UNKNOWN_CLASS: message("Of an unknown class"),
    Kind.HOSTILE: message("Forbidden name"),
    Kind.ANIMATED: message("Animated"),
    Kind.DEEP: message("16 bits a colour"),
    Kind.TRANSPARENT: message("Transparent"),
    Kind.PRINTED: message("Colours for printing"),
    Kind.TURNED: message("On its side"),
    Kind.SIZE: message("Another size"),
}
"""What each kind is called where they are counted."""

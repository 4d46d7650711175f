"""Windows above the window that somebody asked for: to read, to choose or to write something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Dialog(Enum):
    """What is to be opened."""

    HELP = auto()
    """What can be said."""
    SETTINGS = auto()
    EXAMINATION = auto()
    """Of this computer."""
    OWN_PHRASE = auto()
    LESSON = auto()
    """A phrase is taught by voice."""
    CLIPBOARD = auto()
    """No dialog of its own: the picture in it is to be predicted."""
    DATA_FOLDER = auto()
    FILE = auto()
    """The detail is of which kind: "picture", "zip", "sound", "folder of pictures"."""
    OWN_FOLDER = auto()
    """The detail is the preference that names the folder."""
    EXPORT = auto()
    """The detail is the number of the run, 0 for the one in view where the history does not have it."""
    IMPORT = auto()


@dataclass(frozen=True)
class DialogRequest:
    """The last dialog that was asked for."""

    dialog: Dialog
    detail: str | int = ""
    number: int = 1
    """Counts the requests, so that asking twice opens it twice."""

"""The webcam as it is shown: its window, its album, what is being taken, and what a model makes of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from app.compute.messages.control import RequestFailed, RequestStopped
from app.compute.messages.predictions import PicturePredicted
from app.compute.messages.runs import WorkerLost
from app.compute.messages.unions import Report
from app.state.parts.album import Album
from language.sentence import message

WEBCAM = message("The webcam")
"""What a picture of it is called."""


@dataclass(frozen=True)
class Taking:
    """Pictures of a class are being taken."""

    place: int
    """Of the class in the album."""
    left: int | None = None
    """How many are to come, or None for as many as there is time for."""
    taken: int = 0


@dataclass(frozen=True)
class Webcam:
    """Everything about it but what it sees."""

    is_open: bool = False
    """Whether its window is to be there."""
    asked: int = 0
    """Counts the times its window was asked for, so that asking twice brings it to the front."""
    album: Album = field(default_factory=lambda: Album(Path()))
    chosen: int = 0
    """The class that is taken where none is named."""
    naming: int = 0
    """Counts the times that the name of the chosen class was to be typed."""
    taking: Taking | None = None
    looks: bool = False
    """Whether a model names what the webcam sees."""
    waits: bool = False
    """Whether the model has been given a picture, and has not answered yet."""
    seen: PicturePredicted | None = None
    """The last answer."""
    note: str = ""
    """Why there is no answer now, in a sentence."""
    cameras: tuple[str, ...] = ()
    """The names of those that are there."""
    problem: str = ""
    """Why nothing can be seen, in a sentence."""
    opened: Album | None = None
    """The album as it was when it was opened as a data set last."""


def with_answer(webcam: Webcam, seen: PicturePredicted) -> Webcam:
    """What the model makes of the last picture; nothing where nobody wants to know any more."""
    answered = replace(webcam, waits=False)
    return replace(answered, seen=seen, note="") if webcam.looks else answered


def after_failure(webcam: Webcam, report: Report) -> Webcam:
    """Where the worker failed, an answer may be what it owed; it is not asked over and over."""
    if not (webcam.waits and isinstance(report, RequestFailed | RequestStopped | WorkerLost)):
        return webcam
    return replace(webcam, waits=False, looks=False, seen=None)

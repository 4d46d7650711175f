"""What happened to the webcam and its album."""

from __future__ import annotations

from dataclasses import dataclass

from app.state.parts.album import Album
from app.state.parts.webcam import Webcam


@dataclass(frozen=True)
class WebcamChanged:
    """Something about the webcam is otherwise that cannot be taken back."""

    webcam: Webcam


@dataclass(frozen=True)
class AlbumChanged:
    """The pictures from the webcam, or their classes, are others."""

    album: Album
    continues: bool = False
    """Whether it is one more of a burst, and taken back with it."""


@dataclass(frozen=True)
class AlbumRead:
    """The album is as the disk has it; what led to it is not known and cannot be taken back."""

    album: Album

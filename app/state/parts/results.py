"""What a model made of images and words."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.compute.messages.data import Picture
from models.evaluation.images_wanted import ImagesWanted


@dataclass(frozen=True)
class Pictures:
    """Images that a run's model looked at."""

    run: str
    pictures: tuple[Picture, ...]
    total: int
    """How many there are of this kind, of which `pictures` are shown."""
    wanted: ImagesWanted = field(default_factory=ImagesWanted)
    """Of what kind, where they are mistakes or of one cell of the confusion matrix."""


@dataclass(frozen=True)
class Said:
    """A word for a model: waited for, being looked at, or named."""

    run: str = ""
    waits: bool = False
    """Whether the next word at the microphone is it."""
    picture: Picture | None = None
    """Its spectrogram, with the model's answers."""
    source: str = ""
    """The file that it is from, or "" for the microphone."""
    problem: str = ""
    """Why there is none, in a sentence."""


PICTURES_SHOWN = 24
"""Test images that "predict" and "show the mistakes" show at once."""

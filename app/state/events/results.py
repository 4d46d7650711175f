"""What was asked of a model, and what was shown or outdated by it."""

from __future__ import annotations

from dataclasses import dataclass

from app.state.parts.view import View
from models.data.corrections import CorrectionBook


@dataclass(frozen=True)
class LookRequested:
    """The worker has been asked to look at test images."""


@dataclass(frozen=True)
class WordAwaited:
    """The next word at the microphone is for this run's model."""

    run: str


@dataclass(frozen=True)
class WordFound:
    """The worker has been asked to look at a word."""

    run: str
    source: str
    """The file that it is from, or "" for the microphone."""


@dataclass(frozen=True)
class WordNotFound:
    """No word came, and why."""

    problem: str


@dataclass(frozen=True)
class CorrectionsChanged:
    """The user has set something right in a data set."""

    book: CorrectionBook


@dataclass(frozen=True)
class ResultsOutdated:
    """The data set is another one to the model than when its mistakes were found."""


@dataclass(frozen=True)
class DrawingAsked:
    """The pad to draw on is to be open, or not any more."""

    opens: bool


@dataclass(frozen=True)
class Shown:
    """A view came to the front."""

    view: View


@dataclass(frozen=True)
class DataRequested:
    """The worker has been asked to open a data set."""

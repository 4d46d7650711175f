"""What happens on our side of the pipe: what the user said and what the app answered."""

from __future__ import annotations

from dataclasses import dataclass

from app.messages import Report, TrainedModel
from app.state import Line, Question, Run, ThemeChoice, View
from audio.ear_events import EarEvent
from models.selection import Study
from models.specification import RunSpecification


@dataclass(frozen=True)
class Spoken:
    """A line was added to the conversation."""

    line: Line


@dataclass(frozen=True)
class RunRequested:
    """The worker has been asked for this run."""

    model: TrainedModel
    of_study: bool = False
    """Whether it is the next run of the study that is going."""


@dataclass(frozen=True)
class StudyRequested:
    """Several runs are to answer one question; the first is asked for next."""

    study: Study


@dataclass(frozen=True)
class StudyAbandoned:
    """Its remaining runs would tell nothing."""


@dataclass(frozen=True)
class StopRequested:
    """The worker has been asked to stop."""


@dataclass(frozen=True)
class RunRestored:
    """A run came back from the history."""

    run: Run


@dataclass(frozen=True)
class Chosen:
    """The next run's settings changed."""

    specification: RunSpecification


@dataclass(frozen=True)
class Shown:
    """A view came to the front."""

    view: View


@dataclass(frozen=True)
class ThemeChosen:
    """The window is to be light, dark or as the desktop is."""

    theme: ThemeChoice


@dataclass(frozen=True)
class MicrophonesFound:
    """The names of the microphones that can be chosen."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class DataRequested:
    """The worker has been asked to open a data set."""


@dataclass(frozen=True)
class Asked:
    """Something waits for a yes or no."""

    question: Question


@dataclass(frozen=True)
class Answered:
    """The open question is settled."""


@dataclass(frozen=True)
class HelpAsked:
    """The user wants to see what can be said."""


@dataclass(frozen=True)
class FolderAsked:
    """The user wants to choose a data folder."""


@dataclass(frozen=True)
class QuitConfirmed:
    """The app is to close."""


LocalEvent = (
    Spoken
    | RunRequested
    | StudyRequested
    | StudyAbandoned
    | StopRequested
    | RunRestored
    | Chosen
    | Shown
    | ThemeChosen
    | MicrophonesFound
    | DataRequested
    | Asked
    | Answered
    | HelpAsked
    | FolderAsked
    | QuitConfirmed
)

Event = Report | LocalEvent | EarEvent

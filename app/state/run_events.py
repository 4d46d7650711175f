"""What the app itself decides about runs and studies. See `app.state.events`."""

from __future__ import annotations

from dataclasses import dataclass

from app.compute.trained_model import TrainedModel
from app.state.parts.run import Run
from models.selection import Study


@dataclass(frozen=True)
class RunRequested:
    """The worker has been asked for this run."""

    model: TrainedModel
    of_study: bool = False
    """Whether it is the next run of the study that is going."""
    replay_of: int = 0
    """The number of the run that it repeats, or 0."""


@dataclass(frozen=True)
class StudyRequested:
    """Several runs are to answer one question; the first is asked for next."""

    study: Study


@dataclass(frozen=True)
class StudyRevised:
    """What was found so far changes the runs to come."""

    study: Study


@dataclass(frozen=True)
class StudyAbandoned:
    """Its remaining runs would tell nothing."""


@dataclass(frozen=True)
class RunTakenUp:
    """The worker has been asked to go on with a run that was stopped or cut off."""

    run: Run


@dataclass(frozen=True)
class StudyTakenUp:
    """A study that was stopped goes on: with these of its runs first, then with those that have not begun."""

    runs: tuple[str, ...] = ()


@dataclass(frozen=True)
class StopRequested:
    """All runs that are going have been asked to stop."""


@dataclass(frozen=True)
class RunRestored:
    """A run came back from the history."""

    run: Run


@dataclass(frozen=True)
class StudyHeld:
    """A study is to wait, or not any more."""

    held: bool


@dataclass(frozen=True)
class RunLeft:
    """A run of a study that was to be taken up cannot be; the others go on."""

    run: str


@dataclass(frozen=True)
class RunWatched:
    """Of several runs that are going, the user wants to see this one."""

    run: str


RunEvent = (
    RunRequested
    | StudyRequested
    | StudyRevised
    | StudyAbandoned
    | RunTakenUp
    | StudyTakenUp
    | StopRequested
    | RunRestored
    | StudyHeld
    | RunLeft
    | RunWatched
)

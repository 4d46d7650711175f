"""What the app itself decides about runs and studies, and about their list."""

from __future__ import annotations

from dataclasses import dataclass

from app.compute.trained_model import TrainedModel
from app.state.parts.compared import RunsCompared
from app.state.parts.replay import Replayed
from app.state.parts.run import Run
from app.state.parts.run_record import MarkedRun, RunRecord, RunsWanted, UnknownRuns
from models.settings.selection import Study
from models.settings.specification import RunSpecification


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


@dataclass(frozen=True)
class RunsWantedChanged:
    """Other runs of the history are to be listed."""

    wanted: RunsWanted


@dataclass(frozen=True)
class RunsListed:
    """The list of the runs was read, or could not be."""

    records: tuple[RunRecord, ...]
    problem: str = ""
    """Why not, in a sentence."""


@dataclass(frozen=True)
class RunMarked:
    """The user said something about a run, and the history keeps it."""

    before: MarkedRun
    now: MarkedRun


@dataclass(frozen=True)
class RunsFound:
    """It was looked which runs the history does not know."""

    unknown: UnknownRuns


@dataclass(frozen=True)
class RunsAdded:
    """Runs that were found are in the history."""

    before: UnknownRuns
    now: UnknownRuns
    """Those that the history still does not know."""


@dataclass(frozen=True)
class RunsPicked:
    """Runs are looked at together, or in another way."""

    compared: RunsCompared


@dataclass(frozen=True)
class RunEdited:
    """The name and the note of a run are to be typed, or with None not any more."""

    record: RunRecord | None


@dataclass(frozen=True)
class ReplayJudged:
    """A run that repeats another has finished."""

    replayed: Replayed


@dataclass(frozen=True)
class Chosen:
    """The next run's settings changed."""

    specification: RunSpecification


@dataclass(frozen=True)
class TakingBegun:
    """A model is on its way out or in."""

    what: str
    """In words."""


@dataclass(frozen=True)
class ModelKept:
    """A model that was brought in is a run of the history now."""

    number: int
    message: str

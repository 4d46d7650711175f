"""What happens on our side of the pipe: what the user said and what the app answered."""

from __future__ import annotations

from dataclasses import dataclass

from app.commands.own_phrases import Aliases
from app.compute.messages import Report
from app.state.parts.album import Album
from app.state.parts.compared import RunsCompared
from app.state.parts.conversation import Line
from app.state.parts.playground import Exhibit, PlaygroundState, Seen
from app.state.parts.preferences import Preferences
from app.state.parts.replay import Replayed
from app.state.parts.run_record import MarkedRun, RunRecord, RunsWanted
from app.state.parts.unknown_runs import UnknownRuns
from app.state.parts.view import View
from app.state.parts.webcam import Webcam
from app.state.run_events import RunEvent as RunEvent
from app.state.run_events import RunLeft as RunLeft
from app.state.run_events import RunRequested as RunRequested
from app.state.run_events import RunRestored as RunRestored
from app.state.run_events import RunTakenUp as RunTakenUp
from app.state.run_events import RunWatched as RunWatched
from app.state.run_events import StopRequested as StopRequested
from app.state.run_events import StudyAbandoned as StudyAbandoned
from app.state.run_events import StudyHeld as StudyHeld
from app.state.run_events import StudyRequested as StudyRequested
from app.state.run_events import StudyRevised as StudyRevised
from app.state.run_events import StudyTakenUp as StudyTakenUp
from app.state.state import Engine, Question, Taught
from audio.ear_events import EarEvent
from models.corrections import CorrectionBook
from models.specification import RunSpecification


@dataclass(frozen=True)
class Spoken:
    """A line was added to the conversation."""

    line: Line


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
class PasteAsked:
    """What is in the clipboard is to be predicted."""


@dataclass(frozen=True)
class Chosen:
    """The next run's settings changed."""

    specification: RunSpecification


@dataclass(frozen=True)
class Shown:
    """A view came to the front."""

    view: View


@dataclass(frozen=True)
class Preferred:
    """The user's preferences changed."""

    preferences: Preferences


@dataclass(frozen=True)
class AliasesChanged:
    """The user's own phrases are these now."""

    aliases: Aliases


@dataclass(frozen=True)
class Exhibited:
    """The playground shows another scene, or the same with other points or knobs."""

    exhibit: Exhibit
    continues: bool = False
    """Whether it is one movement of the hand with the change before, and taken back with it."""


@dataclass(frozen=True)
class PlaygroundMoved:
    """The animation in the playground was played, held or put elsewhere."""

    playground: PlaygroundState


@dataclass(frozen=True)
class PlaygroundAdvanced:
    """The animation in the playground goes on by itself."""

    steps: int


@dataclass(frozen=True)
class LoadingAsked:
    """The worker has been asked to time the reading of the data."""

    batch_size: int
    most_workers: int


@dataclass(frozen=True)
class PlaygroundSeen:
    """What the playground shows was drawn."""

    seen: Seen


@dataclass(frozen=True)
class Undone:
    """The last change that can be is taken back."""


@dataclass(frozen=True)
class Redone:
    """What was taken back last is done again."""


@dataclass(frozen=True)
class NotUnderstood:
    """Something was said or typed that fits nothing; "" where that is settled."""

    text: str
    only_noted: bool = False
    """Whether the conversation says nothing of it."""


@dataclass(frozen=True)
class Overheard:
    """A command was heard that was not meant for the app."""

    note: str


@dataclass(frozen=True)
class PhraseAsked:
    """The user wants to make a phrase of their own."""


@dataclass(frozen=True)
class TeachingAsked:
    """The user wants to teach a phrase by voice."""


@dataclass(frozen=True)
class PhrasesTaught:
    """The phrases that were taught by voice are these now."""

    taught: tuple[Taught, ...]


@dataclass(frozen=True)
class MicrophonesFound:
    """The names of the microphones that can be chosen."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class EngineHears:
    """From now on it is this engine that turns speech into words."""

    engine: Engine


@dataclass(frozen=True)
class WeightsMissing:
    """Whisper would hear, if its weights were here."""


@dataclass(frozen=True)
class WeightsOffered:
    """The user is asked whether to fetch Whisper's weights."""


@dataclass(frozen=True)
class WeightsRequested:
    """Whisper's weights are being fetched."""


@dataclass(frozen=True)
class WeightsProgress:
    """How much of Whisper's weights has come."""

    done_bytes: int
    total_bytes: int
    seconds: float
    """Since they were asked for."""


@dataclass(frozen=True)
class WeightsFetched:
    """Whisper's weights are here."""


@dataclass(frozen=True)
class WeightsCancelled:
    """The user did not want to wait for Whisper's weights."""


@dataclass(frozen=True)
class WeightsFailed:
    """Whisper's weights did not come, and why."""

    message: str


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
class FileAsked:
    """The user wants to choose a file."""

    kind: str
    """"zip" for one of recordings, "sound" for a word."""


@dataclass(frozen=True)
class ExportAsked:
    """The user wants to choose where a run's model is written."""

    number: int
    """0 for the run in view, where the history does not have it."""


@dataclass(frozen=True)
class ImportAsked:
    """The user wants to choose a model to be brought in."""


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


@dataclass(frozen=True)
class ExaminationAsked:
    """The computer is to be examined."""


@dataclass(frozen=True)
class SettingsAsked:
    """The user wants to see what can be set once and for all."""


@dataclass(frozen=True)
class OwnFolderAsked:
    """The user wants to choose where something is kept."""

    which: str
    """The preference that names the folder."""


@dataclass(frozen=True)
class QuitConfirmed:
    """The app is to close."""


LocalEvent = (
    Spoken
    | LookRequested
    | WordAwaited
    | WordFound
    | WordNotFound
    | RunsWantedChanged
    | RunsListed
    | RunMarked
    | RunsFound
    | RunsAdded
    | RunsPicked
    | RunEdited
    | ReplayJudged
    | CorrectionsChanged
    | ResultsOutdated
    | DrawingAsked
    | PasteAsked
    | Chosen
    | Shown
    | Preferred
    | AliasesChanged
    | Exhibited
    | PlaygroundMoved
    | PlaygroundAdvanced
    | PlaygroundSeen
    | LoadingAsked
    | Undone
    | Redone
    | NotUnderstood
    | Overheard
    | PhraseAsked
    | TeachingAsked
    | PhrasesTaught
    | MicrophonesFound
    | EngineHears
    | DataRequested
    | Asked
    | Answered
    | HelpAsked
    | FolderAsked
    | FileAsked
    | WebcamChanged
    | AlbumChanged
    | AlbumRead
    | ExaminationAsked
    | ExportAsked
    | ImportAsked
    | TakingBegun
    | ModelKept
    | SettingsAsked
    | OwnFolderAsked
    | QuitConfirmed
)

WeightsEvent = (
    WeightsMissing
    | WeightsOffered
    | WeightsRequested
    | WeightsProgress
    | WeightsFetched
    | WeightsCancelled
    | WeightsFailed
)

Event = Report | RunEvent | LocalEvent | WeightsEvent | EarEvent

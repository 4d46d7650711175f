"""Everything that the window or the terminal shows, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from app.commands.invocation import Invocation
from app.commands.own_phrases import Alias, Aliases
from app.compute.messages import (
    Calibrated,
    DataSummary,
    DownloadProgress,
    Explained,
    FolderProgress,
    Picture,
    PicturePredicted,
    ScanProgress,
)
from app.playground.scenes.exhibiting import as_it_opens
from app.state.parts.album import Album
from app.state.parts.compared import RunsCompared
from app.state.parts.consent import Beginning, Consent, GoingOn
from app.state.parts.conversation import Line as Line
from app.state.parts.conversation import Speaker as Speaker
from app.state.parts.hearing import Ear as Ear
from app.state.parts.hearing import Hearing as Hearing
from app.state.parts.playground import Exhibit, PlaygroundState
from app.state.parts.preferences import Listening, Preferences
from app.state.parts.preferences import ThemeChoice as ThemeChoice
from app.state.parts.replay import Replayed
from app.state.parts.run import Run
from app.state.parts.run_record import MarkedRun, RunRecord, RunsWanted
from app.state.parts.study import StudyCourse
from app.state.parts.unknown_runs import UnknownRuns
from app.state.parts.view import View as View
from app.state.parts.webcam import Webcam
from models.corrections import CorrectionBook, Corrections
from models.images_wanted import ImagesWanted
from models.recipes import recipe
from models.specification import RunSpecification


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


@dataclass(frozen=True)
class Engine:
    """What turns speech into words."""

    title: str
    languages: str = ""
    """Those it listens for, in words."""
    push_to_talk_only: bool = False
    """Whether it takes too much ordinary speech for commands to listen all the time."""
    sends_sound_away: bool = False
    """Whether what is said leaves this computer."""
    instead: str = ""
    """Why it is another than the one that was wanted, in a sentence."""


class Fetch(str, Enum):
    """How it stands with Whisper's weights."""

    NONE = "none"
    """They are here, or nobody wants them."""
    OFFERED = "offered"
    """The user has been asked whether to fetch them."""
    GOING = "going"
    CANCELLED = "cancelled"
    FAILED = "failed"
    DONE = "done"


@dataclass(frozen=True)
class Weights:
    """Whisper's weights, on their way into this computer."""

    fetch: Fetch = Fetch.NONE
    done_bytes: int = 0
    total_bytes: int = 0
    """0 until it is known."""
    seconds: float = 0.0
    """Since they were asked for."""

    @property
    def fraction(self) -> float:
        """Of all bytes, 0 to 1."""
        return self.done_bytes / self.total_bytes if self.total_bytes else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Extrapolated from what has come, or None before there is enough to tell."""
        if self.fetch is not Fetch.GOING or not self.done_bytes or self.seconds < 2:
            return None
        return self.seconds * (1 - self.fraction) / self.fraction


Answer = Invocation | Alias | Beginning | Consent | GoingOn
"""What an answer brings about: a command, a new phrase of the user's own, or what was agreed to."""


@dataclass(frozen=True)
class Option:
    """One of the answers that a question offers by number."""

    label: str
    answer: Answer


@dataclass(frozen=True)
class Question:
    """Something to answer with yes or no, or with a number, before it is done."""

    text: str
    yes: Answer
    """What a yes brings about; with options that is the first of them."""
    options: tuple[Option, ...] = ()
    """Two or three, or none where only yes and no are answers."""
    heading: str = ""
    """What stands above the options, where each is shown by itself."""
    loses: bool = False
    """Whether a yes loses something or gives something away: then it has to be heard clearly."""
    no: Answer | None = None
    """What a no brings about, where that is anything."""


@dataclass(frozen=True)
class Taught:
    """A phrase that was taught by voice, and the sentence that it stands for."""

    name: str
    sentence: str
    usable: bool = True
    """Whether the recogniser that hears now knows it; else it was taught to another one."""


@dataclass(frozen=True)
class UnderWay:
    """A model that is being exported or imported."""

    what: str
    """In words."""
    fraction: float = 0.0
    """Of all of it, 0 to 1."""


Part = (
    RunSpecification
    | View
    | Preferences
    | Aliases
    | MarkedRun
    | UnknownRuns
    | Exhibit
    | CorrectionBook
    | Album
)
"""A part of the state that can be taken back; its type says which one it is."""


@dataclass(frozen=True)
class Step:
    """A change that can be taken back, and done again."""

    before: Part
    now: Part


CONVERSATION_LENGTH = 200
STEPS_KEPT = 50


@dataclass(frozen=True)
class State:
    """The one thing that is drawn."""

    data: DataSummary | None = None
    data_problem: str = ""
    download: DownloadProgress | ScanProgress | None = None
    """How far the data set has come that is being fetched or scanned."""
    chosen: RunSpecification = field(default_factory=lambda: recipe("mlp"))
    """What "train" without more words would do."""
    run: Run | None = None
    study: StudyCourse | None = None
    """The cross-validation or comparison that is going or was the last."""
    records: tuple[RunRecord, ...] = ()
    """The runs of the history that are wanted, the youngest first; read when the list comes to the front."""
    wanted: RunsWanted = field(default_factory=RunsWanted)
    """Which those are."""
    history_problem: str = ""
    """Why the history cannot be read, in a sentence."""
    unknown_runs: UnknownRuns = field(default_factory=UnknownRuns)
    """Those that lie in the folder of the runs and are not in the history."""
    compared: RunsCompared = field(default_factory=RunsCompared)
    """Runs that are looked at together."""
    run_edited: RunRecord | None = None
    """The run whose name or note is to be typed."""
    replayed: Replayed | None = None
    """What came of the run in view, where it repeated another and has finished."""
    predictions: Pictures | None = None
    mistakes: Pictures | None = None
    said: Said | None = None
    """In place of `predictions`, of which there are none then: the word that was to be predicted last."""
    calibration: Calibrated | None = None
    """How sure the model of the run in view is, against how right it is."""
    foreign: PicturePredicted | None = None
    """The picture of the user's own that is in view."""
    folder_progress: FolderProgress | None = None
    """How far a folder of pictures is."""
    drawing: bool = False
    """Whether the pad to draw on is open."""
    paste_asked: int = 0
    """Counts the times what is in the clipboard was to be predicted."""
    explained: Explained | None = None
    """Why the model answers as it does, of the picture that was asked about last."""
    book: CorrectionBook = field(default_factory=CorrectionBook)
    """What the user has set right in data sets."""
    looking: bool = False
    """Whether the worker has been asked to look at images, and has not answered yet."""
    view: View = View.DATA
    playground: PlaygroundState = field(default_factory=as_it_opens)
    webcam: Webcam = field(default_factory=Webcam)
    preferences: Preferences = field(default_factory=Preferences)
    aliases: Aliases = field(default_factory=Aliases)
    """Phrases of the user's own."""
    taught: tuple[Taught, ...] = ()
    """Phrases that were taught by voice."""
    unknown: str = ""
    """What was said or typed last and not understood, until something else is done with it."""
    past: tuple[Step, ...] = ()
    """What "undo" takes back, the last at the end."""
    future: tuple[Step, ...] = ()
    """What "redo" does again, the next at the end."""
    microphones: tuple[str, ...] = ()
    conversation: tuple[Line, ...] = ()
    hearing: Hearing = field(default_factory=Hearing)
    engine: Engine | None = None
    """What hears, once there is something."""
    weights: Weights = Weights()
    question: Question | None = None
    help_asked: int = 0
    """Counts the times help was asked for, so that asking twice shows it twice."""
    folder_asked: int = 0
    file_wanted: str = ""
    """What kind of file was to be chosen last: "zip" or "sound"."""
    file_asked: int = 0
    phrase_asked: int = 0
    """Counts the times a phrase of the user's own was to be made."""
    teaching_asked: int = 0
    """Counts the times a phrase was to be taught by voice."""
    devices: tuple[str, ...] = ()
    """Where the worker can compute, the quickest first; empty until it has told."""
    taking: UnderWay | None = None
    """The model that is on its way out or in."""
    export_run: int = 0
    """The run whose model was to be exported last, or 0 for the one in view."""
    export_asked: int = 0
    import_asked: int = 0
    examination_asked: int = 0
    """Counts the times the computer was to be examined."""
    settings_asked: int = 0
    """Counts the times the settings were asked for."""
    own_folder: str = ""
    """The preference whose folder was to be chosen last."""
    own_folder_asked: int = 0
    quitting: bool = False

    @property
    def runs_known(self) -> dict[str, Run]:
        """Those of the study and the one in view, by their names, as they are at this moment."""
        known = {run.model.run: run for run in self.study.runs} if self.study is not None else {}
        return known | ({self.run.model.run: self.run} if self.run is not None else {})

    @property
    def sounds_open(self) -> bool:
        """Whether the open data set has spectrograms."""
        return self.data is not None and self.data.holds_sounds

    @property
    def corrections(self) -> Corrections:
        """Those of the open data set."""
        return self.book.of(self.data.fingerprint) if self.data is not None else Corrections()

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark or as the desktop is."""
        return self.preferences.theme

    @property
    def listening(self) -> Listening:
        """When what is said is taken for a command: as the user wants it, as far as the engine can."""
        only_pressed = self.engine is not None and self.engine.push_to_talk_only
        return Listening.PUSH_TO_TALK if only_pressed else self.preferences.listening


def class_names(state: State) -> tuple[str, ...]:
    """The data set's, or numbers while it is still being read or where the run is about another one."""
    run = state.run
    if run is not None and run.specification.positive:
        positive, negative = run.specification.positive, run.specification.negative
        return (negative or f"not {positive}", positive)
    if state.data is not None and (run is None or run.data in ("", state.data.name)):
        return state.data.classes
    classes = len(state.run.finished.confusion) if state.run and state.run.finished else 10
    return tuple(str(label) for label in range(classes))

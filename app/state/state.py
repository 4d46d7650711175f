"""Everything that the window or the terminal shows, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.commands.own_phrases import Aliases
from app.compute.messages.data import DataSummary, DownloadProgress, ScanProgress
from app.compute.messages.predictions import Calibrated, Explained, FolderProgress, PicturePredicted
from app.state.parts.compared import RunsCompared
from app.state.parts.conversation import Line
from app.state.parts.dialog import DialogRequest
from app.state.parts.export import UnderWay
from app.state.parts.hearing import Engine, Hearing, Taught, Weights
from app.state.parts.playground import PlaygroundState
from app.state.parts.preferences import Listening, Preferences, ThemeChoice
from app.state.parts.question import Question
from app.state.parts.replay import Replayed
from app.state.parts.results import Pictures, Said
from app.state.parts.run import Run
from app.state.parts.run_record import RunRecord, RunsWanted, UnknownRuns
from app.state.parts.study import StudyCourse
from app.state.parts.undo import Step
from app.state.parts.view import View
from app.state.parts.webcam import Webcam
from language.sentence import message
from models.data.corrections import CorrectionBook, Corrections
from models.settings.recipes import recipe
from models.settings.specification import RunSpecification


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
    explained: Explained | None = None
    """Why the model answers as it does, of the picture that was asked about last."""
    book: CorrectionBook = field(default_factory=CorrectionBook)
    """What the user has set right in data sets."""
    looking: bool = False
    """Whether the worker has been asked to look at images, and has not answered yet."""
    view: View = View.DATA
    playground: PlaygroundState = field(default_factory=PlaygroundState)
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
    """What hears, once there is something that can."""
    weights: Weights = field(default_factory=Weights)
    question: Question | None = None
    devices: tuple[str, ...] = ()
    """Where the worker can compute, the quickest first; empty until it has told."""
    taking: UnderWay | None = None
    """The model that is on its way out or in."""
    dialog: DialogRequest | None = None
    """What was to be opened last, once something was."""
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
        """When what is said is taken for a command."""
        return self.preferences.listening


def class_names(state: State) -> tuple[str, ...]:
    """The data set's, or numbers while it is still being read or where the run is about another one."""
    run = state.run
    if run is not None and run.specification.positive:
        positive, negative = run.specification.positive, run.specification.negative
        return (negative or message("not {positive}", positive=positive), positive)
    if state.data is not None and (run is None or run.data in ("", state.data.name)):
        return state.data.classes
    classes = len(state.run.finished.confusion) if state.run and state.run.finished else 10
    return tuple(str(label) for label in range(classes))

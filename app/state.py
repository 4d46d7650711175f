"""Everything that the window or the terminal shows, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from app.aliases import Alias, Aliases
from app.consent import Consent
from app.messages import DataSummary, DownloadProgress, Picture, TrainedModel
from app.preferences import Listening, Preferences
from app.preferences import ThemeChoice as ThemeChoice
from app.vocabulary import Invocation
from audio.teaching.example import Example
from models.events import EpochDone, Finished, Started
from models.recipes import recipe
from models.selection import Question as StudyQuestion
from models.selection import Study, Summary
from models.specification import RunSpecification


class View(str, Enum):
    """What is in front of the user."""

    DATA = "data"
    CURVES = "curves"
    CONFUSION_MATRIX = "confusion matrix"
    MISTAKES = "mistakes"
    PREDICTIONS = "predictions"
    COMPARISON = "comparison"


class Status(str, Enum):
    """Where a run is in its life."""

    STARTING = "starting"
    TRAINING = "training"
    PAUSED = "paused"
    STOPPING = "stopping"
    STOPPED = "stopped"
    FINISHED = "finished"
    FAILED = "failed"

    @property
    def going(self) -> bool:
        """Whether the worker is still at it."""
        return self in (Status.STARTING, Status.TRAINING, Status.PAUSED, Status.STOPPING)


@dataclass(frozen=True)
class BatchLoss:
    """A point of the fine training-loss curve."""

    epoch: float
    """Epochs done, with a fraction."""
    loss: float


@dataclass(frozen=True)
class Run:
    """A run as it is seen: going, ended, or brought back from the history."""

    model: TrainedModel
    status: Status = Status.STARTING
    data: str = ""
    """The name of the data set it trains on, once that is known."""
    started: Started | None = None
    epochs: tuple[EpochDone, ...] = ()
    batch_losses: tuple[BatchLoss, ...] = ()
    fraction: float = 0.0
    """Of all its epochs, 0 to 1."""
    seconds: float = 0.0
    finished: Finished | None = None
    problem: str = ""
    of_study: bool = False
    """Whether it is one of a cross-validation or a comparison."""
    remembered: bool = False
    """Whether all that it knew after its last finished epoch is kept."""

    @property
    def specification(self) -> RunSpecification:
        """What the run was asked to do."""
        return self.model.specification

    @property
    def seconds_left(self) -> float | None:
        """Extrapolated from what is done, or None before there is enough to tell."""
        if self.status is not Status.TRAINING or self.fraction <= 0 or self.seconds < 0.5:
            return None
        return self.seconds * (1 - self.fraction) / self.fraction

    @property
    def resumable(self) -> bool:
        """Whether it could be taken up: stopped or cut off, and able to go on exactly from where it was."""
        if self.status is Status.STOPPED and not self.epochs:
            return True  # from its beginning
        return self.remembered and self.status in (Status.STOPPED, Status.FAILED)

    @property
    def has_weights(self) -> bool:
        """Whether its model can be used."""
        return bool(self.epochs) or self.status in (Status.STOPPED, Status.FINISHED)


@dataclass(frozen=True)
class Contender:
    """What a study has found out about one of its names so far: a row of its table."""

    name: str
    validation: Summary
    """Accuracy of each of its runs that finished."""
    test: Summary
    """The same on the test set; no values in a cross-validation, which never sees it."""
    seconds: Summary
    """Of training, a run."""
    problems: tuple[str, ...]
    """Why runs of it broke off, one sentence each."""


@dataclass(frozen=True)
class StudyCourse:
    """A cross-validation or a comparison as far as it has come."""

    study: Study
    runs: tuple[Run, ...] = ()
    """Those that have begun, in the study's order; the last may be going."""
    stopped: bool = False
    """Whether it ended before its time: the user stopped it, or the rest would tell nothing."""

    @property
    def going(self) -> bool:
        """Whether runs are still to come or going."""
        return not self.stopped and (self.upcoming > 0 or any(run.status.going for run in self.runs))

    @property
    def upcoming(self) -> int:
        """How many runs have not begun."""
        return len(self.study.runs) - len(self.runs)

    @property
    def fraction(self) -> float:
        """Of all its runs, 0 to 1."""
        done = sum(run.fraction if run.status.going else 1.0 for run in self.runs)
        return done / len(self.study.runs)

    @property
    def contenders(self) -> tuple[Contender, ...]:
        """A row for every name, in order."""
        return tuple(self._contender(name) for name in self.study.names)

    def runs_of(self, name: str) -> tuple[Run, ...]:
        """The runs of one name that have begun."""
        return tuple(run for run, each in zip(self.runs, self.study.contenders, strict=False) if each == name)

    @property
    def total(self) -> Summary:
        """The validation accuracy of every run that finished: over the folds, the figure to report."""
        return Summary(tuple(each for row in self.contenders for each in row.validation.values))

    @property
    def seconds_left(self) -> float | None:
        """From what the runs of each name took, or None while a name has not finished one."""
        left = 0.0
        for position, (name, _) in enumerate(zip(self.study.contenders, self.study.runs, strict=True)):
            run = self.runs[position] if position < len(self.runs) else None
            if run is not None and not run.status.going:
                continue
            if run is not None and run.seconds_left is not None:
                left += run.seconds_left
                continue
            like = name if self.study.question is StudyQuestion.COMPARISON else None
            took = [each.seconds for each in self._ended(like)]
            if not took:
                return None
            left += sum(took) / len(took)
        return left if self.going else None

    def _ended(self, name: str | None) -> tuple[Run, ...]:
        runs = self.runs if name is None else self.runs_of(name)
        return tuple(run for run in runs if run.status is Status.FINISHED)

    def _contender(self, name: str) -> Contender:
        runs = self.runs_of(name)
        ends = [run.finished for run in runs if run.finished is not None]
        return Contender(
            name=name,
            validation=Summary(tuple(end.validation_accuracy for end in ends)),
            test=Summary(tuple(end.test_accuracy for end in ends if end.test_accuracy is not None)),
            seconds=Summary(tuple(end.seconds for end in ends)),
            problems=tuple(run.problem for run in runs if run.problem),
        )


@dataclass(frozen=True)
class Pictures:
    """Images that a run's model looked at."""

    run: str
    pictures: tuple[Picture, ...]
    total: int
    """How many there are of this kind, of which `pictures` are shown."""


class Speaker(str, Enum):
    """Who a line of the conversation is from."""

    HEARD = "heard"
    TYPED = "typed"
    REPLY = "reply"
    NOTICE = "notice"
    WARNING = "warning"
    """Something went wrong, and everything goes on."""
    PROBLEM = "problem"


@dataclass(frozen=True)
class Line:
    """One line of the conversation."""

    speaker: Speaker
    text: str
    unknown: str = ""
    """What was said or typed and not understood, where this line answers that."""


class Ear(str, Enum):
    """What the ear is doing."""

    ASLEEP = "asleep"
    LISTENING = "listening"
    THINKING = "thinking"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True)
class Hearing:
    """The ear as the voice panel shows it."""

    ear: Ear = Ear.ASLEEP
    hands_free: bool = False
    level: float = 0.0
    """Of the microphone, 0 to 1."""
    problem: str = ""
    """Why nothing can be heard, and what to do."""
    note: str = ""
    """What became of the last utterance where it was no command."""
    unknown: str = ""
    """Its words, where nothing but the note says that they were not understood."""
    example: Example | None = None
    """What was said last while an example was wanted."""


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


Answer = Invocation | Alias | Consent
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


Part = RunSpecification | View | Preferences | Aliases
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
    download: DownloadProgress | None = None
    chosen: RunSpecification = field(default_factory=lambda: recipe("mlp"))
    """What "train" without more words would do."""
    run: Run | None = None
    study: StudyCourse | None = None
    """The cross-validation or comparison that is going or was the last."""
    predictions: Pictures | None = None
    mistakes: Pictures | None = None
    looking: bool = False
    """Whether the worker has been asked to look at images, and has not answered yet."""
    view: View = View.DATA
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
    hearing: Hearing = Hearing()
    engine: Engine | None = None
    """What hears, once there is something."""
    weights: Weights = Weights()
    question: Question | None = None
    help_asked: int = 0
    """Counts the times help was asked for, so that asking twice shows it twice."""
    folder_asked: int = 0
    phrase_asked: int = 0
    """Counts the times a phrase of the user's own was to be made."""
    teaching_asked: int = 0
    """Counts the times a phrase was to be taught by voice."""
    quitting: bool = False

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

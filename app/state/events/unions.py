"""All that happens on our side of the pipe: what the user said and what the app answered."""

from __future__ import annotations

from app.compute.messages.unions import Report
from app.state.events.playground import (
    Exhibited,
    LoadingAsked,
    PlaygroundAdvanced,
    PlaygroundMoved,
    PlaygroundSeen,
)
from app.state.events.results import (
    CorrectionsChanged,
    DataRequested,
    DrawingAsked,
    LookRequested,
    ResultsOutdated,
    Shown,
    WordAwaited,
    WordFound,
    WordNotFound,
)
from app.state.events.runs import (
    Chosen,
    ModelKept,
    ReplayJudged,
    RunEdited,
    RunEvent,
    RunMarked,
    RunsAdded,
    RunsFound,
    RunsListed,
    RunsPicked,
    RunsWantedChanged,
    TakingBegun,
)
from app.state.events.voice import (
    AliasesChanged,
    Answered,
    Asked,
    EngineHears,
    MicrophonesFound,
    NotUnderstood,
    Overheard,
    PhrasesTaught,
    Spoken,
    WeightsEvent,
)
from app.state.events.webcam import AlbumChanged, AlbumRead, WebcamChanged
from app.state.events.window import (
    DialogAsked,
    Preferred,
    QuitConfirmed,
    Redone,
    Undone,
)
from audio.listening.ear_events import EarEvent

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
    | DialogAsked
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
    | PhrasesTaught
    | MicrophonesFound
    | EngineHears
    | DataRequested
    | Asked
    | Answered
    | WebcamChanged
    | AlbumChanged
    | AlbumRead
    | TakingBegun
    | ModelKept
    | QuitConfirmed
)

Event = Report | RunEvent | LocalEvent | WeightsEvent | EarEvent

"""`after(state, event) -> state`: how everything that can happen changes what is shown. Pure."""

from __future__ import annotations

from dataclasses import replace

from app.compute.messages.control import Noticed, RequestFailed, RequestStopped, Warned, WorkerReady
from app.compute.messages.data import (
    DataFailed,
    DataReady,
    DownloadProgress,
    LoadingEnded,
    LoadingProgress,
    ScanProgress,
)
from app.compute.messages.models import ExportProgress
from app.compute.messages.predictions import (
    Calibrated,
    Explained,
    FolderPredicted,
    FolderProgress,
    MistakesFound,
    PicturePredicted,
    Predicted,
    SoundPredicted,
)
from app.compute.messages.runs import RunReport, WorkerLost
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
from app.state.events.unions import Event, LocalEvent
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
from app.state.parts.conversation import Speaker
from app.state.parts.dialog import DialogRequest
from app.state.parts.export import UnderWay
from app.state.parts.loading_times import LoadingTimes
from app.state.parts.results import Pictures, Said
from app.state.parts.webcam import WEBCAM, after_failure, with_answer
from app.state.reducers import playground_moves
from app.state.reducers.conversation import said, with_line
from app.state.reducers.data import after_data_failed, after_data_ready, read
from app.state.reducers.playground import after_loading, timed
from app.state.reducers.results import after_sound_predicted, is_shown, looked, taken
from app.state.reducers.runs import (
    after_run_event,
    after_run_report,
    after_runs_lost,
    compared_followed,
    without_results,
)
from app.state.reducers.undo import changed, redone, undone
from app.state.reducers.voice import after_ear, after_engine_hears, after_weights
from app.state.reducers.webcam import with_album_read
from app.state.state import State
from audio.listening.ear_events import EarEvent


def after(state: State, event: Event) -> State:
    """The state once this event has happened. The given state is left as it was."""
    state = read(state, event)
    if isinstance(event, EarEvent):
        return replace(state, hearing=after_ear(state.hearing, event))
    if isinstance(event, WeightsEvent):
        return after_weights(state, event)
    if isinstance(event, RunEvent):
        return compared_followed(after_run_event(state, event))
    if isinstance(event, LocalEvent):
        return compared_followed(_after_local(state, event))
    if isinstance(event, RunReport):
        return compared_followed(after_run_report(state, event))
    if isinstance(event, LoadingProgress | LoadingEnded):
        return after_loading(state, event)
    if isinstance(event, WorkerLost):
        return compared_followed(_after_worker_lost(state, event))
    if isinstance(event, PicturePredicted) and event.picture.source == WEBCAM:
        return replace(state, webcam=with_answer(state.webcam, event))  # it has a window of its own
    return compared_followed(_after_report(_unseen(taken(looked(state, event), event), event), event))


def _unseen(state: State, event: Report) -> State:
    """The state without the look at the webcam that this ends."""
    webcam = after_failure(state.webcam, event)
    return state if webcam is state.webcam else replace(state, webcam=webcam)


def _after_local(state: State, event: LocalEvent) -> State:  # noqa: C901 - one flat list of cases
    match event:
        case Spoken(line):
            return with_line(state, line)
        case LookRequested():
            return replace(state, looking=True)
        case WordAwaited(run):
            return replace(state, said=Said(run, waits=True), predictions=None)
        case WordFound(run, source):
            return replace(state, said=Said(run, source=source), predictions=None, looking=True)
        case WordNotFound(problem):
            return replace(state, said=Said(problem=problem))
        case Chosen(part) | Shown(part) | Preferred(part) | AliasesChanged(part):
            return changed(state, part)
        case Exhibited(exhibit, continues):
            return changed(state, exhibit, continues=continues)
        case PlaygroundMoved(playground):
            return replace(state, playground=playground)
        case PlaygroundAdvanced(steps):
            return replace(state, playground=playground_moves.advanced(state.playground, steps))
        case PlaygroundSeen(seen):
            return replace(state, playground=playground_moves.seen_now(state.playground, seen))
        case LoadingAsked(batch_size, most_workers):
            return timed(state, LoadingTimes(batch_size, most_workers))
        case RunMarked(before, now):
            return changed(state, now, before)
        case RunsWantedChanged(wanted):
            return replace(state, wanted=wanted)
        case RunsListed(records, problem):
            return replace(state, records=state.records if problem else records, history_problem=problem)
        case RunsFound(unknown):
            return replace(state, unknown_runs=unknown)
        case RunsAdded(before, now):
            return changed(state, now, before)
        case RunsPicked(compared):
            return replace(state, compared=compared)
        case RunEdited(record):
            return replace(state, run_edited=record)
        case ReplayJudged(replayed):
            return said(replace(state, replayed=replayed), Speaker.NOTICE, replayed.sentence)
        case Undone():
            return undone(state)
        case Redone():
            return redone(state)
        case NotUnderstood(text, only_noted):
            hearing = replace(state.hearing, unknown=text if only_noted else "")
            return replace(state, unknown=text, hearing=hearing)
        case Overheard(note):
            return replace(state, hearing=replace(state.hearing, note=note))
        case PhrasesTaught(taught):
            return replace(state, taught=taught)
        case MicrophonesFound(names):
            return replace(state, microphones=names)
        case EngineHears(engine):
            return after_engine_hears(state, engine)
        case DataRequested():
            fresh = without_results(replace(state, data=None, data_problem="", download=None))
            return replace(fresh, predictions=None, said=None)
        case CorrectionsChanged(book):
            return changed(state, book)
        case WebcamChanged(webcam):
            return replace(state, webcam=webcam)
        case AlbumChanged(album, continues):
            return changed(state, album, continues=continues)
        case AlbumRead(album):
            return with_album_read(state, album)
        case DrawingAsked(opens):
            return replace(state, drawing=opens)
        case DialogAsked(dialog, detail):
            number = 1 + (0 if state.dialog is None else state.dialog.number)
            return replace(state, dialog=DialogRequest(dialog, detail, number))
        case ResultsOutdated():
            return without_results(state)
        case Asked(question):
            return said(replace(state, question=question), Speaker.REPLY, question.text)
        case Answered():
            return replace(state, question=None)
        case TakingBegun(what):
            return replace(state, taking=UnderWay(what))
        case ModelKept(_, message):
            return said(state, Speaker.NOTICE, message)
        case QuitConfirmed():
            return replace(state, quitting=True)


def _after_report(state: State, report: Report) -> State:  # noqa: C901 - one flat list of cases
    match report:
        case WorkerReady(_, devices):
            return replace(state, devices=devices)
        case ExportProgress(_, step, fraction):
            return replace(state, taking=UnderWay(step, fraction))
        case DownloadProgress() | ScanProgress():
            return replace(state, download=report)
        case DataReady(summary):
            return after_data_ready(state, summary)
        case DataFailed(message, still):
            return after_data_failed(state, message, still)
        case Predicted(run, pictures):
            shown = Pictures(run, pictures, len(pictures))
            fresh = replace(state, predictions=shown, said=None, explained=None, foreign=None)
            return fresh if is_shown(state, run) else state
        case SoundPredicted(run, picture, source):
            return after_sound_predicted(state, Said(run, picture=picture, source=source))
        case MistakesFound(run, pictures, total, wanted):
            found = Pictures(run, pictures, total, wanted)
            return replace(state, mistakes=found) if is_shown(state, run) else state
        case PicturePredicted(run, picture):
            shown = Pictures(run, (picture,), 1)
            fresh = replace(state, predictions=shown, said=None, explained=None, foreign=report)
            return fresh if is_shown(state, run) else state
        case FolderProgress():
            return replace(state, folder_progress=report)
        case FolderPredicted(message):
            return said(replace(state, folder_progress=None), Speaker.NOTICE, message)
        case Explained(run):
            return replace(state, explained=report) if is_shown(state, run) else state
        case Calibrated(run):
            return replace(state, calibration=report) if is_shown(state, run) else state
        case Warned(message):
            return said(state, Speaker.WARNING, message)
        case RequestStopped(message) | Noticed(message):
            return said(state, Speaker.NOTICE, message)
        case RequestFailed(message):
            return said(state, Speaker.PROBLEM, message)
    return state


def _after_worker_lost(state: State, lost: WorkerLost) -> State:
    if lost.further:
        return after_runs_lost(state, lost)
    state = after_runs_lost(_unseen(taken(looked(state, lost), lost), lost), lost)
    times = state.playground.loading
    if times is not None and times.going:
        state = timed(state, times.ended())
    # Where a data set is open, that it is gone from the worker is no problem: it is read again.
    problem = state.conversation[-1].text if state.data is None else ""
    return replace(state, data_problem=problem)

"""`after(state, event) -> state`: how everything that can happen changes what is shown. Pure."""

from __future__ import annotations

from dataclasses import replace

from app.common.words.wording import leaves_this_computer, only_push_to_talk
from app.compute import messages
from app.state import events
from app.state.parts.album import Album
from app.state.parts.conversation import Speaker
from app.state.parts.hearing import Ear, Hearing
from app.state.parts.loading_times import LoadingTimes, TimedWay, loading_result
from app.state.parts.preferences import Listening
from app.state.parts.webcam import WEBCAM, after_failure, with_answer
from app.state.reducers import playground_moves
from app.state.reducers.conversation import said, with_line
from app.state.reducers.runs import (
    after_run_event,
    after_run_report,
    after_runs_lost,
    compared_followed,
    for_the_data,
    without_results,
)
from app.state.reducers.undo import changed, redone, undone
from app.state.state import Engine, Fetch, Pictures, Said, State, UnderWay, Weights, class_names
from app.state.words.outcome import exported_in_words
from app.state.words.said import said_in_words
from audio import ear_events, verdicts
from audio.ear_events import EarEvent
from audio.said import Said as Word
from audio.teaching.example import Example


def after(state: State, event: events.Event) -> State:
    """The state once this event has happened. The given state is left as it was."""
    state = _read(state, event)
    if isinstance(event, EarEvent):
        return replace(state, hearing=_after_ear(state.hearing, event))
    if isinstance(event, events.WeightsEvent):
        return _after_weights(state, event)
    if isinstance(event, events.RunEvent):
        return compared_followed(after_run_event(state, event))
    if isinstance(event, events.LocalEvent):
        return compared_followed(_after_local(state, event))
    if isinstance(event, messages.RunReport):
        return compared_followed(after_run_report(state, event))
    if isinstance(event, messages.LoadingProgress | messages.LoadingEnded):
        return _after_loading(state, event)
    if isinstance(event, messages.WorkerLost):
        return compared_followed(_after_worker_lost(state, event))
    if isinstance(event, messages.PicturePredicted) and event.picture.source == WEBCAM:
        return replace(state, webcam=with_answer(state.webcam, event))  # it has a window of its own
    return compared_followed(_after_report(_unseen(_taken(_looked(state, event), event), event), event))


_LookEnded = (
    messages.Predicted
    | messages.MistakesFound
    | messages.SoundPredicted
    | messages.Calibrated
    | messages.Explained
    | messages.PicturePredicted
    | messages.FolderPredicted
    | messages.RequestFailed
    | messages.RequestStopped
    | messages.WorkerLost
)


_TakingEnded = (
    messages.Exported
    | messages.ModelImported
    | messages.RequestFailed
    | messages.RequestStopped
    | messages.WorkerLost
)


_ReadingEnded = (
    messages.DataReady
    | messages.DataFailed
    | messages.RunStarted
    | messages.RunStopped
    | messages.RunFailed
    | messages.RequestFailed
    | messages.RequestStopped
    | messages.WorkerLost
)
"""Answers to what a data set may have to be fetched or scanned for first: to open it, or to train on it."""


def _read(state: State, event: events.Event) -> State:
    """The state without the data set whose way here this ends."""
    ended = isinstance(event, _ReadingEnded) and not (
        isinstance(event, messages.WorkerLost) and event.further
    )
    return replace(state, download=None) if ended and state.download is not None else state


def _looked(state: State, event: events.Event) -> State:
    """The state without the look that this ends."""
    if not (state.looking and isinstance(event, _LookEnded)):
        return state
    word_is_lost = not isinstance(event, messages.SoundPredicted) and state.said and not state.said.waits
    said_now = None if word_is_lost else state.said
    return replace(state, looking=False, folder_progress=None, said=said_now)


def _taken(state: State, event: events.Event) -> State:
    """The state without the model whose way out or in this ends."""
    if not isinstance(event, _TakingEnded):
        return state
    if isinstance(event, messages.Exported):
        state = said(state, Speaker.NOTICE, exported_in_words(event))
    return state if state.taking is None else replace(state, taking=None)


def _unseen(state: State, event: messages.Report) -> State:
    """The state without the look at the webcam that this ends."""
    webcam = after_failure(state.webcam, event)
    return state if webcam is state.webcam else replace(state, webcam=webcam)


def _after_local(state: State, event: events.LocalEvent) -> State:  # noqa: C901 - one flat list of cases
    match event:
        case events.Spoken(line):
            return with_line(state, line)
        case events.LookRequested():
            return replace(state, looking=True)
        case events.WordAwaited(run):
            return replace(state, said=Said(run, waits=True), predictions=None)
        case events.WordFound(run, source):
            return replace(state, said=Said(run, source=source), predictions=None, looking=True)
        case events.WordNotFound(problem):
            return replace(state, said=Said(problem=problem))
        case events.Chosen(part) | events.Shown(part) | events.Preferred(part) | events.AliasesChanged(part):
            return changed(state, part)
        case events.Exhibited(exhibit, continues):
            return changed(state, exhibit, continues=continues)
        case events.PlaygroundMoved(playground):
            return replace(state, playground=playground)
        case events.PlaygroundAdvanced(steps):
            return replace(state, playground=playground_moves.advanced(state.playground, steps))
        case events.PlaygroundSeen(seen):
            return replace(state, playground=playground_moves.seen_now(state.playground, seen))
        case events.LoadingAsked(batch_size, most_workers):
            return _timed(state, LoadingTimes(batch_size, most_workers))
        case events.RunMarked(before, now):
            return changed(state, now, before)
        case events.RunsWantedChanged(wanted):
            return replace(state, wanted=wanted)
        case events.RunsListed(records, problem):
            return replace(state, records=state.records if problem else records, history_problem=problem)
        case events.RunsFound(unknown):
            return replace(state, unknown_runs=unknown)
        case events.RunsAdded(before, now):
            return changed(state, now, before)
        case events.RunsPicked(compared):
            return replace(state, compared=compared)
        case events.RunEdited(record):
            return replace(state, run_edited=record)
        case events.ReplayJudged(replayed):
            return said(replace(state, replayed=replayed), Speaker.NOTICE, replayed.sentence)
        case events.Undone():
            return undone(state)
        case events.Redone():
            return redone(state)
        case events.NotUnderstood(text, only_noted):
            hearing = replace(state.hearing, unknown=text if only_noted else "")
            return replace(state, unknown=text, hearing=hearing)
        case events.Overheard(note):
            return replace(state, hearing=replace(state.hearing, note=note))
        case events.PhraseAsked():
            return replace(state, phrase_asked=state.phrase_asked + 1)
        case events.TeachingAsked():
            return replace(state, teaching_asked=state.teaching_asked + 1)
        case events.PhrasesTaught(taught):
            return replace(state, taught=taught)
        case events.MicrophonesFound(names):
            return replace(state, microphones=names)
        case events.EngineHears(engine):
            return _after_engine_hears(state, engine)
        case events.DataRequested():
            fresh = without_results(replace(state, data=None, data_problem="", download=None))
            return replace(fresh, predictions=None, said=None)
        case events.CorrectionsChanged(book):
            return changed(state, book)
        case events.WebcamChanged(webcam):
            return replace(state, webcam=webcam)
        case events.AlbumChanged(album, continues):
            return changed(state, album, continues=continues)
        case events.AlbumRead(album):
            return _with_album_read(state, album)
        case events.DrawingAsked(opens):
            return replace(state, drawing=opens)
        case events.PasteAsked():
            return replace(state, paste_asked=state.paste_asked + 1)
        case events.ResultsOutdated():
            return without_results(state)
        case events.Asked(question):
            return said(replace(state, question=question), Speaker.REPLY, question.text)
        case events.Answered():
            return replace(state, question=None)
        case events.HelpAsked():
            return replace(state, help_asked=state.help_asked + 1)
        case events.FolderAsked():
            return replace(state, folder_asked=state.folder_asked + 1)
        case events.FileAsked(kind):
            return replace(state, file_asked=state.file_asked + 1, file_wanted=kind)
        case events.ExportAsked(number):
            return replace(state, export_run=number, export_asked=state.export_asked + 1)
        case events.ImportAsked():
            return replace(state, import_asked=state.import_asked + 1)
        case events.TakingBegun(what):
            return replace(state, taking=UnderWay(what))
        case events.ModelKept(_, message):
            return said(state, Speaker.NOTICE, message)
        case events.ExaminationAsked():
            return replace(state, examination_asked=state.examination_asked + 1)
        case events.SettingsAsked():
            return replace(state, settings_asked=state.settings_asked + 1)
        case events.OwnFolderAsked(which):
            return replace(state, own_folder=which, own_folder_asked=state.own_folder_asked + 1)
        case events.QuitConfirmed():
            return replace(state, quitting=True)


def _with_album_read(state: State, album: Album) -> State:
    """Steps of an album that was another one then would bring back what nobody has."""
    return replace(
        state,
        webcam=replace(state.webcam, album=album),
        past=tuple(step for step in state.past if not isinstance(step.now, Album)),
        future=tuple(step for step in state.future if not isinstance(step.now, Album)),
    )


def _after_engine_hears(state: State, engine: Engine) -> State:
    before, state = state.engine, replace(state, engine=engine)
    if engine == before:
        return state  # the ear was made anew for another reason
    if engine.instead:
        state = said(state, Speaker.WARNING, engine.instead)
    if engine.sends_sound_away:
        state = said(state, Speaker.NOTICE, leaves_this_computer(engine.title))
    if engine.push_to_talk_only and state.preferences.listening is not Listening.PUSH_TO_TALK:
        state = said(state, Speaker.NOTICE, only_push_to_talk(engine.title))
    return state


def _after_weights(state: State, event: events.WeightsEvent) -> State:
    weights = state.weights
    match event:
        case events.WeightsMissing():
            return state
        case events.WeightsOffered():
            return replace(state, weights=Weights(Fetch.OFFERED))
        case events.WeightsRequested():
            return replace(state, weights=Weights(Fetch.GOING))
        case events.WeightsProgress(done, total, seconds):
            return replace(state, weights=Weights(weights.fetch, done, total, seconds))
        case events.WeightsFetched():
            state = replace(state, weights=replace(weights, fetch=Fetch.DONE))
            return said(state, Speaker.NOTICE, "Whisper has been fetched.")
        case events.WeightsCancelled():
            return replace(state, weights=Weights(Fetch.CANCELLED))
        case events.WeightsFailed(message):
            return said(replace(state, weights=Weights(Fetch.FAILED)), Speaker.WARNING, message)


def _after_ear(hearing: Hearing, event: EarEvent) -> Hearing:  # noqa: C901 - one flat list of cases
    match event:
        case ear_events.Level(value):
            return replace(hearing, level=value)
        case ear_events.Listening(hands_free):
            return replace(hearing, ear=Ear.LISTENING, hands_free=hands_free, problem="")
        case ear_events.Thinking():
            return replace(hearing, ear=Ear.THINKING, note="", problem="")
        case ear_events.Noted(note):
            return replace(hearing, note=note)
        case ear_events.Asleep():
            ear = Ear.UNAVAILABLE if hearing.problem else Ear.ASLEEP
            return replace(hearing, ear=ear, hands_free=False, level=0.0)
        case verdicts.Unavailable(reason):
            return replace(hearing, ear=Ear.UNAVAILABLE, level=0.0, problem=reason)
        case verdicts.Rejected(reason):
            return replace(_after_thinking(hearing), note=reason, unknown="")
        case verdicts.Heard() | verdicts.Unsure():
            return replace(_after_thinking(hearing), note="", unknown="")
        case Example():
            return replace(_after_thinking(hearing), note="", unknown="", example=event)
        case Word():
            return replace(_after_thinking(hearing), note="", unknown="")


def _after_thinking(hearing: Hearing) -> Hearing:
    """Hands-free the microphone has stayed open all the while; else `Asleep` follows by itself."""
    return replace(hearing, ear=Ear.LISTENING) if hearing.hands_free else hearing


def _after_report(state: State, report: messages.Report) -> State:  # noqa: C901 - one flat list of cases
    match report:
        case messages.WorkerReady(_, devices):
            return replace(state, devices=devices)
        case messages.ExportProgress(_, step, fraction):
            return replace(state, taking=UnderWay(step, fraction))
        case messages.DownloadProgress() | messages.ScanProgress():
            return replace(state, download=report)
        case messages.DataReady(summary):
            return _after_data_ready(state, summary)
        case messages.DataFailed(message, still):
            return _after_data_failed(state, message, still)
        case messages.Predicted(run, pictures):
            shown = Pictures(run, pictures, len(pictures))
            fresh = replace(state, predictions=shown, said=None, explained=None, foreign=None)
            return fresh if _is_shown(state, run) else state
        case messages.SoundPredicted(run, picture, source):
            return _after_sound_predicted(state, Said(run, picture=picture, source=source))
        case messages.MistakesFound(run, pictures, total, wanted):
            found = Pictures(run, pictures, total, wanted)
            return replace(state, mistakes=found) if _is_shown(state, run) else state
        case messages.PicturePredicted(run, picture):
            shown = Pictures(run, (picture,), 1)
            fresh = replace(state, predictions=shown, said=None, explained=None, foreign=report)
            return fresh if _is_shown(state, run) else state
        case messages.FolderProgress():
            return replace(state, folder_progress=report)
        case messages.FolderPredicted(message):
            return said(replace(state, folder_progress=None), Speaker.NOTICE, message)
        case messages.Explained(run):
            return replace(state, explained=report) if _is_shown(state, run) else state
        case messages.Calibrated(run):
            return replace(state, calibration=report) if _is_shown(state, run) else state
        case messages.Warned(message):
            return said(state, Speaker.WARNING, message)
        case messages.RequestStopped(message) | messages.Noticed(message):
            return said(state, Speaker.NOTICE, message)
        case messages.RequestFailed(message):
            return said(state, Speaker.PROBLEM, message)
    return state


def _after_loading(state: State, report: messages.LoadingProgress | messages.LoadingEnded) -> State:
    times = state.playground.loading
    if times is None:
        return state
    match report:
        case messages.LoadingProgress(workers, examples, total, seconds):
            return _timed(state, times.with_progress(TimedWay(workers, examples, total, seconds)))
        case messages.LoadingEnded(problem, stopped):
            times = times.ended("" if stopped else problem)
            state = _timed(state, times)
            if problem:
                return said(state, Speaker.NOTICE if stopped else Speaker.PROBLEM, problem)
            return said(state, Speaker.NOTICE, loading_result(times))


def _timed(state: State, times: LoadingTimes) -> State:
    return replace(state, playground=playground_moves.timed(state.playground, times))


def _after_data_ready(state: State, summary: messages.DataSummary) -> State:
    """What is chosen has to make sense for this kind of data; what is worth knowing of it is told once."""
    state = replace(state, data=summary, data_problem="")
    state = replace(state, chosen=for_the_data(state, state.chosen))
    known = {line.text for line in state.conversation}
    for notice in summary.notices:
        if notice not in known:
            state = said(state, Speaker.NOTICE, notice)
    return state


def _after_data_failed(state: State, message: str, still: messages.DataSummary | None) -> State:
    """What was open before another one was tried stays open."""
    state = said(state, Speaker.PROBLEM, message)
    if still is None:
        return replace(state, data_problem=message)
    return said(replace(state, data=still, data_problem=""), Speaker.NOTICE, f"{still.name} is still open.")


def _after_sound_predicted(state: State, word: Said) -> State:
    if not _is_shown(state, word.run) or state.said is None or state.said.run != word.run:
        return state
    state = replace(state, said=word)
    return said(state, Speaker.NOTICE, said_in_words(word, class_names(state)))


def _is_shown(state: State, run: str) -> bool:
    return state.run is not None and state.run.model.run == run


def _after_worker_lost(state: State, lost: messages.WorkerLost) -> State:
    if lost.further:
        return after_runs_lost(state, lost)
    state = after_runs_lost(_unseen(_taken(_looked(state, lost), lost), lost), lost)
    times = state.playground.loading
    if times is not None and times.going:
        state = _timed(state, times.ended())
    # Where a data set is open, that it is gone from the worker is no problem: it is read again.
    problem = state.conversation[-1].text if state.data is None else ""
    return replace(state, data_problem=problem)

"""Changes that can be taken back: kept as steps in the state. Pure."""

from __future__ import annotations

from dataclasses import fields, replace

from app.commands.own_phrases import Aliases
from app.state.parts.album import Album
from app.state.parts.playground import Exhibit
from app.state.parts.preferences import Preferences
from app.state.parts.run_record import MarkedRun, RunMarks, UnknownRuns, is_wanted
from app.state.parts.undo import STEPS_KEPT, Part, Step
from app.state.parts.view import View
from app.state.reducers.playground_moves import with_exhibit
from app.state.state import State
from audio.recognisers.catalogue import ENGINES
from models.data.corrections import CorrectionBook
from models.settings.specification import RunSpecification
from models.settings.titles import model_title

Settings = RunSpecification | Preferences | RunMarks


def changed(state: State, part: Part, before: Part | None = None, *, continues: bool = False) -> State:
    """The state with this part, which "undo" can take back. What was taken back before is gone then.

    `before` is the part as it was, where the state itself may not know it. A change that `continues` the
    last one, as a slider that is still held, is taken back together with it.
    """
    before = before or _part_like(state, part)
    if before == part:
        return state
    state, now = _with(state, part), _to_be_taken_back(before, part)
    if before == now:
        return state
    past = state.past
    if continues and past and past[-1].now == before:
        before, past = past[-1].before, past[:-1]
    return replace(state, past=(*past, Step(before, now))[-STEPS_KEPT:], future=())


def undone(state: State) -> State:
    """The state before its last change."""
    if not state.past:
        return state
    *earlier, last = state.past
    return replace(_moved(state, last.now, last.before), past=tuple(earlier), future=(*state.future, last))


def redone(state: State) -> State:
    """The state with the change that was taken back last."""
    if not state.future:
        return state
    *later, following = state.future
    return replace(
        _moved(state, following.before, following.now), past=(*state.past, following), future=tuple(later)
    )


def _part_like(state: State, part: Part) -> Part:
    match part:
        case View():
            return state.view
        case RunSpecification():
            return state.chosen
        case Preferences():
            return state.preferences
        case Aliases():
            return state.aliases
        case Exhibit():
            return state.playground.exhibit
        case MarkedRun(number):
            found = (each.marks for each in state.records if each.number == number)
            return MarkedRun(number, next(found, RunMarks()))
        case UnknownRuns():
            return state.unknown_runs
        case CorrectionBook():
            return state.book
        case Album():
            return state.webcam.album


def _with(state: State, part: Part) -> State:
    match part:
        case View():
            return replace(state, view=part)
        case RunSpecification():
            return replace(state, chosen=part)
        case Preferences():
            return replace(state, preferences=part)
        case Aliases():
            return replace(state, aliases=part)
        case Exhibit():
            return replace(state, playground=with_exhibit(state.playground, part))
        case MarkedRun():
            return _with_marks(state, part)
        case UnknownRuns():
            return replace(state, unknown_runs=part)
        case CorrectionBook():
            return replace(state, book=part)
        case Album():
            return replace(state, webcam=replace(state.webcam, album=part))


def _with_marks(state: State, marked: MarkedRun) -> State:
    """The list and the comparison with what is said of a run now; it may not be wanted any more."""
    records = [
        replace(each, marks=marked.marks) if each.number == marked.number else each for each in state.records
    ]
    runs = [
        replace(each, title=marked.marks.name or model_title(each.run.specification.model))
        if each.number == marked.number
        else each
        for each in state.compared.runs
    ]
    return replace(
        state,
        records=tuple(record for record in records if is_wanted(record, state.wanted)),
        compared=replace(state.compared, runs=tuple(runs)),
    )


def _moved(state: State, was: Part, now: Part) -> State:
    """Of the preferences only what this step changed: what was chosen since then stays."""
    if isinstance(was, Preferences) and isinstance(now, Preferences):
        changes = {name: getattr(now, name) for name in differences(was, now)}
        now = replace(state.preferences, **changes)
    return _with(state, now)


def _to_be_taken_back(was: Part, now: Part) -> Part:
    """What "undo" and "redo" may touch of a change. What takes the user's consent they never give or take."""
    if not (isinstance(was, Preferences) and isinstance(now, Preferences)):
        return now
    by_consent = any(_sends_sound_away(each.engine) for each in (was, now))
    return replace(
        now,
        keep_phrases=was.keep_phrases,
        whisper_declined=was.whisper_declined,
        found_declined=was.found_declined,
        engine=was.engine if by_consent else now.engine,
    )


def _sends_sound_away(engine: str) -> bool:
    return engine in ENGINES and ENGINES[engine].sends_sound_away


def marks_changed(was: RunMarks, now: RunMarks) -> dict[str, str | bool]:
    """What has to be written, by the names of the marks."""
    return {name: getattr(now, name) for name in differences(was, now)}


def differences(was: Settings, now: Settings) -> list[str]:
    """The names of what is not the same in both."""
    return [each.name for each in fields(now) if getattr(was, each.name) != getattr(now, each.name)]

"""Changes that can be taken back: kept as steps in the state. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar

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
Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Undoable(Generic[Kind]):
    """One kind of part of the state that can be taken back."""

    get: Callable[[State, Kind], Kind]
    """The part as it is, given another one of its kind."""
    put: Callable[[State, Kind], State]
    """The state with another one."""
    moved: Callable[[State, Kind, Kind], Kind] = lambda state, was, now: now
    """What it becomes where a step from `was` to `now` is taken back or done again."""
    touched: Callable[[Kind, Kind], Kind] = lambda was, now: now
    """What of a change from `was` to `now` may be taken back."""


def changed(state: State, part: Part, before: Part | None = None, *, continues: bool = False) -> State:
    """The state with this part, which "undo" can take back. What was taken back before is gone then.

    `before` is the part as it was, where the state itself may not know it. A change that `continues` the
    last one, as a slider that is still held, is taken back together with it.
    """
    undoable = UNDOABLE[type(part)]
    before = before or undoable.get(state, part)
    if before == part:
        return state
    state, now = undoable.put(state, part), undoable.touched(before, part)
    if before == now:
        return state
    past = state.past
    if continues and past and past[-1].now == before:
        before, past = past[-1].before, past[:-1]
    return replace(state, past=(*past, Step(before, now))[-STEPS_KEPT:], future=())


def _moved(state: State, was: Part, now: Part) -> State:
    undoable = UNDOABLE[type(now)]
    return undoable.put(state, undoable.moved(state, was, now))


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


def _marks_like(state: State, marked: MarkedRun) -> MarkedRun:
    found = (each.marks for each in state.records if each.number == marked.number)
    return MarkedRun(marked.number, next(found, RunMarks()))


def _only_changed(state: State, was: Preferences, now: Preferences) -> Preferences:
    """Only what this step changed: what was chosen since then stays."""
    return replace(state.preferences, **{name: getattr(now, name) for name in differences(was, now)})


def _without_consent(was: Preferences, now: Preferences) -> Preferences:
    """What takes the user's consent "undo" and "redo" never give or take."""
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


def _field(name: str) -> Undoable[Any]:
    """A field of the state."""
    return Undoable(
        lambda state, part: getattr(state, name), lambda state, part: replace(state, **{name: part})
    )


UNDOABLE: Mapping[type, Undoable[Any]] = {
    View: _field("view"),
    RunSpecification: _field("chosen"),
    Preferences: replace(_field("preferences"), moved=_only_changed, touched=_without_consent),
    Aliases: _field("aliases"),
    UnknownRuns: _field("unknown_runs"),
    CorrectionBook: _field("book"),
    MarkedRun: Undoable(_marks_like, _with_marks),
    Exhibit: Undoable(
        lambda state, part: state.playground.exhibit,
        lambda state, part: replace(state, playground=with_exhibit(state.playground, part)),
    ),
    Album: Undoable(
        lambda state, part: state.webcam.album,
        lambda state, part: replace(state, webcam=replace(state.webcam, album=part)),
    ),
}
"""How each part is read, changed and taken back. What changed is said by the feature that it belongs to."""

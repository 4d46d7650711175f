"""What the answers of a model change in what is shown. Pure."""

from __future__ import annotations

from dataclasses import replace

from app.compute.messages.control import RequestFailed, RequestStopped
from app.compute.messages.models import Exported, ModelImported
from app.compute.messages.predictions import (
    Calibrated,
    Explained,
    FolderPredicted,
    MistakesFound,
    PicturePredicted,
    Predicted,
    SoundPredicted,
)
from app.compute.messages.runs import WorkerLost
from app.state.events.unions import Event
from app.state.parts.conversation import Speaker
from app.state.parts.results import Said
from app.state.reducers.conversation import said
from app.state.state import State, class_names
from app.state.words.outcome import exported_in_words, said_in_words

_LookEnded = (
    Predicted
    | MistakesFound
    | SoundPredicted
    | Calibrated
    | Explained
    | PicturePredicted
    | FolderPredicted
    | RequestFailed
    | RequestStopped
    | WorkerLost
)

_TakingEnded = Exported | ModelImported | RequestFailed | RequestStopped | WorkerLost


def looked(state: State, event: Event) -> State:
    """The state without the look that this ends."""
    if not (state.looking and isinstance(event, _LookEnded)):
        return state
    word_is_lost = not isinstance(event, SoundPredicted) and state.said and not state.said.waits
    said_now = None if word_is_lost else state.said
    return replace(state, looking=False, folder_progress=None, said=said_now)


def taken(state: State, event: Event) -> State:
    """The state without the model whose way out or in this ends."""
    if not isinstance(event, _TakingEnded):
        return state
    if isinstance(event, Exported):
        state = said(state, Speaker.NOTICE, exported_in_words(event))
    return state if state.taking is None else replace(state, taking=None)


def after_sound_predicted(state: State, word: Said) -> State:
    """The state with a word as the model named it, where it is still waited for."""
    if not is_shown(state, word.run) or state.said is None or state.said.run != word.run:
        return state
    state = replace(state, said=word)
    return said(state, Speaker.NOTICE, said_in_words(word, class_names(state)))


def is_shown(state: State, run: str) -> bool:
    """Whether it is the run in view."""
    return state.run is not None and state.run.model.run == run

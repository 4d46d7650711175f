"""What the ear and the fetching of Whisper change in what is shown. Pure."""

from __future__ import annotations

from dataclasses import replace

from app.common.words.titles import leaves_this_computer
from app.state.events.voice import (
    WeightsCancelled,
    WeightsEvent,
    WeightsFailed,
    WeightsFetched,
    WeightsMissing,
    WeightsOffered,
    WeightsProgress,
    WeightsRequested,
)
from app.state.parts.conversation import Speaker
from app.state.parts.hearing import Ear, Engine, Fetch, Hearing, Weights
from app.state.reducers.conversation import said
from app.state.state import State
from audio.listening import ear_events, verdicts
from audio.listening.ear_events import EarEvent
from audio.listening.example import Example
from audio.listening.said import Said as Word
from language.sentence import message


def after_engine_hears(state: State, engine: Engine | None) -> State:
    """The state with another engine that hears, and what there is to say of it; or with none that can."""
    before, state = state.engine, replace(state, engine=engine)
    if engine is None or engine == before:
        return state  # the ear was made anew for another reason
    if before is None:  # what kept the others from hearing is over
        able = Ear.ASLEEP if state.hearing.ear is Ear.UNAVAILABLE else state.hearing.ear
        state = replace(state, hearing=replace(state.hearing, ear=able, problem=""))
    if engine.instead:
        state = said(state, Speaker.WARNING, engine.instead)
    if engine.sends_sound_away:
        state = said(state, Speaker.NOTICE, leaves_this_computer(engine.title))
    return state


def after_weights(state: State, event: WeightsEvent) -> State:
    """The state as the weights of Whisper are offered, come in or fail to."""
    weights = state.weights
    match event:
        case WeightsMissing():
            return state
        case WeightsOffered():
            return replace(state, weights=Weights(Fetch.OFFERED))
        case WeightsRequested():
            return replace(state, weights=Weights(Fetch.GOING))
        case WeightsProgress(done, total, seconds):
            return replace(state, weights=Weights(weights.fetch, done, total, seconds))
        case WeightsFetched():
            state = replace(state, weights=replace(weights, fetch=Fetch.DONE))
            return said(state, Speaker.NOTICE, message("Whisper has been fetched."))
        case WeightsCancelled():
            return replace(state, weights=Weights(Fetch.CANCELLED))
        case WeightsFailed(problem):
            return said(replace(state, weights=Weights(Fetch.FAILED)), Speaker.WARNING, problem)


def after_ear(hearing: Hearing, event: EarEvent) -> Hearing:  # noqa: C901 - one flat list of cases
    """What the ear is at, once it has told this."""
    match event:
        case ear_events.Level(value):
            return replace(hearing, level=value)
        case ear_events.Listening(hands_free):
            return replace(hearing, ear=Ear.LISTENING, hands_free=hands_free, problem="")
        case ear_events.Thinking():
            return replace(hearing, ear=Ear.THINKING, note="", problem="")
        case ear_events.SoFar(text):
            return replace(hearing, so_far=text)
        case ear_events.Noted(note):
            return replace(hearing, note=note)
        case ear_events.Asleep():
            ear = Ear.UNAVAILABLE if hearing.problem else Ear.ASLEEP
            return replace(hearing, ear=ear, hands_free=False, level=0.0, so_far="")
        case verdicts.Unavailable(reason):
            return replace(hearing, ear=Ear.UNAVAILABLE, level=0.0, problem=reason, so_far="")
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
    ear = Ear.LISTENING if hearing.hands_free else hearing.ear
    return replace(hearing, ear=ear, so_far="")

"""What was measured for the playground, as it comes in. Pure."""

from __future__ import annotations

from dataclasses import replace

from app.compute.messages.data import LoadingEnded, LoadingProgress
from app.state.parts.conversation import Speaker
from app.state.parts.loading_times import LoadingTimes, TimedWay, loading_result
from app.state.reducers import playground_moves
from app.state.reducers.conversation import said
from app.state.state import State


def after_loading(state: State, report: LoadingProgress | LoadingEnded) -> State:
    """The state as another way to load the data was measured, or the last of them."""
    times = state.playground.loading
    if times is None:
        return state
    match report:
        case LoadingProgress(workers, examples, total, seconds):
            return timed(state, times.with_progress(TimedWay(workers, examples, total, seconds)))
        case LoadingEnded(problem, stopped):
            times = times.ended("" if stopped else problem)
            state = timed(state, times)
            if problem:
                return said(state, Speaker.NOTICE if stopped else Speaker.PROBLEM, problem)
            return said(state, Speaker.NOTICE, loading_result(times))


def timed(state: State, times: LoadingTimes) -> State:
    """The state with these times."""
    return replace(state, playground=playground_moves.timed(state.playground, times))

"""What becomes of the state as data sets are read. Pure."""

from __future__ import annotations

from dataclasses import replace

from app.compute.messages.control import RequestFailed, RequestStopped
from app.compute.messages.data import DataFailed, DataReady, DataSummary
from app.compute.messages.runs import RunFailed, RunStarted, RunStopped, WorkerLost
from app.state.events.unions import Event
from app.state.parts.conversation import Speaker
from app.state.reducers.conversation import said
from app.state.reducers.runs import for_the_data
from app.state.state import State
from language.sentence import message

_ReadingEnded = (
    DataReady | DataFailed | RunStarted | RunStopped | RunFailed | RequestFailed | RequestStopped | WorkerLost
)
"""Answers to what a data set may have to be fetched or scanned for first: to open it, or to train on it."""


def read(state: State, event: Event) -> State:
    """The state without the data set whose way here this ends."""
    ended = isinstance(event, _ReadingEnded) and not (isinstance(event, WorkerLost) and event.further)
    return replace(state, download=None) if ended and state.download is not None else state


def after_data_ready(state: State, summary: DataSummary) -> State:
    """What is chosen has to make sense for this kind of data; what is worth knowing of it is told once."""
    state = replace(state, data=summary, data_problem="")
    state = replace(state, chosen=for_the_data(state, state.chosen))
    known = {line.text for line in state.conversation}
    for notice in summary.notices:
        if notice not in known:
            state = said(state, Speaker.NOTICE, notice)
    return state


def after_data_failed(state: State, problem: str, still: DataSummary | None) -> State:
    """What was open before another one was tried stays open."""
    state = said(state, Speaker.PROBLEM, problem)
    if still is None:
        return replace(state, data_problem=problem)
    return said(
        replace(state, data=still, data_problem=""),
        Speaker.NOTICE,
        message("{still} is still open.", still=still.name),
    )

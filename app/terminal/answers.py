"""Which commands answer with runs, and which run a report is about."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.commands.rules import Shows
from app.state.parts.run import Run
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from app.state.state import State


def lists_runs(invocation: Invocation, shows: Shows | None) -> bool:
    """Whether a command shows the list of the runs."""
    return shows is Shows.RUNS or invocation.arguments.get("what") is View.RUNS


def study_in(state: State) -> StudyCourse:
    """The one that is there while any of its runs reports."""
    assert state.study is not None
    return state.study


def run_named(state: State, name: str) -> Run:
    """The run that a report is about: a study may have begun the next one meanwhile."""
    return state.runs_known[name]

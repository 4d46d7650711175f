"""Which commands answer with runs, scenes or a comparison, and which run a report is about."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.state.parts.run import Run
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from app.state.state import State

LISTING_RUNS = ("show_runs_of", "show_starred_runs", "show_all_runs", "show_deleted_runs")
SHOWING_SCENES = ("show_scene", "show_scene_on", "show_scene_with")
COMPARING_RUNS = ("compare_runs", "compare_last_runs", "compare_starred_runs")


def lists_runs(invocation: Invocation) -> bool:
    """Whether a command shows the list of the runs."""
    return invocation.command in LISTING_RUNS or invocation.arguments.get("what") is View.RUNS


def study_in(state: State) -> StudyCourse:
    """The one that is there while any of its runs reports."""
    assert state.study is not None
    return state.study


def run_named(state: State, name: str) -> Run:
    """The run that a report is about: a study may have begun the next one meanwhile."""
    return state.runs_known[name]

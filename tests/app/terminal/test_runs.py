from __future__ import annotations

from dataclasses import replace

import pytest

from app.state.parts.run import Status
from app.state.parts.run_record import RunMarks, RunsWanted
from app.state.parts.view import View
from app.state.state import State
from app.terminal.runs import compared_as_text, records_as_text
from app.terminal.views import view_as_text
from tests.app.facts import compared_run, finished_run, run_record
from tests.app.terminal.test_views import cells


def test_every_run_is_a_row() -> None:
    stopped = run_record(
        7, status=Status.STOPPED, epochs=1, test_accuracy=None, marks=RunMarks("比较", starred=True)
    )
    lines = cells(records_as_text((run_record(12), stopped), RunsWanted()))
    assert lines[1][:7] == ["12", "MLP", "Tiny", "80.0 %", "90.0 %", "3", "1.5 s"]
    assert lines[1][8] == "finished"
    assert lines[2][:7] == ["7", "★ 比较", "Tiny", "80.0 %", "–", "1 of 3", "1.5 s"]
    assert lines[2][8] == "stopped"


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (RunsWanted(), "train MLP"),
        (RunsWanted(text="短 name"), "“短 name”"),
        (RunsWanted(starred=True), "star run 1"),
        (RunsWanted(deleted=True), "The bin is empty."),
        (RunsWanted(model="lenet"), "no run of this model"),
    ],
)
def test_an_empty_list_says_why(wanted: RunsWanted, words: str) -> None:
    assert words in records_as_text((), wanted)


def test_runs_side_by_side_tell_what_differs_below() -> None:
    run = finished_run()
    other = replace(run, model=replace(run.model, specification=replace(run.specification, seed=5)))
    lines = cells(compared_as_text((compared_run(1), compared_run(2, "LeNet", other))))
    assert lines[0] == ["1 · MLP", "2 · LeNet"]
    assert ["Test accuracy", "90.0 %", "90.0 %"] in lines
    assert lines[-2:] == [[], ["Seed", "0", "5"]]
    assert len(cells(compared_as_text((compared_run(1),)))) == len(lines) - 2


def test_a_history_that_cannot_be_read_says_so_alone() -> None:
    assert view_as_text(State(history_problem="It cannot be read."), View.RUNS) == "It cannot be read."

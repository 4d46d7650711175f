"""The views as the terminal prints them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.playground.scenes.exhibiting import as_it_opens
from app.state.parts.results import Pictures
from app.state.parts.view import View
from app.state.state import State
from app.terminal.table import table
from app.terminal.views import study_as_text, view_as_text
from models.evaluation.verdict import verdict
from models.settings.selection import comparison
from models.settings.specification import RunSpecification
from tests.app.facts import (
    broken_off,
    finished_run,
    folds_course,
    full_state,
    going_run,
    picture,
    study_course,
)

MLP = RunSpecification("mlp", epochs=3)


def cells(text: str) -> list[list[str]]:
    """A table's rows, parted where there are two spaces or more."""
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in text.splitlines()]


@pytest.mark.parametrize("view", list(View))
def test_every_view_of_a_full_state_has_a_text(view: View) -> None:
    assert view_as_text(full_state(), view)


@pytest.mark.parametrize("view", list(View))
def test_an_empty_state_has_a_text_too(view: View) -> None:
    assert view_as_text(State(playground=as_it_opens()), view)


def test_columns_line_up_where_characters_take_two() -> None:
    lines = table([["name", "n"], ["多层感知机", "1"], ["MLP", "10"]]).splitlines()
    assert lines == ["name         n", "多层感知机   1", "MLP         10"]


def test_the_curves_end_with_the_verdict() -> None:
    run = finished_run(epochs=5)
    found = verdict(run.specification, run.epochs)
    lines = view_as_text(State(run=run), View.CURVES).splitlines()
    assert len(lines) == 1 + 5 + 1
    assert lines[-1] == f"{found.reason} {found.advice}"


def test_without_an_epoch_there_is_no_verdict() -> None:
    run = replace(going_run(), epochs=())
    assert len(view_as_text(State(run=run), View.CURVES).splitlines()) == 1


def test_a_comparison_has_a_row_for_each_contender() -> None:
    assert cells(view_as_text(State(study=study_course()), View.COMPARISON)) == [
        ["validation", "test", "n", "time a run"],
        ["Softmax", "80.2 % ± 0.2 %", "79.2 % ± 0.2 %", "3", "1.5 s"],
        ["MLP", "85.2 % ± 0.2 %", "84.2 % ± 0.2 %", "3", "1.5 s"],
    ]


def test_one_run_alone_has_no_spread_and_none_no_figures() -> None:
    course = study_course(done=1)
    assert cells(study_as_text(course))[1:] == [
        ["Softmax", "80.0 %", "79.0 %", "1", "1.5 s"],
        ["MLP", "-", "-", "0", "-"],
    ]


def test_folds_end_with_their_mean_and_have_no_test_accuracy() -> None:
    rows = cells(study_as_text(folds_course(3)))
    assert rows == [
        ["validation", "n", "time a run"],
        ["fold 1", "80.0 %", "1", "1.5 s"],
        ["fold 2", "85.0 %", "1", "1.5 s"],
        ["fold 3", "90.0 %", "1", "1.5 s"],
        ["mean", "85.0 % ± 5.0 %", "3", "1.5 s"],
    ]


def test_why_runs_broke_off_stands_below_once() -> None:
    course = study_course()
    runs = tuple(broken_off(run) if run.specification.model == "mlp" else run for run in course.runs)
    lines = study_as_text(replace(course, runs=runs)).splitlines()
    assert lines[3:] == ["MLP: The loss has grown past every number."]


def test_chinese_names_keep_the_columns_straight() -> None:
    course = study_course(comparison([("支持向量机", MLP), ("Logistic regression", MLP)], seeds=1))
    heading, chinese, latin = study_as_text(course).splitlines()
    assert len(heading) == len(latin) == len(chinese) + 5
    assert latin.index("85.0 %") == chinese.index("80.0 %") + 5


def test_probabilities_are_per_cent_and_scores_are_not() -> None:
    sure = Pictures("run-1", (picture(7, 3, 3),), 1)
    assert cells(view_as_text(State(predictions=sure), View.PREDICTIONS)) == [
        ["image", "true", "predicted", "probability"],
        ["7", "3", "3", "91.0 %"],
    ]
    scored = replace(picture(7, 3), probabilities=(), scores=(-1.0, 2.256, *(-1.5,) * 8))
    assert cells(view_as_text(State(predictions=Pictures("run-1", (scored,), 1)), View.PREDICTIONS)) == [
        ["image", "true", "predicted", "score"],
        ["7", "3", "1", "2.26", "wrong"],
    ]

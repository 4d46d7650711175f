"""The rows of a study."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.figures.studies.comparison import comparison_figure
from app.figures.style import LIGHT, FigureStyle
from app.state.parts.run import Status
from tests.app.facts import broken_off, folds_course, study_course, study_run
from tests.app.figures.reading import drawn, line, places, values
from tests.app.figures.studies.compared import (
    MLP,
    STYLES,
    row_text,
    study,
)


@STYLES
def test_a_contender_of_which_no_run_held_is_said_to_have_broken_off(style: FigureStyle) -> None:
    course = study_course()
    runs = tuple(broken_off(run) if run.specification.model == "mlp" else run for run in course.runs)
    figure = comparison_figure(replace(course, runs=runs), style)
    assert row_text(figure, 1) == "broke off"
    (text,) = [text for text in figure.axes[1].texts if text.get_text() == "broke off"]
    assert text.get_color() == style.wrong
    assert places(figure, "mean-1") == places(figure, "test-1") == values(figure, "curve-1") == []
    assert drawn(figure)


def test_a_row_has_every_run_their_mean_and_their_spread() -> None:
    course = study_course()
    figure = comparison_figure(course, LIGHT)
    contender = course.contenders[0]
    mean, spread = contender.validation.mean, contender.validation.spread
    assert places(figure, "dots-0") == list(contender.validation.values)
    assert places(figure, "mean-0") == [mean]
    assert places(figure, "whisker-0") == pytest.approx([mean - spread, mean + spread])
    assert places(figure, "test-0") == [contender.test.mean]
    assert row_text(figure, 0) == "80.2 % ± 0.2 %"
    assert set(values(figure, "dots-1")) == {1.0}


def test_a_test_accuracy_is_hollow_and_the_legend_says_so() -> None:
    figure = comparison_figure(study_course(), LIGHT)
    assert line(figure, "test-0").get_markerfacecolor() == LIGHT.background
    curves, ends = figure.axes
    legend = ends.get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == ["validation", "test"]
    assert curves.get_legend() is None  # it would stand over the curves


def test_one_run_alone_has_no_spread() -> None:
    figure = comparison_figure(study_course(study("One", "Other")), LIGHT)
    assert row_text(figure, 0) == "80.0 %"
    assert places(figure, "dots-0") == places(figure, "whisker-0") == []
    assert not any(patch.get_visible() for patch in figure.axes[0].patches if patch.get_gid())


def test_rows_without_a_figure_say_why() -> None:
    nothing = study_course(study("One", "Other", "Third"), done=0)
    assert row_text(comparison_figure(nothing, LIGHT), 0) == "to come"
    going = replace(nothing, runs=(study_run(MLP, done=1),))
    assert [row_text(comparison_figure(going, LIGHT), row) for row in (0, 1)] == ["training", "to come"]
    ended = replace(going.runs[0], status=Status.STOPPED)
    stopped = replace(going, runs=(ended,), stopped=True)
    assert [row_text(comparison_figure(stopped, LIGHT), row) for row in (0, 1)] == ["stopped", "not trained"]


def test_folds_have_no_test_accuracy() -> None:
    figure = comparison_figure(folds_course(3), LIGHT)
    assert all(places(figure, f"test-{row}") == [] for row in range(4))
    assert figure.axes[1].get_legend() is None

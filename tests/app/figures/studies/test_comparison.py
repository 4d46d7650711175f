"""What the figure of a study says, at every stage of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from app.figures.studies.comparison import comparison_figure, update_comparison
from app.figures.style import DARK, LIGHT, FigureStyle
from app.state.parts.study import StudyCourse
from tests.app.facts import folds_course, study_course, study_run
from tests.app.figures.reading import drawn, line, places, values
from tests.app.figures.studies.compared import (
    STYLES,
    accuracies,
    overlap,
    row_names,
    row_text,
    study,
    twelve_models,
)


@STYLES
def test_folds_share_a_colour_and_end_with_their_mean(style: FigureStyle) -> None:
    course = folds_course(5)
    figure = comparison_figure(course, style)
    assert row_names(figure) == ["fold 1", "fold 2", "fold 3", "fold 4", "fold 5", "mean"]
    assert {line(figure, f"run-{number}").get_color() for number in range(5)} == {style.validation}
    assert values(figure, "curve-0") == pytest.approx(
        np.mean([accuracies(run) for run in course.runs], axis=0)
    )
    assert row_text(figure, 0) == "80.0 %"
    assert row_text(figure, 5) == "90.0 % ± 7.9 %"
    assert places(figure, "mean-5") == [course.total.mean]
    assert places(figure, "average") == [course.total.mean] * 2
    assert len(places(figure, "whisker-5")) == 2
    assert drawn(figure)


@pytest.mark.parametrize("course", [study_course(), folds_course(4)], ids=["comparison", "folds"])
def test_a_figure_that_is_updated_equals_a_new_one(course: StudyCourse) -> None:
    figure = comparison_figure(replace(course, runs=()), LIGHT)
    stages = [replace(course, runs=course.runs[:done]) for done in (1, 3)]
    for stage in (*stages, course):
        update_comparison(figure, stage)
        fresh = comparison_figure(stage, LIGHT)
        for axes, expected in zip(figure.axes, fresh.axes, strict=True):
            assert axes.get_xlim() == expected.get_xlim()
            assert axes.get_ylim() == expected.get_ylim()
            for one, other in zip(axes.lines, expected.lines, strict=True):
                np.testing.assert_array_equal(one.get_xydata(), other.get_xydata())
            assert [text.get_text() for text in axes.texts] == [text.get_text() for text in expected.texts]


@pytest.mark.parametrize("done", [0, 1, 3])
def test_a_study_at_its_beginning_can_be_drawn(done: int) -> None:
    assert drawn(comparison_figure(study_course(done=done), LIGHT))
    nearly_none = replace(folds_course(3, done=0), runs=(study_run(folds_course(3).study.runs[0], done=1),))
    assert drawn(comparison_figure(nearly_none, DARK))


def test_the_axes_hold_the_end_of_every_curve_and_every_row() -> None:
    course = study_course()
    curves, ends = comparison_figure(course, LIGHT).axes
    low, high = curves.get_ylim()
    assert all(low < accuracies(run)[-1] < high for run in course.runs)
    left, right = ends.get_xlim()
    for contender in course.contenders:
        assert all(left < value < right for value in (*contender.validation.values, contender.test.mean))
    assert curves.get_xlim() == (0, 4)


@pytest.mark.parametrize("height", [2.9, 4.5])
def test_no_text_is_cut_off_or_stands_on_another(height: float) -> None:
    names = ("Logistic regression (one-vs-rest)", "支持向量机（线性可分）", "Softmax regression, concise")
    for course in (study_course(study(*names, seeds=2)), study_course(twelve_models()), folds_course(10)):
        figure = comparison_figure(course, LIGHT)
        figure.set_size_inches(8, height)
        drawn(figure)
        ends = figure.axes[1]
        shown = [text for text in (*ends.texts, *ends.get_yticklabels()) if text.get_text()]
        boxes = [text.get_window_extent() for text in shown]
        assert all(box.x0 >= 0 and box.x1 <= figure.bbox.x1 for box in boxes)
        assert all(box.y0 >= 0 and box.y1 <= figure.bbox.y1 + 1 for box in boxes)
        assert not [(one, other) for one, other in combinations(shown, 2) if overlap(one, other)]


def test_in_a_narrow_window_no_title_stands_on_the_name_of_a_column() -> None:
    figure = comparison_figure(study_course(), LIGHT)
    figure.set_size_inches(4.2, 4.4)
    drawn(figure)
    for axes in figure.axes:
        title = axes._left_title  # type: ignore[attr-defined] # where the style has titles
        shown = [text for text in (title, *axes.texts, *axes.get_xticklabels()) if text.get_text()]
        assert not [(one, other) for one, other in combinations(shown, 2) if overlap(one, other)]

"""The curves of a study."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.figures.studies.comparison import comparison_figure
from app.figures.style import LIGHT, FigureStyle
from tests.app.facts import broken_off, study_course, study_run
from tests.app.figures.reading import drawn, line, places, values
from tests.app.figures.studies.compared import (
    STYLES,
    accuracies,
    row_text,
)


@STYLES
def test_every_run_has_its_curve_in_the_colour_of_its_contender(style: FigureStyle) -> None:
    course = study_course()
    figure = comparison_figure(course, style)
    for number, run in enumerate(course.runs):
        assert values(figure, f"run-{number}") == accuracies(run)
        assert line(figure, f"run-{number}").get_color() == style.contenders[number % 2]
    assert drawn(figure).startswith(b"\x89PNG")


def test_the_thick_curve_is_the_mean_over_the_runs() -> None:
    course = study_course()
    figure = comparison_figure(course, LIGHT)
    softmax = [accuracies(run) for run in course.runs_of("Softmax")]
    assert values(figure, "curve-0") == pytest.approx(np.mean(softmax, axis=0))
    assert places(figure, "curve-0") == [1, 2, 3]
    assert places(figure, "curve-1") == [1, 2, 3, 4]
    assert line(figure, "curve-0").get_linewidth() > line(figure, "run-0").get_linewidth()
    assert places(figure, "end-0") == [3]
    assert values(figure, "end-0") == values(figure, "curve-0")[-1:]


def test_the_band_reaches_a_standard_deviation_from_the_mean() -> None:
    course = study_course()
    figure = comparison_figure(course, LIGHT)
    (band,) = [patch for patch in figure.axes[0].patches if patch.get_gid() == "band-0"]
    heights = np.array([accuracies(run) for run in course.runs_of("Softmax")])
    corners = np.asarray(band.get_path().vertices)[:, 1]
    assert corners.max() == pytest.approx((heights.mean(axis=0) + heights.std(axis=0, ddof=1)).max())
    assert corners.min() == pytest.approx((heights.mean(axis=0) - heights.std(axis=0, ddof=1)).min())
    assert band.get_visible()


def test_the_mean_ends_where_fewer_than_two_runs_have_come() -> None:
    done = study_course(done=2)
    going = study_run(done.study.runs[2], done=2)
    figure = comparison_figure(replace(done, runs=(*done.runs, going)), LIGHT)
    # The only run of the MLP is its mean; of softmax the second run is going, at epoch 2 of 3.
    assert places(figure, "curve-0") == [1, 2]
    assert values(figure, "curve-1") == accuracies(done.runs[1])


def test_a_run_that_broke_off_is_shown_but_not_in_the_mean() -> None:
    course = study_course()
    runs = (broken_off(replace(course.runs[0], epochs=course.runs[0].epochs[:1])), *course.runs[1:])
    figure = comparison_figure(replace(course, runs=runs), LIGHT)
    assert len(values(figure, "run-0")) == 1
    sound = [accuracies(course.runs[2]), accuracies(course.runs[4])]
    assert values(figure, "curve-0") == pytest.approx(np.mean(sound, axis=0))
    assert row_text(figure, 0) == "80.3 % ± 0.1 %\n1 broke off"


def test_curves_that_are_all_the_same_still_have_an_axes() -> None:
    perfect = tuple(
        replace(run, epochs=tuple(replace(epoch, validation_accuracy=1.0) for epoch in run.epochs))
        for run in study_course().runs
    )
    curves, _ = comparison_figure(replace(study_course(), runs=perfect), LIGHT).axes
    low, high = curves.get_ylim()
    assert low < 1.0 <= high

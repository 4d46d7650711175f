"""What the figure of a study says, at every stage of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.text import Text
from numpy.typing import NDArray

from app.figures.comparison import comparison_figure, update_comparison
from app.figures.style import DARK, LIGHT, FigureStyle
from app.state.parts.run import Run, Status
from app.state.parts.study import StudyCourse
from models.selection import Study, comparison
from models.specification import RunSpecification
from models.titles import MODEL_TITLES
from tests.app.facts import broken_off, folds_course, study_course, study_run
from tests.app.figures.reading import drawn, line, places, values

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
MLP = RunSpecification("mlp", epochs=4)


def study(*names: str, seeds: int = 1) -> Study:
    return comparison([(name, MLP) for name in names], seeds)


def twelve_models() -> Study:
    models = [(title, RunSpecification(model, epochs=3)) for model, title in MODEL_TITLES.items()]
    return comparison(models, seeds=1)


def accuracies(run: Run) -> list[float]:
    return [epoch.validation_accuracy for epoch in run.epochs]


def row_text(figure: Figure, row: int) -> str:
    """Whatever stands at the end of a row."""
    return "".join(
        text.get_text() for text in figure.axes[1].texts if str(text.get_gid()).endswith(f"-{row}")
    )


def row_names(figure: Figure) -> list[str]:
    return [label.get_text() for label in figure.axes[1].get_yticklabels()]


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


def test_folds_have_no_test_accuracy() -> None:
    figure = comparison_figure(folds_course(3), LIGHT)
    assert all(places(figure, f"test-{row}") == [] for row in range(4))
    assert figure.axes[1].get_legend() is None


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


def test_curves_that_are_all_the_same_still_have_an_axes() -> None:
    perfect = tuple(
        replace(run, epochs=tuple(replace(epoch, validation_accuracy=1.0) for epoch in run.epochs))
        for run in study_course().runs
    )
    curves, _ = comparison_figure(replace(study_course(), runs=perfect), LIGHT).axes
    low, high = curves.get_ylim()
    assert low < 1.0 <= high


@STYLES
def test_twelve_contenders_can_be_told_apart(style: FigureStyle) -> None:
    figure = comparison_figure(study_course(twelve_models()), style)
    markers = {line(figure, f"end-{number}").get_marker() for number in range(12)}
    looks = {
        (line(figure, f"curve-{number}").get_color(), line(figure, f"curve-{number}").get_linestyle())
        for number in range(12)
    }
    assert (len(markers), len(looks)) == (12, 12)


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


def overlap(one: Text, other: Text) -> bool:
    first, second = one.get_window_extent(), other.get_window_extent()
    across = min(first.x1, second.x1) - max(first.x0, second.x0)
    down = min(first.y1, second.y1) - max(first.y0, second.y0)
    return bool(across > 1 and down > 1)


# Machado, Oliveira and Fernandes 2009, severity 1.
CONES_MISSING = {
    "none": np.eye(3),
    "red": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])


def linear(colour: str) -> NDArray[np.float64]:
    parts = np.array(to_rgb(colour))
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(light: NDArray[np.float64]) -> NDArray[np.float64]:
    shares = XYZ @ np.clip(light, 0, 1) / WHITE
    x, y, z = np.where(shares > 0.008856, np.cbrt(shares), 7.787 * shares + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@STYLES
@pytest.mark.parametrize("missing", CONES_MISSING)
def test_contenders_differ_whatever_the_colour_vision(style: FigureStyle, missing: str) -> None:
    seen = [lab(np.array(CONES_MISSING[missing]) @ linear(colour)) for colour in style.contenders]
    assert min(float(np.linalg.norm(one - other)) for one, other in combinations(seen, 2)) > 20


@STYLES
def test_contenders_stand_out_from_the_background(style: FigureStyle) -> None:
    background = float(XYZ[1] @ linear(style.background))
    for colour in style.contenders:
        darker, lighter = sorted((background, float(XYZ[1] @ linear(colour))))
        assert (lighter + 0.05) / (darker + 0.05) > 3

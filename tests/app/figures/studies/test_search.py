"""What the figure of a search says, at every stage of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from app.figures.search import search_figure, update_search
from app.figures.style import DARK, LIGHT, FigureStyle
from app.state.parts.study import StudyCourse
from models.recipes import recipe
from models.searching import even_grid, grid_search, random_search, space_of
from models.selection import Study
from models.specification import RunSpecification
from tests.app.facts import broken_off, search_course, study_trial
from tests.app.figures.reading import drawn

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
MLP = recipe("mlp")


def points(figure: Figure, axes: int, gid: str) -> list[tuple[float, float]]:
    (found,) = [line for line in figure.axes[axes].lines if line.get_gid() == gid]
    places, heights = np.asarray(found.get_xdata()), np.asarray(found.get_ydata())
    return [(float(x), float(y)) for x, y in zip(places, heights, strict=True)]


def titles(figure: Figure) -> list[str]:
    return [axes.get_title(loc="left") for axes in figure.axes]


def course_of(study: Study, accuracies: list[float]) -> StudyCourse:
    runs = [
        study_trial(each, accuracy, number)
        for number, (each, accuracy) in enumerate(zip(study.runs, accuracies, strict=False))
    ]
    return StudyCourse(study, tuple(runs))


def rates(*values: float) -> Study:
    return grid_search(replace(MLP, epochs=3), {"learning_rate": values})


@STYLES
def test_every_trial_stands_at_its_value_and_accuracy(style: FigureStyle) -> None:
    course = search_course()
    figure = search_figure(course, style)
    assert titles(figure) == ["Learning rate", "Dropout", "Both together"]
    others = [(run.specification, run.finished) for run in course.runs if run is not course.runs[2]]
    for axes, setting in enumerate(("learning_rate", "dropout")):
        assert points(figure, axes, "done") == [
            (getattr(each, setting), end.validation_accuracy) for each, end in others if end is not None
        ]
        best = course.study.runs[2]
        assert points(figure, axes, "best") == [(getattr(best, setting), 0.85)]
    assert drawn(figure).startswith(b"\x89PNG")


def test_a_learning_rate_has_an_axis_of_factors_and_dropout_has_not() -> None:
    figure = search_figure(search_course(), LIGHT)
    assert [axes.get_xscale() for axes in figure.axes] == ["log", "linear", "log"]
    assert [axes.get_yscale() for axes in figure.axes] == ["linear", "linear", "linear"]


def test_names_have_a_place_each() -> None:
    study = random_search(MLP, space_of(MLP, ["activation"]), 3)
    figure = search_figure(course_of(study, [0.8, 0.9, 0.7]), LIGHT)
    axis = figure.axes[0].xaxis
    assert [label.get_text() for label in axis.get_ticklabels()] == ["ReLU", "Sigmoid", "Tanh"]
    assert points(figure, 0, "best") == [(1.0, 0.9)]


def test_a_trial_far_below_the_others_leaves_them_room_and_is_shown_on_the_edge() -> None:
    figure = search_figure(course_of(rates(0.001, 0.01, 0.1, 10.0), [0.88, 0.9, 0.89, 0.1]), LIGHT)
    assert points(figure, 0, "low") == [(10.0, 0.0)]
    assert len(points(figure, 0, "done")) == 2
    bottom, top = figure.axes[0].get_ylim()
    assert 0.8 < bottom < 0.88
    assert 0.9 < top < 0.95


def test_a_trial_that_is_going_shows_where_it_is() -> None:
    study = rates(0.01, 0.1)
    first, second = (study_trial(each, 0.9, number) for number, each in enumerate(study.runs))
    second = study_trial(study.runs[1], 0.9, 1, done=2)
    figure = search_figure(StudyCourse(study, (first, second)), LIGHT)
    assert points(figure, 0, "going") == [(0.1, second.epochs[-1].validation_accuracy)]


def test_a_trial_that_broke_off_is_a_cross() -> None:
    course = course_of(rates(0.01, 0.1), [0.9, 0.8])
    course = replace(course, runs=(course.runs[0], broken_off(course.runs[1])))
    figure = search_figure(course, LIGHT)
    assert points(figure, 0, "broken") == [(0.1, 0.0)]
    assert points(figure, 0, "done") == points(figure, 0, "going") == []


@pytest.mark.parametrize("done", [0, 3, 6])
def test_an_update_shows_what_a_new_figure_would(done: int) -> None:
    figure = search_figure(search_course(done=0), LIGHT)
    course = search_course(done=done)
    update_search(figure, course)
    fresh = search_figure(course, LIGHT)
    for axes in range(2):
        for gid in ("done", "going", "best", "low", "broken"):
            assert points(figure, axes, gid) == points(fresh, axes, gid)
        assert figure.axes[axes].get_ylim() == fresh.axes[axes].get_ylim()
    assert drawn(figure) == drawn(fresh)


def test_a_grid_of_two_settings_is_a_map_with_its_figures() -> None:
    study = grid_search(MLP, {"learning_rate": (0.01, 0.1), "batch_size": (32, 64, 128)})
    figure = search_figure(course_of(study, [0.8, 0.81, 0.82, 0.83, 0.9, 0.84]), LIGHT)
    cells = figure.axes[2]
    (image,) = cells.images
    assert np.asarray(image.get_array()).T.ravel().tolist() == [0.8, 0.81, 0.82, 0.83, 0.9, 0.84]
    assert [text.get_text() for text in cells.texts] == ["80.0", "81.0", "82.0", "83.0", "90.0", "84.0"]
    assert [label.get_text() for label in cells.get_xticklabels()] == ["0.01", "0.1"]
    assert [label.get_text() for label in cells.get_yticklabels()] == ["32", "64", "128"]
    assert points(figure, 2, "best") == [(1.0, 1.0)]


def test_a_map_of_draws_colours_what_is_done() -> None:
    course = search_course(done=4)
    figure = search_figure(course, LIGHT)
    marks: dict[str, Line2D] = {str(line.get_gid()): line for line in figure.axes[2].lines}
    colours = [to_hex(_face(marks[f"point-{number}"])) for number in range(1, 7)]
    assert colours[4] == colours[5] == LIGHT.muted
    assert len(set(colours[:4])) == 3  # the second and the fourth are equally good
    assert colours[1] == colours[3]
    best = course.study.runs[2]
    assert points(figure, 2, "best") == [(best.learning_rate, best.dropout)]


def _face(line: Line2D) -> Any:
    return line.get_markerfacecolor()


@pytest.mark.parametrize("settings", [1, 2, 3, 4])
def test_as_many_settings_as_can_be_searched_have_an_axes_each(settings: int) -> None:
    names = ["learning_rate", "hidden", "dropout", "weight_decay"][:settings]
    study = random_search(MLP, space_of(MLP, names), 8)
    figure = search_figure(course_of(study, [0.8 + number / 100 for number in range(8)]), LIGHT)
    assert len(figure.axes) == {1: 1, 2: 3, 3: 3, 4: 4}[settings]
    assert all(points(figure, axes, "best") for axes in range(settings))
    assert drawn(figure)


def test_an_even_grid_that_skips_combinations_is_still_drawn() -> None:
    study = even_grid(RunSpecification("softmax"), space_of(RunSpecification("softmax")), 10)
    assert drawn(search_figure(course_of(study, [0.8] * len(study.runs)), DARK))


def test_the_marks_are_named_once() -> None:
    figure = search_figure(search_course(), LIGHT)
    (legend,) = figure.legends
    names = [text.get_text() for text in legend.get_texts()]
    assert names == ["trial", "training", "best so far", "far below", "broke off"]

"""What the figure of a search says, at every stage of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.figures.studies.search import search_figure, update_search
from app.figures.style import LIGHT, FigureStyle
from app.state.parts.study import StudyCourse
from models.settings.searching import random_search, space_of
from tests.app.facts import broken_off, search_course, study_trial
from tests.app.figures.reading import drawn
from tests.app.figures.studies.searched import MLP, STYLES, course_of, points, rates, titles


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


@pytest.mark.parametrize("settings", [1, 2, 3, 4])
def test_as_many_settings_as_can_be_searched_have_an_axes_each(settings: int) -> None:
    names = ["learning_rate", "hidden", "dropout", "weight_decay"][:settings]
    study = random_search(MLP, space_of(MLP, names), 8)
    figure = search_figure(course_of(study, [0.8 + number / 100 for number in range(8)]), LIGHT)
    assert len(figure.axes) == {1: 1, 2: 3, 3: 3, 4: 4}[settings]
    assert all(points(figure, axes, "best") for axes in range(settings))
    assert drawn(figure)


def test_the_marks_are_named_once() -> None:
    figure = search_figure(search_course(), LIGHT)
    (legend,) = figure.legends
    names = [text.get_text() for text in legend.get_texts()]
    assert names == ["trial", "training", "best so far", "far below", "broke off"]

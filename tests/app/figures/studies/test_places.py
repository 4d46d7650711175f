"""Where the values of settings stand."""

from __future__ import annotations

from app.figures.studies.search import search_figure
from app.figures.style import LIGHT
from models.settings.searching import random_search, space_of
from tests.app.facts import search_course
from tests.app.figures.studies.searched import MLP, course_of, points


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

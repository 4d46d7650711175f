"""The map of two settings."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D

from app.figures.studies.search import search_figure
from app.figures.style import DARK, LIGHT
from models.settings.searching import even_grid, grid_search, space_of
from models.settings.specification import RunSpecification
from tests.app.facts import search_course
from tests.app.figures.reading import drawn
from tests.app.figures.studies.searched import MLP, course_of, points


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


def test_an_even_grid_that_skips_combinations_is_still_drawn() -> None:
    study = even_grid(RunSpecification("softmax"), space_of(RunSpecification("softmax")), 10)
    assert drawn(search_figure(course_of(study, [0.8] * len(study.runs)), DARK))

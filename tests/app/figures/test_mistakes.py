"""Figures about what went wrong, and the places in them that can be chosen."""

from __future__ import annotations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from app.figures.class_figures import class_figure
from app.figures.confusion import confusion_matrix
from app.figures.pictures import prediction_grid
from app.figures.reliability import reliability_diagram
from app.figures.spots import spots_of
from app.figures.style import LIGHT
from app.results.class_table import calibration_in_words
from models.evaluation.calibration import calibration
from models.events import Finished
from tests.app.facts import CLASSES, calibrated, finished, picture


def drawn(figure: Figure) -> Figure:
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]
    return figure


def test_every_cell_of_the_matrix_has_its_place_where_its_number_stands() -> None:
    figure = drawn(confusion_matrix(finished(), CLASSES, LIGHT))
    spots = spots_of(figure)
    assert [(spot.row, spot.column) for spot in spots] == [
        (row, col) for row in range(10) for col in range(10)
    ]
    (axes,) = figure.axes
    for text, spot in zip(axes.texts, spots, strict=True):
        x, y = axes.transData.transform(text.get_position())
        assert spot.holds(x / figure.bbox.width, 1 - y / figure.bbox.height)


def test_every_image_of_a_grid_has_a_place_and_no_two_share_one() -> None:
    shown = tuple(picture(number, 1, 2) for number in range(8))
    spots = spots_of(drawn(prediction_grid(shown, CLASSES, LIGHT)))
    assert [(spot.row, spot.column) for spot in spots] == [(0, n) for n in range(6)] + [(1, 0), (1, 1)]
    middles = [(spot.left + spot.width / 2, spot.top + spot.height / 2) for spot in spots]
    assert all(sum(spot.holds(*middle) for spot in spots) == 1 for middle in middles)


def test_other_figures_have_no_places() -> None:
    assert spots_of(drawn(reliability_diagram(calibrated().calibration, LIGHT))) == ()


def test_the_bars_of_the_diagram_are_as_high_as_its_bins_are_right() -> None:
    found = calibrated().calibration
    above, below = reliability_diagram(found, LIGHT).axes
    filled = [each for each in found.bins if each.count]
    assert [bar.get_height() for bar in above.containers[0]] == [each.accuracy for each in filled]
    tops = [bar.get_y() + bar.get_height() for bar in above.containers[1]]
    assert tops == pytest.approx([each.confidence for each in filled])
    assert [bar.get_height() for bar in below.containers[0]] == [each.count for each in found.bins]


@pytest.mark.parametrize(
    ("sure", "right", "words"),
    [(0.9, [True, False], "too sure"), (0.6, [True, True], "not sure enough"), (0.5, [True, False], "as it")],
)
def test_calibration_is_told_in_words(sure: float, right: list[bool], words: str) -> None:
    assert words in calibration_in_words(calibration([sure, sure], right))


def test_a_class_without_a_figure_is_drawn_without_a_dot() -> None:
    end = Finished(1, 0.5, 0.6, ((3, 0, 0), (2, 1, 0), (0, 0, 0)), 1.0)
    figure = drawn(class_figure(end, ("a", "b", "c"), LIGHT))
    axes = figure.axes[0]
    precision, recall = axes.collections
    assert len(precision.get_offsets()) == len(recall.get_offsets()) == 2  # type: ignore[arg-type]
    assert axes.get_title(loc="left") == "Mean F1 62.5 %"

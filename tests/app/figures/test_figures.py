"""What the figures say, read back from their artists; and that they can be drawn at all."""

from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from matplotlib.figure import Figure

from app.figures.confusion import confusion_matrix
from app.figures.curves import learning_curves, update_learning_curves
from app.figures.of_state import figure_of
from app.figures.pictures import one_prediction, prediction_grid, sample_grid
from app.figures.style import DARK, LIGHT, FigureStyle
from app.state import State, View
from tests.app.facts import (
    CLASSES,
    data_summary,
    epoch_done,
    finished,
    full_state,
    going_run,
    picture,
    pictures,
)

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])


def drawn(figure: Figure) -> bytes:
    out = BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def texts(figure: Figure) -> list[str]:
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def values(figure: Figure, line: str) -> list[float]:
    (found,) = [each for axes in figure.axes for each in axes.lines if each.get_gid() == line]
    return [float(value) for value in np.asarray(found.get_ydata())]


@STYLES
def test_the_curves_show_every_epoch(style: FigureStyle) -> None:
    run = going_run(done=2, epochs=4)
    figure = learning_curves(run, style)
    assert drawn(figure).startswith(b"\x89PNG")
    assert values(figure, "train_loss") == [epoch.train_loss for epoch in run.epochs]
    assert values(figure, "train_accuracy") == [epoch.train_accuracy for epoch in run.epochs]
    assert values(figure, "validation_accuracy") == [epoch.validation_accuracy for epoch in run.epochs]
    assert values(figure, "batch_loss") == [2.0, 1.0]
    assert figure.axes[0].get_xlim() == (0, 4)


def test_the_curves_grow_in_the_same_figure() -> None:
    run = going_run(done=1, epochs=3)
    figure = learning_curves(run, LIGHT)
    update_learning_curves(figure, replace(run, epochs=(*run.epochs, epoch_done(2, accuracy=0.4))))
    assert values(figure, "validation_accuracy") == [0.8, 0.4]
    low, high = figure.axes[1].get_ylim()
    assert low < 0.39
    assert high > 0.8


def test_a_run_without_an_epoch_has_empty_curves() -> None:
    figure = learning_curves(replace(going_run(), epochs=(), batch_losses=()), LIGHT)
    assert values(figure, "train_loss") == []
    assert drawn(figure)


@STYLES
def test_the_confusion_matrix_shows_every_count(style: FigureStyle) -> None:
    figure = confusion_matrix(finished(), CLASSES, style)
    assert texts(figure).count("90") == 10
    assert texts(figure).count("1") == 90
    assert figure.axes[0].get_title(loc="left") == "Test accuracy 90.0 %"
    assert drawn(figure)


def test_an_empty_class_divides_by_nothing() -> None:
    empty = tuple(tuple(0 for _ in range(10)) for _ in range(10))
    figure = confusion_matrix(replace(finished(), confusion=empty), CLASSES, LIGHT)
    assert texts(figure).count("·") == 100


@STYLES
def test_the_grid_names_the_predicted_class_and_the_true_one_where_it_is_wrong(style: FigureStyle) -> None:
    figure = prediction_grid((picture(0, 3, 3), picture(1, 3, 5)), CLASSES, style)
    assert texts(figure) == ["✓ 3", "image 0", "✗ 5", "true: 3 · 1"]
    assert drawn(figure)


@STYLES
def test_one_image_shows_its_likeliest_classes(style: FigureStyle) -> None:
    figure = one_prediction(picture(42, 3, 5), CLASSES, style)
    image, bars = figure.axes
    assert image.get_title(loc="left") == "Test image 42: 3"
    assert bars.get_title(loc="left") == "Predicted: 5"
    assert "91.0 %" in texts(figure)
    assert drawn(figure)


def test_samples_stand_in_a_row_for_every_class() -> None:
    figure = sample_grid(data_summary(), LIGHT)
    assert texts(figure) == list(CLASSES)
    assert drawn(figure)


def test_images_that_are_not_square_are_shown() -> None:
    tall = replace(picture(), height=40, width=20, pixels=bytes(800))
    assert drawn(prediction_grid((tall, tall), CLASSES, LIGHT))
    assert drawn(one_prediction(tall, CLASSES, LIGHT))


def test_chinese_class_names_have_their_letters() -> None:
    names = ("短袖", "裤子", "套衫", "连衣裙", "外套", "凉鞋", "衬衫", "运动鞋", "包", "短靴")
    assert drawn(confusion_matrix(finished(), names, LIGHT))


@pytest.mark.parametrize("view", list(View))
def test_every_view_of_a_full_state_has_a_figure(view: View) -> None:
    figure = figure_of(full_state(), view, LIGHT)
    assert figure is not None
    assert drawn(figure)


@pytest.mark.parametrize("view", list(View))
def test_an_empty_state_has_none(view: View) -> None:
    assert figure_of(State(), view, LIGHT) is None


def test_before_the_data_is_read_classes_are_numbers() -> None:
    figure = figure_of(State(run=full_state().run, predictions=pictures(3)), View.PREDICTIONS, LIGHT)
    assert figure is not None
    assert texts(figure)[0] == "✓ 0"

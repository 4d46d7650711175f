"""What the figures say, read back from their artists; and that they can be drawn at all."""

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.patches import Rectangle

from app.compute.messages.data import Picture
from app.figures.confusion import confusion_matrix
from app.figures.curves import learning_curves, update_learning_curves
from app.figures.of_state import figure_of
from app.figures.pictures import montage, one_prediction, prediction_grid, sample_grid
from app.figures.style import DARK, LIGHT, FigureStyle
from app.state.parts.view import View
from app.state.state import State
from tests.app.facts import (
    CLASSES,
    data_summary,
    epoch_done,
    finished,
    finished_run,
    full_state,
    going_run,
    picture,
    pictures,
)
from tests.app.figures.reading import drawn, texts, values

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])


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


@pytest.mark.parametrize(
    ("loss", "name"), [("cross-entropy", "cross-entropy"), ("squared", "squared error"), ("hinge", "hinge")]
)
def test_the_loss_axis_says_which_loss_it_is(loss: str, name: str) -> None:
    run = going_run()
    model = replace(run.model, specification=replace(run.specification, loss=loss))
    assert learning_curves(replace(run, model=model), LIGHT).axes[0].get_ylabel() == name


@STYLES
def test_the_epoch_that_early_stopping_chose_is_marked(style: FigureStyle) -> None:
    run = finished_run(epochs=5)
    assert run.finished is not None
    stopped = replace(run, finished=replace(run.finished, best_epoch=2))
    figure = learning_curves(stopped, style)
    for axes in figure.axes:
        (mark,) = [each for each in axes.lines if each.get_gid() == "best_epoch"]
        assert mark.get_visible()
        assert np.asarray(mark.get_xdata()).tolist() == [2, 2]
        assert [text.get_text() for text in axes.texts if text.get_visible()] == ["best"]
    assert drawn(figure)


def test_no_epoch_is_marked_where_the_model_is_that_of_the_last() -> None:
    run = finished_run(epochs=5)
    assert run.finished is not None
    for best in (0, 5):
        figure = learning_curves(replace(run, finished=replace(run.finished, best_epoch=best)), LIGHT)
        assert not any(text.get_visible() for axes in figure.axes for text in axes.texts)
    figure = learning_curves(replace(run, finished=None), LIGHT)
    update_learning_curves(figure, replace(run, finished=replace(run.finished, best_epoch=3)))
    assert all(text.get_visible() for axes in figure.axes for text in axes.texts)


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


@STYLES
def test_scores_are_shown_as_scores_and_may_be_negative(style: FigureStyle) -> None:
    scores = (-3.25, -2.0, 1.4, -0.8, 0.3, -0.2, 2.24, -1.0, -0.9, -4.0)
    figure = one_prediction(replace(picture(42, 2), probabilities=(), scores=scores), CLASSES, style)
    _, bars = figure.axes
    assert bars.get_title(loc="left") == "Predicted: 6 · scores"
    assert texts(figure) == ["2.24", "1.40", "0.30", "−0.20", "−0.80"]
    assert [bar.get_width() for bar in bars.patches if isinstance(bar, Rectangle)] == pytest.approx(
        [2.24, 1.4, 0.3, -0.2, -0.8]
    )
    left, right = bars.get_xlim()
    assert left < -0.8 < 2.24 < right
    assert drawn(figure)


@pytest.mark.parametrize("scores", [(-1.3, 1.3), (0.0, 0.0), (-2.0, -1.0), (900.0, 1000.0)])
def test_scores_of_two_classes_have_zero_in_sight(scores: tuple[float, float]) -> None:
    figure = one_prediction(
        replace(picture(42, 1), probabilities=(), scores=scores), ("not Bag", "Bag"), LIGHT
    )
    left, right = figure.axes[1].get_xlim()
    assert left < 0 < right
    assert drawn(figure)


def test_the_grid_needs_no_probabilities() -> None:
    scored = replace(picture(0, 3), probabilities=(), scores=(0.0, 0.0, 0.0, -1.0, 2.0, *(0.0,) * 5))
    assert texts(prediction_grid((scored,), CLASSES, LIGHT)) == ["✗ 4", "true: 3 · 0"]


def test_samples_stand_in_a_row_for_every_class() -> None:
    figure = sample_grid(data_summary(), LIGHT)
    assert texts(figure)[: len(CLASSES)] == list(CLASSES)
    assert " 60 + 10" in texts(figure)
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


@pytest.mark.parametrize("view", [view for view in View if view is not View.PLAYGROUND])
def test_an_empty_state_has_none(view: View) -> None:
    assert figure_of(State(), view, LIGHT) is None


def test_before_the_data_is_read_classes_are_numbers() -> None:
    figure = figure_of(State(run=full_state().run, predictions=pictures(3)), View.PREDICTIONS, LIGHT)
    assert figure is not None
    assert texts(figure)[0] == "✓ 0"


def test_photographs_are_shown_as_they_are_and_drawings_in_the_colours_of_the_figure() -> None:
    cell, black = (2, 2), bytes(4)
    as_it_is = Picture(0, black, 2, 2, 0, photograph=True)
    red = Picture(0, bytes([255, 0, 0] * 4), 2, 2, 0, channels=3, photograph=True)
    drawing = Picture(0, black, 2, 2, 0)
    left, middle, right = np.split(montage((as_it_is, red, drawing), 3, 1, cell, LIGHT), 3, axis=1)
    assert (left == 0).all()
    assert (middle == [1, 0, 0]).all()
    assert (right == 1).all()  # paper

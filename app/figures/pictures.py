"""Images: a grid with true and predicted classes, one image with its probabilities, and samples."""

from __future__ import annotations

import math

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from app.common.words.numbers import count, percent
from app.compute.messages.data import DataSummary, Picture
from app.figures.in_words import gid_of, name_rows
from app.figures.spots import mark_spot
from app.figures.style import FigureStyle, new_figure, styled
from language.sentence import joined, message
from models.data.corrections import DataPart

LABEL_ROOM = 0.62
"""Height of a grid cell's two lines of text, as a share of the image's height."""
BARS_SHOWN = 5
LEAST_BARS = 4
"""There is room for at least so many, so that two are not thick."""
BARS_WIDTH = 1.4
"""Of the bars' axes, in image widths."""
NUMBER_ROOM = 0.25
"""For the number at the end of a score's bar, as a share of what all bars span."""
GRID_COLUMNS = 6
BALANCE_WIDTH = 0.4
"""Of the bars beside the samples, in widths of the samples."""
LABELS_HIGH = 190
"""Points that the names of all classes take up at most."""
CELL_WIDTH = 2.0
"""Of a grid's cell, in image widths: the text below is wider than the image."""


def prediction_grid(pictures: tuple[Picture, ...], classes: tuple[str, ...], style: FigureStyle) -> Figure:
    """Every image with its predicted class above and, where that is wrong, the true one."""
    columns = min(GRID_COLUMNS, len(pictures))
    rows = math.ceil(len(pictures) / columns)
    height, width = pictures[0].height, pictures[0].width
    cell_height, cell_width = round(height * (1 + LABEL_ROOM)), round(width * CELL_WIDTH)
    with styled(style):
        figure = new_figure()
        axes = _image_axes(figure)
        # One image for the whole grid: an axes for every picture would take ten times as long to draw.
        show_colours(axes, montage(pictures, columns, rows, (cell_height, cell_width), style))
        for position, picture in enumerate(pictures):
            row, column = divmod(position, columns)
            _caption(axes, picture, classes, style, (column + 0.5) * cell_width, row * cell_height + height)
            corner = (column * cell_width - 0.5, row * cell_height - 0.5)
            mark_spot(axes, row, column, corner, (cell_width, cell_height))
    return figure


def one_prediction(picture: Picture, classes: tuple[str, ...], style: FigureStyle) -> Figure:
    """The image on the left, its likeliest classes as bars on the right: probabilities, or else scores."""
    with styled(style):
        figure = new_figure()
        left, right = answer_bars(figure, picture, classes, style)
        show_picture(left, picture, style)
        left.set_title(_title(picture, classes))
        aside = "" if picture.probabilities else joined(" · ", ["", message("scores")])
        right.set_title(
            message("Predicted: {classes}", classes=joined("", [classes[picture.predicted or 0], aside]))
        )
    return figure


def answer_bars(
    figure: Figure, picture: Picture, classes: tuple[str, ...], style: FigureStyle
) -> tuple[Axes, Axes]:
    """Axes for the image, still empty, and axes with the likeliest classes as bars, the likeliest on top."""
    answers = picture.probabilities or picture.scores
    likeliest = sorted(range(len(answers)), key=lambda label: -answers[label])[:BARS_SHOWN]
    left, right = figure.subplots(1, 2, width_ratios=(1, BARS_WIDTH))
    right.set_box_aspect(picture.height / picture.width / BARS_WIDTH)  # as high as the image
    bare(left)
    values = [answers[label] for label in likeliest]
    colours = [_bar_colour(label, picture, style) for label in likeliest]
    bars = right.barh(range(len(values)), values, color=colours, height=0.62)
    name_rows(right.yaxis, [classes[label] for label in likeliest])
    if picture.probabilities:
        words = [percent(share) for share in values]
        right.set_xlim(0, 1.15)
    else:
        words = [f"{score:.2f}".replace("-", "−") for score in values]
        right.set_xlim(*_score_limits(values))
        right.vlines(0, -0.5, len(values) - 0.5, color=style.muted, linewidth=1)
    right.bar_label(bars, words, padding=6, color=style.text)
    right.set_ylim(max(len(values), LEAST_BARS) - 0.5, -0.5)
    right.set_xticks([])
    right.grid(False)
    right.spines[:].set_visible(False)
    return left, right


def _title(picture: Picture, classes: tuple[str, ...]) -> str:
    if not picture.is_known:
        return message("As the model sees it")
    if picture.part is DataPart.TRAINING:
        return message(
            "Training image {index}: {classes}", index=picture.index, classes=classes[picture.label]
        )
    return message("Test image {index}: {classes}", index=picture.index, classes=classes[picture.label])


def sample_grid(data: DataSummary, style: FigureStyle) -> Figure:
    """Samples of every class, a row each, and beside them how many there are to train and to test."""
    rows = [
        tuple(sample for sample in data.samples if sample.label == label)
        for label in range(len(data.classes))
    ]
    columns = max(len(row) for row in rows)
    cell = (data.height + 3, data.width + 3)
    grid = [montage(row, columns, 1, cell, style) for row in rows]
    with styled(style):
        figure = new_figure()
        left, right = figure.subplots(1, 2, width_ratios=(1, BALANCE_WIDTH))
        bare(left)
        samples = np.concatenate(grid)
        show_colours(left, samples)
        size = min(9.5, LABELS_HIGH / len(rows))
        for label, name in enumerate(data.classes):
            place = (label + 0.5) * cell[0]
            left.text(-3, place, name, ha="right", va="center", fontsize=size, gid=gid_of(name))
        height, width, _ = samples.shape
        right.set_box_aspect(height / width / BALANCE_WIDTH)  # as high as the samples
        _class_balance(right, data, style, size)
    return figure


def _class_balance(axes: Axes, data: DataSummary, style: FigureStyle, size: float) -> None:
    """A bar for each class: how many train, and after them how many test."""
    bare(axes)
    rows = range(len(data.classes))
    axes.barh(rows, data.training_counts, height=0.5, color=style.training, label="training")
    axes.barh(
        rows, data.test_counts, left=data.training_counts, height=0.5, color=style.validation, label="test"
    )
    for row, both in enumerate(zip(data.training_counts, data.test_counts, strict=True)):
        words = f" {count(both[0])} + {count(both[1])}"
        axes.text(sum(both), row, words, va="center", fontsize=size, color=style.muted)
    most = max(map(sum, zip(data.training_counts, data.test_counts, strict=True)))
    axes.set_xlim(0, 1.6 * most)  # room for the numbers
    axes.set_ylim(len(data.classes) - 0.5, -0.5)
    above = 8  # matplotlib's number of a place: the lower edge, in the middle
    axes.legend(loc=above, bbox_to_anchor=(0.4, 1.0), ncols=2, frameon=False, fontsize=8.5)


def _score_limits(scores: list[float]) -> tuple[float, float]:
    """Zero and all bars, with room for the numbers at their ends."""
    low, high = min(0.0, *scores), max(0.0, *scores)
    room = NUMBER_ROOM * ((high - low) or 1.0)
    return (low - room if low < 0 else -0.04 * room), (high + room if high > 0 or low == 0 else 0.04 * room)


def _image_axes(figure: Figure) -> Axes:
    axes = figure.subplots()
    bare(axes)
    return axes


def bare(axes: Axes) -> None:
    """Nothing but what is shown in them."""
    axes.set_xticks([])
    axes.set_yticks([])
    axes.grid(False)
    axes.spines[:].set_visible(False)


def colours_of(picture: Picture, style: FigureStyle) -> NDArray[np.float64]:
    """Its colours, [height, width, 3] from 0 to 1: as they are, or between background and text."""
    shape = (picture.height, picture.width, picture.channels)
    values = np.frombuffer(picture.pixels, np.uint8).reshape(shape) / 255.0
    if picture.channels == 3 or picture.photograph:
        return np.broadcast_to(values, (*shape[:2], 3))
    return _inked(values[..., 0], style)


def montage(
    pictures: tuple[Picture, ...], columns: int, rows: int, cell: tuple[int, int], style: FigureStyle
) -> NDArray[np.float64]:
    """The pictures' colours, [height, width, 3] from 0 to 1, side by side on the figure's background.

    Each is in the top middle of its cell (height, width).
    """
    colours = _inked(np.zeros((rows * cell[0], columns * cell[1])), style)
    for position, picture in enumerate(pictures):
        row, column = divmod(position, columns)
        top, left = row * cell[0], column * cell[1] + (cell[1] - picture.width) // 2
        colours[top : top + picture.height, left : left + picture.width] = colours_of(picture, style)
    return colours


def show_picture(axes: Axes, picture: Picture, style: FigureStyle) -> None:
    """One image."""
    show_colours(axes, colours_of(picture, style))


def show_colours(axes: Axes, colours: NDArray[np.float64]) -> None:
    """Colours [height, width, 3] from 0 to 1 as an image."""
    axes.imshow(colours, interpolation="antialiased")


def _inked(grey: NDArray[np.float64], style: FigureStyle) -> NDArray[np.float64]:
    """Grey values as colours [height, width, 3], from the figure's background (0) to its text colour (1)."""
    background, text = (np.array(_rgb(colour)) for colour in (style.background, style.text))
    inked: NDArray[np.float64] = background + grey[..., None] * (text - background)
    return inked


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))


def _caption(
    axes: Axes, picture: Picture, classes: tuple[str, ...], style: FigureStyle, x: float, y: float
) -> None:
    predicted = picture.predicted
    if predicted is None:
        return
    right = predicted == picture.label
    mark, colour = ("✓", style.right) if right else ("✗", style.wrong)
    name = classes[predicted]
    gid = gid_of(name)
    axes.text(x, y + 1, f"{mark} {name}", ha="center", va="top", fontsize=9.5, color=colour, gid=gid)
    line = (
        message("image {index}", index=picture.index)
        if right
        else joined(" · ", [message("true: {classes}", classes=classes[picture.label]), picture.index])
    )
    axes.text(x, y + picture.height * 0.3 + 1, line, ha="center", va="top", fontsize=8.5, color=style.muted)


def _bar_colour(label: int, picture: Picture, style: FigureStyle) -> str:
    if label == picture.predicted and not picture.is_known:
        return style.training
    if label == picture.label:
        return style.right
    return style.wrong if label == picture.predicted else style.grid

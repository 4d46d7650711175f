"""Sounds as pictures: samples of every word with how many there are and of whom, and a word just said."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from app.common.words.numbers import count
from app.compute.messages.data import DataSummary, Picture
from app.figures.in_words import OWN_WORDS, gid_of, name_rows
from app.figures.pictures import answer_bars, bare, montage, show_colours, show_picture
from app.figures.style import FigureStyle, new_figure, styled
from language.sentence import joined, message

GAP = 3
"""Pixels between two samples."""
SAMPLES_WIDTH = 3.0
"""Of the samples' axes, in widths of the axes of the speakers beside them."""
MOST_SPEAKERS = 12
"""Bars that there is room for; of more, the last stands for all others."""
LEAST_BARS = 10
"""There is room for at least so many, so that one is not thick."""


def sound_samples(data: DataSummary, style: FigureStyle) -> Figure:
    """Spectrograms of every word, a row each with its count, and beside them how much each speaker said."""
    rows = [
        tuple(sample for sample in data.samples if sample.label == label)
        for label in range(len(data.classes))
    ]
    columns = max(len(row) for row in rows)
    cell = (data.height + GAP, data.width + GAP)
    with styled(style):
        figure = new_figure()
        left, right = figure.subplots(1, 2, width_ratios=(SAMPLES_WIDTH, 1))
        bare(left)
        samples = np.concatenate([montage(row, columns, 1, cell, style) for row in rows])
        show_colours(left, samples)
        right.set_box_aspect(SAMPLES_WIDTH * samples.shape[0] / samples.shape[1])  # as high as the samples
        for label, name in enumerate(data.classes):
            total = data.training_counts[label] + data.test_counts[label]
            middle = (label + 0.5) * cell[0]
            left.text(-GAP, middle, name, ha="right", va="center", fontsize=9.5, gid=gid_of(name))
            text = f"n = {count(total)}"
            left.text(
                columns * cell[1] + GAP, middle, text, ha="left", va="center", fontsize=8.5, color=style.muted
            )
        left.set_title(message("Time to the right, pitch upwards"))
        _speakers(right, data, style)
    return figure


def said_word(picture: Picture, classes: tuple[str, ...], source: str, style: FigureStyle) -> Figure:
    """The spectrogram of a word on the left, what the model takes it for on the right."""
    with styled(style):
        figure = new_figure()
        left, right = answer_bars(figure, picture, classes, style)
        show_picture(left, picture, style)
        left.set_title(source or message("What you said"), gid=OWN_WORDS if source else None)
        left.set_xlabel(message("time →"), color=style.muted)
        left.set_ylabel(message("pitch →"), color=style.muted)
        predicted = picture.predicted
        assert predicted is not None
        for bar in right.patches[:1]:
            bar.set_facecolor(style.right)
        aside = "" if picture.probabilities else joined(" · ", ["", message("scores")])
        right.set_title(message("Predicted: {classes}", classes=joined("", [classes[predicted], aside])))
    return figure


def _speakers(axes: Axes, data: DataSummary, style: FigureStyle) -> None:
    """A bar for each."""
    said = list(zip(data.speakers, data.speaker_counts, strict=True))
    if len(said) > MOST_SPEAKERS:
        rest = said[MOST_SPEAKERS - 1 :]
        said = [
            *said[: MOST_SPEAKERS - 1],
            (message("{rest} others", rest=len(rest)), sum(number for _, number in rest)),
        ]
    names, numbers = [name for name, _ in said], [number for _, number in said]
    bars = axes.barh(range(len(said)), numbers, color=style.grid, height=0.62)
    name_rows(axes.yaxis, names)
    if len(said) < len(data.speakers):
        axes.get_yticklabels()[-1].set_gid(None)  # which is no name
    axes.bar_label(bars, [count(number) for number in numbers], padding=6, color=style.text)
    axes.set_xlim(0, 1.5 * max(numbers))
    axes.set_ylim(max(len(said), LEAST_BARS) - 0.5, -0.5)
    axes.set_xticks([])
    axes.tick_params(axis="y", length=0)
    axes.grid(False)
    axes.spines[:].set_visible(False)
    axes.set_title(message("Speakers"))

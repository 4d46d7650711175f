"""Why a model answers as it does: the picture as it sees it, what its answer hangs on, what was like it."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_rgb, to_rgba
from matplotlib.figure import Figure
from numpy.typing import NDArray

from app.compute.messages.data import Picture
from app.compute.messages.predictions import Explained
from app.figures.in_words import gid_of
from app.figures.pictures import bare, colours_of, show_colours, show_picture
from app.figures.style import FigureStyle, new_figure, styled
from language.sentence import message

LUMA = np.array((0.299, 0.587, 0.114))
"""How bright red, green and blue look (ITU-R BT.601, section 2.5.1)."""
SEEN = 0.3
"""How much of the picture's own grey is left under a map."""
LEFT = 0.004
"""Of the lower title, in widths of the figure: above the first image."""


def why_figure(found: Explained, classes: tuple[str, ...], style: FigureStyle) -> Figure:
    """Above, the picture and one map a method; below, the nearest training images."""
    picture = found.picture
    class_name = classes[found.label]
    maps = [
        (message("Saliency for {class_name}", class_name=class_name), found.saliency),
        (message("Grad-CAM for {class_name}", class_name=class_name), found.grad_cam),
    ]
    known = [(title, each) for title, each in maps if each is not None]
    with styled(style):
        figure = new_figure(space_between=0.04)
        halves = figure.subfigures(2, 1, squeeze=False, height_ratios=(1.7, 1))
        above, below = halves[:, 0]
        axes = above.subplots(1, len(known) + 1 + (found.weights is not None), squeeze=False)[0]
        for each in axes:
            bare(each)
        show_picture(axes[0], picture, style)
        axes[0].set_title(message("As the model sees it"))
        for place, (title, values) in enumerate(known, start=1):
            _show_map(axes[place], picture, values, style)
            axes[place].set_title(title)
        if found.weights is not None:
            _show_weights(axes[-1], _grid(found.weights, picture), style)
            axes[-1].set_title(message("Weights: blue for {class_name}, red against", class_name=class_name))
        row = below.subplots(1, max(1, len(found.neighbours)), squeeze=False)[0]
        _show_neighbours(row, found, classes, style)
        below.suptitle(message("Nearest training images"), x=LEFT, ha="left", fontsize=11, fontweight="bold")
    return figure


def _show_map(axes: Axes, picture: Picture, values: bytes, style: FigureStyle) -> None:
    """The picture, pale and grey, under a colour that is the stronger the larger the value."""
    paper = np.array(to_rgb(style.background))
    seen = colours_of(picture, style)
    if picture.channels == 3:
        seen = np.broadcast_to((seen @ LUMA)[..., None], seen.shape)
    show_colours(axes, paper + SEEN * (seen - paper))
    colour = to_rgba(style.validation)
    clear = LinearSegmentedColormap.from_list("map", [(*colour[:3], 0.0), colour])
    axes.imshow(_grid(values, picture), cmap=clear, vmin=0, vmax=1)


def _show_weights(axes: Axes, values: NDArray[np.float64], style: FigureStyle) -> None:
    colours = LinearSegmentedColormap.from_list("weights", [style.wrong, style.background, style.training])
    axes.imshow(values, cmap=colours, vmin=0, vmax=1)


def _show_neighbours(
    row: NDArray[np.object_], found: Explained, classes: tuple[str, ...], style: FigureStyle
) -> None:
    for axes, picture, distance in zip(row, found.neighbours, found.distances, strict=True):
        bare(axes)
        show_picture(axes, picture, style)
        axes.set_anchor("N")  # at their title, where the row is higher than they are
        same = picture.label == found.label
        axes.set_xlabel(
            f"{classes[picture.label]}\n{picture.index} · {distance:.2f}",
            fontsize=8.5,
            color=style.right if same else style.wrong,
            gid=gid_of(classes[picture.label]),
        )


def _grid(values: bytes, picture: Picture) -> NDArray[np.float64]:
    return np.frombuffer(values, np.uint8).reshape(picture.height, picture.width) / 255.0

"""A number at every place of the plane: as tints below the points, and as lines of equal height."""

from __future__ import annotations

import numpy as np
from contourpy import contour_generator
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.image import AxesImage
from numpy.typing import NDArray

from app.figures.playground.drawing import PLANE_REACH, Drawing, PictureType
from models.playground.two_classes import Values

STEPS = 121
"""Places of the lattice in each direction."""
STRONGEST = 0.26
"""Opacity of a tint where a class is certain."""


class Tints:
    """The plane in the colours of the two classes, the deeper the surer."""

    def __init__(self, drawing: Drawing[PictureType], axes: Axes) -> None:
        style = drawing.style
        # Where it meets the other, a colour is already gone: nothing flickers at 0.
        self._colours = np.array([to_rgb(style.validation), to_rgb(style.training)])
        image: AxesImage = axes.imshow(
            np.zeros((2, 2, 4)),
            extent=(-PLANE_REACH, PLANE_REACH, -PLANE_REACH, PLANE_REACH),
            origin="lower",
            interpolation="bilinear",
            aspect=axes.get_aspect(),
            zorder=0,
        )
        self._image = drawing.moves(image)

    def show(self, sureness: Values | None) -> None:
        """From -1, surely class B, to 1, surely class A; [steps, steps] from the bottom, or nothing."""
        if sureness is None:
            self._image.set_data(np.zeros((2, 2, 4)))
            return
        rgba = np.empty((*sureness.shape, 4))
        rgba[..., :3] = self._colours[(sureness > 0).astype(int)]
        rgba[..., 3] = STRONGEST * np.abs(sureness).clip(0, 1)
        self._image.set_data(rgba)


def level_lines(
    axis: Values, heights: Values, level: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where a number is at a level, as x and y of one line with gaps.

    `heights` are [steps, steps], from the bottom.
    """
    lines = contour_generator(x=axis, y=axis, z=heights).lines(level)
    if not lines:
        return np.empty(0), np.empty(0)
    gap = np.full((1, 2), np.nan)
    joined = np.concatenate([part for line in lines for part in (np.asarray(line), gap)])
    return joined[:, 0], joined[:, 1]

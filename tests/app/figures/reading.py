"""What a figure says, read back from its artists."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D


def drawn(figure: Figure) -> bytes:
    out = BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def texts(figure: Figure) -> list[str]:
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def line(figure: Figure, gid: str) -> Line2D:
    (found,) = [each for axes in figure.axes for each in axes.lines if each.get_gid() == gid]
    return found


def values(figure: Figure, gid: str) -> list[float]:
    """The heights of a line's points."""
    return [float(value) for value in np.asarray(line(figure, gid).get_ydata())]


def places(figure: Figure, gid: str) -> list[float]:
    """How far to the right a line's points are."""
    return [float(value) for value in np.asarray(line(figure, gid).get_xdata())]

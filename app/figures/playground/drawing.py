"""What a drawing of a scene is, and the pieces that drawings are made of.

A drawing makes its figure once, for one shape of facts: axes, labels, legends, all that stays. What moves it
adds with `moving`; `show` puts that where it belongs at one step of a picture. So a frame of an animation
costs only what moves, painted over a kept ground (`app.gui.plots.frame_image`), and what is saved looks the
same.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.typing import ArrayLike

from app.figures.playground.formulas import Formulas
from app.figures.style import FigureStyle, styled
from app.playground.scenes.scene import REACH, Picture
from app.state.parts.playground import Point
from models.playground.margin import Array

PictureType = TypeVar("PictureType", bound=Picture)
ArtistType = TypeVar("ArtistType", bound=Artist)
Rectangle = tuple[float, float, float, float]
"""Left, bottom, width and height, as parts of the figure."""
PLANE_REACH = 1.12 * REACH
"""How far the plane is seen; a little beyond where points may lie."""
WHOLE: Rectangle = (0.05, 0.065, 0.575, 0.92)
"""Where the plane is when it is the only picture."""
BESIDE: Rectangle = (0.65, 0.03, 0.345, 0.95)
"""Where the formulas are."""


@dataclass(frozen=True)
class Plane:
    """Where in a figure points are put by hand."""

    left: float
    bottom: float
    width: float
    height: float
    """As parts of the figure."""
    reach: float
    """Coordinates go from -reach to reach in both directions, edge to edge."""


class Drawing(ABC, Generic[PictureType]):
    """A figure of one scene. `words` says an English text in the language that is wanted."""

    def __init__(self, picture: PictureType, style: FigureStyle, words: Callable[[str], str] = str) -> None:
        self.style, self.words = style, words
        self._plane: Axes | None = None
        self.moving: list[Artist] = []
        """What is painted anew in every frame, the lowest first."""
        with styled(style):
            self.figure = Figure(figsize=(8, 4.5), dpi=100)
            self.build(picture)

    @staticmethod
    def shape(picture: Picture) -> object:
        """Equal for pictures that the same axes, labels and legends suit; else the figure is made anew."""
        return None

    @abstractmethod
    def build(self, picture: PictureType) -> None:
        """Make what stays, and with `moves` what moves."""

    @abstractmethod
    def show(self, picture: PictureType, step: int) -> None:
        """Put what moves where it is at this step, 0 to `picture.steps`."""

    def moves(self, artist: ArtistType) -> ArtistType:
        """Let this be painted anew in every frame."""
        artist.set_animated(True)
        self.moving.append(artist)
        return artist

    # ---- pieces

    @property
    def plane(self) -> Plane | None:
        """Where points are put, if they are; known once the figure has been drawn in its size."""
        if self._plane is None:
            return None
        where = self._plane.get_position()
        return Plane(where.x0, where.y0, where.width, where.height, reach=PLANE_REACH)

    def points_plane(self, where: Rectangle = WHOLE) -> Axes:
        """The plane that points lie in, which takes the hand's points: a square within a rectangle."""
        axes = self.figure.add_axes(where)
        axes.set_xlim(-PLANE_REACH, PLANE_REACH)
        axes.set_ylim(-PLANE_REACH, PLANE_REACH)
        axes.set_aspect("equal", adjustable="box", anchor="W")
        axes.set_xticks(range(-3, 4))
        axes.set_yticks(range(-3, 4))
        self._plane = axes
        return axes

    def line(self, axes: Axes, colour: str, **looks: object) -> Line2D:
        """A line that moves, empty at first."""
        (made,) = axes.plot([], [], color=colour)
        made.set(**looks)
        return self.moves(made)

    def class_points(self, axes: Axes, size: float = 7.5) -> ClassPoints:
        """The points of two classes, so large in points."""
        return ClassPoints(self, axes, size)

    def value_points(self, axes: Axes, *, of_validation: bool = False) -> ValuePoints:
        """Points of which each is an input and its target."""
        return ValuePoints(self, axes, of_validation)

    def formulas(self, where: Rectangle = BESIDE) -> Formulas:
        """A column of formulas."""
        return Formulas(self.figure.add_axes(where), self.style, self.words, self.moves)


class ClassPoints:
    """Points of two classes: discs and squares, so that colour is not all that tells them apart."""

    def __init__(self, drawing: Drawing[PictureType], axes: Axes, size: float) -> None:
        style = drawing.style
        looks = {
            "linestyle": "",
            "markersize": size,
            "markeredgecolor": style.background,
            "markeredgewidth": 0.8,
        }
        self._of = {
            1: drawing.line(axes, style.training, marker="o", zorder=4, **looks),
            -1: drawing.line(
                axes, style.validation, marker="s", zorder=4, **{**looks, "markersize": 0.93 * size}
            ),
        }

    def show(self, points: Iterable[Point]) -> None:
        """Put them there."""
        points = tuple(points)
        self.show_at(
            [point.x for point in points], [point.y for point in points], [point.label for point in points]
        )

    def show_at(self, x: ArrayLike, y: ArrayLike, labels: ArrayLike) -> None:
        """Put them at other places of the axes."""
        across, upward, classes = np.asarray(x), np.asarray(y), np.asarray(labels)
        for label, line in self._of.items():
            line.set_data(across[classes == label], upward[classes == label])


class ValuePoints:
    """Points that a curve is to go through: discs, or hollow squares where they are kept for validation."""

    def __init__(self, drawing: Drawing[PictureType], axes: Axes, of_validation: bool) -> None:
        style = drawing.style
        looks = {"linestyle": "", "zorder": 4}
        if of_validation:
            looks |= {"marker": "s", "markersize": 6.0, "markerfacecolor": "none", "markeredgewidth": 1.6}
        else:
            looks |= {"marker": "o", "markersize": 7.0, "markeredgecolor": style.background}
        self._line = drawing.line(axes, style.validation if of_validation else style.training, **looks)

    def show(self, points: Iterable[Point]) -> None:
        """Put them there."""
        points = tuple(points)
        self._line.set_data([point.x for point in points], [point.y for point in points])


def line_across(weights: Array, reach: float, at: float = 0.0) -> tuple[list[float], list[float]]:
    """The ends of the line w₁ x + w₂ y + b = `at` in the square of ±`reach`; nothing if it is outside."""
    w1, w2, b = (float(each) for each in weights)
    ends: list[tuple[float, float]] = []
    for edge in (-reach, reach):
        if abs(w2) > 1e-12:
            ends.append((edge, (at - b - w1 * edge) / w2))
        if abs(w1) > 1e-12:
            ends.append(((at - b - w2 * edge) / w1, edge))
    inside = sorted({end for end in ends if max(map(abs, end)) <= reach * (1 + 1e-9)})
    if len(inside) < 2:
        return [], []
    return [inside[0][0], inside[-1][0]], [inside[0][1], inside[-1][1]]

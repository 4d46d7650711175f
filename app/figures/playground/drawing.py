"""What a drawing of a scene is, and the pieces that drawings are made of.

A drawing makes its figure once, for one shape of facts: axes, labels, legends, all that stays. What moves it
adds with `moving`; `show` puts that where it belongs at one step of a picture. So a frame of an animation
costs only what moves, painted over a kept ground (`app.gui.plots.frame_image`), and what is saved looks the
same.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import ScaledTranslation
from numpy.typing import ArrayLike

from app.figures.in_words import OWN_WORDS
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
CAPTION_HEIGHT, LINE_HEIGHT, GAP = 15.0, 21.0, 9.0
"""Of the formulas, in points."""
CAPTION_SIZE, FORMULA_SIZE = 9.0, 12.5
"""Of letters, in points."""
LEAST_SCALE = 0.6
"""How much smaller formulas may become where there is little room."""
MOST_FORMULAS = 9
FITTINGS = 3
"""How often a text is made smaller until it fits."""
MATHS_FONT = "stix"
"""One that matplotlib brings along."""
NOTHING = 1e-12
"""What rounding leaves."""
TALL = ("dfrac", "\\sum")
"""What makes a formula higher than a line."""


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


@dataclass(frozen=True)
class Formula:
    """A line beside the picture: mathtext with this run's numbers, under a caption in words."""

    math: str
    """For example "$k = 7$"; or words, without any "$", which are translated."""
    caption: str = ""
    """In words alone: mathtext has no Chinese."""
    strong: bool = False
    """Whether it is what the scene is about."""
    colour: str = ""
    """Of the caption, where the picture shows something in it."""


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
        return Formulas(self, where)


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


class FittingText(Text):
    """A text that is drawn smaller where it would be wider than its axes."""

    def draw(self, renderer: RendererBase) -> None:
        """See `Text`."""
        assert self.axes is not None
        room, size = self.axes.bbox.width, float(self.get_fontsize())
        # Once may be too little: letters do not shrink by quite as much as their size.
        for _ in range(FITTINGS):
            needed = self.get_window_extent(renderer).width
            if needed <= room or room <= 0:
                break
            self.set_fontsize(0.97 * float(self.get_fontsize()) * room / needed)
        super().draw(renderer)
        self.set_fontsize(size)


class Formulas:
    """Formulas below each other, from the top."""

    def __init__(self, drawing: Drawing[PictureType], where: Rectangle) -> None:
        self._drawing = drawing
        self._axes = drawing.figure.add_axes(where)
        self._axes.set_axis_off()
        self._axes.set_xlim(0, 1)
        self._axes.set_ylim(0, 1)
        # Now, and not where they are first needed: fonts are chosen where a figure is styled.
        self._captions = [self._text(CAPTION_SIZE, drawing.style.muted) for _ in range(MOST_FORMULAS)]
        self._lines = [self._text(FORMULA_SIZE, drawing.style.text) for _ in range(MOST_FORMULAS)]

    def show(self, formulas: Sequence[Formula]) -> None:
        """Show these instead of what is there, `MOST_FORMULAS` at most; closer together in a low window."""
        needed = sum(_height(each) + GAP + (CAPTION_HEIGHT if each.caption else 0.0) for each in formulas)
        room = 72 * self._axes.bbox.height / self._drawing.figure.dpi
        scale = max(LEAST_SCALE, min(1.0, room / max(needed, 1.0)))
        down = 0.0
        for place, (caption, line) in enumerate(zip(self._captions, self._lines, strict=True)):
            formula = formulas[place] if place < len(formulas) else Formula("")
            caption.set_text(self._drawing.words(formula.caption))
            caption.set_fontsize(scale * CAPTION_SIZE)
            caption.set_color(formula.colour or self._drawing.style.muted)
            caption.set_fontweight("bold" if formula.colour else "normal")
            down += CAPTION_HEIGHT if formula.caption else 0.0
            self._place(caption, scale * (down - CAPTION_HEIGHT))
            in_words = "$" not in formula.math
            line.set_text(self._drawing.words(formula.math) if in_words else formula.math)
            line.set_fontsize(scale * (10.0 if in_words else FORMULA_SIZE))
            line.set_color(self._drawing.style.training if formula.strong else self._drawing.style.text)
            self._place(line, scale * down)
            down += _height(formula) + GAP

    def _text(self, size: float, colour: str) -> Text:
        made = FittingText(
            0.0,
            1.0,
            "",
            verticalalignment="top",
            fontsize=size,
            color=colour,
            gid=OWN_WORDS,
            math_fontfamily=MATHS_FONT,
            transform=self._axes.transAxes,
        )
        self._axes.add_artist(made)
        return self._drawing.moves(made)

    def _place(self, text: Text, down: float) -> None:
        lower = ScaledTranslation(0, -down / 72, self._drawing.figure.dpi_scale_trans)
        text.set_transform(self._axes.transAxes + lower)


def _height(formula: Formula) -> float:
    if any(each in formula.math for each in TALL):
        return 1.75 * LINE_HEIGHT
    return LINE_HEIGHT * (1 + 0.7 * formula.math.count("\n"))


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


def number(value: float, digits: int = 3) -> str:
    """A number as mathtext shows it: 3 significant digits, and no "e+05"."""
    if value != value or value in (float("inf"), float("-inf")):
        return r"\infty" if value > 0 else r"-\infty"
    text = f"{value:.{digits}g}" if abs(value) > NOTHING else "0"
    if "e" in text:
        mantissa, exponent = text.split("e")
        return rf"{mantissa}\cdot 10^{{{int(exponent)}}}"
    return text

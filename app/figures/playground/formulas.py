"""The formulas beside the picture of a scene, with the numbers of the moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.text import Text
from matplotlib.transforms import ScaledTranslation

from app.figures.in_words import OWN_WORDS
from app.figures.style import FigureStyle

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

    def __init__(
        self, axes: Axes, style: FigureStyle, words: Callable[[str], str], moves: Callable[[Text], Text]
    ) -> None:
        """`words` says an English text in the language that is wanted; `moves` has a text painted anew."""
        self._axes, self._style, self._words, self._moves = axes, style, words, moves
        self._axes.set_axis_off()
        self._axes.set_xlim(0, 1)
        self._axes.set_ylim(0, 1)
        # Now, and not where they are first needed: fonts are chosen where a figure is styled.
        self._captions = [self._text(CAPTION_SIZE, style.muted) for _ in range(MOST_FORMULAS)]
        self._lines = [self._text(FORMULA_SIZE, style.text) for _ in range(MOST_FORMULAS)]

    def show(self, formulas: Sequence[Formula]) -> None:
        """Show these instead of what is there, `MOST_FORMULAS` at most; closer together in a low window."""
        needed = sum(_height(each) + GAP + (CAPTION_HEIGHT if each.caption else 0.0) for each in formulas)
        room = 72 * self._axes.bbox.height / self._axes.figure.dpi
        scale = max(LEAST_SCALE, min(1.0, room / max(needed, 1.0)))
        down = 0.0
        for place, (caption, line) in enumerate(zip(self._captions, self._lines, strict=True)):
            formula = formulas[place] if place < len(formulas) else Formula("")
            caption.set_text(self._words(formula.caption))
            caption.set_fontsize(scale * CAPTION_SIZE)
            caption.set_color(formula.colour or self._style.muted)
            caption.set_fontweight("bold" if formula.colour else "normal")
            down += CAPTION_HEIGHT if formula.caption else 0.0
            self._place(caption, scale * (down - CAPTION_HEIGHT))
            in_words = "$" not in formula.math
            line.set_text(self._words(formula.math) if in_words else formula.math)
            line.set_fontsize(scale * (10.0 if in_words else FORMULA_SIZE))
            line.set_color(self._style.training if formula.strong else self._style.text)
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
        return self._moves(made)

    def _place(self, text: Text, down: float) -> None:
        lower = ScaledTranslation(0, -down / 72, self._axes.figure.dpi_scale_trans)
        text.set_transform(self._axes.transAxes + lower)


def _height(formula: Formula) -> float:
    if any(each in formula.math for each in TALL):
        return 1.75 * LINE_HEIGHT
    return LINE_HEIGHT * (1 + 0.7 * formula.math.count("\n"))


def number(value: float, digits: int = 3) -> str:
    """A number as mathtext shows it: 3 significant digits, and no "e+05"."""
    if value != value or value in (float("inf"), float("-inf")):
        return r"\infty" if value > 0 else r"-\infty"
    text = f"{value:.{digits}g}" if abs(value) > NOTHING else "0"
    if "e" in text:
        mantissa, exponent = text.split("e")
        return rf"{mantissa}\cdot 10^{{{int(exponent)}}}"
    return text

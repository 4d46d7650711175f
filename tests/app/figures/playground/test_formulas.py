"""The formulas beside a scene."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from app.figures.playground.drawing import Drawing
from app.figures.playground.drawings import DRAWINGS
from app.figures.playground.formulas import FittingText, number
from app.figures.style import LIGHT
from app.playground.scenes.exhibiting import opened, picture_of
from app.playground.scenes.scene import Picture


def drawing(scene: str, preset: str = "") -> tuple[Drawing[Any], Picture]:
    picture = picture_of(opened(scene, preset))
    return DRAWINGS[scene](picture, LIGHT), picture


def texts(figure: Figure) -> list[str]:
    found = [each.get_text() for each in figure.findobj(Text) if isinstance(each, Text)]
    return [text for text in found if text]


def painted(figure: Figure) -> np.ndarray[Any, Any]:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call] # matplotlib has no types there
    return np.asarray(canvas.buffer_rgba()).copy()  # type: ignore[no-untyped-call] # nor there


def test_formulas_are_said_in_other_words_and_keep_their_mathematics() -> None:
    picture = picture_of(opened("perceptron", "clouds"))
    made = DRAWINGS["perceptron"](picture, LIGHT, lambda text: text.upper())
    made.show(picture, 3)
    assert "NOW, AFTER 3 OF 11 MISTAKES" in texts(made.figure)
    assert any(r"\leftarrow" in text for text in texts(made.figure))


def test_in_a_low_window_formulas_come_closer_together() -> None:
    made, picture = drawing("perceptron")
    sizes = []
    for height in (6.0, 2.5):
        made.figure.set_size_inches(8, height)
        made.show(picture, 0)
        found = [text for text in made.figure.findobj(Text) if isinstance(text, Text)]
        sizes.append(max(float(text.get_fontsize()) for text in found if "$" in text.get_text()))
    assert sizes[1] < sizes[0]


def test_numbers_are_short_and_have_no_e_in_them() -> None:
    assert [number(each) for each in (0.12345, 134.76, 0.0, -2.5)] == ["0.123", "135", "0", "-2.5"]
    assert number(1.06e6) == r"1.06\cdot 10^{6}"
    assert number(float("inf")) == r"\infty"


class Told(FittingText):
    """Tells the sizes that it was drawn in."""

    def draw(self, renderer: RendererBase) -> None:
        self.sizes: list[float] = []
        super().draw(renderer)

    def set_fontsize(self, fontsize: float | str) -> None:
        super().set_fontsize(fontsize)
        if hasattr(self, "sizes"):
            self.sizes.append(float(fontsize))


def test_a_text_that_is_too_wide_is_drawn_smaller_and_keeps_its_size() -> None:
    made, _ = drawing("softmax")
    axes = made.figure.axes[-1]
    wide, narrow = (
        Told(0.0, 0.5, words, fontsize=12, transform=axes.transAxes) for words in ("wide " * 60, "narrow")
    )
    for text in (wide, narrow):
        axes.add_artist(text)
    for artist in made.moving:
        artist.set_animated(False)
    painted(made.figure)
    assert wide.sizes[0] < 4
    assert wide.get_fontsize() == narrow.get_fontsize() == 12
    assert set(narrow.sizes) <= {12}

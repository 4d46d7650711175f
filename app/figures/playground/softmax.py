"""Softmax: three logits, their probabilities beside the target, and the gradient."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke
from matplotlib.text import Text

from app.figures.in_words import OWN_WORDS
from app.figures.playground.drawing import Drawing
from app.figures.playground.formulas import Formula, number
from app.playground.scenes.softmax import SoftmaxPicture
from language.sentence import message
from models.playground.two_classes import Values

PLACES = ((0.045, 0.125, 0.16, 0.785), (0.255, 0.125, 0.16, 0.785), (0.465, 0.125, 0.16, 0.785))
"""Where logits, probabilities and the gradient are."""
WIDE = 0.62
"""Of a bar; classes are 1 apart."""


class SoftmaxDrawing(Drawing[SoftmaxPicture]):
    """See `Drawing`."""

    def build(self, picture: SoftmaxPicture) -> None:
        """See `Drawing`."""
        logits, probabilities, gradient = (self.figure.add_axes(where) for where in PLACES)
        self._bars = [
            Bars(self, logits, message("Logits"), (-9.0, 9.0)),
            Bars(self, probabilities, message("Softmax"), (0.0, 1.12)),
            Bars(self, gradient, message("Gradient"), (-1.25, 1.25)),
        ]
        self._target = self._bar(probabilities, self.style.text)
        self._formulas = self.formulas()

    def _bar(self, axes: Axes, colour: str) -> Rectangle:
        made = Rectangle(
            (0, 0), WIDE + 0.16, 1.0, facecolor="none", edgecolor=colour, linewidth=1.4, linestyle=(0, (4, 2))
        )
        axes.add_patch(made)
        return self.moves(made)

    def show(self, picture: SoftmaxPicture, step: int) -> None:
        """See `Drawing`."""
        made = picture.step
        assert made is not None
        logits, probabilities, gradient = self._bars
        # The shift would move all bars out of view, and is told in figures.
        logits.show(made.logits - picture.shift, made.logits)
        probabilities.show(made.probabilities)
        gradient.show(made.gradient)
        self._target.set_x(made.label + 1 - (WIDE + 0.16) / 2)
        self._formulas.show(formulas(picture))


class Bars:
    """A bar a class, with its number."""

    def __init__(
        self, drawing: Drawing[SoftmaxPicture], axes: Axes, title: str, limits: tuple[float, float]
    ) -> None:
        style = drawing.style
        axes.set_title(title, pad=8, fontsize=10)
        axes.set_xlim(0.4, 3.6)
        axes.set_ylim(*limits)
        axes.set_xticks([1, 2, 3])
        axes.set_xlabel(message("class"), labelpad=1)
        axes.grid(visible=False, axis="x")
        axes.axhline(0, color=style.muted, linewidth=0.8)
        self._limits = limits
        self._bars: list[Rectangle] = []
        self._texts: list[Text] = []
        for place in range(3):
            bar = Rectangle(
                (place + 1 - WIDE / 2, 0), WIDE, 0.0, facecolor=style.contenders[place], linewidth=0
            )
            axes.add_patch(bar)
            self._bars.append(drawing.moves(bar))
            text = axes.text(place + 1, 0, "", ha="center", fontsize=9, color=style.text, gid=OWN_WORDS)
            # The frame of the true class runs through the number on its bar.
            text.set_path_effects([withStroke(linewidth=3, foreground=style.background)])
            self._texts.append(drawing.moves(text))

    def show(self, heights: Values, numbers: Values | None = None) -> None:
        """Bars so high, with these numbers or their heights."""
        low, high = self._limits
        for place, height in enumerate(heights.tolist()):
            shown = min(max(height, low), high)
            self._bars[place].set_height(shown)
            text = self._texts[place]
            told = height if numbers is None else float(numbers[place])
            text.set_text(bar_number(told))
            above = shown >= 0
            text.set_verticalalignment("bottom" if above else "top")
            text.set_position((place + 1, shown + (0.012 if above else -0.012) * (high - low)))


def bar_number(value: float) -> str:
    """Three digits after the point: bars stand close, and have no room for more."""
    if value and abs(value) < 5e-4:
        return "≈0"
    return f"{value:.3f}".rstrip("0").rstrip(".")


def formulas(picture: SoftmaxPicture) -> tuple[Formula, ...]:
    """What stands beside the picture."""
    step = picture.step
    assert step is not None
    true = step.label + 1
    hot = "" if step.temperature == 1 else "/T"
    shown = [
        Formula(
            rf"$p_j = \dfrac{{e^{{z_j{hot}}}}}{{\sum_k \ e^{{z_k{hot}}}}}$",
            message("Softmax")
            if not hot
            else message("Softmax at the temperature {temperature}", temperature=f"{step.temperature:.3g}"),
        ),
        Formula(rf"$p = {_vector(step.probabilities)}$", strong=True),
        Formula(rf"$-\log p_{true} = {number(step.loss)}$", message("Cross-entropy of the true class")),
        Formula(
            (r"$\dfrac{p - y}{T}" if hot else "$p - y") + rf" = {_vector(step.gradient)}$",
            message("Its gradient: what is, less what should be"),
        ),
    ]
    if picture.shift:
        c = number(picture.shift)
        shown.append(
            Formula(
                r"$\dfrac{e^{z_j + c}}{\sum_k \ e^{z_k + c}} = \dfrac{e^c}{e^c}\, p_j = p_j"
                + rf",\quad c = {c}$",
                message("What is added to all changes nothing"),
            )
        )
    if picture.overflows:
        highest = float(step.logits.max() / step.temperature)
        result = r"\infty" if highest > 0 else "0"
        shown.append(
            Formula(rf"$e^{{{number(highest)}}} = {result}$", message("As it is written it fails in float32"))
        )
    return tuple(shown)


def _vector(values: Values) -> str:
    return "(" + r",\ ".join(f"{value:.3f}" for value in values.tolist()) + ")"

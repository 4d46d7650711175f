"""Two layers for XOR: two lines with their answers and the product, or a network that learns."""

from __future__ import annotations

import numpy as np
from matplotlib.colors import to_rgb

from app.figures.playground.drawing import PLANE_REACH, Drawing, line_across
from app.figures.playground.formulas import Formula, number
from app.figures.style import DARK
from app.playground.scenes.points import places
from app.playground.scenes.two_layers import TwoLayersPicture
from language.sentence import message
from models.playground.margin import Array
from models.playground.two_layers import score, sign, unit

PIXELS = 72
"""Of the ground that shows the answers, in each direction."""
YELLOW = ("#b98900", "#ffd75e")
"""On light and on dark."""
NAMED = 4
"""Points that are numbered and listed, as in the notes."""


class TwoLayersDrawing(Drawing[TwoLayersPicture]):
    """See `Drawing`."""

    def build(self, picture: TwoLayersPicture) -> None:
        """See `Drawing`."""
        style = self.style
        axes = self.points_plane()
        reach = PLANE_REACH
        centres = (np.arange(PIXELS) + 0.5) / PIXELS * 2 * reach - reach
        self._places = np.column_stack([each.ravel() for each in np.meshgrid(centres, centres)])
        self._ground = axes.imshow(
            np.zeros((PIXELS, PIXELS, 4)),
            extent=(-reach, reach, -reach, reach),
            origin="lower",
            zorder=0,
            interpolation="bilinear",
        )
        axes.set_aspect("equal", adjustable="box", anchor="W")
        self.moves(self._ground)
        self._blue = self.line(axes, style.training, linewidth=2.2, zorder=3)
        self._yellow = self.line(axes, YELLOW[style is DARK], linewidth=2.2, zorder=3)
        self._points = self.class_points(axes)
        self._wrong = self.line(
            axes,
            style.wrong,
            marker="o",
            linestyle="",
            markersize=15,
            markerfacecolor="none",
            markeredgewidth=2.0,
            zorder=5,
        )
        self._names = [
            self.moves(axes.text(0, 0, "", fontsize=10, color=style.text, zorder=6, gid="own_words"))
            for _ in range(NAMED)
        ]
        self._formulas = self.formulas()

    def show(self, picture: TwoLayersPicture, step: int) -> None:
        """See `Drawing`."""
        self._points.show(picture.points)
        for place, name in enumerate(self._names):
            shown = place < len(picture.points) <= 2 * NAMED
            name.set_text(str(place + 1) if shown else "")
            if shown:
                name.set_position((picture.points[place].x + 0.16, picture.points[place].y + 0.14))
        self._formulas.show(formulas(picture, step))
        if picture.blue is None or picture.yellow is None:
            self._show_ground(np.zeros(len(self._places)))
            self._show_lines(None, None)
            self._wrong.set_data([], [])
        elif picture.learning is not None:
            parameters = picture.learning.snapshots[step]
            self._show_ground(np.tanh(score(parameters, self._places)))
            self._show_lines(parameters[:3], parameters[3:6])
            self._show_wrong(picture, sign(score(parameters, places(picture.points))))
        else:
            self._show_product(picture, step)

    def _show_product(self, picture: TwoLayersPicture, step: int) -> None:
        assert picture.blue is not None
        assert picture.yellow is not None
        blue = unit(self._places, picture.blue_angle, 0.0)
        yellow = unit(self._places, picture.yellow_angle, 0.0)
        grounds = (np.zeros(len(blue)), blue, yellow, blue * yellow)
        self._show_ground(grounds[step])
        self._show_lines(
            direction(picture.blue_angle) if step in (1, 3) else None,
            direction(picture.yellow_angle) if step in (2, 3) else None,
        )
        answers = (None, picture.blue, picture.yellow, picture.blue * picture.yellow)[step]
        self._show_wrong(picture, answers)

    def _show_ground(self, answers: Array) -> None:
        """-1 to 1: the colour of either class, the paler the less sure."""
        style = self.style
        pixels = np.empty((PIXELS, PIXELS, 4))
        answers = answers.reshape(PIXELS, PIXELS)
        for channel in range(3):
            plus, minus = to_rgb(style.training)[channel], to_rgb(style.validation)[channel]
            pixels[..., channel] = np.where(answers > 0, plus, minus)
        pixels[..., 3] = 0.22 * np.abs(answers)
        self._ground.set_data(pixels)

    def _show_lines(self, blue: Array | None, yellow: Array | None) -> None:
        for line, weights in ((self._blue, blue), (self._yellow, yellow)):
            line.set_data(*(line_across(weights, PLANE_REACH) if weights is not None else ([], [])))

    def _show_wrong(self, picture: TwoLayersPicture, answers: Array | None) -> None:
        wrong = [
            point
            for point, answer in zip(picture.points, answers if answers is not None else (), strict=False)
            if answer != point.label
        ]
        self._wrong.set_data([point.x for point in wrong], [point.y for point in wrong])


def direction(angle: float) -> Array:
    """w₁, w₂, b of a line through the origin."""
    return np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0.0])


def formulas(picture: TwoLayersPicture, step: int) -> tuple[Formula, ...]:
    """What stands beside the picture at a step."""
    if picture.learning is not None:
        learning = picture.learning
        return (
            Formula(r"$s = v \cdot \tanh(W x + b) + c$", message("Two layers, two hidden units")),
            Formula(
                r"$L = \dfrac{1}{n} \ \sum_i \ \log(1 + e^{-y_i s_i})$",
                message("Logistic loss"),
            ),
            Formula(
                rf"$L = {number(float(learning.losses[step]))}$",
                message("After {step} steps", step=step * learning.steps_between),
                strong=True,
            ),
        )
    layers = Formula(
        "$h_1 = \\sigma(\\langle w_1, x \\rangle)$\n$h_2 = \\sigma(\\langle w_2, x \\rangle)$",
        message("First layer: two perceptrons"),
    )
    if picture.blue is None or picture.yellow is None:
        return (layers,)
    product = Formula(r"$o = h_1 \cdot h_2$", message("Second layer: their product"), strong=step == 3)
    rows = [
        row(place + 1, int(one), int(other), step)
        for place, (one, other) in enumerate(zip(picture.blue, picture.yellow, strict=True))
        if place < NAMED
    ]
    right = int((picture.blue * picture.yellow == [point.label for point in picture.points]).sum())
    table = Formula("\n".join(rows), message("The answers for the first points"))
    last = Formula(rf"${right} \ / \ {len(picture.points)}$", message("Right"), strong=True)
    return (layers, product, table, *((last,) if step == 3 else ()))


def row(number_: int, one: int, other: int, step: int) -> str:
    """A line of the table: as much of it as is known at a step."""
    marks = {1: "+", -1: "-"}
    known = [rf"h_1 = {marks[one]}"] if step >= 1 else []
    known += [rf"h_2 = {marks[other]}"] if step >= 2 else []
    known += [rf"o = {marks[one * other]}"] if step >= 3 else []
    return rf"${number_}:\quad {' quad '.join(known)}$".replace(" quad ", r" \quad ")

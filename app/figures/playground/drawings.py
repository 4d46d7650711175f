"""Which drawing shows which scene."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matplotlib.figure import Figure

from app.figures.playground.capacity import CapacityDrawing
from app.figures.playground.drawing import Drawing
from app.figures.playground.line import LineDrawing
from app.figures.playground.loading import LoadingDrawing
from app.figures.playground.losses import LossesDrawing
from app.figures.playground.perceptron import PerceptronDrawing
from app.figures.playground.polynomial import PolynomialDrawing
from app.figures.playground.race import RaceDrawing
from app.figures.playground.regressions import RegressionsDrawing
from app.figures.playground.softmax import SoftmaxDrawing
from app.figures.playground.support_vectors import SupportDrawing
from app.figures.playground.two_layers import TwoLayersDrawing
from app.figures.style import FigureStyle
from app.playground.scenes.exhibiting import picture_of
from app.state.parts.playground import PlaygroundState

DRAWINGS: dict[str, type[Drawing[Any]]] = {
    "line": LineDrawing,
    "polynomial": PolynomialDrawing,
    "capacity": CapacityDrawing,
    "perceptron": PerceptronDrawing,
    "two-layers": TwoLayersDrawing,
    "regressions": RegressionsDrawing,
    "support-vectors": SupportDrawing,
    "losses": LossesDrawing,
    "softmax": SoftmaxDrawing,
    "race": RaceDrawing,
    "loading": LoadingDrawing,
}


def playground_figure(
    playground: PlaygroundState, style: FigureStyle, words: Callable[[str], str] = str
) -> Figure:
    """What the playground shows, as a figure to be saved."""
    picture = picture_of(playground.shown)
    drawing = DRAWINGS[playground.exhibit.scene](picture, style, words)
    drawing.show(picture, picture.steps if playground.step is None else min(playground.step, picture.steps))
    return drawing.figure

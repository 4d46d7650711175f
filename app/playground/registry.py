"""The scenes, in the order of the notes, in which the playground lists them."""

from __future__ import annotations

from app.playground.capacity import CapacityScene
from app.playground.line import LineScene
from app.playground.loading import LoadingScene
from app.playground.losses import LossesScene
from app.playground.perceptron import PerceptronScene
from app.playground.polynomial import PolynomialScene
from app.playground.race import RaceScene
from app.playground.regressions import RegressionsScene
from app.playground.scene import Scene
from app.playground.softmax import SoftmaxScene
from app.playground.support_vectors import SupportScene
from app.playground.two_layers import TwoLayersScene

SCENES: tuple[Scene, ...] = (
    LineScene(),
    RegressionsScene(),
    PerceptronScene(),
    TwoLayersScene(),
    SupportScene(),
    LossesScene(),
    SoftmaxScene(),
    PolynomialScene(),
    CapacityScene(),
    RaceScene(),
    LoadingScene(),
)
_NAMED = {scene.name: scene for scene in SCENES}


def scene_named(name: str) -> Scene:
    """The scene of this name. Raises `KeyError` where there is none."""
    return _NAMED[name]

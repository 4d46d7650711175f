"""The scenes, in the order of the notes, in which the playground lists them."""

from __future__ import annotations

from app.playground.scenes.capacity import CapacityScene
from app.playground.scenes.line import LineScene
from app.playground.scenes.loading import LoadingScene
from app.playground.scenes.losses import LossesScene
from app.playground.scenes.perceptron import PerceptronScene
from app.playground.scenes.polynomial import PolynomialScene
from app.playground.scenes.race import RaceScene
from app.playground.scenes.regressions import RegressionsScene
from app.playground.scenes.scene import Scene
from app.playground.scenes.softmax import SoftmaxScene
from app.playground.scenes.support_vectors import SupportScene
from app.playground.scenes.two_layers import TwoLayersScene

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

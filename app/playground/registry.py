"""The scenes, in the order in which the playground lists them."""

from __future__ import annotations

from app.playground.perceptron import PerceptronScene
from app.playground.scene import Scene

SCENES: tuple[Scene, ...] = (PerceptronScene(),)
_NAMED = {scene.name: scene for scene in SCENES}


def scene_named(name: str) -> Scene:
    """The scene of this name. Raises `KeyError` where there is none."""
    return _NAMED[name]

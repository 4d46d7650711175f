"""What is known of a trained model, and goes with it wherever it goes."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from models.common.image_shape import ImageShape
from models.events import EpochDone, Finished
from models.settings.specification import RunSpecification

FORMAT = 1
"""Of these facts as JSON; a higher one is from a later version."""
KEY = "hearsee"
"""Under which ONNX and safetensors files have them."""


@dataclass(frozen=True)
class ModelFacts:
    """One model, and the run that it comes from."""

    specification: RunSpecification
    title: str
    """What the kind of model is called, "Small CNN" say."""
    run: str
    """The run's name."""
    data: str
    """The data set's."""
    classes: tuple[str, ...]
    """`classes[column]` is what a column of the scores stands for."""
    image_shape: ImageShape
    """Height and width, in pixels; before them 3 where its images have colours."""
    digest: str = ""
    """Of the weights; see `models.training.weights.digest`."""
    epochs: tuple[EpochDone, ...] = ()
    finished: Finished | None = None
    """None where the run did not come to its end."""
    device: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    """Under what it trained."""
    corrections: str = ""
    """The digest of what was set right in the data set before, or "" for nothing."""
    sounds: bool = False
    """Whether its pictures are spectrograms of words."""

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for JSON, which has no "not a number": that is None."""
        facts = {"format": FORMAT, **asdict(self), "versions": dict(self.versions)}
        return {name: _plain(value) for name, value in facts.items()}

    def as_json(self) -> str:
        """For a file of its own, or within one."""
        return json.dumps(self.as_dict(), ensure_ascii=False, allow_nan=False)

    def as_metadata(self) -> dict[str, str]:
        """For files that take texts beside their numbers."""
        return {KEY: self.as_json(), "classes": json.dumps(self.classes, ensure_ascii=False)}


def _plain(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, tuple | list) else value

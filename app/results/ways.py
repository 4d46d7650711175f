"""What has to be worked out of what is said for images."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.commands.understanding.ways_file import FeatureWays
from models.data.corrections import DataPart


def _elsewhere(said: dict[str, Any]) -> Mapping[str, Any] | None:
    """Images of the test set have a command of their own."""
    return None if said.get("part") is DataPart.TEST else said


FEATURE = FeatureWays(Path(__file__).with_name("ways.toml"), settle={"predict_image_of": _elsewhere})

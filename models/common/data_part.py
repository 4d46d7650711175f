"""The two parts of a data set."""

from __future__ import annotations

from enum import Enum


class DataPart(str, Enum):
    """Where an image is. Its number counts from 0 within its part, whatever is left out before it."""

    TRAINING = "training"
    TEST = "test"

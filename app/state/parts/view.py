"""What can be in front of the user. Apart from the state, so that the window is there before that loads."""

from __future__ import annotations

from enum import Enum


class View(str, Enum):
    """What is in front of the user."""

    DATA = "data"
    CURVES = "curves"
    CONFUSION_MATRIX = "confusion matrix"
    MISTAKES = "mistakes"
    PREDICTIONS = "predictions"
    COMPARISON = "comparison"
    RUNS = "runs"
    PLAYGROUND = "playground"
    CLASS_FIGURES = "class figures"
    CALIBRATION = "calibration"
    WHY = "explanation"

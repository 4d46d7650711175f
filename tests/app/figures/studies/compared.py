"""Studies to be drawn, and what is read off their figures."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from app.figures.style import DARK, LIGHT
from app.state.parts.run import Run
from models.settings.selection import Study, comparison
from models.settings.specification import RunSpecification
from models.settings.titles import MODEL_TITLES

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])


MLP = RunSpecification("mlp", epochs=4)


def study(*names: str, seeds: int = 1) -> Study:
    return comparison([(name, MLP) for name in names], seeds)


def twelve_models() -> Study:
    models = [(title, RunSpecification(model, epochs=3)) for model, title in MODEL_TITLES.items()]
    return comparison(models, seeds=1)


def accuracies(run: Run) -> list[float]:
    return [epoch.validation_accuracy for epoch in run.epochs]


def row_text(figure: Figure, row: int) -> str:
    """Whatever stands at the end of a row."""
    return "".join(
        text.get_text() for text in figure.axes[1].texts if str(text.get_gid()).endswith(f"-{row}")
    )


def row_names(figure: Figure) -> list[str]:
    return [label.get_text() for label in figure.axes[1].get_yticklabels()]


def overlap(one: Text, other: Text) -> bool:
    first, second = one.get_window_extent(), other.get_window_extent()
    across = min(first.x1, second.x1) - max(first.x0, second.x0)
    down = min(first.y1, second.y1) - max(first.y0, second.y0)
    return bool(across > 1 and down > 1)


# Machado, Oliveira and Fernandes 2009, severity 1.
CONES_MISSING = {
    "none": np.eye(3),
    "red": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}


XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


WHITE = np.array([0.9505, 1.0, 1.089])

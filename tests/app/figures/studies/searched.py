"""Searches to be drawn, and what is read off their figures."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.figure import Figure

from app.figures.style import DARK, LIGHT
from app.state.parts.study import StudyCourse
from models.settings.recipes import recipe
from models.settings.searching import grid_search
from models.settings.selection import Study
from tests.app.facts import study_trial

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])


MLP = recipe("mlp")


def points(figure: Figure, axes: int, gid: str) -> list[tuple[float, float]]:
    (found,) = [line for line in figure.axes[axes].lines if line.get_gid() == gid]
    places, heights = np.asarray(found.get_xdata()), np.asarray(found.get_ydata())
    return [(float(x), float(y)) for x, y in zip(places, heights, strict=True)]


def titles(figure: Figure) -> list[str]:
    return [axes.get_title(loc="left") for axes in figure.axes]


def course_of(study: Study, accuracies: list[float]) -> StudyCourse:
    runs = [
        study_trial(each, accuracy, number)
        for number, (each, accuracy) in enumerate(zip(study.runs, accuracies, strict=False))
    ]
    return StudyCourse(study, tuple(runs))


def rates(*values: float) -> Study:
    return grid_search(replace(MLP, epochs=3), {"learning_rate": values})

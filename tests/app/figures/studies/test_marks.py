"""What contenders are told apart by."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from numpy.typing import NDArray

from app.figures.studies.comparison import comparison_figure
from app.figures.style import FigureStyle
from tests.app.facts import study_course
from tests.app.figures.reading import line
from tests.app.figures.studies.compared import (
    CONES_MISSING,
    STYLES,
    WHITE,
    XYZ,
    twelve_models,
)


@STYLES
def test_twelve_contenders_can_be_told_apart(style: FigureStyle) -> None:
    figure = comparison_figure(study_course(twelve_models()), style)
    markers = {line(figure, f"end-{number}").get_marker() for number in range(12)}
    looks = {
        (line(figure, f"curve-{number}").get_color(), line(figure, f"curve-{number}").get_linestyle())
        for number in range(12)
    }
    assert (len(markers), len(looks)) == (12, 12)


def linear(colour: str) -> NDArray[np.float64]:
    parts = np.array(to_rgb(colour))
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(light: NDArray[np.float64]) -> NDArray[np.float64]:
    shares = XYZ @ np.clip(light, 0, 1) / WHITE
    x, y, z = np.where(shares > 0.008856, np.cbrt(shares), 7.787 * shares + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@STYLES
@pytest.mark.parametrize("missing", CONES_MISSING)
def test_contenders_differ_whatever_the_colour_vision(style: FigureStyle, missing: str) -> None:
    seen = [lab(np.array(CONES_MISSING[missing]) @ linear(colour)) for colour in style.contenders]
    assert min(float(np.linalg.norm(one - other)) for one, other in combinations(seen, 2)) > 20


@STYLES
def test_contenders_stand_out_from_the_background(style: FigureStyle) -> None:
    background = float(XYZ[1] @ linear(style.background))
    for colour in style.contenders:
        darker, lighter = sorted((background, float(XYZ[1] @ linear(colour))))
        assert (lighter + 0.05) / (darker + 0.05) > 3

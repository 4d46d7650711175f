from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from app.gui.plots.shared_pixels import SharedPixels


def figure(title: str, width: float = 4.0) -> Figure:
    made = Figure(figsize=(width, 3.0), dpi=50)
    made.add_subplot().set_title(title)
    return made


def drawn(made: Figure) -> bytes:
    canvas: Any = FigureCanvasAgg(made)
    canvas.draw()
    return bytes(canvas.buffer_rgba())


@pytest.fixture
def pixels() -> SharedPixels:
    return SharedPixels()


@pytest.mark.parametrize("widths", [(4.0, 4.0), (4.0, 6.0), (6.0, 4.0)])
def test_a_figure_looks_as_with_memory_of_its_own(pixels: SharedPixels, widths: tuple[float, float]) -> None:
    for title, width in zip(("first", "second"), widths, strict=True):
        canvas = pixels.canvas_for(figure(title, width))
        canvas.draw()
        assert bytes(canvas.buffer_rgba()) == drawn(figure(title, width))


def test_figures_of_one_size_are_drawn_into_the_same_memory(pixels: SharedPixels) -> None:
    first, second = pixels.canvas_for(figure("first")), pixels.canvas_for(figure("second"))
    first.draw()
    second.draw()
    assert np.shares_memory(np.asarray(first.buffer_rgba()), np.asarray(second.buffer_rgba()))


def test_a_figure_of_another_size_has_its_own(pixels: SharedPixels) -> None:
    small, large = pixels.canvas_for(figure("small")), pixels.canvas_for(figure("large", 6.0))
    small.draw()
    large.draw()
    assert not np.shares_memory(np.asarray(small.buffer_rgba()), np.asarray(large.buffer_rgba()))

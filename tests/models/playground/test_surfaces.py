from __future__ import annotations

import numpy as np
import pytest
import torch

from models.playground.descent import MOVERS
from models.playground.surfaces import RIPPLES, ROSENBROCK, SADDLE, Surface, bowl

SURFACES = {"bowl": bowl(20.0), "valley": ROSENBROCK, "saddle": SADDLE, "ripples": RIPPLES}
IN_TORCH = {
    "bowl": lambda x, y: (x**2 + 20 * y**2) / 2,
    "valley": lambda x, y: (1 - x) ** 2 + 10 * (y - x**2) ** 2,
    "saddle": lambda x, y: (x**2 - y**2) / 2 + y**4 / 8,
    "ripples": lambda x, y: (x**2 + y**2) / 20 + 0.15 * (2 - torch.cos(2 * x) - torch.cos(2 * y)),
}


@pytest.fixture(params=SURFACES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_heights_and_gradients_equal_torch(name: str) -> None:
    surface = SURFACES[name]
    for place in np.random.default_rng(0).uniform(-3, 3, size=(20, 2)):
        x, y = (torch.tensor(number, dtype=torch.float64, requires_grad=True) for number in place)
        height = IN_TORCH[name](x, y)
        height.backward()
        assert x.grad is not None
        assert y.grad is not None
        assert float(surface.value(*place)) == pytest.approx(height.item())
        assert surface.gradient(*place.tolist()) == pytest.approx((x.grad.item(), y.grad.item()))


def test_nothing_that_is_shown_is_lower_than_the_lowest(name: str) -> None:
    surface = SURFACES[name]
    left, right, bottom, top = surface.window
    across, up = np.meshgrid(np.linspace(left, right, 200), np.linspace(bottom, top, 200))
    lowest = surface.lowest
    assert surface.value(across, up).min() >= float(surface.value(*np.array(lowest))) - 1e-12
    assert surface.gradient(*lowest) == pytest.approx((0, 0), abs=1e-12)


def test_start_and_lowest_are_shown(name: str) -> None:
    surface: Surface = SURFACES[name]
    left, right, bottom, top = surface.window
    for x, y in (surface.start, surface.lowest):
        assert left < x < right
        assert bottom < y < top


def test_every_optimizer_has_a_rate(name: str) -> None:
    assert list(SURFACES[name].rates) == list(MOVERS)


def test_the_middle_of_the_saddle_has_no_slope_and_is_no_minimum() -> None:
    assert SADDLE.gradient(0.0, 0.0) == (0, 0)
    heights = [float(SADDLE.value(np.array(0.0), np.array(y))) for y in (-0.1, 0.0, 0.1)]
    assert heights[0] < heights[1] > heights[2]


def test_the_curvatures_of_the_bowl_have_the_condition_number() -> None:
    (steep,), (flat,) = [bowl(37.0).gradient(0.0, 1.0)[1:], bowl(37.0).gradient(1.0, 0.0)[:1]]
    assert steep / flat == pytest.approx(37)

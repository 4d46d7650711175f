from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from models.playground.descent import MOVERS, path, race
from models.playground.surfaces import RIPPLES, ROSENBROCK, SADDLE, bowl
from tests.models.playground.test_surfaces import IN_TORCH, SURFACES

REFERENCES: dict[str, Callable[[list[nn.Parameter], float], torch.optim.Optimizer]] = {
    "sgd": lambda parameters, rate: torch.optim.SGD(parameters, rate),
    "momentum": lambda parameters, rate: torch.optim.SGD(parameters, rate, momentum=0.9),
    "nesterov": lambda parameters, rate: torch.optim.SGD(parameters, rate, momentum=0.9, nesterov=True),
    "adagrad": lambda parameters, rate: torch.optim.Adagrad(parameters, rate),
    "rmsprop": lambda parameters, rate: torch.optim.RMSprop(parameters, rate),
    "adam": lambda parameters, rate: torch.optim.Adam(parameters, rate),
}


def torch_places(
    surface: Callable[[Tensor, Tensor], Tensor],
    start: tuple[float, float],
    optimizer: Callable[[list[nn.Parameter]], torch.optim.Optimizer],
    steps: int,
) -> list[list[float]]:
    place = nn.Parameter(torch.tensor(start, dtype=torch.float64))
    mover = optimizer([place])
    places = [place.tolist()]
    for _ in range(steps):
        mover.zero_grad()
        surface(place[0], place[1]).backward()
        mover.step()
        places.append(place.tolist())
    return places


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("optimizer", MOVERS)
def test_a_path_equals_torch_step_by_step(optimizer: str, surface: str) -> None:
    shape = SURFACES[surface]
    rate = shape.rates[optimizer]
    mine = path(shape, optimizer, rate, 60)
    theirs = torch_places(
        IN_TORCH[surface], shape.start, lambda place: REFERENCES[optimizer](place, rate), 60
    )
    assert not mine.thrown_out
    np.testing.assert_allclose(mine.places, theirs, rtol=1e-9, atol=1e-10)
    np.testing.assert_allclose(mine.heights, shape.value(*mine.places.T))


def test_another_momentum_equals_torch_too() -> None:
    mine = path(ROSENBROCK, "momentum", 0.002, 40, beta=0.5)
    theirs = torch_places(
        IN_TORCH["valley"],
        ROSENBROCK.start,
        lambda place: torch.optim.SGD(place, 0.002, momentum=0.5),
        40,
    )
    np.testing.assert_allclose(mine.places, theirs, rtol=1e-10)


def test_gradient_descent_on_the_bowl_is_the_closed_form() -> None:
    """x falls by 1 - η and y by 1 - κ η a step."""
    went = path(bowl(10.0), "sgd", 0.15, 30).places
    steps = np.arange(31)
    np.testing.assert_allclose(went[:, 0], -4.0 * 0.85**steps)
    np.testing.assert_allclose(went[:, 1], 1.5 * (-0.5) ** steps)


@pytest.mark.parametrize(("rate", "thrown_out"), [(0.199, False), (0.201, True)])
def test_gradient_descent_is_thrown_out_of_the_bowl_above_two_over_its_condition(
    rate: float, thrown_out: bool
) -> None:
    assert path(bowl(10.0), "sgd", rate, 1000).thrown_out is thrown_out


def test_who_is_thrown_out_keeps_the_finite_part_of_the_way() -> None:
    went = path(ROSENBROCK, "sgd", 0.5, 100)
    assert went.thrown_out
    assert 1 < len(went.places) < 100
    assert np.isfinite(went.heights).all()
    assert went.arrived(ROSENBROCK) is None


def test_all_start_together_and_everyone_gets_down_the_bowl() -> None:
    surface = bowl(20.0)
    paths = race(surface, 300)
    assert [each.optimizer for each in paths] == list(MOVERS)
    assert {tuple(each.places[0].tolist()) for each in paths} == {surface.start}
    arrived = {each.optimizer: each.arrived(surface) for each in paths}
    assert all(steps is not None for steps in arrived.values()), arrived


def test_momentum_is_faster_than_gradient_descent_where_the_bowl_is_narrow() -> None:
    surface = bowl(100.0)
    arrived = {each.optimizer: each.arrived(surface) for each in race(surface, 1000)}
    assert arrived["sgd"] is not None
    assert arrived["momentum"] is not None
    assert arrived["momentum"] < arrived["sgd"]


def test_who_divides_by_the_size_of_gradients_leaves_the_saddle_first() -> None:
    left = {
        each.optimizer: int(np.flatnonzero(np.abs(each.places[:, 1]) > 1)[0]) for each in race(SADDLE, 400)
    }
    assert max(left["adam"], left["adagrad"]) < left["sgd"]


def test_arriving_means_staying() -> None:
    surface = bowl(1.0)
    # With this rate and momentum it rolls through the middle, and out again.
    rolling = path(surface, "momentum", 0.1, 200, beta=0.95)
    arrived = rolling.arrived(surface, within=0.3)
    assert arrived is not None
    assert np.hypot(*rolling.places.T)[arrived:].max() <= 0.3
    assert np.hypot(*rolling.places.T)[:arrived].min() <= 0.3  # it had been there before


def test_gradient_descent_stays_in_a_ripple_and_momentum_passes_some() -> None:
    ends = {each.optimizer: float(each.heights[-1]) for each in race(RIPPLES, 300)}
    assert ends["momentum"] < ends["sgd"]

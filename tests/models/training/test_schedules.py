from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import nn
from torch.optim.lr_scheduler import (
    ConstantLR,
    CosineAnnealingLR,
    LinearLR,
    LRScheduler,
    MultiStepLR,
    OneCycleLR,
)

from models.settings import specification
from models.training.schedules import create_schedule

RATE = 0.4
REFERENCES: dict[str, Callable[[torch.optim.Optimizer, int], LRScheduler]] = {
    "constant": lambda optimizer, steps: ConstantLR(optimizer, factor=1.0),
    "linear": lambda optimizer, steps: LinearLR(
        optimizer, start_factor=1.0, end_factor=0.0, total_iters=steps
    ),
    "step": lambda optimizer, steps: MultiStepLR(
        optimizer, milestones=[(steps + 1) // 2, (3 * steps + 3) // 4], gamma=0.1
    ),
    "cosine": lambda optimizer, steps: CosineAnnealingLR(optimizer, T_max=steps),
    "one-cycle": lambda optimizer, steps: OneCycleLR(
        optimizer, max_lr=RATE, total_steps=steps, cycle_momentum=False
    ),
}


def rates_of(name: str, steps: int) -> list[float]:
    schedule = create_schedule(name)
    return [schedule(RATE, step, steps) for step in range(steps)]


def rates_of_torch(name: str, steps: int) -> list[float]:
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=RATE)
    scheduler = REFERENCES[name](optimizer, steps)
    rates = []
    for step in range(steps):
        rates.append(float(optimizer.param_groups[0]["lr"]))
        optimizer.step()
        if step < steps - 1:
            scheduler.step()
    return rates


@pytest.mark.parametrize("steps", [1, 2, 3, 4, 5, 7, 10, 40, 101])
@pytest.mark.parametrize("name", specification.SCHEDULES)
def test_a_schedule_equals_torch_step_by_step(name: str, steps: int) -> None:
    assert rates_of(name, steps) == pytest.approx(rates_of_torch(name, steps), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("name", specification.SCHEDULES)
def test_every_step_moves_and_none_by_more_than_the_rate(name: str) -> None:
    rates = {steps: rates_of(name, steps) for steps in (*range(1, 30), 1000)}
    assert not {steps: each for steps, each in rates.items() if min(each) <= 0 or max(each) > RATE}


@pytest.mark.parametrize("name", specification.SCHEDULES)
def test_a_schedule_is_a_multiple_of_its_rate(name: str) -> None:
    schedule = create_schedule(name)
    assert schedule(2 * RATE, 7, 20) == pytest.approx(2 * schedule(RATE, 7, 20))


@pytest.mark.parametrize("name", ["constant", "linear", "step", "cosine"])
def test_a_single_step_is_a_full_one(name: str) -> None:
    assert rates_of(name, 1) == [RATE]


@pytest.mark.parametrize(
    ("name", "last"), [("linear", 1e-3), ("step", 1e-2), ("cosine", 3e-6), ("one-cycle", 4e-6)]
)
def test_the_last_step_of_a_thousand_is_small(name: str, last: float) -> None:
    assert rates_of(name, 1000)[-1] == pytest.approx(RATE * last, rel=0.2)


@pytest.mark.parametrize("name", ["linear", "step", "cosine"])
def test_the_rate_never_rises(name: str) -> None:
    rates = rates_of(name, 40)
    assert rates == sorted(rates, reverse=True)


def test_the_linear_rate_falls_evenly() -> None:
    assert rates_of("linear", 4) == pytest.approx([0.4, 0.3, 0.2, 0.1])


def test_the_stepwise_rate_is_a_tenth_from_the_middle_and_a_hundredth_in_the_last_quarter() -> None:
    assert rates_of("step", 8) == pytest.approx([0.4] * 4 + [0.04] * 2 + [0.004] * 2)


def test_one_cycle_rises_for_three_tenths_and_then_falls() -> None:
    rates = rates_of("one-cycle", 40)
    top = rates.index(max(rates))
    assert top == 11
    assert rates[0] == pytest.approx(RATE / 25)
    assert rates[top] == pytest.approx(RATE)
    assert rates[: top + 1] == sorted(rates[: top + 1])
    assert rates[top:] == sorted(rates[top:], reverse=True)

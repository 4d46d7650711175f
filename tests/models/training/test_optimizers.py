from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from models.settings import specification
from models.settings.specification import RunSpecification
from models.training.optimizers import SGD, Optimizer, create_optimizer

REFERENCES: dict[str, Callable[[list[nn.Parameter], float, float], torch.optim.Optimizer]] = {
    "sgd": lambda parameters, rate, decay: torch.optim.SGD(parameters, rate, weight_decay=decay),
    "momentum": lambda parameters, rate, decay: torch.optim.SGD(
        parameters, rate, momentum=0.9, weight_decay=decay
    ),
    "adagrad": lambda parameters, rate, decay: torch.optim.Adagrad(parameters, rate, weight_decay=decay),
    "adam": lambda parameters, rate, decay: torch.optim.Adam(parameters, rate, weight_decay=decay),
}


def some_weights() -> list[nn.Parameter]:
    return [
        nn.Parameter(torch.linspace(-1, 1, 12, dtype=torch.float64).reshape(3, 4)),
        nn.Parameter(torch.linspace(0.5, -2, 8, dtype=torch.float64).reshape(4, 2)),
    ]


def loss_of(weights: list[nn.Parameter], step: int) -> Tensor:
    """Another valley at every step, flat along one row, so that gradients grow, shrink, turn and are 0."""
    first, second = weights
    return (((first[:2] @ second) - step % 3) ** 2).sum() * step / 10


def create(
    name: str, parameters: list[nn.Parameter], rate: float = 0.01, weight_decay: float = 0.0
) -> Optimizer:
    return create_optimizer(
        RunSpecification("mlp", optimizer=name, learning_rate=rate, weight_decay=weight_decay), parameters
    )


@pytest.mark.parametrize("weight_decay", [0.0, 0.1])
@pytest.mark.parametrize("name", specification.OPTIMIZERS)
def test_an_optimizer_equals_torch_step_by_step(name: str, weight_decay: float) -> None:
    ours, theirs = some_weights(), some_weights()
    mine = create(name, ours, 0.01, weight_decay)
    reference = REFERENCES[name](theirs, 0.01, weight_decay)
    for step in range(1, 21):
        rate = 0.02 / step
        mine.learning_rate = rate
        reference.param_groups[0]["lr"] = rate

        mine.zero_grad()
        loss_of(ours, step).backward()
        mine.step()

        reference.zero_grad()
        loss_of(theirs, step).backward()
        reference.step()

        for our, their in zip(ours, theirs, strict=True):
            torch.testing.assert_close(our, their, rtol=1e-10, atol=1e-12)
    moved = (ours[0] - some_weights()[0]).abs()
    assert (moved[:2] > 1e-3).all()
    assert (moved[2] > 0).all() if weight_decay else (moved[2] == 0).all()


@pytest.mark.parametrize("name", specification.OPTIMIZERS)
def test_the_first_step_is_of_the_rate_that_the_specification_gives(name: str) -> None:
    moved = []
    for rate in (0.01, 0.02):
        parameter = nn.Parameter(torch.ones(1, dtype=torch.float64))
        optimizer = create(name, [parameter], rate)
        (3 * parameter).sum().backward()
        optimizer.step()
        moved.append(1 - parameter.item())
    assert moved[1] == pytest.approx(2 * moved[0])
    assert moved[0] == pytest.approx(0.01 if name in ("adagrad", "adam") else 0.03)


@pytest.mark.parametrize("name", specification.OPTIMIZERS)
def test_weights_decay_but_biases_and_scales_do_not(name: str) -> None:
    weight, bias = nn.Parameter(torch.ones(2, 1)), nn.Parameter(torch.ones(2))
    optimizer = create(name, [weight, bias], weight_decay=0.1)
    weight.grad, bias.grad = torch.zeros(2, 1), torch.zeros(2)
    optimizer.step()
    assert (weight < 1).all()
    assert (bias == 1).all()


@pytest.mark.parametrize("name", specification.OPTIMIZERS)
def test_a_step_leaves_the_gradient_as_it_is(name: str) -> None:
    weight = nn.Parameter(torch.ones(2, 1))
    optimizer = create(name, [weight], weight_decay=0.1)
    weight.grad = torch.full((2, 1), 2.0)
    optimizer.step()
    assert torch.equal(weight.grad, torch.full((2, 1), 2.0))


@pytest.mark.parametrize("name", specification.OPTIMIZERS)
def test_a_parameter_without_a_gradient_stays(name: str) -> None:
    parameter = nn.Parameter(torch.ones(1, 1))
    create(name, [parameter], weight_decay=0.1).step()
    assert parameter == torch.ones(1, 1)


@pytest.mark.parametrize("name", ["adagrad", "adam"])
def test_a_gradient_that_was_always_0_divides_nothing_by_0(name: str) -> None:
    parameter = nn.Parameter(torch.ones(1))
    optimizer = create(name, [parameter])
    for _ in range(3):
        parameter.grad = torch.zeros(1)
        optimizer.step()
    assert parameter == torch.ones(1)


def test_gradients_do_not_add_up_after_zero_grad() -> None:
    parameter = nn.Parameter(torch.ones(1))
    optimizer = SGD([parameter], learning_rate=1.0)
    for _ in range(2):
        optimizer.zero_grad()
        (2 * parameter).sum().backward()
    assert parameter.grad == torch.tensor([2.0])


def test_parameters_may_come_from_a_generator() -> None:
    layer = nn.Linear(2, 1)
    optimizer = create_optimizer(RunSpecification("mlp", optimizer="adam"), layer.parameters())
    before = layer.weight.detach().clone()
    layer(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    assert (layer.weight != before).all()

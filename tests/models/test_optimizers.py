from __future__ import annotations

import torch
from torch import nn

from models.optimizers import SGD, create_optimizer
from models.specification import RunSpecification


def test_sgd_equals_torch_step_by_step() -> None:
    start = torch.linspace(-1, 1, 12).reshape(3, 4)
    ours, theirs = nn.Parameter(start.clone()), nn.Parameter(start.clone())
    mine = create_optimizer(RunSpecification("mlp", learning_rate=0.3), [ours])
    reference = torch.optim.SGD([theirs], lr=0.3)
    for step in range(1, 6):
        for optimizer, parameter in ((mine, ours), (reference, theirs)):
            optimizer.zero_grad()
            (parameter**2 * step).sum().backward()
            optimizer.step()
        assert torch.equal(ours, theirs)
    assert not torch.equal(ours, start)


def test_gradients_do_not_add_up_after_zero_grad() -> None:
    parameter = nn.Parameter(torch.ones(1))
    optimizer = SGD([parameter], learning_rate=1.0)
    for _ in range(2):
        optimizer.zero_grad()
        (2 * parameter).sum().backward()
    assert parameter.grad == torch.tensor([2.0])


def test_a_parameter_without_a_gradient_stays() -> None:
    parameter = nn.Parameter(torch.ones(1))
    SGD([parameter], learning_rate=1.0).step()
    assert parameter == torch.tensor([1.0])

"""How gradients move the parameters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import torch
from torch import nn

from models.specification import RunSpecification


class Optimizer(Protocol):
    """One step at a time, from the gradients that `backward` left in the parameters."""

    learning_rate: float
    """Size of the next step; may be changed between steps."""

    def step(self) -> None:
        """Move every parameter that has a gradient."""

    def zero_grad(self) -> None:
        """Forget the gradients, which would otherwise add up."""


class SGD:
    """Stochastic gradient descent: W ← W - η ∂L/∂W, with L the loss of one batch and η the learning rate."""

    def __init__(self, parameters: Iterable[nn.Parameter], learning_rate: float) -> None:
        self.parameters = list(parameters)
        self.learning_rate = learning_rate

    @torch.no_grad()
    def step(self) -> None:
        """Move every parameter that has a gradient a little downhill."""
        for parameter in self.parameters:
            if parameter.grad is not None:
                parameter.sub_(parameter.grad, alpha=self.learning_rate)

    def zero_grad(self) -> None:
        """Forget the gradients."""
        for parameter in self.parameters:
            parameter.grad = None


def create_optimizer(specification: RunSpecification, parameters: Iterable[nn.Parameter]) -> Optimizer:
    """The optimizer that the specification names."""
    return {"sgd": SGD}[specification.optimizer](parameters, specification.learning_rate)

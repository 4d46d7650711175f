"""What one batch teaches a model."""

from __future__ import annotations

import math
from typing import Protocol

from torch import Tensor

from models.data.checks import DataError
from models.data.data_set import Batch, Examples
from models.training.checkpoint import Memory


class DivergedError(ArithmeticError):
    """The loss is no longer a finite number."""


class NotSeparableError(DataError):
    """Classes that a model without slack cannot part."""


class Learner(Protocol):
    """Teaches one model, batch by batch."""

    def learn(self, batch: Batch, learning_rate: float) -> tuple[float, Tensor]:
        """One step. The batch's loss before it, and the scores [b, classes] that it is about.

        Raises `DivergedError`.
        """

    def end(self, train: Examples) -> None:
        """After the last epoch. Raises `NotSeparableError` where what was promised was not reached."""

    def memory(self) -> Memory:
        """What it knows besides the model's parameters."""

    def recall(self, memory: Memory) -> None:
        """Go on from there."""


def require_finite(loss: float) -> float:
    """The loss itself, or `DivergedError`."""
    if not math.isfinite(loss):
        raise DivergedError
    return loss

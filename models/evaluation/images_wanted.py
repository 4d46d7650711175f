"""Which images are wanted, by what they show and what a model takes them for. No torch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from models.data.corrections import DataPart


class Order(str, Enum):
    """By the answer that the model gave the class that it chose."""

    MOST_CONFIDENT = "most confident"
    LEAST_CONFIDENT = "least confident"


@dataclass(frozen=True)
class ImagesWanted:
    """All mistakes of one part, or one cell of its confusion matrix."""

    part: DataPart = DataPart.TEST
    true: int | None = None
    """The class that they show, or None for any."""
    predicted: int | None = None
    """What they were taken for, or None for any other class; the true class itself where they are right."""
    order: Order = Order.MOST_CONFIDENT
    start: int = 0
    """How many of them, in that order, come before those that are to be shown."""

    @property
    def of_a_cell(self) -> bool:
        """Whether they are of one cell of the matrix, and not simply mistakes."""
        return self.true is not None and self.predicted is not None

    def after(self, count: int) -> ImagesWanted:
        """Those that follow, so many further on."""
        return replace(self, start=self.start + count)

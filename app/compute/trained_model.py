"""Where a run's weights are, and what is needed to rebuild its model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.settings.specification import RunSpecification


@dataclass(frozen=True)
class TrainedModel:
    """Where a run's weights are, and what is needed to rebuild its model."""

    run: str
    specification: RunSpecification
    weights: Path
    number: int = 0
    """What it is called in a command, or 0 where it is not in the history."""
    digest: str = ""
    """Of the weights it ended with, or "" where that is not known; see `models.training.weights.digest`."""

    @property
    def memory(self) -> Path:
        """Beside them, what the run needs besides to go on after its last finished epoch."""
        return memory_beside(self.weights)


def memory_beside(weights: Path) -> Path:
    """Where a run's memory is, given where its weights are."""
    return weights.with_name("memory.safetensors")

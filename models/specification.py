"""What a run is asked to do, as plain values that travel between processes and into the history."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

MODELS = ("softmax", "mlp")
"""Names of the models that can be trained, in the order in which they are learnt."""

OPTIMIZERS = ("sgd",)


class SpecificationError(ValueError):
    """A run that cannot be done as asked. Its text is one sentence for the user."""


@dataclass(frozen=True)
class RunSpecification:
    """Everything that decides a run's outcome, given the data set.

    `learning_rate` is the optimizer's first step size (0 < learning_rate); it falls to 0 over the run.
    `seed` decides the initial parameters, the split into training and validation sets, and the order of the
    batches.
    """

    model: str
    epochs: int = 10
    batch_size: int = 64
    learning_rate: float = 0.1
    optimizer: str = "sgd"
    seed: int = 0

    def __post_init__(self) -> None:
        if self.model not in MODELS:
            raise SpecificationError(f"{self.model} cannot be trained yet; choose {_either(MODELS)}.")
        if self.optimizer not in OPTIMIZERS:
            raise SpecificationError(
                f"{self.optimizer} cannot be used yet; the optimizer is {_either(OPTIMIZERS)}."
            )
        if self.epochs < 1:
            raise SpecificationError(f"A run needs at least 1 epoch, not {self.epochs}.")
        if self.batch_size < 1:
            raise SpecificationError(f"A batch needs at least 1 example, not {self.batch_size}.")
        if not 0 < self.learning_rate < float("inf"):
            raise SpecificationError(f"The learning rate must be above 0, not {self.learning_rate}.")

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for JSON and the history."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> RunSpecification:
        """The inverse of `as_dict`; what a newer version added and this one does not know is left out."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in values.items() if name in known})


def _either(names: tuple[str, ...]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

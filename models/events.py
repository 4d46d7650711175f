"""What a run tells while it goes: small frozen facts made of plain numbers, so that they cross any pipe."""

from __future__ import annotations

from dataclasses import dataclass

from models.specification import RunSpecification


@dataclass(frozen=True)
class Started:
    """The data is ready and the first batch comes next."""

    specification: RunSpecification
    data: str
    """Name of the data set."""
    training_examples: int
    validation_examples: int
    test_examples: int
    batches: int
    """Batches in one epoch."""
    parameters: int
    """Numbers that the model learns."""
    first_epoch: int = 1
    """1, or the epoch at which a resumed run goes on."""


@dataclass(frozen=True)
class BatchDone:
    """One step of the optimizer."""

    epoch: int
    batch: int
    """1 to `batches`, within the epoch."""
    batches: int
    loss: float
    """Mean loss over this batch, before the step."""


@dataclass(frozen=True)
class EpochDone:
    """One pass over the training set, with the figures that the curves show."""

    epoch: int
    train_loss: float
    """Mean over the epoch's examples, each as it was when its batch was trained."""
    train_accuracy: float
    """0 to 1, measured like `train_loss`."""
    validation_loss: float
    validation_accuracy: float
    """0 to 1, on examples that never train."""
    seconds: float


@dataclass(frozen=True)
class Finished:
    """The last event of a run that did all its epochs; the only one that has seen the test set."""

    epochs: int
    test_loss: float
    test_accuracy: float
    confusion: tuple[tuple[int, ...], ...]
    """`confusion[true][predicted]` counts test examples."""
    seconds: float


@dataclass(frozen=True)
class Failed:
    """The run cannot go on; `message` is one sentence for the user."""

    message: str


RunEvent = Started | BatchDone | EpochDone | Finished | Failed

"""What a run tells while it goes: small frozen facts made of plain numbers, so that they cross any pipe."""

from __future__ import annotations

from dataclasses import dataclass

from models.settings.specification import RunSpecification


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
class Judged:
    """Some of the examples that the model is judged by have been looked at; more follow."""

    done: int
    examples: int
    """All of the validation or the test examples."""


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
    """The last event of a run that was not cut off; the only one that has seen the test set.

    A fold of a cross-validation or a trial of a search never sees it: its `test_loss` and `test_accuracy` are
    None, its `confusion` is that of the examples that validated.
    """

    epochs: int
    """Epochs done: fewer than were asked for where early stopping ended the run."""
    test_loss: float | None
    test_accuracy: float | None
    confusion: tuple[tuple[int, ...], ...]
    """`confusion[true][predicted]` counts examples."""
    seconds: float
    best_epoch: int = 0
    """The epoch whose parameters the model has now: the last, or with early stopping the best."""
    validation_loss: float = 0.0
    """Of the model as it is now."""
    validation_accuracy: float = 0.0

    @property
    def balanced_accuracy(self) -> float:
        """Mean over the classes of the share that is recognised (recall), 0 to 1; fair where sizes differ."""
        recalls = [row[label] / sum(row) for label, row in enumerate(self.confusion) if sum(row)]
        return sum(recalls) / len(recalls) if recalls else 0.0


@dataclass(frozen=True)
class Failed:
    """The run cannot go on; `message` is one sentence for the user."""

    message: str
    final: bool = False
    """Whether it would come to the same end if it went on after its last epoch."""


RunEvent = Started | BatchDone | Judged | EpochDone | Finished | Failed

"""A run, from the first batch to the test set, as a generator of events."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Generator

import torch
from torch import nn

from models.data import DataSet, Examples, batches, shuffled, split
from models.evaluation import evaluate
from models.events import BatchDone, EpochDone, Failed, Finished, RunEvent, Started
from models.losses import cross_entropy
from models.optimizers import Optimizer, create_optimizer
from models.schedules import linear_decay
from models.specification import RunSpecification

Clock = Callable[[], float]


class DivergedError(ArithmeticError):
    """The loss is no longer a finite number."""


def fit(
    specification: RunSpecification,
    model: nn.Module,
    data_set: DataSet,
    *,
    clock: Clock = time.perf_counter,
    first_epoch: int = 1,
) -> Generator[RunEvent, None, None]:
    """Train `model` in place; it may be used whenever an event has come, and after closing the generator.

    Given the parameters as they were after epoch k, `first_epoch=k + 1` goes on exactly as the uninterrupted
    run would have. `clock` tells seconds. A run that cannot go on ends with `Failed`; it never raises for
    divergence or lack of memory.
    """
    try:
        yield from _run(specification, model, data_set, clock, first_epoch)
    except DivergedError:
        yield Failed(
            "The loss has grown past every number, so the run has stopped; "
            f"try again with a learning rate below {specification.learning_rate:g}."
        )
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        yield Failed(
            "There is not enough memory for this run, so it has stopped; "
            f"close other programs or try a batch size below {specification.batch_size}."
        )


def _run(
    specification: RunSpecification, model: nn.Module, data_set: DataSet, clock: Clock, first_epoch: int
) -> Generator[RunEvent, None, None]:
    # Begin.
    run_started = clock()
    parts = split(data_set, specification.seed)
    optimizer = create_optimizer(specification, model.parameters())
    yield Started(
        specification=specification,
        data=data_set.name,
        training_examples=len(parts.train),
        validation_examples=len(parts.validation),
        test_examples=len(data_set.test),
        batches=math.ceil(len(parts.train) / specification.batch_size),
        parameters=sum(parameter.numel() for parameter in model.parameters()),
        first_epoch=first_epoch,
    )

    for epoch in range(first_epoch, specification.epochs + 1):
        epoch_started = clock()
        # Train.
        train_loss, train_accuracy = yield from _train_epoch(
            specification, model, optimizer, parts.train, epoch
        )
        # Validate.
        validation = evaluate(model, parts.validation)
        require_finite(validation.loss)
        yield EpochDone(
            epoch=epoch,
            train_loss=train_loss,
            train_accuracy=train_accuracy,
            validation_loss=validation.loss,
            validation_accuracy=validation.accuracy,
            seconds=clock() - epoch_started,
        )

    # End: the test set, once.
    test = evaluate(model, data_set.test)
    require_finite(test.loss)
    yield Finished(
        epochs=specification.epochs,
        test_loss=test.loss,
        test_accuracy=test.accuracy,
        confusion=test.confusion,
        seconds=clock() - run_started,
    )


def _train_epoch(
    specification: RunSpecification, model: nn.Module, optimizer: Optimizer, train: Examples, epoch: int
) -> Generator[RunEvent, None, tuple[float, float]]:
    """One pass over the training examples; returns their mean loss and accuracy."""
    order = shuffled(len(train), specification.seed, epoch)
    batch_count = math.ceil(len(train) / specification.batch_size)
    steps_before, steps = (epoch - 1) * batch_count, specification.epochs * batch_count
    total_loss = 0.0
    correct = torch.zeros((), dtype=torch.int64)
    model.train()
    for batch, (images, labels) in enumerate(batches(train, order, specification.batch_size), start=1):
        logits = model(images)
        loss = cross_entropy(logits, labels)
        batch_loss = require_finite(loss.item())

        optimizer.zero_grad()
        loss.backward()
        optimizer.learning_rate = linear_decay(specification.learning_rate, steps_before + batch - 1, steps)
        optimizer.step()

        total_loss += batch_loss * len(labels)
        correct += (logits.detach().argmax(dim=1) == labels).sum()
        yield BatchDone(epoch, batch, batch_count, batch_loss)
    return total_loss / len(train), correct.item() / len(train)


def require_finite(loss: float) -> float:
    """The loss itself, or `DivergedError`."""
    if not math.isfinite(loss):
        raise DivergedError
    return loss


def is_out_of_memory(error: Exception) -> bool:
    """Whether memory has run out; on the processor torch says so only in the text of a RuntimeError."""
    return (
        isinstance(error, MemoryError | torch.OutOfMemoryError)
        or "allocate memory" in str(error)
        or "not enough memory" in str(error)
    )

"""A run, from the first batch to the test set, as a generator of events."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Generator
from dataclasses import replace

import torch
from torch import nn

from language.sentence import message
from models.common.device import device_of
from models.common.randomness import random_stream, seed_torch
from models.data.augmentation import Augmentation
from models.data.checks import DataError
from models.data.data_set import DataSet, Examples, batches, shuffled
from models.data.partition import partition, shown_in_an_epoch
from models.evaluation.evaluation import judging
from models.events import BatchDone, EpochDone, Failed, Finished, RunEvent, Started
from models.losses import create_loss
from models.settings.specification import RunSpecification
from models.training.averaging import Average
from models.training.checkpoint import Memory, RunMemory
from models.training.early_stopping import EarlyStopping
from models.training.learner import DivergedError, NotSeparableError, require_finite
from models.training.learners import create_learner
from models.training.schedules import create_schedule

Clock = Callable[[], float]
Remember = Callable[[RunMemory], None]


def forget(_: RunMemory) -> None:
    """What becomes of it where nobody wants to resume the run."""


def fit(
    specification: RunSpecification,
    model: nn.Module,
    data_set: DataSet,
    *,
    clock: Clock = time.perf_counter,
    memory: RunMemory | None = None,
    remember: Remember = forget,
    precision: str = "float32",
) -> Generator[RunEvent, None, None]:
    """Train `model` in place; it may be used after every epoch, and after closing the generator.

    The run computes where `model` is, and has its examples there from the beginning to the end.
    `remember` is given all that the run knows after every epoch, just before its `EpochDone`, and may use it
    until the next event is asked for. With such a `memory` the run goes on after the memory's last epoch,
    whatever `model` has learnt meanwhile, and ends to the last bit as if it had never been stopped.
    `precision`, one of `models.common.precision.PRECISIONS`, is that of learning; judging is in float32.
    `clock` tells seconds. A run that cannot go on ends with `Failed`; it never raises for divergence, data
    that does not suffice, or lack of memory.
    """
    try:
        yield from _run(specification, model, data_set, clock, memory, remember, precision)
    except DivergedError:
        yield Failed(
            message(
                "The loss has grown past every number, so the run has stopped; try again with a "
                "learning rate below {learning_rate}.",
                learning_rate=f"{specification.learning_rate:g}",
            ),
            final=True,
        )
    except DataError as error:
        yield Failed(str(error), final=isinstance(error, NotSeparableError))
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        yield Failed(
            message(
                "There is not enough memory for this run, so it has stopped; close other programs or "
                "try a batch size below {batch_size}.",
                batch_size=specification.batch_size,
            )
        )


def _run(
    specification: RunSpecification,
    model: nn.Module,
    data_set: DataSet,
    clock: Clock,
    memory: RunMemory | None,
    remember: Remember,
    precision: str,
) -> Generator[RunEvent, None, None]:
    # Begin, or go on after the epochs that are done.
    run_started = clock()
    device = device_of(model)
    parts = partition(data_set, specification).on(device)
    loss, both_ways = create_loss(specification.loss), specification.asks_both_ways
    course = _Course(specification, model, parts.train, precision)
    stopping = EarlyStopping(specification.early_stopping)
    done: list[EpochDone] = []
    seconds_before = 0.0
    if memory is not None:
        _need_the_same(memory, specification, data_set)
        course.recall(memory.learnt.part("course"))
        stopping.recall(memory.learnt.part("stopping"))
        done += memory.epochs
        seconds_before = memory.seconds
    yield Started(
        specification=specification,
        data=data_set.name,
        training_examples=len(parts.train),
        validation_examples=len(parts.validation),
        test_examples=len(data_set.test) if specification.sees_test_set else 0,
        batches=course.batches,
        parameters=sum(parameter.numel() for parameter in model.parameters()),
        first_epoch=len(done) + 1,
    )

    validation = None
    while len(done) < specification.epochs and not stopping.over:
        epoch = len(done) + 1
        epoch_started = clock()
        # Train.
        train_loss, train_accuracy = yield from course.epoch(epoch)
        # Validate.
        validation = yield from judging(model, parts.validation, loss, both_ways=both_ways)
        require_finite(validation.loss)
        now = clock()
        done.append(
            EpochDone(
                epoch=epoch,
                train_loss=train_loss,
                train_accuracy=train_accuracy,
                validation_loss=validation.loss,
                validation_accuracy=validation.accuracy,
                seconds=now - epoch_started,
            )
        )
        # Remember.
        stopping.epoch_done(epoch, validation.loss, model)
        learnt = Memory.of(course=course.memory(), stopping=stopping.memory())
        seconds = seconds_before + now - run_started
        remember(RunMemory(specification, data_set.name, tuple(done), seconds, learnt))
        yield done[-1]
    course.end()

    # End: the test set, once. Of a fold or a trial, the examples that validated are the end.
    if stopping.restore(model) or validation is None:
        validation = yield from judging(model, parts.validation, loss, both_ways=both_ways)
    test = None
    if specification.sees_test_set:
        test = yield from judging(model, data_set.test.on(device), loss, both_ways=both_ways)
    yield Finished(
        epochs=len(done),
        test_loss=require_finite(test.loss) if test else None,
        test_accuracy=test.accuracy if test else None,
        confusion=(test or validation).confusion,
        seconds=seconds_before + clock() - run_started,
        best_epoch=stopping.best_epoch,
        validation_loss=validation.loss,
        validation_accuracy=validation.accuracy,
    )


class _Course:
    """The epochs of one run: which example comes when, and what each batch does to the model."""

    def __init__(
        self, specification: RunSpecification, model: nn.Module, train: Examples, precision: str
    ) -> None:
        self._specification = specification
        self._published = model
        # With averaging, what learns and what may be used are two models.
        self._learning = copy.deepcopy(model) if specification.averaging else model
        self._average = Average(self._learning) if specification.averaging else None
        self._learner = create_learner(specification, self._learning, len(train), precision)
        self._schedule = create_schedule(specification.schedule)
        self._train = train
        self._shown = shown_in_an_epoch(train, specification)
        self.batches = math.ceil(len(self._shown) / specification.batch_size)

    def epoch(self, epoch: int) -> Generator[RunEvent, None, tuple[float, float]]:
        """One pass over the training examples; returns their mean loss and accuracy."""
        specification, train = self._specification, self._train
        order = self._shown[shuffled(len(self._shown), specification.seed, epoch)]
        augmentation = Augmentation(
            specification.augmentation, random_stream("augmentation", specification.seed, epoch)
        )
        seed_torch("training", specification.seed, epoch)
        total_loss = 0.0
        # Counted where the scores are: to ask for the number would have to wait for them.
        correct = torch.zeros((), dtype=torch.int64, device=train.labels.device)
        self._learning.train()
        try:
            for number, batch in enumerate(batches(train, order, specification.batch_size), start=1):
                augmented = replace(batch, images=augmentation(batch.images))
                batch_loss, scores = self._learner.learn(augmented, self._learning_rate(epoch, number))
                if self._average is not None:
                    self._average.include()

                total_loss += batch_loss * len(batch.labels)
                correct += (scores.argmax(dim=1) == batch.labels).sum()
                yield BatchDone(epoch, number, self.batches, batch_loss)
        finally:
            # Also where the run is stopped in the middle of an epoch.
            if self._average is not None:
                self._average.copy_to(self._published)
        return total_loss / len(order), correct.item() / len(order)

    def end(self) -> None:
        """Raises `NotSeparableError`."""
        self._learner.end(self._train)

    def memory(self) -> Memory:
        """All that learning the next epoch depends on besides its number: schedule and order follow that."""
        average = self._average.memory() if self._average is not None else Memory()
        return Memory.of(
            model=Memory(self._learning.state_dict()), learner=self._learner.memory(), average=average
        )

    def recall(self, memory: Memory) -> None:
        """Go on from there."""
        self._learning.load_state_dict(dict(memory.part("model").tensors))
        self._learner.recall(memory.part("learner"))
        if self._average is not None:
            self._average.recall(memory.part("average"))
            self._average.copy_to(self._published)

    def _learning_rate(self, epoch: int, number: int) -> float:
        """Of the `number`-th step of an epoch, both counted from 1."""
        step = (epoch - 1) * self.batches + number - 1
        steps = self._specification.epochs * self.batches
        return self._schedule(self._specification.learning_rate, step, steps)


def _need_the_same(memory: RunMemory, specification: RunSpecification, data_set: DataSet) -> None:
    """Raises `DataError` where the memory is another run's."""
    if memory.data != data_set.name:
        raise DataError(
            message(
                "The run was begun on {data}; open that data set again to resume it on what it has seen.",
                data=memory.data,
            )
        )
    if memory.specification != specification:
        raise DataError(
            message("What was kept to resume the run is about other settings, so train the run again.")
        )


def is_out_of_memory(error: Exception) -> bool:
    """Whether memory has run out; on the processor torch says so only in the text of a RuntimeError."""
    return (
        isinstance(error, MemoryError | torch.OutOfMemoryError)
        or "allocate memory" in str(error)
        or "not enough memory" in str(error)
    )

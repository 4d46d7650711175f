"""What an imported model reaches, measured here: what its file says of that is only said."""

from __future__ import annotations

from collections.abc import Callable

from torch import nn

from models.data.data_set import DataSet
from models.data.task import task_of
from models.evaluation.evaluation import Evaluation, judging
from models.events import Finished
from models.exporting.facts import ModelFacts
from models.losses import create_loss


def measured(
    model: nn.Module, facts: ModelFacts, data: DataSet | None, between: Callable[[], None]
) -> Finished | None:
    """Its figures on the test set of the data set that it was trained on, or None where another is open.

    `between` is called between batches, and may raise.
    """
    if data is None or (data.name, data.image_shape) != (facts.data, facts.image_shape):
        return None
    specification = facts.specification
    task = task_of(specification, data).data_set
    if task.classes != facts.classes or not specification.sees_test_set:
        return None
    going = judging(model, task.test, create_loss(specification.loss), both_ways=specification.asks_both_ways)
    while True:
        between()
        try:
            next(going)
        except StopIteration as end:
            found: Evaluation = end.value
            break
    best = min(facts.epochs, key=lambda epoch: epoch.validation_loss, default=None)
    return Finished(
        epochs=len(facts.epochs),
        test_loss=found.loss,
        test_accuracy=found.accuracy,
        confusion=found.confusion,
        seconds=sum(epoch.seconds for epoch in facts.epochs),
        best_epoch=best.epoch if best and specification.early_stopping else len(facts.epochs),
        validation_loss=facts.epochs[-1].validation_loss if facts.epochs else 0.0,
        validation_accuracy=facts.epochs[-1].validation_accuracy if facts.epochs else 0.0,
    )

"""How good a model is on examples that it does not learn from."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from models.data.data_set import Examples
from models.evaluation.prediction import score_batches
from models.events import Judged
from models.losses import Loss, cross_entropy


@dataclass(frozen=True)
class Evaluation:
    """Mean loss, accuracy from 0 to 1, and `confusion[true][predicted]` as counts of examples."""

    loss: float
    accuracy: float
    confusion: tuple[tuple[int, ...], ...]


def evaluate(
    model: nn.Module, examples: Examples, loss: Loss = cross_entropy, *, both_ways: bool = False
) -> Evaluation:
    """Judge all examples, of which there must be at least one, by the loss that the model was trained on.

    `both_ways`: see `scores_of`.
    """
    going = judging(model, examples, loss, both_ways=both_ways)
    while True:
        try:
            next(going)
        except StopIteration as end:
            evaluation: Evaluation = end.value
            return evaluation


def judging(
    model: nn.Module, examples: Examples, loss: Loss = cross_entropy, *, both_ways: bool = False
) -> Generator[Judged, None, Evaluation]:
    """What `evaluate` does, batch by batch, so that it can be left off between two of them."""
    batches: list[Tensor] = []
    done = 0
    for batch in score_batches(model, examples.images, both_ways=both_ways):
        batches.append(batch)
        done += len(batch)
        if done < len(examples):
            yield Judged(done, len(examples))
    scores = torch.cat(batches)  # [n, classes]
    confusion = count_confusion(examples.labels, scores.argmax(dim=1), scores.shape[1])
    return Evaluation(
        loss=loss(scores, examples.labels).item(),
        accuracy=confusion.trace().item() / len(examples),
        confusion=tuple(map(tuple, confusion.tolist())),
    )


def count_confusion(labels: Tensor, predicted: Tensor, class_count: int) -> Tensor:
    """Two int64 [n] -> int64 [classes, classes]: how often the row's class was taken for the column's."""
    pairs = labels * class_count + predicted
    return torch.bincount(pairs, minlength=class_count**2).reshape(class_count, class_count)

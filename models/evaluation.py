"""How good a model is on examples that it does not learn from."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from models.data import Examples
from models.losses import cross_entropy
from models.prediction import inference, logits_of


@dataclass(frozen=True)
class Evaluation:
    """Mean cross-entropy, accuracy from 0 to 1, and `confusion[true][predicted]` as counts of examples."""

    loss: float
    accuracy: float
    confusion: tuple[tuple[int, ...], ...]


def evaluate(model: nn.Module, examples: Examples) -> Evaluation:
    """Judge all examples, of which there must be at least one."""
    with inference(model):
        logits = logits_of(model, examples.images)  # [n, classes]
        loss = cross_entropy(logits, examples.labels)
    confusion = count_confusion(examples.labels, logits.argmax(dim=1), logits.shape[1])
    return Evaluation(
        loss=loss.item(),
        accuracy=confusion.trace().item() / len(examples),
        confusion=tuple(map(tuple, confusion.tolist())),
    )


def count_confusion(labels: Tensor, predicted: Tensor, class_count: int) -> Tensor:
    """Two int64 [n] -> int64 [classes, classes]: how often the row's class was taken for the column's."""
    pairs = labels * class_count + predicted
    return torch.bincount(pairs, minlength=class_count**2).reshape(class_count, class_count)

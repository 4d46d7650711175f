"""What a model says about images, without learning from them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from models.data import Examples, scaled
from models.losses import softmax

BATCH_SIZE = 1000
"""Large enough to be quick, small enough for the caches of the processor."""


def predict(model: nn.Module, images: Tensor) -> Tensor:
    """Images uint8 [n, height, width] -> probabilities float32 [n, classes]; every row sums to 1."""
    with inference(model):
        return softmax(logits_of(model, images))


def mistakes(model: nn.Module, examples: Examples, limit: int) -> Tensor:
    """Indices int64 [at most limit] of wrongly classified examples, the most confident first."""
    confidence, predicted = predict(model, examples.images).max(dim=1)
    wrong = (predicted != examples.labels).nonzero().squeeze(1)
    by_confidence = confidence[wrong].argsort(descending=True, stable=True)
    return wrong[by_confidence[:limit]]


def logits_of(model: nn.Module, images: Tensor) -> Tensor:
    """Images uint8 [n, height, width] -> logits float32 [n, classes], in batches to save memory."""
    return torch.cat([model(scaled(batch)) for batch in images.split(BATCH_SIZE)])


@contextmanager
def inference(model: nn.Module) -> Iterator[None]:
    """No gradients, and layers that act otherwise in training (dropout, say) are at rest."""
    was_training = model.training
    model.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        model.train(was_training)

"""What a model says about images, without learning from them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from models.common.device import device_of
from models.data.data_set import Examples, scaled
from models.evaluation.calibration import BINS, Calibration, calibration
from models.evaluation.images_wanted import ImagesWanted, Order
from models.losses import probabilities
from models.settings.specification import RunSpecification

BATCH_SIZE = 100
"""Large enough to be quick, small enough for the caches of the processor; "stop" is heard between batches."""

Between = Callable[[], None]
"""Called between batches; may raise, and so end what is going on."""


def nothing() -> None:
    """Between batches, where nobody wants to do anything there."""


def answers(
    model: nn.Module, images: Tensor, specification: RunSpecification, between: Between = nothing
) -> Tensor:
    """Images uint8 [n, *image_shape] -> float32 [n, classes] on the processor, larger for likelier classes.

    Probabilities, every row of which sums to 1, where the specification's loss makes them; else scores.
    """
    batches = []
    for batch in score_batches(model, images, both_ways=specification.asks_both_ways):
        batches.append(batch)
        between()
    scores = torch.cat(batches).cpu()
    return probabilities(scores, specification.loss) if specification.gives_probabilities else scores


def mistakes(
    model: nn.Module, examples: Examples, specification: RunSpecification, between: Between = nothing
) -> Tensor:
    """Indices int64 [mistakes] of wrongly classified examples, the most confident first."""
    return matching(answers(model, examples.images, specification, between), examples.labels, ImagesWanted())


def matching(given: Tensor, labels: Tensor, wanted: ImagesWanted) -> Tensor:
    """Answers [n, classes] and labels int64 [n] -> indices int64 [m] of those wanted, in the order wanted.

    Confidence is the answer for the class that was chosen. Where images are skipped (`wanted.start`) they
    are still among the indices.
    """
    confidence, predicted = given.max(dim=1)
    chosen = predicted != labels if wanted.predicted is None else predicted == wanted.predicted
    if wanted.true is not None:
        chosen &= labels == wanted.true
    elif wanted.predicted is not None:
        chosen &= labels != predicted
    found = chosen.nonzero().squeeze(1)
    most_first = wanted.order is Order.MOST_CONFIDENT
    return found[confidence[found].argsort(descending=most_first, stable=True)]


def reliability(given: Tensor, labels: Tensor, bins: int = BINS) -> Calibration:
    """Probabilities [n, classes] and labels int64 [n] -> how far the model is as sure as it is right."""
    confidence, predicted = given.max(dim=1)
    return calibration(confidence.clamp(max=1).numpy(), (predicted == labels).numpy(), bins)


def scores_of(model: nn.Module, images: Tensor, *, both_ways: bool = False) -> Tensor:
    """Images uint8 [n, *image_shape] -> scores float32 [n, classes] where the model is, without gradients.

    `both_ways` takes the mean with the scores of the mirror image.
    """
    return torch.cat(list(score_batches(model, images, both_ways=both_ways)))


def score_batches(model: nn.Module, images: Tensor, *, both_ways: bool = False) -> Iterator[Tensor]:
    """What `scores_of` joins: the scores of `BATCH_SIZE` images at a time, to save memory.

    Between two of them the model is as it was, and gradients are on.
    """
    device = device_of(model)
    for batch in images.split(BATCH_SIZE):
        with inference(model):
            scores = _scores(model, scaled(batch.to(device)), both_ways)
        yield scores


def _scores(model: nn.Module, images: Tensor, both_ways: bool) -> Tensor:
    scores: Tensor = model(images)
    return (scores + model(images.flip(-1))) / 2 if both_ways else scores


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

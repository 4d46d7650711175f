"""What the curves of a run say: whether its losses fall, rise, level off or only go up and down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

from models.events import EpochDone

EPOCHS_NEEDED = 3
"""Fewer points than this have no trend."""
LOSS_NOISE = 0.02
"""A change of the loss by less than this share of it is none: so much it changes from one set of 5,000
validation examples to another."""
ZIGZAGS = 2.0
"""A loss has risen when it is further above its lowest than this many times what it goes up and down by from
epoch to epoch: of simulated curves that do nothing but that, a tenth at most then seem to have risen."""
STEEP_FALL = 0.1
"""A loss that fell by this share of it over the last two epochs has more to give: at the end of a run that
has levelled off it is a few per cent."""


@dataclass(frozen=True)
class Curves:
    """What is read off the curves of at least `EPOCHS_NEEDED` epochs."""

    epochs: tuple[EpochDone, ...]

    @property
    def last(self) -> EpochDone:
        """The epoch that was done last."""
        return self.epochs[-1]

    @property
    def best(self) -> EpochDone:
        """The one of the lowest validation loss."""
        return min(self.epochs, key=lambda epoch: epoch.validation_loss)

    @property
    def train_error(self) -> float:
        """Over the last three epochs: one that is out of line moves it little."""
        return median(1 - epoch.train_accuracy for epoch in self.epochs[-3:])

    @property
    def error(self) -> float:
        """The validation error, over the last three epochs."""
        return median(1 - epoch.validation_accuracy for epoch in self.epochs[-3:])

    @property
    def gap(self) -> float:
        """How much worse it does on new examples."""
        return self.error - self.train_error

    @property
    def overtakes_itself(self) -> bool:
        """Whether the validation loss has risen from its lowest while the training loss has not."""
        losses = [epoch.validation_loss for epoch in self.epochs]
        lowest, latest = self.best.validation_loss, losses[-2:]
        noise = max(LOSS_NOISE * lowest, ZIGZAGS * _zigzag(losses))
        # Two tests, as one epoch may be far out of line: one that is high, at the end, and one that is low.
        risen = min(latest) > lowest + noise and fmean(latest) > _lowest_of_medians(losses) + noise
        return risen and self.last.train_loss <= self.best.train_loss

    @property
    def falls_steeply(self) -> bool:
        """Whether both losses fell in each of the last two epochs, and much in all."""
        return _falls_steeply([epoch.train_loss for epoch in self.epochs]) and _falls_steeply(
            [epoch.validation_loss for epoch in self.epochs]
        )

    @property
    def training_loss_rises(self) -> bool:
        """Whether it ends above its lowest by more than noise."""
        lowest = min(epoch.train_loss for epoch in self.epochs)
        return min(epoch.train_loss for epoch in self.epochs[-2:]) > (1 + LOSS_NOISE) * lowest

    @property
    def training_loss_moves(self) -> bool:
        """Whether another epoch like the last two would change it by more than noise."""
        return self.last.train_loss < (1 - LOSS_NOISE) * self.epochs[-3].train_loss

    @property
    def training_loss_stuck(self) -> bool:
        """Whether it never came below where it began by more than noise."""
        return self.last.train_loss > (1 - LOSS_NOISE) * self.epochs[0].train_loss


def _falls_steeply(losses: Sequence[float]) -> bool:
    before, between, last = losses[-3:]
    return before > between > last and last <= (1 - STEEP_FALL) * before


def _zigzag(losses: Sequence[float]) -> float:
    """What a curve goes up and down by: at its peaks and dips, how far they stand out from their neighbours.

    The upper quartile over all epochs but the first, the last and the lowest; 0 where few are a peak or dip.
    A smooth curve has none whatever its bend, and in a long one a single jump counts for nothing.
    """
    lowest = losses.index(min(losses))
    sizes = sorted(
        abs(here - (before + after) / 2) if (here - before) * (after - here) < 0 else 0.0
        for position, (before, here, after) in enumerate(zip(losses, losses[1:], losses[2:], strict=False), 1)
        if position != lowest
    )
    return sizes[3 * len(sizes) // 4] if sizes else 0.0


def _lowest_of_medians(losses: Sequence[float]) -> float:
    """The lowest level, of three epochs each, so that one lucky epoch is none; or the first epoch's."""
    levels = [median(three) for three in zip(losses, losses[1:], losses[2:], strict=False)]
    return min(losses[0], *levels)

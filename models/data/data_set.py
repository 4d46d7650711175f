"""From files to batches, step by step:

1. read      `reading.read_data_set`   four IDX files -> arrays (where they are: `sources`)
2. check     `checks.check`            one sentence for whatever is wrong
3. split     `split`, `partition`      training set -> training and validation examples
4. shuffle   `shuffled`                a new order every epoch
5. batch     `batches`                 that order -> small tensors for one step each

The test set is split off by whoever published the data, and serves for the final figure alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from models.common.image_shape import ImageShape
from models.common.randomness import random_order
from models.data.images_on_disk import part_of
from models.data.remarks import Remark

VALIDATION_SHARE = 12
"""One training example in so many is kept for validation: 5,000 of 60,000."""


@dataclass(frozen=True, eq=False)
class Examples:
    """Images and what they show. `images` uint8 [n, *image_shape] from 0 to 255, `labels` int64 [n]."""

    images: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.labels)

    def on(self, device: torch.device) -> Examples:
        """The same examples there; nothing is copied where they are there already, or stay in a file."""
        return Examples(self.images.to(device), self.labels.to(device))


@dataclass(frozen=True, eq=False)
class Voices:
    """Who speaks in each example of a data set of sounds."""

    speakers: tuple[str, ...]
    training: Tensor
    """For each training example the index of its speaker, int64 [n]."""
    test: Tensor
    """The same for the test examples."""

    def selected(self, training: Tensor, test: Tensor) -> Voices:
        """Those of the examples at these indices, int64."""
        return Voices(self.speakers, self.training[training], self.test[test])


@dataclass(frozen=True, eq=False)
class DataSet:
    """A checked data set, in memory or, where it is large, in a file (see `models.data.images_on_disk`).

    Images are uint8 [n, height, width], in colour [n, 3, height, width]; labels int64 [n] from 0 to
    `len(classes) - 1`.
    """

    name: str
    folder: Path
    classes: tuple[str, ...]
    training_images: Tensor
    training_labels: Tensor
    test_images: Tensor
    test_labels: Tensor
    voices: Voices | None = None
    """Where the images are spectrograms, whose they are."""
    notices: tuple[str, ...] = ()
    """What is worth knowing of how it was read, a sentence each."""
    photographs: bool = False
    """Whether its images are to be shown as they are; else light and dark are what suits the window."""
    remarks: tuple[Remark, ...] = ()
    """Where it was made of files, those that were not simply read."""
    remarks_in_all: int = 0
    """How many there are, of which `remarks` are the first."""
    training_numbers: Tensor | None = None
    """The number that each training image has where it was published, int64 [n]; None: that is its place."""
    test_numbers: Tensor | None = None
    """The same of the test images."""

    @property
    def holds_sounds(self) -> bool:
        """Whether the images are spectrograms, which from left to right are another moment."""
        return self.voices is not None

    @property
    def image_shape(self) -> ImageShape:
        """Height and width, in pixels; before them 3 where the images have colours."""
        return tuple(self.training_images.shape[1:])

    @property
    def training(self) -> Examples:
        """Examples to learn from, those that are set aside for validation among them."""
        return Examples(self.training_images, self.training_labels)

    @property
    def test(self) -> Examples:
        """Examples for the final figure: nothing learns from them and nothing is chosen by them."""
        return Examples(self.test_images, self.test_labels)


@dataclass(frozen=True, eq=False)
class Split:
    """The training set in two: `train` moves the parameters, `validation` shows how well they generalise."""

    train: Examples
    validation: Examples

    def on(self, device: torch.device) -> Split:
        """The same split there."""
        return Split(self.train.on(device), self.validation.on(device))


@dataclass(frozen=True, eq=False)
class Batch:
    """What one step learns from."""

    indices: Tensor
    """Which of the examples these are, int64 [b]."""
    images: Tensor
    """float32 [b, *image_shape] from 0 to 1."""
    labels: Tensor
    """int64 [b]."""


def split(data_set: DataSet, seed: int, validation: int | None = None) -> Split:
    """Part the training set at random, the same way for the same seed.

    `validation` is how many examples to keep for validation (one in 12 if not given); at least one example
    stays on either side.
    """
    count = len(data_set.training_labels)
    wanted = round(count / VALIDATION_SHARE) if validation is None else validation
    kept = min(max(wanted, 1), count - 1)
    order = random_order(count, "split", seed)
    everything = Examples(data_set.training_images, data_set.training_labels)
    return Split(train=selected(everything, order[kept:]), validation=selected(everything, order[:kept]))


def shuffled(count: int, seed: int, epoch: int) -> Tensor:
    """The numbers 0 to `count - 1`, int64 [count], in an order that depends on nothing but seed and epoch.

    So a run that is resumed at an epoch sees the batches it would have seen.
    """
    return random_order(count, "order", seed, epoch)


def batches(examples: Examples, order: Tensor, batch_size: int) -> Iterator[Batch]:
    """The examples in this order, so many at a time, where they are; the last batch may be smaller."""
    device = examples.labels.device
    for indices in order.to(device).split(batch_size):
        images = examples.images.index_select(0, indices).to(device)
        yield Batch(indices, scaled(images), examples.labels.index_select(0, indices))


def scaled(images: Tensor) -> Tensor:
    """Pixels from 0..255 (uint8) to 0..1 (float32), in the same shape."""
    return torch.div(images, 255)


def selected(examples: Examples, indices: Tensor) -> Examples:
    """The examples at these indices, int64 [b]; images that are in a file stay there."""
    return Examples(part_of(examples.images, indices), examples.labels.index_select(0, indices))

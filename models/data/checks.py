"""Check a data set before anything learns from it: a run on wrong data looks like a run on right data."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from language.sentence import message
from models.data import fashion_mnist

CLASS_COUNT = 10


class DataError(ValueError):
    """Data that cannot be used. Its text is one sentence: the file, what is wrong and what to do."""


@dataclass(frozen=True)
class Part:
    """The training or the test examples, as they were read from two files."""

    images_file: Path
    labels_file: Path
    images: NDArray[np.uint8]
    """[examples, height, width] once checked."""
    labels: NDArray[np.uint8]
    """[examples] once checked."""

    @cached_property
    def digests(self) -> fashion_mnist.Digests:
        """What tells the known files apart from all others."""
        return fashion_mnist.Digests(_digest(self.images), _digest(self.labels))


def check(training: Part, test: Part) -> None:
    """Raise `DataError` for the first thing that is wrong."""
    for part in (training, test):
        check_kinds(part)
    check_parts_are_not_swapped(training, test)
    for part in (training, test):
        check_counts(part)
        check_label_range(part)
    check_labels_belong(training, fashion_mnist.TRAINING)
    check_labels_belong(test, fashion_mnist.TEST)
    check_sizes_agree(training, test)
    if len(training.labels) < 2:
        raise DataError(
            message(
                "{images_file} holds only one image; training needs at least two.",
                images_file=training.images_file,
            )
        )


def check_kinds(part: Part) -> None:
    """Images have three dimensions (example, row, column) and labels one."""
    if part.images.ndim == 1:
        raise DataError(
            message(
                "{images_file} holds labels, not images; it seems to be swapped with the labels "
                "file, so exchange the two names.",
                images_file=part.images_file,
            )
        )
    if part.labels.ndim == 3:
        raise DataError(
            message(
                "{labels_file} holds images, not labels; it seems to be swapped with the images "
                "file, so exchange the two names.",
                labels_file=part.labels_file,
            )
        )
    for file, values, dimensions, kind in (
        (part.images_file, part.images, 3, "images"),
        (part.labels_file, part.labels, 1, "labels"),
    ):
        if values.ndim != dimensions:
            raise DataError(
                message(
                    "{file} holds values in {ndim} dimensions, where {kind} have {dimensions}; put a "
                    "file of {kind2} in its place.",
                    file=file,
                    ndim=values.ndim,
                    kind=kind,
                    dimensions=dimensions,
                    kind2=kind,
                )
            )


def check_parts_are_not_swapped(training: Part, test: Part) -> None:
    """The files of Fashion-MNIST are known, whatever they are called."""
    for file, digest, wrong, kind in (
        (training.images_file, training.digests.images, fashion_mnist.TEST.images, message("test images")),
        (training.labels_file, training.digests.labels, fashion_mnist.TEST.labels, message("test labels")),
        (test.images_file, test.digests.images, fashion_mnist.TRAINING.images, message("training images")),
        (test.labels_file, test.digests.labels, fashion_mnist.TRAINING.labels, message("training labels")),
    ):
        if digest == wrong:
            raise DataError(
                message(
                    "{file} holds the {kind} of Fashion-MNIST; training and test files seem to be "
                    "swapped, so exchange their names.",
                    file=file,
                    kind=kind,
                )
            )


def check_counts(part: Part) -> None:
    """Every image has a label, and there are some."""
    images, labels = len(part.images), len(part.labels)
    if images != labels:
        raise DataError(
            message(
                "{images_file} holds {images} images but {labels_file} {labels} labels; put two "
                "files that belong together in their place.",
                images_file=part.images_file,
                images=f"{images:,}",
                labels_file=part.labels_file,
                labels=f"{labels:,}",
            )
        )
    if part.images.size == 0:
        raise DataError(
            message(
                "{images_file} holds no images; put a file that has some in its place.",
                images_file=part.images_file,
            )
        )


def check_label_range(part: Part) -> None:
    """Labels number the classes, from 0."""
    largest = int(part.labels.max())
    if largest >= CLASS_COUNT:
        raise DataError(
            message(
                "{labels_file} holds the label {largest}, where labels run from 0 to {class_count}; "
                "put the right labels in its place.",
                labels_file=part.labels_file,
                largest=largest,
                class_count=CLASS_COUNT - 1,
            )
        )


def check_labels_belong(part: Part, known: fashion_mnist.Digests) -> None:
    """Known images must have the known labels; of other images nothing is known."""
    if part.digests.images == known.images and part.digests.labels != known.labels:
        raise DataError(
            message(
                "{labels_file} is mislabelled or damaged: the images beside it are those of "
                "Fashion-MNIST, but these are not their labels; put a fresh copy in its place.",
                labels_file=part.labels_file,
            )
        )


def check_sizes_agree(training: Part, test: Part) -> None:
    """A model takes images of one size."""
    if training.images.shape[1:] != test.images.shape[1:]:
        raise DataError(
            message(
                "{images_file} holds images of {test} pixels but {images_file2} of {training}; put "
                "two files that belong together in their place.",
                images_file=test.images_file,
                test=_size(test),
                images_file2=training.images_file,
                training=_size(training),
            )
        )


def is_fashion_mnist(training: Part, test: Part) -> bool:
    """Whether these are exactly the published examples."""
    return training.digests == fashion_mnist.TRAINING and test.digests == fashion_mnist.TEST


def _digest(values: NDArray[np.uint8]) -> str:
    return hashlib.sha256(np.ascontiguousarray(values).data).hexdigest()


def _size(part: Part) -> str:
    _, height, width = part.images.shape
    return f"{width} x {height}"

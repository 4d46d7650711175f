"""Ten classes, or two: the data set as a run sees it. Notes: "线性回归与逻辑回归", "二分类问题"."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor

from language.sentence import message
from models.data.checks import DataError
from models.data.corrections import DataPart
from models.data.data_set import DataSet, Examples
from models.data.images_on_disk import part_of
from models.settings.specification import RunSpecification


@dataclass(frozen=True, eq=False)
class Task:
    """What a run tells apart."""

    data_set: DataSet
    """Labels and classes are the task's: where two classes are told apart, 1 is the positive one."""
    test_numbers: Tensor
    """For each of its test images the number that the image has in the whole test set. int64 [n]."""
    training_numbers: Tensor
    """The same of its training images."""

    def examples(self, part: DataPart) -> Examples:
        """All of one part."""
        return self.data_set.training if part is DataPart.TRAINING else self.data_set.test

    def numbers(self, part: DataPart) -> Tensor:
        """Those of the images of one part."""
        return self.training_numbers if part is DataPart.TRAINING else self.test_numbers


def task_of(specification: RunSpecification, data_set: DataSet) -> Task:
    """All classes, one class against the rest, or one against another.

    Raises `DataError` for a class that the data set does not have.
    """
    whole = whole_task(data_set)
    if not specification.positive:
        return whole
    positive = _label(data_set, specification.positive)
    negative = _label(data_set, specification.negative) if specification.negative else None
    train = _members(data_set.training_labels, positive, negative)
    test = _members(data_set.test_labels, positive, negative)
    if not len(test) or not len(train):
        raise DataError(
            message(
                "{data_set} has no test images of these two classes; choose two others.",
                data_set=data_set.name,
            )
            if len(train)
            else message(
                "{data_set} has no training images of these two classes; choose two others.",
                data_set=data_set.name,
            )
        )
    two_classes = replace(
        data_set,
        classes=(
            specification.negative or message("not {positive}", positive=specification.positive),
            specification.positive,
        ),
        training_images=part_of(data_set.training_images, train),
        training_labels=(data_set.training_labels[train] == positive).long(),
        test_images=part_of(data_set.test_images, test),
        test_labels=(data_set.test_labels[test] == positive).long(),
        voices=data_set.voices and data_set.voices.selected(train, test),
        training_numbers=whole.training_numbers[train],
        test_numbers=whole.test_numbers[test],
    )
    return whole_task(two_classes)


def whole_task(data_set: DataSet) -> Task:
    """All its classes."""
    return Task(
        data_set,
        _numbers(data_set.test_numbers, data_set.test_labels),
        _numbers(data_set.training_numbers, data_set.training_labels),
    )


def _numbers(numbers: Tensor | None, labels: Tensor) -> Tensor:
    return torch.arange(len(labels)) if numbers is None else numbers


def _members(labels: Tensor, positive: int, negative: int | None) -> Tensor:
    """Indices of the examples that the task is about, in their order."""
    if negative is None:
        return torch.arange(len(labels))
    return ((labels == positive) | (labels == negative)).nonzero().squeeze(1)


def _label(data_set: DataSet, class_name: str) -> int:
    names = [each.casefold() for each in data_set.classes]
    try:
        return names.index(class_name.casefold())
    except ValueError:
        raise DataError(
            message(
                "{data_set} has no class called {class_name}; it has {classes}.",
                data_set=data_set.name,
                class_name=class_name,
                classes=", ".join(data_set.classes),
            )
        ) from None

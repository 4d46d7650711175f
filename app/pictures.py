"""Tensors -> pictures and figures that can cross the pipe. For the worker: it knows torch."""

from __future__ import annotations

import torch
from torch import Tensor

from app.messages import DataSummary, Picture
from models.corrections import DataPart
from models.data import DataSet, split
from models.specification import RunSpecification
from models.task import Task

SAMPLES_OF_A_CLASS = 14


def pictures_of(
    task: Task,
    positions: Tensor,
    answers: Tensor,
    specification: RunSpecification,
    part: DataPart = DataPart.TEST,
) -> tuple[Picture, ...]:
    """The task's images at `positions` [n] of a part, with the model's `answers` [n, classes]."""
    examples, numbers = task.examples(part), task.numbers(part)
    kind = "probabilities" if specification.gives_probabilities else "scores"
    return tuple(
        _picture(
            examples.images[position],
            int(numbers[position]),
            int(examples.labels[position]),
            part,
            **{kind: tuple(row)},
        )
        for position, row in zip(positions.tolist(), answers.tolist(), strict=True)
    )


def summary(data: DataSet, read: DataSet | None = None, fingerprint: str = "") -> DataSummary:
    """What the data tab shows. `read` is the data set before it was corrected, and has the fingerprint."""
    read = read or data
    height, width = data.image_shape
    classes = range(len(data.classes))
    return DataSummary(
        name=data.name,
        folder=str(data.folder),
        classes=data.classes,
        height=height,
        width=width,
        training_counts=_counts(data.training_labels, len(data.classes)),
        test_counts=_counts(data.test_labels, len(data.classes)),
        validation_examples=len(split(data, seed=0).validation.labels),
        samples=tuple(sample for label in classes for sample in _samples(data, label)),
        fingerprint=fingerprint,
        training_images=len(read.training_labels),
        test_images=len(read.test_labels),
    )


def _samples(data: DataSet, label: int) -> list[Picture]:
    indices = torch.nonzero(data.training_labels == label).flatten()[:SAMPLES_OF_A_CLASS].tolist()
    numbers = indices if data.training_numbers is None else data.training_numbers[indices].tolist()
    return [
        _picture(data.training_images[index], number, label, DataPart.TRAINING)
        for index, number in zip(indices, numbers, strict=True)
    ]


def _counts(labels: Tensor, classes: int) -> tuple[int, ...]:
    return tuple(torch.bincount(labels, minlength=classes).tolist())


def _picture(image: Tensor, index: int, label: int, part: DataPart, **answers: tuple[float, ...]) -> Picture:
    height, width = image.shape
    return Picture(index, image.numpy().tobytes(), height, width, label, part=part, **answers)

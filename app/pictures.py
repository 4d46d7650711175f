"""Tensors -> pictures and figures that can cross the pipe. For the worker: it knows torch."""

from __future__ import annotations

import torch
from torch import Tensor

from app.messages import DataSummary, Picture
from models.data import DataSet, split
from models.specification import RunSpecification
from models.task import Task

SAMPLES_OF_A_CLASS = 14


def test_pictures(
    task: Task, positions: Tensor, answers: Tensor, specification: RunSpecification
) -> tuple[Picture, ...]:
    """The task's test images at `positions` [n] with the model's `answers` [n, classes]."""
    data = task.data_set
    kind = "probabilities" if specification.gives_probabilities else "scores"
    return tuple(
        _picture(
            data.test_images[position],
            int(task.test_numbers[position]),
            int(data.test_labels[position]),
            **{kind: tuple(row)},
        )
        for position, row in zip(positions.tolist(), answers.tolist(), strict=True)
    )


def summary(data: DataSet) -> DataSummary:
    """What the data tab shows."""
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
    )


def _samples(data: DataSet, label: int) -> list[Picture]:
    indices = torch.nonzero(data.training_labels == label).flatten()[:SAMPLES_OF_A_CLASS].tolist()
    return [_picture(data.training_images[index], index, label) for index in indices]


def _counts(labels: Tensor, classes: int) -> tuple[int, ...]:
    return tuple(torch.bincount(labels, minlength=classes).tolist())


def _picture(image: Tensor, index: int, label: int, **answers: tuple[float, ...]) -> Picture:
    height, width = image.shape
    return Picture(index, image.numpy().tobytes(), height, width, label, **answers)

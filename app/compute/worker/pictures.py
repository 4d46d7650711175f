"""Tensors -> pictures and figures that can cross the pipe. For the worker: it knows torch."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import torch
from torch import Tensor

from app.compute.messages.data import UNKNOWN, DataSummary, Picture
from models.common.image_shape import channels_of, has_colours, size_of
from models.data.corrections import DataPart
from models.data.data_set import DataSet, Voices, split
from models.data.task import Task
from models.settings.specification import RunSpecification

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
    return tuple(
        with_answers(
            plain_picture(
                examples.images[position],
                int(numbers[position]),
                int(examples.labels[position]),
                part,
                photograph=task.data_set.photographs,
            ),
            row,
            specification,
        )
        for position, row in zip(positions.tolist(), answers, strict=True)
    )


def sound_picture(image: Tensor, answers: Tensor, specification: RunSpecification) -> Picture:
    """The spectrogram uint8 [height, width] of a word, with the model's `answers` [classes]."""
    return with_answers(plain_picture(image, UNKNOWN, UNKNOWN), answers, specification)


def with_answers(picture: Picture, answers: Tensor, specification: RunSpecification) -> Picture:
    """The picture with what a model made of it, [classes]."""
    values = tuple(answers.tolist())
    if specification.gives_probabilities:
        return replace(picture, probabilities=values)
    return replace(picture, scores=values)


def summary(data: DataSet, read: DataSet | None = None, fingerprint: str = "") -> DataSummary:
    """What the data tab shows. `read` is the data set before it was corrected, and has the fingerprint."""
    read = read or data
    height, width = size_of(data.image_shape)
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
        speakers=data.voices.speakers if data.voices is not None else (),
        speaker_counts=_speaker_counts(data.voices),
        notices=data.notices,
        remarks=data.remarks,
        remarks_in_all=data.remarks_in_all,
        fingerprint=fingerprint,
        training_images=len(read.training_labels),
        test_images=len(read.test_labels),
    )


def _speaker_counts(voices: Voices | None) -> tuple[int, ...]:
    return _counts(torch.cat([voices.training, voices.test]), len(voices.speakers)) if voices else ()


def _samples(data: DataSet, label: int) -> list[Picture]:
    """Of sounds one voice after the other, so that as many as there are can be seen."""
    indices = torch.nonzero(data.training_labels == label).flatten()
    if data.voices is not None:
        speakers = data.voices.training[indices].tolist()
        seen: Counter[int] = Counter()
        turns = []
        for speaker in speakers:
            turns.append(seen[speaker])
            seen[speaker] += 1
        indices = indices[torch.tensor(turns).argsort(stable=True)]
    chosen = indices[:SAMPLES_OF_A_CLASS].tolist()
    numbers = chosen if data.training_numbers is None else data.training_numbers[chosen].tolist()
    return [
        plain_picture(
            data.training_images[index], number, label, DataPart.TRAINING, photograph=data.photographs
        )
        for index, number in zip(chosen, numbers, strict=True)
    ]


def _counts(labels: Tensor, classes: int) -> tuple[int, ...]:
    return tuple(torch.bincount(labels, minlength=classes).tolist())


def plain_picture(
    image: Tensor,
    index: int,
    label: int,
    part: DataPart = DataPart.TEST,
    source: str = "",
    *,
    photograph: bool = False,
) -> Picture:
    """An image uint8 [height, width], or [3, height, width], that no model has looked at."""
    height, width = size_of(image.shape)
    pixels = (
        image.permute(1, 2, 0) if has_colours(image.shape) else image
    )  # the colours of a pixel side by side
    return Picture(
        index,
        pixels.contiguous().numpy().tobytes(),
        height,
        width,
        label,
        part=part,
        channels=channels_of(image.shape),
        photograph=photograph,
        source=source,
    )

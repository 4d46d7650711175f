"""A data set with the user's corrections on it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import torch
from torch import Tensor

from language.sentence import message
from models.data.checks import DataError
from models.data.corrections import Correction, Corrections, DataPart
from models.data.data_set import DataSet
from models.data.images_on_disk import part_of

IMAGES_LOOKED_AT = 10_000
"""At most, evenly spaced."""


def fingerprint(data_set: DataSet) -> str:
    """The same for the same images with the same labels, wherever their files are: 16 hexadecimal digits.

    Of all labels, and of `IMAGES_LOOKED_AT` images of each part: a data set in a file is not read through.
    """
    digest = hashlib.sha256()
    for examples in (data_set.training, data_set.test):
        digest.update(str(tuple(examples.images.shape)).encode())
        digest.update(examples.labels.contiguous().numpy().data)
        step = max(1, -(-len(examples) // IMAGES_LOOKED_AT))
        looked_at = torch.arange(0, len(examples), step)
        digest.update(examples.images.index_select(0, looked_at).contiguous().numpy().data)
    return digest.hexdigest()[:16]


def corrected(data_set: DataSet, corrections: Corrections) -> DataSet:
    """The data set, as it was read, with these corrections; images that stay keep their numbers.

    What fits nothing in it is passed over: see `misfits`. Raises `DataError` where too little would be left.
    """
    training = _part(data_set.training_labels, _fitting(data_set, corrections, DataPart.TRAINING))
    test = _part(data_set.test_labels, _fitting(data_set, corrections, DataPart.TEST))
    (training_labels, training_kept), (test_labels, test_kept) = training, test
    if len(training_kept) < 2 or not len(test_kept):
        raise DataError(
            message(
                "So many images of {data_set} are left out that none would be left to train and test "
                "on; remove some of the corrections.",
                data_set=data_set.name,
            )
        )
    return replace(
        data_set,
        training_images=_selected(data_set.training_images, training_kept),
        training_labels=training_labels,
        test_images=_selected(data_set.test_images, test_kept),
        test_labels=test_labels,
        voices=data_set.voices and data_set.voices.selected(training_kept, test_kept),
        training_numbers=training_kept,
        test_numbers=test_kept,
    )


def misfits(data_set: DataSet, corrections: Corrections) -> tuple[Correction, ...]:
    """Those about images or classes that the data set, as it was read, does not have."""
    fitting = {each for part in DataPart for each in _fitting(data_set, corrections, part)}
    return tuple(each for each in corrections.all if each not in fitting)


def _fitting(data_set: DataSet, corrections: Corrections, part: DataPart) -> list[Correction]:
    labels = data_set.training_labels if part is DataPart.TRAINING else data_set.test_labels
    classes = len(data_set.classes)
    return [
        each
        for each in corrections.of(part)
        if 0 <= each.image < len(labels) and (each.label is None or 0 <= each.label < classes)
    ]


def _part(labels: Tensor, corrections: list[Correction]) -> tuple[Tensor, Tensor]:
    """The labels that stay, and the numbers of their images; both int64 [n]."""
    labels, kept = labels.clone(), torch.ones(len(labels), dtype=torch.bool)
    for each in corrections:
        if each.label is None:
            kept[each.image] = False
        else:
            labels[each.image] = each.label
    numbers = kept.nonzero().flatten()
    return labels[numbers], numbers


def _selected(images: Tensor, numbers: Tensor) -> Tensor:
    """Nothing is copied where all stay."""
    return images if len(numbers) == len(images) else part_of(images, numbers)

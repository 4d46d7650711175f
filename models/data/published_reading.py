"""A published data set, from where torchvision has put it -> a checked `DataSet`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from language.sentence import message, without_stop
from models.data.checks import DataError
from models.data.data_set import DataSet
from models.data.published import CIFAR_10, Published
from models.data.reading import has_some_files, read_data_set


def has_published(published: Published, place: Path) -> bool:
    """Whether its files are there, sound or not."""
    return (place / "batches.meta").exists() if published is CIFAR_10 else has_some_files(place / "raw")


def read_published(published: Published, place: Path) -> DataSet:
    """Read and check it. Raises `DataError`, which says how to be rid of damaged files."""
    try:
        if published is CIFAR_10:
            return _read_cifar(place)
        return replace(
            read_data_set(place / "raw"), name=published.name, folder=place, classes=published.classes
        )
    except DataError as error:
        problem = without_stop(str(error))
        raise DataError(
            message("{problem}, or delete {place} to have it fetched again.", problem=problem, place=place)
        ) from error


def _read_cifar(place: Path) -> DataSet:
    # Slow to import, and seldom needed. It compares checksums before it unpickles anything.
    from torchvision import datasets

    try:
        training = datasets.CIFAR10(str(place.parent), train=True)
        test = datasets.CIFAR10(str(place.parent), train=False)
    except Exception as error:  # whatever damaged files do: the user's way out is the same
        raise DataError(
            message(
                "The files of CIFAR-10 in {place} are damaged or incomplete; put them there anew", place=place
            )
        ) from error
    return DataSet(
        name=CIFAR_10.name,
        folder=place,
        classes=CIFAR_10.classes,
        training_images=_in_planes(training.data),
        training_labels=torch.tensor(training.targets),
        test_images=_in_planes(test.data),
        test_labels=torch.tensor(test.targets),
        photographs=True,
    )


def _in_planes(pixels: np.ndarray) -> Tensor:
    """Uint8 [n, height, width, 3] -> uint8 [n, 3, height, width]."""
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).contiguous()

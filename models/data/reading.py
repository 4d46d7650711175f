"""Four files in a folder -> a checked `DataSet`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from language.sentence import message
from models.data import fashion_mnist
from models.data.checks import CLASS_COUNT, DataError, Part, check, is_fashion_mnist
from models.data.data_set import DataSet
from models.data.idx import IdxError, read_idx
from models.files.plain_text import one_line

FILES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)
TORCHVISION_FOLDER = Path("FashionMNIST", "raw")
"""Where torchvision puts the files, below the folder it is given."""


def read_data_set(folder: Path) -> DataSet:
    """Read and check the files in `folder`, or in `FashionMNIST/raw` below it, compressed or not.

    Any set of this form will do: other than Fashion-MNIST it takes the folder's name, and its classes are
    called 0 to 9. Raises `DataError`.
    """
    paths = find_files(folder)
    training_images, training_labels, test_images, test_labels = (read_file(path) for path in paths)
    training = Part(paths[0], paths[1], training_images, training_labels)
    test = Part(paths[2], paths[3], test_images, test_labels)
    check(training, test)
    published = is_fashion_mnist(training, test)
    return DataSet(
        name=fashion_mnist.NAME if published else one_line(folder.resolve().name),
        folder=folder,
        classes=fashion_mnist.FASHION_MNIST_CLASSES if published else tuple(map(str, range(CLASS_COUNT))),
        training_images=torch.from_numpy(training.images),
        training_labels=torch.from_numpy(training.labels).long(),
        test_images=torch.from_numpy(test.images),
        test_labels=torch.from_numpy(test.labels).long(),
    )


def find_files(folder: Path) -> list[Path]:
    """The paths of the four files, in the order of `FILES`; a `DataError` names the first that is missing."""
    try:
        if not folder.exists():
            raise DataError(
                message(
                    "There is no folder {folder}; choose one that holds the four files of a data set.",
                    folder=folder,
                )
            )
        if not folder.is_dir():
            raise DataError(
                message(
                    "{folder} is a file; choose the folder that holds the four files of a data set.",
                    folder=folder,
                )
            )
        return [_find_file(_folder_of_files(folder), name) for name in FILES]
    except OSError as error:
        raise _unreadable(folder, error) from error


def has_files(folder: Path) -> bool:
    """Whether the four files are there, sound or not."""
    try:
        return len(find_files(folder)) == len(FILES)
    except DataError:
        return False


def has_some_files(folder: Path) -> bool:
    """Whether any of the four files is there, or the folder that torchvision puts them into."""
    try:
        return any(_existing(_folder_of_files(folder), name) for name in FILES)
    except OSError:
        return False


def read_file(path: Path) -> NDArray[np.uint8]:
    """One IDX file, with `DataError` for whatever is wrong with it."""
    try:
        return read_idx(path)
    except IdxError as error:
        raise DataError(str(error)) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def _folder_of_files(folder: Path) -> Path:
    below = folder / TORCHVISION_FOLDER
    has_some = any(_existing(folder, name) for name in FILES)
    return below if not has_some and below.is_dir() else folder


def _find_file(folder: Path, name: str) -> Path:
    path = _existing(folder, name)
    if path is None:
        raise DataError(
            message(
                "There is no {name}.gz in {folder}; put the file there or choose the folder that holds it.",
                name=name,
                folder=folder,
            )
        )
    return path


def _existing(folder: Path, name: str) -> Path | None:
    # The compressed file first: it carries a checksum.
    candidates = (folder / f"{name}.gz", folder / name)
    return next((path for path in candidates if path.is_file()), None)


def _unreadable(path: Path, error: OSError) -> DataError:
    reason = error.strerror or type(error).__name__
    return DataError(
        message(
            "{path} cannot be read ({reason}); allow reading it or choose another folder.",
            path=path,
            reason=reason,
        )
    )

"""Small data sets for the tests, as files and in memory."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from models.data.data_set import DataSet
from models.data.reading import FILES

TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS = FILES
FASHION_MNIST = Path("/usr/share/datasets/fashion-mnist")
"""Of the Debian package dataset-fashion-mnist."""


def idx_bytes(values: NDArray[Any]) -> bytes:
    sizes = b"".join(size.to_bytes(4, "big") for size in values.shape)
    return bytes([0, 0, 8, values.ndim]) + sizes + values.astype(np.uint8).tobytes()


def write_idx(path: Path, values: NDArray[Any], *, compressed: bool = True) -> Path:
    """Writes `path` or, compressed, `path` with .gz added; returns what it wrote."""
    written = path.with_name(f"{path.name}.gz") if compressed else path
    contents = idx_bytes(values)
    written.write_bytes(gzip.compress(contents, compresslevel=1) if compressed else contents)
    return written


def write_data_set(
    folder: Path,
    *,
    training: int = 60,
    test: int = 20,
    size: tuple[int, int] = (28, 28),
    compressed: bool = True,
) -> Path:
    """Random images with random labels in four files."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(1)
    for images, labels, count in (
        (TRAINING_IMAGES, TRAINING_LABELS, training),
        (TEST_IMAGES, TEST_LABELS, test),
    ):
        write_idx(folder / images, random.integers(0, 256, (count, *size)), compressed=compressed)
        write_idx(folder / labels, random.integers(0, 10, count), compressed=compressed)
    return folder


def link_fashion_mnist(folder: Path, *, swapped: tuple[str, str] | None = None) -> Path:
    """The real files under their names, two of which may be swapped."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        source = swapped[1 - swapped.index(name)] if swapped and name in swapped else name
        (folder / f"{name}.gz").symlink_to(FASHION_MNIST / f"{source}.gz")
    return folder


def striped_data_set(training: int = 240, test: int = 60, size: int = 10) -> DataSet:
    """Ten classes that a model can tell apart: small noisy images with a bright row for the label."""
    random = torch.Generator().manual_seed(7)

    def examples(count: int) -> tuple[torch.Tensor, torch.Tensor]:
        labels = torch.arange(count) % 10
        images = torch.randint(0, 120, (count, size, size), dtype=torch.uint8, generator=random)
        images[torch.arange(count), labels] = 255
        return images, labels

    training_images, training_labels = examples(training)
    test_images, test_labels = examples(test)
    return DataSet(
        name="stripes",
        folder=Path("stripes"),
        classes=tuple("0123456789"),
        training_images=training_images,
        training_labels=training_labels,
        test_images=test_images,
        test_labels=test_labels,
    )


def in_colour(data_set: DataSet) -> DataSet:
    """The same with its grey images in green; red and blue are noise alone."""
    generator = torch.Generator().manual_seed(3)

    def coloured(images: torch.Tensor) -> torch.Tensor:
        count, height, width = images.shape
        noise = torch.randint(0, 120, (count, 3, height, width), dtype=torch.uint8, generator=generator)
        noise[:, 1] = images
        return noise

    return replace(
        data_set,
        training_images=coloured(data_set.training_images),
        test_images=coloured(data_set.test_images),
        photographs=True,
    )


def is_one_sentence(text: str) -> bool:
    return text.endswith(".") and ". " not in text and "\n" not in text

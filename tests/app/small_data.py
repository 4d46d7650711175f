"""A small data set in the files of Fashion-MNIST, quick to train on: classes are rows of light."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path

import numpy as np


def write_small_data(
    folder: Path, training: int = 600, test: int = 100, seed: int = 0, size: int = 28
) -> Path:
    """Ten classes of noisy square images; class k has a bright band at rows 2k to 2k+3."""
    folder.mkdir(parents=True, exist_ok=True)
    generator = np.random.default_rng(seed)
    for name, count in (("train", training), ("t10k", test)):
        labels = np.arange(count) % 10
        images = generator.integers(0, 100, (count, size, size), dtype=np.uint8)
        for image, label in zip(images, labels, strict=True):
            image[2 * label : 2 * label + 4] += 120
        _write(folder / f"{name}-images-idx3-ubyte.gz", images)
        _write(folder / f"{name}-labels-idx1-ubyte.gz", labels.astype(np.uint8))
    return folder


def _write(path: Path, values: np.ndarray) -> None:
    header = struct.pack(f">HBB{values.ndim}I", 0, 8, values.ndim, *values.shape)
    path.write_bytes(gzip.compress(header + values.tobytes(), compresslevel=1))

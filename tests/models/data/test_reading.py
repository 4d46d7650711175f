from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import torch

from models.data.checks import DataError
from models.data.fashion_mnist import FASHION_MNIST_CLASSES
from models.data.reading import FILES, read_data_set
from tests.models.samples import (
    FASHION_MNIST,
    TEST_IMAGES,
    TEST_LABELS,
    TRAINING_IMAGES,
    TRAINING_LABELS,
    is_one_sentence,
    link_fashion_mnist,
    write_data_set,
    write_idx,
)


def complaint(folder: Path) -> str:
    """The one sentence about this folder."""
    with pytest.raises(DataError) as caught:
        read_data_set(folder)
    sentence = str(caught.value)
    assert is_one_sentence(sentence)
    return sentence


def test_fashion_mnist_is_recognised_by_its_contents() -> None:
    data_set = read_data_set(FASHION_MNIST)
    assert data_set.name == "Fashion-MNIST"
    assert data_set.classes == FASHION_MNIST_CLASSES
    assert data_set.training_images.shape == (60_000, 28, 28)
    assert data_set.test_images.shape == (10_000, 28, 28)
    assert data_set.training_labels.bincount().tolist() == [6_000] * 10
    assert data_set.test_labels.bincount().tolist() == [1_000] * 10
    assert data_set.classes[data_set.training_labels[0]] == "Ankle boot"


@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize("below", ["", "FashionMNIST/raw"])
def test_files_may_be_compressed_or_not_and_lie_where_torchvision_puts_them(
    tmp_path: Path, compressed: bool, below: str
) -> None:
    write_data_set(tmp_path / below, compressed=compressed)
    assert len(read_data_set(tmp_path).training_labels) == 60


def test_any_images_will_do(tmp_path: Path) -> None:
    data_set = read_data_set(write_data_set(tmp_path / "letters", training=500, test=1, size=(12, 9)))
    assert data_set.name == "letters"
    assert data_set.classes == tuple("0123456789")
    assert data_set.image_shape == (12, 9)
    assert data_set.training_images.dtype == torch.uint8
    assert data_set.training_labels.dtype == torch.int64


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    assert complaint(tmp_path / "nowhere").startswith(f"There is no folder {tmp_path / 'nowhere'};")


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    assert complaint(tmp_path / "data").startswith(f"{tmp_path / 'data'} is a file;")


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    (write_data_set(tmp_path) / f"{name}.gz").unlink()
    assert f"There is no {name}.gz in {tmp_path}" in complaint(tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_a_truncated_file_is_named(tmp_path: Path, name: str) -> None:
    path = write_data_set(tmp_path) / f"{name}.gz"
    path.write_bytes(path.read_bytes()[:-9])
    assert f"{path} is cut off" in complaint(tmp_path)


def test_a_file_that_may_not_be_read() -> None:
    # Not in tmp_path, of which the rights of other users are taken.
    with tempfile.TemporaryDirectory() as name:
        folder = write_data_set(Path(name))
        folder.chmod(0o755)
        (folder / f"{TEST_LABELS}.gz").chmod(0)
        with no_special_rights():
            sentence = complaint(folder)
    assert f"{folder / TEST_LABELS}.gz cannot be read (Permission denied)" in sentence


def test_a_folder_that_may_not_be_read() -> None:
    with tempfile.TemporaryDirectory() as name:
        outer = Path(name)
        write_data_set(outer / "closed")
        outer.chmod(0)
        try:
            with no_special_rights():
                sentence = complaint(outer / "closed")
        finally:
            outer.chmod(0o700)
    assert f"{outer / 'closed'} cannot be read (Permission denied)" in sentence


@contextmanager
def no_special_rights() -> Iterator[None]:
    """The administrator may read everything, so be somebody else for a moment."""
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if administrator:
            os.seteuid(0)


def test_images_and_labels_that_are_swapped(tmp_path: Path) -> None:
    write_data_set(tmp_path)
    images, labels = tmp_path / f"{TRAINING_IMAGES}.gz", tmp_path / f"{TRAINING_LABELS}.gz"
    images.rename(tmp_path / "other")
    labels.rename(images)
    (tmp_path / "other").rename(labels)
    sentence = complaint(tmp_path)
    assert f"{images} holds labels, not images" in sentence
    assert "swapped" in sentence


def test_images_where_labels_should_be(tmp_path: Path) -> None:
    write_idx(write_data_set(tmp_path) / TEST_LABELS, np.zeros((20, 28, 28)))
    assert f"{tmp_path / TEST_LABELS}.gz holds images, not labels" in complaint(tmp_path)


def test_values_in_some_other_shape(tmp_path: Path) -> None:
    write_idx(write_data_set(tmp_path) / TEST_IMAGES, np.zeros((20, 28, 28, 3)))
    assert f"{tmp_path / TEST_IMAGES}.gz holds values in 4 dimensions" in complaint(tmp_path)


def test_counts_that_differ(tmp_path: Path) -> None:
    write_idx(write_data_set(tmp_path) / TRAINING_LABELS, np.zeros(59))
    sentence = complaint(tmp_path)
    assert "holds 60 images" in sentence
    assert f"{TRAINING_LABELS}.gz 59 labels" in sentence


def test_a_label_beyond_the_classes(tmp_path: Path) -> None:
    write_idx(write_data_set(tmp_path) / TRAINING_LABELS, np.full(60, 10))
    assert f"{tmp_path / TRAINING_LABELS}.gz holds the label 10" in complaint(tmp_path)


@pytest.mark.parametrize("part", ["training", "test"])
def test_an_empty_set(tmp_path: Path, part: str) -> None:
    sizes = {"training": 60, "test": 20} | {part: 0}
    write_data_set(tmp_path, training=sizes["training"], test=sizes["test"])
    assert "holds no images" in complaint(tmp_path)


def test_images_without_pixels(tmp_path: Path) -> None:
    assert "holds no images" in complaint(write_data_set(tmp_path, size=(0, 28)))


def test_a_single_training_image_cannot_be_split(tmp_path: Path) -> None:
    assert "holds only one image" in complaint(write_data_set(tmp_path, training=1))


def test_training_and_test_images_of_different_sizes(tmp_path: Path) -> None:
    write_idx(write_data_set(tmp_path) / TEST_IMAGES, np.zeros((20, 28, 14)))
    sentence = complaint(tmp_path)
    assert f"{TEST_IMAGES}.gz holds images of 14 x 28 pixels" in sentence
    assert "28 x 28" in sentence


@pytest.mark.parametrize("swapped", [(TRAINING_IMAGES, TEST_IMAGES), (TRAINING_LABELS, TEST_LABELS)])
def test_training_and_test_files_that_are_swapped(tmp_path: Path, swapped: tuple[str, str]) -> None:
    link_fashion_mnist(tmp_path, swapped=swapped)
    sentence = complaint(tmp_path)
    assert f"{tmp_path / swapped[0]}.gz holds the test" in sentence
    assert "swapped" in sentence


@pytest.mark.parametrize(("name", "count"), [(TRAINING_LABELS, 60_000), (TEST_LABELS, 10_000)])
def test_labels_that_do_not_belong_to_the_images(tmp_path: Path, name: str, count: int) -> None:
    path = link_fashion_mnist(tmp_path) / f"{name}.gz"
    path.unlink()
    write_idx(tmp_path / name, np.arange(count) % 10)
    assert f"{path} is mislabelled or damaged" in complaint(tmp_path)

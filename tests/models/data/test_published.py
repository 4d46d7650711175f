from __future__ import annotations

import pickle
import threading
from pathlib import Path

import pytest
from torchvision import datasets

from models.data.checks import DataError
from models.data.download import download_published
from models.data.published import CIFAR_10, KMNIST, MNIST, Published, published_at
from models.data.published_reading import has_published, read_published
from models.data.sources import open_data_set
from tests.models.samples import is_one_sentence, write_data_set


@pytest.mark.parametrize("published", [MNIST, KMNIST])
def test_a_data_set_of_idx_files_is_fetched_once_and_named(tmp_path: Path, published: Published) -> None:
    fetched = []

    def fetch(folder: Path, unwanted: threading.Event) -> None:
        fetched.append(folder)
        write_data_set(folder / published.folder / "raw")

    def download(wanted: Published, cache: Path, progress: object) -> None:
        download_published(wanted, cache, lambda _: None, fetch=fetch, poll_seconds=0.005)

    for _ in range(2):
        data = open_data_set(published.place(tmp_path), tmp_path, download_named=download)
        assert data.name == published.name
        assert data.classes == published.classes
    assert len(fetched) == 1
    assert [path.name for path in tmp_path.iterdir()] == [published.folder]


def test_damaged_files_say_how_to_be_rid_of_them(tmp_path: Path) -> None:
    raw = write_data_set(MNIST.place(tmp_path) / "raw")
    next(raw.glob("train-labels*")).write_bytes(b"?")
    with pytest.raises(DataError, match="to have it fetched again") as caught:
        open_data_set(MNIST.place(tmp_path), tmp_path)
    assert is_one_sentence(str(caught.value))


def test_a_download_that_fails_names_the_data_set(tmp_path: Path) -> None:
    def fetch(folder: Path, unwanted: threading.Event) -> None:
        raise RuntimeError("no mirror")

    with pytest.raises(DataError, match="CIFAR-10 could not be downloaded") as caught:
        download_published(CIFAR_10, tmp_path, lambda _: None, fetch=fetch, poll_seconds=0.005)
    assert is_one_sentence(str(caught.value))
    assert "debian" not in str(caught.value).casefold()


def test_only_places_in_the_cache_are_meant(tmp_path: Path) -> None:
    assert published_at(tmp_path / "MNIST", tmp_path) is MNIST
    assert published_at(tmp_path / "MNIST", tmp_path / "cache") is None


def test_cifar_that_is_incomplete_is_a_sentence(tmp_path: Path) -> None:
    place = CIFAR_10.place(tmp_path)
    place.mkdir()
    assert not has_published(CIFAR_10, place)
    (place / "batches.meta").write_bytes(pickle.dumps({}))
    assert has_published(CIFAR_10, place)
    with pytest.raises(DataError, match="CIFAR-10") as caught:
        read_published(CIFAR_10, place)
    assert is_one_sentence(str(caught.value))


def test_what_is_fetched_is_what_torchvision_expects() -> None:
    for published in (MNIST, KMNIST, CIFAR_10):
        assert hasattr(datasets, published.torchvision_class)
    assert datasets.CIFAR10.base_folder == CIFAR_10.folder
    assert tuple(name.split(" - ")[0] for name in datasets.MNIST.classes) == MNIST.classes
    assert tuple(datasets.KMNIST.classes) == KMNIST.classes

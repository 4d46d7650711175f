from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.data.checks import DataError
from models.data.data_set import DataSet
from models.data.download import Downloading, Progress
from models.data.own_pictures.scanning import Scanning
from models.data.published import MNIST
from models.data.sources import Kind, NotHereError, Watch, open_data_set
from models.data.spoken.published import archive_in
from tests.models.deep_folders import deep_folder
from tests.models.samples import TEST_LABELS, is_one_sentence, write_data_set


class FakeDownload:
    """Puts a small data set into the cache and counts how often it had to."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, cache: Path, progress: Progress) -> None:
        self.calls += 1
        progress(Downloading(5, 10))
        write_data_set(cache / "FashionMNIST" / "raw")


class Places:
    """A cache and a system folder that are empty at first, and a download."""

    def __init__(self, home: Path) -> None:
        self.cache = home / "cache"
        self.system = home / "system"
        self.download = FakeDownload()
        self.seen: list[Downloading | Scanning] = []

    def open(self, folder: Path | None = None) -> DataSet:
        return open_data_set(
            folder, self.cache, system=self.system, download=self.download, progress=self.seen.append
        )


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path)


def test_a_given_folder_comes_first(places: Places, tmp_path: Path) -> None:
    write_data_set(places.cache)
    given = write_data_set(tmp_path / "given")
    assert places.open(given).folder == given


def test_nothing_replaces_a_given_folder_that_is_not_there(places: Places, tmp_path: Path) -> None:
    write_data_set(places.cache)
    with pytest.raises(DataError, match="There is no folder"):
        places.open(tmp_path / "given")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names on Unix alone")
def test_a_pipe_or_a_device_in_the_place_of_a_data_set_is_a_sentence(places: Places, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    (tmp_path / "device.zip").symlink_to("/dev/zero")
    for name, why in (("pipe.zip", "it is a pipe"), ("device.zip", "it is a device")):
        with pytest.raises(DataError, match=why) as told:
            places.open(tmp_path / name)
        assert is_one_sentence(str(told.value))


@pytest.mark.parametrize("name", ["1.png", "7_anna_0.wav"])
def test_folders_that_lie_deep_in_each_other_are_a_sentence(
    name: str, places: Places, tmp_path: Path
) -> None:
    with deep_folder(tmp_path / "data", name) as folder, pytest.raises(DataError) as told:
        places.open(folder)
    assert is_one_sentence(str(told.value))


@pytest.mark.parametrize("path", ["x" * 5000, "/".join("x" * 2500), "a\0b", "\ud800"])
def test_what_cannot_be_a_path_is_a_sentence(path: str, places: Places) -> None:
    with pytest.raises(DataError) as told:
        places.open(Path(path))
    assert is_one_sentence(str(told.value))


def test_whatever_a_library_raises_is_a_sentence_and_what_a_watcher_raises_is_not(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path, cache: Path, progress: Watch) -> DataSet:
        progress(Scanning(0, 1))
        raise RecursionError

    monkeypatch.setattr("models.data.sources.KINDS", (Kind(lambda _: True, read),))
    with pytest.raises(DataError, match=r"cannot be read as a data set \(RecursionError\)") as told:
        places.open(tmp_path)
    assert is_one_sentence(str(told.value))

    def leave(_: Downloading | Scanning) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        open_data_set(tmp_path, places.cache, progress=leave)


def test_the_cache_comes_before_the_system(places: Places) -> None:
    write_data_set(places.cache)
    write_data_set(places.system)
    assert places.open().folder == places.cache


def test_the_system_comes_before_a_download(places: Places) -> None:
    write_data_set(places.system)
    assert places.open().folder == places.system
    assert places.download.calls == 0


def test_a_download_happens_once_and_is_watched(places: Places) -> None:
    assert places.open().folder == places.cache
    assert places.open().folder == places.cache
    assert places.download.calls == 1
    assert places.seen == [Downloading(5, 10)]


def test_what_may_not_be_downloaded_is_not(places: Places, tmp_path: Path) -> None:
    asked = None, MNIST.place(places.cache), archive_in(places.cache)
    for folder in asked:
        with pytest.raises(NotHereError):
            open_data_set(folder, places.cache, fetch=False, system=places.system, download=places.download)
    assert places.download.calls == 0
    assert not places.cache.exists()


def test_a_cache_that_lacks_a_file_is_passed_over(places: Places) -> None:
    (write_data_set(places.cache) / f"{TEST_LABELS}.gz").unlink()
    write_data_set(places.system)
    assert places.open().folder == places.system


def test_a_damaged_cache_says_how_to_be_rid_of_it(places: Places) -> None:
    (write_data_set(places.cache) / f"{TEST_LABELS}.gz").write_bytes(b"\0\0\0\0\0")
    with pytest.raises(DataError) as caught:
        places.open()
    assert f"or delete {places.cache} to have the data set fetched again" in str(caught.value)
    assert is_one_sentence(str(caught.value))

from __future__ import annotations

from pathlib import Path

from app.compute.messages.data import DownloadProgress, ScanProgress
from app.compute.worker.open_data import DIGITS_STOPPED, FASHION_MNIST_STOPPED, Opening
from models.data.download import Downloading
from models.data.own_pictures.scanning import Scanning
from models.data.published import CIFAR_10
from models.data.spoken.published import NAME, archive_in


def test_a_scan_tells_how_long_it_will_take(tmp_path: Path) -> None:
    opening = Opening(tmp_path / "pets", tmp_path)
    assert opening.in_words(Scanning(10, 100), 0.5) == ScanProgress(10, 100, None, "pets")
    assert opening.in_words(Scanning(25, 100), 10.0) == ScanProgress(25, 100, 30.0, "pets")
    assert opening.in_words(Scanning(0, 100), 5.0).seconds_left is None  # type: ignore[union-attr]
    assert str(tmp_path / "pets") in opening.stopped


def test_a_download_tells_what_is_fetched(tmp_path: Path) -> None:
    told = Opening(CIFAR_10.place(tmp_path), tmp_path).in_words(Downloading(1, 2), 0.0)
    assert told == DownloadProgress(1, 2, "CIFAR-10")
    assert Opening(None, tmp_path).name == "Fashion-MNIST"
    assert Opening(archive_in(tmp_path), tmp_path).name == NAME


def test_what_was_stopped_says_how_it_is_begun_again(tmp_path: Path) -> None:
    assert Opening(None, tmp_path).stopped == FASHION_MNIST_STOPPED
    assert Opening(archive_in(tmp_path), tmp_path).stopped == DIGITS_STOPPED
    assert "“fetch CIFAR-10”" in Opening(CIFAR_10.place(tmp_path), tmp_path).stopped

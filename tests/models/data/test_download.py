from __future__ import annotations

import contextlib
import functools
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from models.data.checks import DataError
from models.data.download import Downloading, LeftOffError, download_fashion_mnist, fetch_with_torchvision
from models.data.reading import has_files
from tests.models.samples import is_one_sentence, write_data_set


class FakeFetch:
    """Writes half of the files and waits; or fails then, if told to; or goes on."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.error = error
        self.go_on = threading.Event()

    def __call__(self, folder: Path, unwanted: threading.Event) -> None:
        raw = folder / "FashionMNIST" / "raw"
        raw.mkdir(parents=True, exist_ok=True)
        (raw / "first.gz").write_bytes(b"12345")
        (raw / "first").write_bytes(b"half unpacked")
        assert self.go_on.wait(20)
        if self.error:
            raise self.error
        write_data_set(raw)


def run(cache: Path, fetch: FakeFetch) -> list[Downloading]:
    """Let the fetch go on once its first bytes have been reported."""
    seen: list[Downloading] = []

    def progress(report: Downloading) -> None:
        seen.append(report)
        if report.done_bytes > 0:
            fetch.go_on.set()

    download_fashion_mnist(cache, progress, fetch=fetch, total_bytes=100, poll_seconds=0.005)
    return seen


def test_a_download_reports_the_growing_files_and_ends_in_the_cache(tmp_path: Path) -> None:
    seen = run(tmp_path, FakeFetch())
    assert Downloading(5, 100) in seen
    assert seen[-1] == Downloading(100, 100)
    assert has_files(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["FashionMNIST"]


def test_a_download_replaces_what_was_incomplete(tmp_path: Path) -> None:
    old = tmp_path / "FashionMNIST" / "raw"
    old.mkdir(parents=True)
    (old / "leftover").write_bytes(b"")
    run(tmp_path, FakeFetch())
    assert has_files(tmp_path)
    assert not (old / "leftover").exists()


@pytest.mark.parametrize("error", [RuntimeError("no mirror"), OSError("unreachable"), ValueError("odd")])
def test_a_download_that_fails_says_what_to_do(tmp_path: Path, error: Exception) -> None:
    with pytest.raises(DataError) as caught:
        run(tmp_path, FakeFetch(error))
    sentence = str(caught.value)
    assert "dataset-fashion-mnist" in sentence
    assert "--data FOLDER" in sentence
    assert is_one_sentence(sentence)


def test_half_a_download_is_not_taken_for_a_whole_one(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        run(tmp_path, FakeFetch(RuntimeError("line cut")))
    assert not has_files(tmp_path)
    unpacked = tmp_path / "unfinished" / "FashionMNIST" / "raw" / "first"
    assert unpacked.exists()
    left: list[bool] = []
    fetch = FakeFetch()

    def watched(folder: Path, unwanted: threading.Event) -> None:
        left.append(unpacked.exists())
        fetch(folder, unwanted)

    fetch.go_on.set()
    download_fashion_mnist(tmp_path, lambda _: None, fetch=watched, total_bytes=100)
    assert left == [False]
    assert has_files(tmp_path)


def test_a_download_that_stands_still_is_given_up(tmp_path: Path) -> None:
    fetch = FakeFetch(RuntimeError("too late to matter"))
    ticks = iter(range(0, 10_000, 7))
    try:
        with pytest.raises(DataError, match="could not be downloaded"):
            download_fashion_mnist(
                tmp_path,
                lambda _: None,
                fetch=fetch,
                poll_seconds=0.005,
                patience_seconds=60,
                clock=lambda: float(next(ticks)),
            )
    finally:
        fetch.go_on.set()


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=f"The cache {tmp_path} cannot be written"):
        run(tmp_path, FakeFetch(PermissionError(13, "Permission denied")))


class StoppedError(Exception):
    """What whoever watches a download may raise."""


def test_whoever_watches_a_download_can_end_it_while_nothing_comes(tmp_path: Path) -> None:
    ended = threading.Event()

    def fetch(folder: Path, unwanted: threading.Event) -> None:
        assert unwanted.wait(20)
        ended.set()

    reports: list[Downloading] = []

    def progress(report: Downloading) -> None:
        reports.append(report)
        if len(reports) == 3:
            raise StoppedError

    with pytest.raises(StoppedError):
        download_fashion_mnist(tmp_path, progress, fetch=fetch, poll_seconds=0.005)
    assert ended.wait(20)
    assert not has_files(tmp_path)


class EndlessFile(BaseHTTPRequestHandler):
    """A mirror that keeps sending."""

    def do_HEAD(self) -> None:
        self.send_response(200)
        self.end_headers()

    def do_GET(self) -> None:
        self.do_HEAD()
        with contextlib.suppress(OSError):
            while True:
                self.wfile.write(bytes(40_000))
                time.sleep(0.01)

    def log_message(self, *_: object) -> None:
        pass


def test_torchvision_leaves_off_with_the_next_piece_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    unwanted = threading.Event()
    with ThreadingHTTPServer(("127.0.0.1", 0), EndlessFile) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        timer = threading.Timer(0.3, unwanted.set)
        timer.start()
        with pytest.raises(LeftOffError):
            fetch_with_torchvision(tmp_path, unwanted, (f"http://127.0.0.1:{server.server_port}/",))
        server.shutdown()
        thread.join()
        timer.join()


class WrongFiles(BaseHTTPRequestHandler):
    """A mirror whose files are not the data set."""

    def do_HEAD(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()

    def do_GET(self) -> None:
        self.do_HEAD()
        self.wfile.write(b"wrong")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def mirror(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with ThreadingHTTPServer(("127.0.0.1", 0), WrongFiles) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_torchvision_verifies_what_it_fetches_and_writes_nothing_to_the_terminal(
    tmp_path: Path, mirror: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DataError, match="could not be downloaded"):
        download_fashion_mnist(
            tmp_path, lambda _: None, fetch=functools.partial(fetch_with_torchvision, mirrors=(mirror,))
        )
    assert capfd.readouterr() == ("", "")
    fetched = tmp_path / "unfinished" / "FashionMNIST" / "raw" / "train-images-idx3-ubyte.gz"
    assert fetched.read_bytes() == b"wrong"
    assert not has_files(tmp_path)

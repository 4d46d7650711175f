from __future__ import annotations

import contextlib
import functools
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from models.data.checks import DataError
from models.data.download import Downloading, LeftOffError
from models.data.spoken.fetching import download_spoken_digits, fetch_archive
from models.data.spoken.published import DIGITS, EACH, FILE, SPEAKERS, archive_in
from models.data.spoken.reading import read_sounds
from tests.models.data.spoken.sounds import tone, wav, write_zip
from tests.models.samples import is_one_sentence


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What was published, with one and the same tone for every recording of a digit."""
    sounds = {digit: wav(tone(300 + 200 * int(digit), 0.1)) for digit in DIGITS}
    files = [
        (f"{digit}_{speaker}_{number}.wav", sounds[digit])
        for digit in DIGITS
        for speaker in SPEAKERS
        for number in range(EACH)
    ]
    path = write_zip(
        tmp_path_factory.mktemp("published") / FILE, files, "free-spoken-digit-dataset/recordings/"
    )
    return path.read_bytes()


class FakeFetch:
    """Writes half of the archive and waits; or fails then; or goes on."""

    def __init__(self, contents: bytes, error: BaseException | None = None) -> None:
        self.contents = contents
        self.error = error
        self.go_on = threading.Event()

    def __call__(self, folder: Path, unwanted: threading.Event) -> None:
        half = len(self.contents) // 2
        (folder / FILE).write_bytes(self.contents[:half])
        assert self.go_on.wait(20)
        if self.error:
            raise self.error
        (folder / FILE).write_bytes(self.contents)


def run(cache: Path, fetch: FakeFetch) -> list[Downloading]:
    seen: list[Downloading] = []

    def progress(report: Downloading) -> None:
        seen.append(report)
        if report.done_bytes > 0:
            fetch.go_on.set()

    download_spoken_digits(cache, progress, fetch=fetch, total_bytes=10_000_000, poll_seconds=0.005)
    return seen


def test_a_download_reports_how_far_it_is_and_can_be_read(tmp_path: Path, archive: bytes) -> None:
    seen = run(tmp_path, FakeFetch(archive))
    assert Downloading(len(archive) // 2, 10_000_000) in seen
    assert seen[-1] == Downloading(10_000_000, 10_000_000)
    data = read_sounds(archive_in(tmp_path), tmp_path)
    assert data.name == "Free Spoken Digit Dataset"
    assert data.classes == DIGITS
    assert [path.name for path in tmp_path.iterdir() if "unfinished" in path.name] == []


@pytest.mark.parametrize(
    ("contents", "error"),
    [(b"<html>Sign in</html>", None), (b"half", OSError("no network"))],
    ids=["another file", "no network"],
)
def test_what_is_not_the_archive_never_takes_its_place(
    tmp_path: Path, contents: bytes, error: BaseException | None
) -> None:
    with pytest.raises(DataError) as caught:
        run(tmp_path, FakeFetch(contents, error))
    assert "could not be downloaded; connect to the network" in str(caught.value)
    assert is_one_sentence(str(caught.value))
    assert not archive_in(tmp_path).exists()


def test_an_archive_with_other_recordings_is_not_taken(tmp_path: Path) -> None:
    other = write_zip(tmp_path / "other.zip", [("0_anna_0.wav", wav(tone(440)))]).read_bytes()
    with pytest.raises(DataError, match="could not be downloaded"):
        run(tmp_path, FakeFetch(other))
    assert not archive_in(tmp_path).exists()


def test_a_download_that_nothing_comes_of_is_given_up(tmp_path: Path) -> None:
    stuck = threading.Event()

    def wait(folder: Path, unwanted: threading.Event) -> None:
        stuck.wait(20)

    with pytest.raises(DataError, match="could not be downloaded"):
        download_spoken_digits(
            tmp_path,
            lambda _: None,
            fetch=wait,
            poll_seconds=0.005,
            patience_seconds=0.02,
        )
    stuck.set()


def test_what_progress_raises_ends_the_download(tmp_path: Path, archive: bytes) -> None:
    fetch = FakeFetch(archive)

    def stop(_: Downloading) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        download_spoken_digits(tmp_path, stop, fetch=fetch, poll_seconds=0.005)
    fetch.go_on.set()
    assert not archive_in(tmp_path).exists()


class Handler(BaseHTTPRequestHandler):
    """Serves one file."""

    def __init__(self, *arguments: object, contents: bytes) -> None:
        self.contents = contents
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.contents)))
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(self.contents)

    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def served(contents: bytes) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, contents=contents))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/archive.zip"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_archive_is_fetched_over_http(tmp_path: Path, archive: bytes) -> None:
    with served(archive) as url:
        fetch_archive(tmp_path, threading.Event(), url)
    assert (tmp_path / FILE).read_bytes() == archive


def test_a_fetch_that_is_unwanted_leaves_off(tmp_path: Path, archive: bytes) -> None:
    unwanted = threading.Event()
    unwanted.set()
    with served(archive) as url, pytest.raises(LeftOffError):
        fetch_archive(tmp_path, unwanted, url)

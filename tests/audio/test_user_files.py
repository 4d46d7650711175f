from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from audio.user_files import NoRegularFileError, TooLargeError, open_user_file, read_user_file

on_unix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names on Unix alone")


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"a\r\nb\x1ac")
    assert read_user_file(path, 6) == b"a\r\nb\x1ac"
    with open_user_file(path, 6) as file:
        file.seek(3)
        assert file.read() == b"b\x1ac"


def test_no_more_is_read_than_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(2**40)  # takes no room on the disk
    with pytest.raises(TooLargeError):
        read_user_file(path, 2**20)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux has files that say they are empty")
def test_a_file_that_hides_its_size_is_refused_where_it_turns_out_too_large() -> None:
    with pytest.raises(TooLargeError):
        read_user_file(Path("/proc/self/status"), 10)


@on_unix
@pytest.mark.timeout(10)
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "link"):
        with pytest.raises(NoRegularFileError):
            read_user_file(tmp_path / name, 10)


@on_unix
@pytest.mark.timeout(10)
def test_neither_is_one_that_takes_the_place_of_a_file_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x")
    really_open = os.open

    def exchanged(name: str, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return really_open(name, flags)

    monkeypatch.setattr("audio.user_files.os.open", exchanged)
    with pytest.raises(NoRegularFileError):
        read_user_file(path, 10)


@on_unix
def test_devices_and_sockets_are_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoRegularFileError):
        read_user_file(Path("/dev/zero"), 10)
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        with pytest.raises(NoRegularFileError):
            read_user_file(Path("socket"), 10)


NO_PATHS: dict[str, Callable[[Path], Path]] = {
    "gone": lambda folder: folder / "gone",
    "folder": lambda folder: folder,
    "below a file": lambda folder: Path(__file__) / "below",
    "too long": lambda folder: folder / ("x" * 5000),
    "NUL": lambda folder: folder / "a\0b",
    "surrogate": lambda folder: folder / "\ud800",
}


@pytest.mark.parametrize("which", NO_PATHS)
def test_whatever_the_path_is_the_error_says_why(which: str, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r".") as refused:
        read_user_file(NO_PATHS[which](tmp_path), 10)
    assert refused.value.strerror


def test_no_more_room_is_made_than_the_file_needs(tmp_path: Path) -> None:
    path = tmp_path / "small"
    path.write_bytes(b"ten bytes!")
    # More than any computer has: asked for at once, there would be no memory for it.
    assert read_user_file(path, 2**60) == b"ten bytes!"

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from models.files.user_files import (
    NoRegularFileError,
    TooLargeError,
    is_file,
    is_folder,
    is_there,
    open_user_file,
    read_user_file,
)

on_unix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names on Unix alone")


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"a\r\nb\x1ac")
    assert read_user_file(path, 6) == b"a\r\nb\x1ac"
    with open_user_file(path) as file:
        file.seek(3)
        assert file.read() == b"b\x1ac"


def test_a_link_to_a_file_is_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    assert read_user_file(tmp_path / "link", 1) == b"x"


def test_no_more_is_read_than_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(2**40)  # takes no room on the disk
    with pytest.raises(TooLargeError) as refused:
        read_user_file(path, 2**20)
    assert refused.value.strerror == "it has 1099.5 GB, and at most 1.0 MB are read"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux has files that say they are empty")
def test_a_file_that_hides_its_size_is_refused_where_it_turns_out_too_large() -> None:
    path = Path("/proc/self/status")
    assert path.stat().st_size == 0
    assert read_user_file(path, 2**20)
    with pytest.raises(TooLargeError):
        read_user_file(path, 10)


@on_unix
@pytest.mark.parametrize("link", [False, True])
def test_a_pipe_is_not_waited_for(link: bool, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    with pytest.raises(NoRegularFileError, match="it is a pipe"):
        read_user_file(tmp_path / ("link" if link else "pipe"), 10)


@on_unix
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

    monkeypatch.setattr("models.files.user_files.os.open", exchanged)
    with pytest.raises(NoRegularFileError, match="it is a pipe"):
        read_user_file(path, 10)


@on_unix
def test_devices_and_sockets_are_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoRegularFileError, match="it is a device"):
        read_user_file(Path("/dev/zero"), 10)
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        with pytest.raises(NoRegularFileError, match="it is a socket"):
            read_user_file(Path("socket"), 10)


NO_PATHS: dict[str, Callable[[Path], Path]] = {
    "gone": lambda folder: folder / "gone",
    "folder": lambda folder: folder,
    "below a file": lambda folder: Path(__file__) / "below",
    "too long": lambda folder: folder / ("x" * 5000),
    "too deep": lambda folder: folder / "/".join("x" * 2500),
    "NUL": lambda folder: folder / "a\0b",
    "surrogate": lambda folder: folder / "\ud800",
}


@pytest.mark.parametrize("which", NO_PATHS)
def test_whatever_the_path_is_the_error_says_why(which: str, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r".") as refused:
        read_user_file(NO_PATHS[which](tmp_path), 10)
    assert refused.value.strerror


@pytest.mark.parametrize("which", NO_PATHS)
def test_looking_at_a_path_never_raises(which: str, tmp_path: Path) -> None:
    path = NO_PATHS[which](tmp_path)
    assert not is_file(path)
    assert is_folder(path) == is_there(path) == (which == "folder")


def test_what_a_folder_is_told_as(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError) as refused:
        read_user_file(tmp_path, 10)
    assert refused.value.errno == errno.EISDIR


def test_no_more_room_is_made_than_the_file_needs(tmp_path: Path) -> None:
    path = tmp_path / "small"
    path.write_bytes(b"ten bytes!")
    # More than any computer has: asked for at once, there would be no memory for it.
    assert read_user_file(path, 2**60) == b"ten bytes!"

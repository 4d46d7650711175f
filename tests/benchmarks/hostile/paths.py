"""What may stand at a path instead of a file with something in it."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from random import Random

Made = tuple[str, str]
"""The path as a word of the command line, and what it is in words."""


def hostile_path(random: Random, folder: Path, suffix: str) -> Made:
    """Something at a path that ends in `suffix`, and is no sound file."""
    return random.choice(PATHS)(folder, suffix)


def missing(folder: Path, suffix: str) -> Made:
    return str(folder / f"nowhere{suffix}"), "a file that is not there"


def folder_of_that_name(folder: Path, suffix: str) -> Made:
    (folder / f"folder{suffix}").mkdir()
    return str(folder / f"folder{suffix}"), "an empty folder"


def pipe(folder: Path, suffix: str) -> Made:
    os.mkfifo(folder / f"pipe{suffix}")
    return str(folder / f"pipe{suffix}"), "a pipe with a name"


def endless_zeros(folder: Path, suffix: str) -> Made:
    return _link(folder / f"zeros{suffix}", "/dev/zero"), "a link to /dev/zero"


def endless_noise(folder: Path, suffix: str) -> Made:
    return _link(folder / f"noise{suffix}", "/dev/urandom"), "a link to /dev/urandom"


def nothing(folder: Path, suffix: str) -> Made:
    return _link(folder / f"null{suffix}", "/dev/null"), "a link to /dev/null"


def terminal(folder: Path, suffix: str) -> Made:
    return _link(folder / f"tty{suffix}", "/dev/tty"), "a link to /dev/tty"


def memory(folder: Path, suffix: str) -> Made:
    return _link(folder / f"memory{suffix}", "/proc/self/mem"), "a link to /proc/self/mem"


def loop(folder: Path, suffix: str) -> Made:
    return _link(folder / f"loop{suffix}", f"loop{suffix}"), "a link to itself"


def dangling(folder: Path, suffix: str) -> Made:
    return _link(folder / f"dangling{suffix}", "gone"), "a link to nothing"


def listening(folder: Path, suffix: str) -> Made:
    with socket.socket(socket.AF_UNIX) as made:
        before = Path.cwd()
        os.chdir(folder)  # the path of a socket may not be long
        try:
            made.bind(f"socket{suffix}")
        finally:
            os.chdir(before)
    return str(folder / f"socket{suffix}"), "a socket"


def empty(folder: Path, suffix: str) -> Made:
    (folder / f"empty{suffix}").write_bytes(b"")
    return str(folder / f"empty{suffix}"), "an empty file"


def sparse(folder: Path, suffix: str) -> Made:
    with (folder / f"sparse{suffix}").open("wb") as file:
        file.truncate(50 * 10**9)
    return str(folder / f"sparse{suffix}"), "50 GB of zeros that take no room"


def no_text(folder: Path, suffix: str) -> Made:
    name = os.fsdecode(os.fsencode(folder) + b"/caf\xe9\xff" + suffix.encode())
    Path(name).write_bytes(b"\xff" * 100)
    return name, "a name that is no UTF-8"


def control(folder: Path, suffix: str) -> Made:
    (folder / f"a\x1b[31m\n{suffix}").write_bytes(b"no")
    return str(folder / f"a\x1b[31m\n{suffix}"), "a name with control characters"


def long_name(folder: Path, suffix: str) -> Made:
    return str(folder / ("x" * 300 + suffix)), "a name of 300 letters"


def long_path(folder: Path, suffix: str) -> Made:
    return str(folder / ("x" * 5000 + suffix)), "a path of 5,000 letters"


def deep_path(folder: Path, suffix: str) -> Made:
    return str(folder) + "/x" * 3000 + suffix, "a path of 3,000 folders"


def below_a_file(folder: Path, suffix: str) -> Made:
    (folder / "file").write_bytes(b"")
    return str(folder / "file" / f"a{suffix}"), "a path below a file"


def _link(path: Path, to: str) -> str:
    path.symlink_to(to)
    return str(path)


PATHS: tuple[Callable[[Path, str], Made], ...] = (
    missing,
    folder_of_that_name,
    pipe,
    endless_zeros,
    endless_noise,
    nothing,
    terminal,
    memory,
    loop,
    dangling,
    listening,
    empty,
    sparse,
    no_text,
    control,
    long_name,
    long_path,
    deep_path,
    below_a_file,
)

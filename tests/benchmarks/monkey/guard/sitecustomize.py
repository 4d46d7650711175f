"""What no program of the monkey may do, enforced in every Python process that inherits its environment.

Python imports this by itself. Nothing is connected to, and nothing is written outside of
`HEARSEE_MONKEY_FOLDERS`. What was tried is a line in `HEARSEE_MONKEY_TRIED`, and is refused.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path

FOLDERS = tuple(filter(None, os.environ.get("HEARSEE_MONKEY_FOLDERS", "").split(os.pathsep)))
TRIED = os.environ.get("HEARSEE_MONKEY_TRIED", "")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {
    "os.remove": 1,
    "os.rmdir": 1,
    "os.mkdir": 1,
    "os.rename": 2,
    "os.truncate": 1,
    "os.symlink": 2,
    "os.link": 2,
    "os.chmod": 1,
    "shutil.rmtree": 1,
}
"""Of the arguments of these so many first ones are files that are changed."""
LOCAL = (1,)
"""AF_UNIX: how the processes of the app and a screen are talked to."""


def outside(path: object) -> bool:
    if not isinstance(path, str | bytes | os.PathLike):
        return False  # a file that is open already
    try:
        text = os.path.realpath(os.fsdecode(path))
    except (ValueError, OSError):
        return False  # which no system can open
    allowed = (*(f"{each}/" for each in FOLDERS), "/dev/", "/proc/")
    return not (text.startswith(allowed) or text in FOLDERS or "__pycache__" in text)


def note(what: str, which: object) -> None:
    descriptor = os.open(TRIED, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(descriptor, ascii(f"{what}: {which}").encode() + b"\n")
    os.close(descriptor)


def opened(arguments: tuple[object, ...]) -> None:
    path, mode, flags = arguments
    writes = any(letter in mode for letter in "wax+") if isinstance(mode, str) else False
    if (writes or (isinstance(flags, int) and flags & WRITING)) and path != TRIED and outside(path):
        note("wrote", path)
        raise PermissionError(13, "not in a home that is not its own", str(path))


def changed(event: str, arguments: tuple[object, ...]) -> None:
    for path in arguments[: CHANGES[event]]:
        if outside(path):
            note(event, path)
            raise PermissionError(13, "not in a home that is not its own", str(path))


def connected(arguments: tuple[object, ...]) -> None:
    if getattr(arguments[0], "family", 1) not in LOCAL:
        note("connected to", arguments[1])
        raise ConnectionRefusedError(111, "there is no network here")


def looked_up(arguments: tuple[object, ...]) -> None:
    note("looked up", arguments[0])
    raise OSError("there is no network here")


GUARDED: dict[str, Callable[[tuple[object, ...]], None]] = {
    "open": opened,
    "socket.connect": connected,
    "socket.getaddrinfo": looked_up,
    **{event: functools.partial(changed, event) for event in CHANGES},
}


def guard(event: str, arguments: tuple[object, ...]) -> None:
    """Called for very much, of which it is about very little."""
    if event in GUARDED:
        GUARDED[event](arguments)


if FOLDERS and TRIED:
    Path(TRIED).touch()
    sys.addaudithook(guard)

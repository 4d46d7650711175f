"""Who may be at the address of a cluster instead of a scheduler, and who may speak on one beside us."""

from __future__ import annotations

import contextlib
import os
import pickle
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Conversation = Callable[[socket.socket], None]
PATIENCE_SECONDS = 30.0


def says_nothing(guest: socket.socket) -> None:
    """Takes the connection, and waits."""


def hangs_up(guest: socket.socket) -> None:
    """Hears what is said, and ends the connection."""
    guest.recv(8)
    guest.close()


def speaks_http(guest: socket.socket) -> None:
    """Answers as web servers answer what they do not understand."""
    guest.recv(8)
    guest.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 11\r\n\r\nBad Request")


def announces_too_much(guest: socket.socket) -> None:
    """A message of four exabytes."""
    guest.sendall(struct.pack("<Q", 2**62))


def announces_a_large_frame(guest: socket.socket) -> None:
    """A message of one frame, of an exabyte."""
    guest.sendall(struct.pack("<QQQ", 16, 1, 2**60))


def speaks_nonsense(guest: socket.socket) -> None:
    """A message of the right form, with nothing in it that Dask knows."""
    guest.sendall(struct.pack("<QQQ", 17, 1, 1) + b"\xc1")


@contextmanager
def somebody(conversation: Conversation) -> Iterator[int]:
    """The port of this computer at which one listens; all connections are closed at the end."""
    guests: list[socket.socket] = []

    def welcome() -> None:
        while True:
            guest, _ = listening.accept()
            guests.append(guest)
            with contextlib.suppress(OSError):
                conversation(guest)

    def serve() -> None:
        with contextlib.suppress(OSError):
            welcome()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            with contextlib.suppress(OSError):
                listening.shutdown(socket.SHUT_RDWR)
            for guest in guests:
                guest.close()
            thread.join(PATIENCE_SECONDS)


class Hostile:
    """Makes a folder where it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self._folder),)


def hostile_pickle(folder: Path) -> bytes:
    """What makes this folder where it is unpickled."""
    return pickle.dumps(Hostile(folder))

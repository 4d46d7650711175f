"""At the address of a cluster is something else: it never answers, lies about lengths, or speaks HTTP."""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.app.compute.cluster.machines import free_port
from tests.benchmarks.hostile.case import ANY, BAD_INPUT, FAILED, Case, Limits
from tests.benchmarks.hostile.mutation import LENGTHS, hostile_text
from tests.benchmarks.hostile.supplies import Supplies

WAITING = Limits(processor_seconds=20.0, idle_seconds=30.0)
"""The library of the cluster takes seconds to load, and an answer may be waited for a while."""
HTTP = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"
Serve = Callable[[socket.socket, threading.Event], None]


def scheduler_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """`hearsee --cluster ADDRESS "train softmax for 1 epoch"`."""
    words = ["--data", str(supplies.data), "--runs", str(folder / "runs"), "train softmax for 1 epoch"]
    if random.random() < 0.3:
        address = _bad_address(random)
        arguments = ("--cluster", address, *words)
        return Case(
            f"a cluster at {address[:80]!r}",
            arguments,
            frozenset({FAILED, BAD_INPUT}),
            folder,
            limits=WAITING,
        )
    told, serve = random.choice(SERVERS)(random)
    port = free_port()
    protocol = random.choice(("tcp", "tcp", "tcp", "tls", "ws"))
    json = ["--json"] if random.random() < 0.5 else []
    return Case(
        f"a scheduler at {protocol}:// that {told}",
        (*json, "--cluster", f"{protocol}://127.0.0.1:{port}", *words),
        ANY - {0},
        folder,
        limits=WAITING,
        beside=lambda: _serving(port, serve),
    )


@contextlib.contextmanager
def _serving(port: int, serve: Serve) -> Iterator[None]:
    """Whoever connects meets it, each in a thread of its own."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", port)) as server:
        server.settimeout(0.1)
        threads = [threading.Thread(target=_accept, args=(server, serve, over))]
        threads[0].start()
        try:
            yield
        finally:
            over.set()
            threads[0].join()


def _accept(server: socket.socket, serve: Serve, over: threading.Event) -> None:
    threads = []
    while not over.is_set():
        with contextlib.suppress(TimeoutError):
            connection = server.accept()[0]
            threads.append(threading.Thread(target=_serve, args=(connection, serve, over)))
            threads[-1].start()
    for thread in threads:
        thread.join()


def _serve(connection: socket.socket, serve: Serve, over: threading.Event) -> None:
    with connection, contextlib.suppress(OSError):
        connection.settimeout(0.5)
        serve(connection, over)


def _silent(random: Random) -> tuple[str, Serve]:
    def serve(connection: socket.socket, over: threading.Event) -> None:
        over.wait()

    return "accepts and never answers", serve


def _closing(random: Random) -> tuple[str, Serve]:
    return "closes at once", lambda connection, over: None


def _resetting(random: Random) -> tuple[str, Serve]:
    def serve(connection: socket.socket, over: threading.Event) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return "breaks off", serve


def _saying(told: str, what: bytes, *, stays: bool) -> tuple[str, Serve]:
    def serve(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(what)
        if stays:
            over.wait()

    return told, serve


def _web(random: Random) -> tuple[str, Serve]:
    return _saying("speaks HTTP", HTTP, stays=random.random() < 0.5)


def _length(random: Random) -> tuple[str, Serve]:
    size = random.choice(LENGTHS)
    return _saying(f"promises {size:,} bytes", struct.pack("<Q", size) + b"x" * 100, stays=True)


def _frames(random: Random) -> tuple[str, Serve]:
    """A message that is whole, and says that it has so many parts."""
    count = random.choice((2**20, 2**40, 2**63))
    body = struct.pack("<Q", count) + struct.pack("<Q", 5) * 10
    return _saying(f"promises {count:,} frames", struct.pack("<Q", len(body)) + body, stays=True)


def _noise(random: Random) -> tuple[str, Serve]:
    return _saying("says noise", random.randbytes(random.choice((10, 10_000))), stays=random.random() < 0.5)


def _drip(random: Random) -> tuple[str, Serve]:
    def serve(connection: socket.socket, over: threading.Event) -> None:
        while not over.wait(0.5):
            connection.sendall(b"\1")

    return "says a byte now and then", serve


def _flood(random: Random) -> tuple[str, Serve]:
    def serve(connection: socket.socket, over: threading.Event) -> None:
        while not over.is_set():
            connection.sendall(b"\0" * 65_536)

    return "never stops talking", serve


def _echo(random: Random) -> tuple[str, Serve]:
    def serve(connection: socket.socket, over: threading.Event) -> None:
        while not over.is_set():
            with contextlib.suppress(TimeoutError):
                said = connection.recv(65_536)
                if not said:
                    return
                connection.sendall(said)

    return "says what it hears", serve


def _bad_address(random: Random) -> str:
    port = free_port()
    address = random.choice(
        (
            f"tcp://127.0.0.1:{port}",
            f"tls://127.0.0.1:{port}",
            f"ucx://127.0.0.1:{port}",
            f"wss://127.0.0.1:{port}",
            "tcp://no-such-host.invalid:8786",
            "tcp://[::1]:1",
            "tcp://[::::]:1",
            "tcp://127.0.0.1:0",
            "tcp://127.0.0.1:99999",
            "tcp://127.0.0.1",
            "tcp://" + "x" * 5000 + ":1",
            "inproc://127.0.0.1:1",
            "file:///etc/passwd",
            "tcp://999.999.999.999:1",
            "tcp://-:1",
            "tcp://..:1",
            hostile_text(random),
        )
    )
    return os.fsdecode(address.encode(errors="surrogatepass")).replace("\0", "0") or "x"


SERVERS: tuple[Callable[[Random], tuple[str, Serve]], ...] = (
    _silent,
    _silent,
    _closing,
    _resetting,
    _web,
    _length,
    _length,
    _frames,
    _noise,
    _drip,
    _flood,
    _echo,
)

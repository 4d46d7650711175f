"""The courier's process, started when it is first needed."""

from __future__ import annotations

import atexit
import importlib
import multiprocessing
import signal
from multiprocessing.connection import Connection
from typing import Any

CLOSING_SECONDS = 5.0
"""How long it may take to leave by itself: it leaves nothing behind on the cluster."""
PROGRAM = "app.compute.cluster.courier"


def _launch(connection: Connection) -> None:
    # Ctrl-C reaches the whole terminal; ending is this end's to decide, and it closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # By name: the window shall not load Dask.
    importlib.import_module(PROGRAM).main(connection, None)


class CourierProcess:
    """A spawned process and the pipe to it."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_launch, args=(theirs,), name="hearsee-courier", daemon=False)
        self._process.start()
        atexit.register(self.close)
        theirs.close()

    @property
    def process_id(self) -> int | None:
        """The system's name for it."""
        return self._process.pid

    def send(self, request: object) -> None:
        """Say something to it. Where it is dead, `received` finds out."""
        try:
            self._connection.send(request)
        except OSError:
            return

    def received(self) -> list[Any]:
        """What it has said since. Raises `EOFError` once it is dead and all that it said was received."""
        reports: list[Any] = []
        try:
            while self._connection.poll():
                reports.append(self._connection.recv())
        except (EOFError, OSError):
            if not reports:
                raise EOFError from None
        return reports

    def close(self) -> None:
        """End it; nothing of it is left when this returns."""
        atexit.unregister(self.close)
        self._connection.close()
        self._process.join(CLOSING_SECONDS)
        for end in (self._process.terminate, self._process.kill):
            if self._process.is_alive():
                end()
                self._process.join(CLOSING_SECONDS)
        self._process.close()

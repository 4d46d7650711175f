"""A real scheduler and real workers of Dask on this computer, each a process with a cache of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

PATIENCE_SECONDS = 60.0


def free_port() -> int:
    """One that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class DaskProcess:
    """`dask scheduler` or `dask worker`, with the processes that it starts."""

    def __init__(self, words: list[str], folder: Path, environment: Mapping[str, str]) -> None:
        self._log = folder / f"{words[0]}-{time.monotonic_ns()}.log"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "dask", *words],
                stdout=log,
                stderr=log,
                cwd=folder,  # where no egg-info lies, which would come before all else
                env={**os.environ, "PYTHONPATH": str(Path.cwd()), **environment},
                start_new_session=True,
            )

    @property
    def log(self) -> str:
        """What it has said."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def wait_for(self, words: str) -> None:
        """Until it has said so."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while words not in self.log:
            assert self.process.poll() is None, self.log
            assert time.monotonic() < deadline, self.log
            time.sleep(0.02)

    def kill(self) -> None:
        """SIGKILL, for it and all that it started."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Cluster:
    """A scheduler and workers; gone, all of them, at the end of a `with`."""

    def __init__(
        self, folder: Path, protocol: str = "tcp", environment: Mapping[str, str] | None = None
    ) -> None:
        self._folder = folder
        self._environment = dict(environment or {})
        self._port = free_port()
        self.address = f"{protocol}://127.0.0.1:{self._port}"
        self.scheduler: DaskProcess | None = None
        self.workers: list[DaskProcess] = []
        self.start_scheduler()

    def __enter__(self) -> Cluster:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill_all()

    @property
    def is_up(self) -> bool:
        """Whether its scheduler was not killed."""
        return self.scheduler is not None and self.scheduler.process.poll() is None

    def start_scheduler(self) -> None:
        """Start it at its address, once more after it was killed."""
        words = [
            "scheduler",
            "--port",
            str(self._port),
            "--host",
            self.address.rsplit(":", 1)[0],
            "--dashboard-address",
            "127.0.0.1:0",
            "--idle-timeout",  # where the test itself is killed
            "600s",
        ]
        self.scheduler = DaskProcess(words, self._folder, self._environment)
        self.scheduler.wait_for("Scheduler at:")

    def start_workers(self, *machines: str, environment: Mapping[str, str] | None = None) -> None:
        """A worker on each of these machines; those of the same name share a cache."""
        started = [self._start_worker(machine, environment or {}) for machine in machines]
        self.workers += started
        for worker in started:
            worker.wait_for("Registered to:")

    def kill_all(self) -> None:
        """SIGKILL, for everything."""
        for each in [*filter(None, [self.scheduler]), *self.workers]:
            each.kill()
        self.workers.clear()

    def _start_worker(self, machine: str, environment: Mapping[str, str]) -> DaskProcess:
        cache = self._folder / machine
        cache.mkdir(exist_ok=True)
        words = ["worker", self.address, "--nthreads", "1", "--no-nanny", "--memory-limit", "0"]
        words += ["--dashboard-address", "127.0.0.1:0", "--local-directory", str(cache / "dask")]
        around = {**self._environment, "XDG_CACHE_HOME": str(cache), **environment}
        return DaskProcess(words, self._folder, around)

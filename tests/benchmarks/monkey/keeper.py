"""Opens one window after the other, and hears of each that ends otherwise than it should."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from tests.benchmarks.monkey.home import Home
from tests.benchmarks.monkey.order import Order, Told

HANGS_SECONDS = 90.0
"""Without a pulse, which comes every second."""
LONGER_SECONDS = 240.0
"""That a window may take more than it is driven: to open, to rest, to close."""
FOUND = 3
"""The exit code of a window in which something was found."""
DUMPS_SECONDS = 3.0
CLOSES_SECONDS = 30.0
LOOK_SECONDS = 0.25
FINDING = {"details": "", "after": "", "picture": ""}


class Keeper:
    """`environment` is what the windows are started with; see `Home.environment`."""

    def __init__(
        self, home: Home, environment: dict[str, str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._home, self._environment, self._clock = home, environment, clock

    def keep(self, order: Order) -> Told:
        """One window, from its opening to its end."""
        with self._home.errors.open("ab") as errors:
            window = subprocess.Popen(
                [sys.executable, "-m", "tests.benchmarks.monkey.inside", order.as_text()],
                cwd=self._home.folder,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=errors,
                stderr=errors,
                start_new_session=True,
            )
            try:
                problem = self._watch(window, order)
                left = self._left(order)
            finally:
                _end(window)
        told = Told.read(order.told)
        for dumped in self._home.folder.glob("core*"):  # where the system makes any
            shutil.move(dumped, order.out)
        for text in (problem, left):
            if text:
                kind = "hang" if text.startswith("no ") else "crash"
                told.findings.append({**FINDING, "kind": kind, "text": text, "details": self._details(order)})
        return told

    def _watch(self, window: subprocess.Popen[bytes], order: Order) -> str:
        """Until it ends; what is wrong with that, or ""."""
        began = beaten = self._clock()
        seen = 0.0
        self._family: set[psutil.Process] = set()
        while window.poll() is None:
            time.sleep(LOOK_SECONDS)
            with contextlib.suppress(psutil.NoSuchProcess):
                self._family |= set(psutil.Process(window.pid).children(recursive=True))
            changed = order.told.stat().st_mtime if order.told.exists() else 0.0
            if changed != seen:
                beaten, seen = self._clock(), changed
            if self._clock() - beaten > HANGS_SECONDS:
                _dump(window)
                return f"no pulse for {HANGS_SECONDS:.0f} s"
            if self._clock() - began > order.seconds + LONGER_SECONDS:
                _dump(window)
                return "no end: it should be closed by now"
        told = Told.read(order.told)
        expected = FOUND if told.findings else 0
        as_expected = window.returncode == expected and (told.ended or told.findings)
        return "" if as_expected else f"it ended with {window.returncode}"

    def _details(self, order: Order) -> str:
        """What a crash has left to read."""
        return f"{_end_of(order.crash)}\n{_end_of(self._home.errors)}".strip()

    def _left(self, order: Order) -> str:
        """Processes of a window that has ended, some time later."""
        if not Told.read(order.told).ended:
            return ""
        _, alive = psutil.wait_procs(list(self._family), timeout=CLOSES_SECONDS)
        names = [name for name in map(_command, alive) if name]
        return f"processes are left of it: {names}" if names else ""


def _dump(window: subprocess.Popen[bytes]) -> None:
    """Have it write where all of its threads are."""
    if hasattr(signal, "SIGUSR1"):
        window.send_signal(signal.SIGUSR1)
        time.sleep(DUMPS_SECONDS)


def _end(window: subprocess.Popen[bytes]) -> None:
    """It, and all that it has started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(window.pid, signal.SIGKILL)
    else:
        window.kill()
    window.wait()


def _end_of(path: Path, longest: int = 6_000) -> str:
    return path.read_text("utf-8", "replace")[-longest:] if path.exists() else ""


def _command(process: psutil.Process) -> str:
    with contextlib.suppress(psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess):
        return " ".join(process.cmdline())[:200] or process.name()
    return ""

"""What the processes of a session take: processor time, memory, and whether they are still there."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path

import psutil

from tests.benchmarks.hostile.case import Limits

LOOKING_SECONDS = 0.1
"""Between two looks at the processes."""
MEGABYTE = 1_000_000
IDLE = 0.03
"""Of a core: less is taken by what only waits. A computer that is busy with others leaves more than that."""


class Watch:
    """Watches all processes of a session, also those whose parent is gone. `leader` began it.

    Counts from `begin` on. Memory is the sum of each process's peak, which the system keeps, so that what is
    taken between two looks counts too.
    """

    def __init__(self, leader: int, limits: Limits | None = None) -> None:
        self._leader = leader
        self.begin(limits or Limits())

    def begin(self, limits: Limits) -> None:
        """From now on something else is watched, with limits of its own."""
        self._limits = limits
        self._used: dict[int, float] = {}
        self._peaks: dict[int, float] = {}
        self._before: dict[int, float] = {}
        self.megabytes = 0.0
        for process in processes_of(self._leader):
            forget_peak(process.pid)
            with contextlib.suppress(psutil.Error):
                self._before[process.pid] = _processor_seconds(process)
        self._since = time.monotonic()
        self._at_work = (self._since, 0.0)
        """When it was last seen at work, and what it had taken by then."""
        self.look()

    def look(self) -> str:
        """Which limit is broken, in words, or ""."""
        now: dict[int, float] = {}
        for process in processes_of(self._leader):
            with contextlib.suppress(psutil.Error):
                self._used[process.pid] = _processor_seconds(process) - self._before.get(process.pid, 0.0)
                now[process.pid] = peak(process)
        # Those that have ended no longer take memory, and have taken their time.
        self._peaks = {pid: max(megabytes, self._peaks.get(pid, 0.0)) for pid, megabytes in now.items()}
        self.megabytes = max(self.megabytes, sum(self._peaks.values()))
        return self._broken()

    @property
    def processor_seconds(self) -> float:
        """Taken since `begin`."""
        return sum(self._used.values())

    @property
    def seconds(self) -> float:
        """By the clock, since `begin`."""
        return time.monotonic() - self._since

    def _broken(self) -> str:
        limits = self._limits
        if self.megabytes > limits.megabytes:
            return f"it took {self.megabytes:.0f} MB of memory"
        if self.processor_seconds > limits.processor_seconds:
            return f"it took {self.processor_seconds:.1f} s of processor time"
        if self._idle_seconds() > limits.idle_seconds or self.seconds > limits.seconds * crowding():
            return f"it hung: {self.seconds:.0f} s, {self.processor_seconds:.1f} s of them at work"
        return ""

    def _idle_seconds(self) -> float:
        """For how long it has done next to nothing."""
        now, (since, taken) = time.monotonic(), self._at_work
        if self.processor_seconds - taken > IDLE * max(1.0, now - since):
            self._at_work = (now, self.processor_seconds)
        return now - self._at_work[0]


def crowding() -> float:
    """How many times as long things take as on an idle computer; at least 1."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def processes_of(leader: int) -> list[psutil.Process]:
    """Those of the session that `leader` began, without those that have ended."""
    found = []
    for pid in psutil.pids():
        with contextlib.suppress(OSError, psutil.Error):
            if os.getsid(pid) == leader:
                process = psutil.Process(pid)
                if process.status() != psutil.STATUS_ZOMBIE:
                    found.append(process)
    return found


def end_all(leader: int) -> list[str]:
    """Kill what is left of a session; what it was."""
    left = []
    for process in processes_of(leader):
        with contextlib.suppress(psutil.Error):
            left.append(" ".join(process.cmdline())[:200] or process.name())
            process.send_signal(signal.SIGKILL)
    return left


def peak(process: psutil.Process) -> float:
    """The most memory that was resident since `forget_peak`, in MB."""
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines() if _has_proc() else ():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 / MEGABYTE
    return float(process.memory_info().rss) / MEGABYTE


def forget_peak(pid: int) -> None:
    """Let the system count anew."""
    with contextlib.suppress(OSError):
        Path(f"/proc/{pid}/clear_refs").write_text("5")


def _has_proc() -> bool:
    return Path("/proc/self/status").exists()


def _processor_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)

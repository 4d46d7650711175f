"""Whether training ever makes the window stutter: the gaps of a 5 ms heartbeat of its event loop.

    python -m tests.benchmarks.event_loop [--seconds 60] [--say "train CNN for 20 epochs"] [--data FOLDER]

Opens the real window (so there must be a screen, or QT_QPA_PLATFORM=offscreen), has it train with its live
curves in front, and prints a line of JSON: the median gap, the 99th percentile and the longest, in
milliseconds, counted from the first curve on. The microphone is not listened to.

Of every gap it is told too how long the window's own thread computed in it and, on Linux, how long it was
ready to and had no core; the rest it slept or waited for another thread of the window, which had Python's
lock. Of the longest gaps it says where the thread was, as a second thread saw that looks when the heart is
late.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer

from app.common.folders import Folders
from app.gui.application import open_window
from app.gui.window.window import Window
from app.state.parts.run import Status
from models.data.sources import DEBIAN_FOLDER

HEARTBEAT_MILLISECONDS = 5
SETTLES_SECONDS = 2.0
"""After the first curve: what is drawn for the first time loads fonts."""
LATE_SECONDS = 0.016
"""After this without a beat it is looked where the thread is."""
LOOKS_SECONDS = 0.002
SCHEDULED = Path("/proc/thread-self/schedstat")
TOLD = 8
"""The longest gaps that are told of."""


def seconds_without_core() -> float:
    """How long this thread has been ready so far without a core; 0 where the system does not tell."""
    try:
        return int(SCHEDULED.read_text().split()[1]) / 1e9
    except OSError:
        return 0.0


@dataclass(frozen=True)
class Gap:
    """Between two beats."""

    seconds: float
    own_seconds: float
    """In which the thread of the window computed."""
    without_core_seconds: float
    """In which it was ready to, but every core was busy with something else."""
    where: tuple[str, ...]
    """Where that was when it was late, innermost first."""


class Watchdog:
    """A thread that looks where the thread of the window is, whenever its heart is late."""

    def __init__(self) -> None:
        self.beaten = time.perf_counter()
        self._main = threading.get_ident()
        self._seen: tuple[str, ...] = ()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog")
        self._thread.start()

    def beat(self, now: float) -> tuple[str, ...]:
        """The heart beats: where the thread was seen since the last beat, where that was late."""
        self.beaten = now
        seen, self._seen = self._seen, ()
        return seen

    def close(self) -> None:
        """Look no more."""
        self._closed.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._closed.wait(LOOKS_SECONDS):
            if time.perf_counter() - self.beaten > LATE_SECONDS and not self._seen:
                self._seen = self._look()

    def _look(self) -> tuple[str, ...]:
        frame = sys._current_frames().get(self._main)
        seen: list[str] = []
        while frame is not None and len(seen) < 6:
            code = frame.f_code
            seen.append(f"{Path(code.co_filename).name}:{frame.f_lineno} {code.co_name}")
            frame = frame.f_back
        return tuple(seen)


class Heart:
    """Beats in the window's event loop, and counts once there are curves."""

    def __init__(self, window: Window, seconds: float, words: str) -> None:
        self.window, self.seconds, self.words = window, seconds, words
        self.gaps: list[Gap] = []
        self.last, self.own = time.perf_counter(), time.thread_time()
        self.without = seconds_without_core()
        self.watchdog = Watchdog()
        self.curves_since: float | None = None
        self.said = False
        self.timer = QTimer()
        self.timer.timeout.connect(self.beat)
        self.timer.start(HEARTBEAT_MILLISECONDS)

    def beat(self) -> None:
        """Once every few milliseconds, if nothing is in the way."""
        now = time.perf_counter()
        own = time.thread_time()
        without = seconds_without_core()
        gap = Gap(now - self.last, own - self.own, without - self.without, self.watchdog.beat(now))
        self.last, self.own, self.without = now, own, without
        session = self.window.session
        if session.state.data is not None and not self.said:
            self.said = True
            session.say(self.words)
        run = session.state.run
        if run is None or run.status is not Status.TRAINING or not run.batch_losses:
            return
        if self.curves_since is None:
            self.curves_since = now
        since = now - self.curves_since
        if since > SETTLES_SECONDS:
            self.gaps.append(gap)
        if since > SETTLES_SECONDS + self.seconds:
            self.timer.stop()
            self.watchdog.close()
            session.say("quit now")


def measure(seconds: float, words: str, data: Path | None) -> dict[str, object]:
    """The figures of one window."""
    hearts: list[Heart] = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        open_window(
            Folders(
                runs=root / "runs", cache=root / "cache", pictures=root / "pictures", weights=root / "weights"
            ),
            data_folder=data,
            opened=lambda window: hearts.append(Heart(window, seconds, words)),
        )
    gaps = hearts[0].gaps
    milliseconds = 1000 * np.array([each.seconds for each in gaps])
    own = 1000 * np.array([each.own_seconds for each in gaps])
    # A gap without the waits for a core that has other work: what the window itself is to blame for.
    blamed = milliseconds - 1000 * np.array([each.without_core_seconds for each in gaps])
    longest = sorted(gaps, key=lambda each: -each.seconds)[:TOLD]
    return {
        "beats": len(gaps),
        "median_ms": float(np.median(milliseconds)),
        "p99_ms": float(np.percentile(milliseconds, 99)),
        "longest_ms": float(milliseconds.max()),
        "over_16_ms": int((milliseconds > 16).sum()),
        "with_core_p99_ms": float(np.percentile(blamed, 99)),
        "with_core_longest_ms": float(blamed.max()),
        "own_p99_ms": float(np.percentile(own, 99)),
        "own_longest_ms": float(own.max()),
        "longest": [
            {
                "ms": round(1000 * each.seconds, 1),
                "own_ms": round(1000 * each.own_seconds, 1),
                "without_core_ms": round(1000 * each.without_core_seconds, 1),
                "where": each.where,
            }
            for each in longest
        ],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--say", default="train CNN for 20 epochs")
    parser.add_argument("--data", type=Path, default=DEBIAN_FOLDER)
    chosen = parser.parse_args()
    print(json.dumps(measure(chosen.seconds, chosen.say, chosen.data)))


if __name__ == "__main__":
    main()

"""Whether training ever makes the window stutter: the gaps of a 5 ms heartbeat of its event loop.

    python -m tests.benchmarks.event_loop [--seconds 60] [--say "train CNN for 20 epochs"] [--data FOLDER]

Opens the real window (so there must be a screen, or QT_QPA_PLATFORM=offscreen), has it train with its live
curves in front, and prints a line of JSON: the median gap, the 99th percentile and the longest, in
milliseconds, counted from the first curve on. The microphone is not listened to.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer

from app.folders import Folders
from app.gui.application import open_window
from app.gui.window import Window
from app.run import Status
from models.sources import DEBIAN_FOLDER

HEARTBEAT_MILLISECONDS = 5
SETTLES_SECONDS = 2.0
"""After the first curve: what is drawn for the first time loads fonts."""


class Heart:
    """Beats in the window's event loop, and counts once there are curves."""

    def __init__(self, window: Window, seconds: float, words: str) -> None:
        self.window, self.seconds, self.words = window, seconds, words
        self.gaps: list[float] = []
        self.last = time.perf_counter()
        self.curves_since: float | None = None
        self.said = False
        self.timer = QTimer()
        self.timer.timeout.connect(self.beat)
        self.timer.start(HEARTBEAT_MILLISECONDS)

    def beat(self) -> None:
        """Once every few milliseconds, if nothing is in the way."""
        now = time.perf_counter()
        gap, self.last = now - self.last, now
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
            session.say("quit now")


def measure(seconds: float, words: str, data: Path | None) -> dict[str, float]:
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
    gaps = 1000 * np.array(hearts[0].gaps)
    return {
        "beats": len(gaps),
        "median_ms": float(np.median(gaps)),
        "p99_ms": float(np.percentile(gaps, 99)),
        "longest_ms": float(gaps.max()),
        "over_16_ms": int((gaps > 16).sum()),
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

"""How long the window takes to be there: process start to first paint, beside a bare Qt window.

    python -m tests.benchmarks.first_paint [--pairs 10]

Both are started in turns; a ratio is the median of the pairs'. "window" is the window itself, which can be
typed into; "working" is when it works on what was typed. Seconds are told, and processor time of the window's
own process, which says more on a busy machine. There must be a screen, or QT_QPA_PLATFORM=offscreen. Prints a
line of JSON, and fails above the mark.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from statistics import median

AT_MOST = 1.6
"""Times a bare window."""


@dataclass(frozen=True)
class Moment:
    """Since the process was started."""

    seconds: float
    processor_seconds: float


def moments(which: str, folder: str) -> list[Moment]:
    """When the window was painted and, of the app, when it worked."""
    command = [sys.executable, "-m", "tests.benchmarks.painted", which, folder]
    # As it is for users: what was compiled at one start is there for the next.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.time()
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode or not done.stdout:
        raise SystemExit(f"{' '.join(command)} failed: {done.stderr[-1000:]}")
    lines = [line.split() for line in done.stdout.splitlines()]
    return [Moment(float(told) - started, float(processor)) for told, processor in lines]


def measure(pairs: int) -> dict[str, float]:
    """Medians in seconds, and the median of the ratios. The first pair of all only fills caches."""
    with tempfile.TemporaryDirectory() as folder:
        both = [(*moments("app", folder), *moments("bare", folder)) for _ in range(pairs + 1)]
    windows, working, bare = zip(*both[1:], strict=True)
    return {
        "pairs": pairs,
        "bare_seconds": median(each.seconds for each in bare),
        "window_seconds": median(each.seconds for each in windows),
        "working_seconds": median(each.seconds for each in working),
        "bare_processor_seconds": median(each.processor_seconds for each in bare),
        "window_processor_seconds": median(each.processor_seconds for each in windows),
        "window_ratio": median(app.seconds / each.seconds for app, each in zip(windows, bare, strict=True)),
        "window_processor_ratio": median(
            app.processor_seconds / each.processor_seconds for app, each in zip(windows, bare, strict=True)
        ),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=10)
    figures = measure(parser.parse_args().pairs)
    print(json.dumps(figures))
    if figures["window_ratio"] > AT_MOST:
        raise SystemExit(f"Above the mark of {AT_MOST}.")


if __name__ == "__main__":
    main()

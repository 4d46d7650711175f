"""How long the window takes to be there: process start to first paint, beside a bare Qt window.

    python -m tests.benchmarks.first_paint [--pairs 10]

Both are started in turns; a ratio is the median of the pairs'. "first" is the card with the app's name, which
is there while the rest is loaded, "window" is the window itself. There must be a screen, or
QT_QPA_PLATFORM=offscreen. Prints a line of JSON, and fails above the mark.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time

AT_MOST = 1.6
"""Times a bare window."""


def seconds_to_paint(which: str, folder: str) -> tuple[float, float]:
    """From the start of the process to whatever is painted first, and to the window."""
    command = [sys.executable, "-m", "tests.benchmarks.painted", which, folder]
    started = time.time()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout:
        raise SystemExit(f"{' '.join(command)} failed: {done.stderr[-1000:]}")
    first, *_, window = done.stdout.split() * 2
    return float(first) - started, float(window) - started


def measure(pairs: int) -> dict[str, float]:
    """Medians in seconds, and the median of the ratios. The first pair of all only fills caches."""
    with tempfile.TemporaryDirectory() as folder:
        both = [(seconds_to_paint("app", folder), seconds_to_paint("bare", folder)) for _ in range(pairs + 1)]
    measured = both[1:]
    return {
        "pairs": pairs,
        "bare_seconds": statistics.median(bare for _, (_, bare) in measured),
        "first_seconds": statistics.median(first for (first, _), _ in measured),
        "window_seconds": statistics.median(window for (_, window), _ in measured),
        "first_ratio": statistics.median(first / bare for (first, _), (_, bare) in measured),
        "window_ratio": statistics.median(window / bare for (_, window), (_, bare) in measured),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=10)
    figures = measure(parser.parse_args().pairs)
    print(json.dumps(figures))
    if figures["first_ratio"] > AT_MOST:
        raise SystemExit(f"Above the mark of {AT_MOST}.")


if __name__ == "__main__":
    main()

"""How soon a model is good: seconds from the command to 0.88 on the test set, process start included.

    python -m tests.benchmarks.to_accuracy [--pairs 3] [--at-least 0.88] [--data FOLDER]

Ours is `hearsee "train the quick MLP"`; the notes' way trains their MLP as written, at batch 256 with four
workers, until an epoch's test pass is there. Both in turns; the ratio is the median of the pairs'. Fails
below the mark.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from models.data.sources import DEBIAN_FOLDER
from tests.benchmarks.presets import run
from tests.benchmarks.speed import WORKERS, unpack_for_torchvision

AT_LEAST = 6.0
"""How many times as soon."""
MOST_EPOCHS = 60


def notes_seconds(root: Path, accuracy: float) -> float:
    """Until the notes' way is as good."""
    program = [sys.executable, "-m", "tests.benchmarks.notes_way", str(root), "mlp", "256", str(MOST_EPOCHS)]
    started = time.perf_counter()
    with subprocess.Popen([*program, str(WORKERS)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if json.loads(line)["accuracy"] >= accuracy:
                seconds = time.perf_counter() - started
                process.terminate()
                return seconds
    raise SystemExit(f"The notes' way did not reach {accuracy} in {MOST_EPOCHS} epochs.")


def measure(pairs: int, accuracy: float, data: Path) -> dict[str, float]:
    """Medians in seconds, and the median of the ratios."""
    ours, notes = [], []
    with tempfile.TemporaryDirectory() as folder:
        unpack_for_torchvision(data, Path(folder))
        for seed in range(pairs):
            outcome = run("quick mlp", seed, data)
            if outcome.accuracy < accuracy:
                raise SystemExit(f"Seed {seed} ended at {outcome.accuracy}.")
            ours.append(outcome.seconds)
            notes.append(notes_seconds(Path(folder), accuracy))
    return {
        "pairs": pairs,
        "ours_seconds": statistics.median(ours),
        "notes_seconds": statistics.median(notes),
        "ratio": statistics.median(theirs / mine for mine, theirs in zip(ours, notes, strict=True)),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--at-least", type=float, default=0.88)
    parser.add_argument("--data", type=Path, default=DEBIAN_FOLDER)
    chosen = parser.parse_args()
    figures = measure(chosen.pairs, chosen.at_least, chosen.data)
    print(json.dumps(figures))
    if figures["ratio"] < AT_LEAST:
        raise SystemExit(f"Below the mark of {AT_LEAST}.")


if __name__ == "__main__":
    main()

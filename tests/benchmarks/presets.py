"""What settings with a purpose reach and how long they take, process start included.

    python -m tests.benchmarks.presets [--only "quick mlp" ...] [--seeds 0 1 2] [--data FOLDER] [--out FILE]

Each is trained as a user of the terminal would have it trained, in a process of its own, and looks at the
test set once. Prints a table.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from models.data.sources import DEBIAN_FOLDER
from models.settings.presets import PRESETS


@dataclass(frozen=True)
class Outcome:
    """One run."""

    preset: str
    seed: int
    seconds: float
    """From the command to its end."""
    accuracy: float
    """On the test set."""


def run(preset: str, seed: int, data: Path) -> Outcome:
    """Train in a process of its own."""
    with tempfile.TemporaryDirectory() as runs:
        sentence = f"train the {preset} with seed {seed}"
        command = [sys.executable, "-m", "app", "--json", "--runs", runs, "--data", str(data), sentence]
        started = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - started
    finished = [each for each in map(json.loads, done.stdout.splitlines()) if each["event"] == "finished"]
    if not finished:
        raise SystemExit(f"“{sentence}” did not finish: {done.stdout[-500:]}{done.stderr[-500:]}")
    return Outcome(preset, seed, seconds, finished[-1]["test_accuracy"])


def table(outcomes: Sequence[Outcome]) -> str:
    """For docs/figures-measured.md."""
    lines = ["| settings | for | test accuracy, mean ± spread | seconds, median |", "|---|---|---|---|"]
    for name in dict.fromkeys(each.preset for each in outcomes):
        of_it = [each for each in outcomes if each.preset == name]
        accuracies = [each.accuracy for each in of_it]
        spread = statistics.stdev(accuracies) if len(accuracies) > 1 else 0.0
        seconds = statistics.median(each.seconds for each in of_it)
        lines.append(
            f"| {name} | {PRESETS[name].reaches} | {statistics.mean(accuracies):.4f} ± {spread:.4f} "
            f"| {seconds:.1f} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", choices=list(PRESETS), default=list(PRESETS))
    parser.add_argument("--seeds", nargs="*", type=int, default=[0, 1, 2])
    parser.add_argument("--data", type=Path, default=DEBIAN_FOLDER)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    outcomes = []
    for preset in chosen.only:
        for seed in chosen.seeds:
            outcomes.append(run(preset, seed, chosen.data))
            print(json.dumps(asdict(outcomes[-1])), flush=True)
    conditions = f"Python {platform.python_version()}, {platform.machine()}"
    print(f"\n{table(outcomes)}\n\nSeeds {chosen.seeds}, {conditions}.")
    if chosen.out:
        chosen.out.write_text(json.dumps([asdict(each) for each in outcomes], indent=2))


if __name__ == "__main__":
    main()

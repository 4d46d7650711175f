"""What every model reaches on the test set with its own settings, through the program as users start it.

    python -m tests.benchmarks.accuracy [--seeds 3] [--only mlp cnn] [--out accuracy.json]

One run after the other, so that each has the machine to itself. Prints a table for docs/figures-measured.md.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    name: str
    words: str
    """What is said to the program; the seed is added."""
    at_least: float
    """What the mean over the seeds has to reach."""
    figure: str = "test_accuracy"
    """Which of the figures of `finished`."""


ROWS = {
    "linear": Row("Linear regression on one-hot targets", "train linear regression", 0.81),
    "binary": Row(
        "Logistic regression, trouser against the rest (balanced accuracy)",
        "train logistic regression on trouser against the rest",
        0.98,
        "balanced_accuracy",
    ),
    "logistic": Row("Logistic regression, one-vs-rest", "train logistic regression", 0.83),
    "softmax": Row("Softmax regression", "train softmax", 0.845),
    "softmax-concise": Row("Softmax regression, concise", "train concise softmax", 0.845),
    "perceptron": Row("Perceptron, averaged", "train perceptron", 0.81),
    "svm": Row("Linear SVM, soft margin", "train SVM", 0.845),
    "hard-svm": Row(
        "Hard-margin SVM, trouser against ankle boot",
        "train hard margin SVM on trouser against ankle boot",
        0.99,
    ),
    "kernel-svm": Row("Kernel SVM (RBF)", "train kernel SVM", 0.89),
    "mlp": Row("MLP", "train MLP", 0.900),
    "mlp-concise": Row("MLP, concise", "train concise MLP", 0.900),
    "lenet": Row("LeNet", "train LeNet", 0.90),
    "cnn": Row("Small CNN", "train CNN", 0.935),
}


@dataclass(frozen=True)
class Result:
    """What one row came to."""

    name: str
    words: str
    at_least: float
    values: tuple[float, ...]
    seconds: tuple[float, ...]
    """Of training and the test pass, without the start of the program."""

    @property
    def mean(self) -> float:
        """Over the seeds."""
        return statistics.fmean(self.values)

    @property
    def spread(self) -> float:
        """Sample standard deviation."""
        return statistics.stdev(self.values) if len(self.values) > 1 else 0.0


def measure(row: Row, seeds: int, runs: Path) -> Result:
    """Train it once for every seed."""
    finished = [_finished(f"{row.words} with seed {seed}", runs) for seed in range(seeds)]
    return Result(
        name=row.name,
        words=row.words,
        at_least=row.at_least,
        values=tuple(each[row.figure] for each in finished),
        seconds=tuple(each["seconds"] for each in finished),
    )


def _finished(words: str, runs: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "app", "--runs", str(runs), "--json", words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    for event in events:
        if event["event"] == "finished":
            return dict(event)
    raise SystemExit(f"{words!r} did not finish: {done.stdout[-500:]}{done.stderr[-500:]}")


def table(results: list[Result]) -> str:
    """For docs/figures-measured.md."""
    lines = ["| model | say | test accuracy | seconds |", "|---|---|---|---|"]
    for result in results:
        seconds = statistics.median(result.seconds)
        lines.append(
            f"| {result.name} | “{result.words}” | {result.mean:.4f} ± {result.spread:.4f} | {seconds:.0f} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and fail where a row misses its mark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=list(ROWS), default=list(ROWS))
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in chosen.only:
            results.append(measure(ROWS[name], chosen.seeds, Path(folder)))
            print(table(results[-1:]).splitlines()[-1], flush=True)
    conditions = f"n = {chosen.seeds} seeds, Python {platform.python_version()}, {platform.machine()}"
    print(f"\n{table(results)}\n\n{conditions}.")
    if chosen.out:
        chosen.out.write_text(json.dumps([asdict(result) for result in results], indent=2))
    missed = [result.name for result in results if result.mean < result.at_least]
    if missed:
        raise SystemExit(f"Below their marks: {', '.join(missed)}.")


if __name__ == "__main__":
    main()

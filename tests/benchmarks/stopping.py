"""How long a run takes to stop: from the word to the worker's "stopped", for every model, at random moments.

    python -m tests.benchmarks.stopping [--times 10] [--seed 0] [--only MODEL ...] [--data FOLDER]

Prints a line of JSON a model: median and longest, in milliseconds. Weights are saved by then.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from app.compute.messages.control import WorkerSettings
from app.compute.messages.runs import RunFailed, RunStarted, RunStopped, Stop, Train, WorkerLost
from app.compute.messages.unions import Report
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from models.data.sources import DEBIAN_FOLDER
from models.settings.recipes import recipe
from models.settings.specification import MODELS

TOO_LONG_SECONDS = 120.0
LONGEST_WAIT_SECONDS = 3.0
"""From a run's beginning to the word."""


def report_of(runner: WorkerRunner, kind: type[Report]) -> Report:
    """Wait for one of this kind."""
    deadline = time.monotonic() + TOO_LONG_SECONDS
    while time.monotonic() < deadline:
        for report in runner.poll(0.001):
            if isinstance(report, RunFailed | WorkerLost):
                raise SystemExit(f"It broke off: {report}")
            if isinstance(report, kind):
                return report
    raise SystemExit(f"No {kind.__name__} came.")


def milliseconds_to_stop(runner: WorkerRunner, model: TrainedModel, data: Path, after: float) -> float:
    """Of one run that is stopped so many seconds after it has begun."""
    runner.send(Train(model, data))
    report_of(runner, RunStarted)
    time.sleep(after)
    started = time.perf_counter()
    runner.send(Stop())
    report_of(runner, RunStopped)
    return 1000 * (time.perf_counter() - started)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", nargs="*", default=[each for each in MODELS if each != "hard-svm"])
    parser.add_argument("--data", type=Path, default=DEBIAN_FOLDER)
    chosen = parser.parse_args()
    moments = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as folder:
        runner = WorkerRunner(WorkerSettings(Path(folder) / "cache"))
        try:
            for name in chosen.only:
                specification = replace(recipe(name), epochs=1000)
                took = []
                for number in range(chosen.times):
                    weights = Path(folder) / f"{name}-{number}" / "weights.safetensors"
                    weights.parent.mkdir()
                    model = TrainedModel(weights.parent.name, specification, weights)
                    after = moments.uniform(0.0, LONGEST_WAIT_SECONDS)
                    took.append(milliseconds_to_stop(runner, model, chosen.data, after))
                figures = {
                    "median_ms": statistics.median(took),
                    "longest_ms": max(took),
                    "times": chosen.times,
                }
                print(json.dumps({"model": name, **figures}), flush=True)
        finally:
            runner.close()


if __name__ == "__main__":
    main()

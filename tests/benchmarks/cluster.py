"""What a cluster gains and costs: short runs one after another here, on one worker of Dask, and on two.

    python -m tests.benchmarks.cluster [--runs 20] [--epochs 3] [--times 3] [--data FOLDER]

Scheduler and workers are processes of this computer, so it needs a core for each worker and one to spare.
Each way is first given one run, which loads torch and brings the data set, and is told apart. Every run
trains with one thread. Prints a line of JSON a way: medians over the times that all runs were done.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from app.compute.cluster.runner import ClusterRunner
from app.compute.messages.control import Configure, UseCluster, WorkerSettings
from app.compute.messages.runs import RunFailed, RunFinished, Train, WorkerLost
from app.compute.runner.process import Runner, WorkerRunner
from app.compute.trained_model import TrainedModel
from models.data.sources import DEBIAN_FOLDER
from models.settings.recipes import recipe
from tests.app.compute.cluster.machines import Cluster

TOO_LONG_SECONDS = 3600.0


@dataclass(frozen=True)
class Measured:
    """What one way took."""

    way: str
    first_seconds: float
    """Of the first run, which finds nothing ready."""
    seconds: tuple[float, ...]
    """Of all runs, each time that they were done."""
    trained_seconds: float
    """Of training alone, a run: what the runs say themselves, median."""


def seconds_of(runner: Runner, models: Sequence[TrainedModel], data: Path) -> tuple[float, list[float]]:
    """Of all these runs, as many at once as there are places for; and what each says that it trained."""
    to_come, going, trained = list(models), set[str](), list[float]()
    began = time.perf_counter()
    while to_come or going:
        while to_come and len(going) < runner.places:
            model = to_come.pop(0)
            runner.send(Train(model, data))
            going.add(model.run)
        for report in runner.poll(0.01):
            if isinstance(report, RunFailed | WorkerLost):
                raise SystemExit(f"It broke off: {report}")
            if isinstance(report, RunFinished):
                going.discard(report.run)
                trained.append(report.finished.seconds)
        if time.perf_counter() - began > TOO_LONG_SECONDS:
            raise SystemExit("It takes too long.")
    return time.perf_counter() - began, trained


def measured(way: str, runner: Runner, folder: Path, chosen: argparse.Namespace) -> Measured:
    """One way, as often as it was asked for."""
    specification = replace(recipe("mlp"), epochs=chosen.epochs)

    def models(count: int, name: str) -> list[TrainedModel]:
        made = []
        for seed in range(count):
            weights = folder / f"{way}-{name}-{seed}" / "weights.safetensors"
            weights.parent.mkdir()
            made.append(TrainedModel(weights.parent.name, replace(specification, seed=seed), weights))
        return made

    first, _ = seconds_of(runner, models(1, "first"), chosen.data)
    took, trained = [], []
    for number in range(chosen.times):
        seconds, each = seconds_of(runner, models(chosen.runs, str(number)), chosen.data)
        took.append(seconds)
        trained += each
    return Measured(way, first, tuple(took), statistics.median(trained))


@contextmanager
def opened(folder: Path, workers: int) -> Iterator[Runner]:
    """This computer's worker, or with workers a cluster of so many."""
    here = WorkerRunner(WorkerSettings(folder / "cache"))
    runner: Runner = here
    try:
        here.send(Configure(threads=1))
        if not workers:
            yield runner
            return
        with Cluster(folder) as cluster:
            cluster.start_workers(*["one"] * workers)
            runner = ClusterRunner(here, folder / "sent")
            runner.send(Configure(threads=1))
            runner.send(UseCluster(cluster.address))
            yield runner
    finally:
        runner.close()


def told(found: Measured, alone: Measured, runs: int) -> dict[str, object]:
    """A way in figures, beside runs one after another."""
    seconds, before = statistics.median(found.seconds), statistics.median(alone.seconds)
    return {
        "way": found.way,
        "seconds": round(seconds, 2),
        "of": [round(each, 2) for each in found.seconds],
        "seconds_a_run": round(seconds / runs, 3),
        "trained_seconds_a_run": round(found.trained_seconds, 3),
        "speed_up": round(before / seconds, 2),
        "first_run_seconds": round(found.first_seconds, 2),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--data", type=Path, default=DEBIAN_FOLDER)
    chosen = parser.parse_args()
    facts = {
        "runs": chosen.runs,
        "epochs": chosen.epochs,
        "cores": os.cpu_count(),
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        **{name: version(name) for name in ("torch", "distributed")},
    }
    print(json.dumps(facts), flush=True)
    alone: Measured | None = None
    for workers, way in ((0, "one after another"), (1, "1 worker"), (2, "2 workers")):
        with tempfile.TemporaryDirectory() as name, opened(Path(name), workers) as runner:
            found = measured(way, runner, Path(name), chosen)
        alone = alone or found
        print(json.dumps(told(found, alone, chosen.runs)), flush=True)


if __name__ == "__main__":
    main()

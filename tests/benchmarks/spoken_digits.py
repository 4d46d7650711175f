"""How well spoken digits are told apart as pictures: of voices that were learnt from, and of a new voice.

    python -m tests.benchmarks.spoken_digits FOLDER_OR_ZIP [--seeds 3] [--model cnn] [--out FILE.json]

FOLDER_OR_ZIP is the Free Spoken Digit Dataset, or anything that is named like it. For every seed the data set
is split anew at random, class by class, one recording in five for the test, which is looked at once, after
the last epoch; and then each speaker is left out once and judged, once too, by a model of the same seed that
was trained on all the others. The settings are those of "train CNN". They were chosen on the validation part
of another random split of the same recordings, so that the first row may flatter a little; nothing was chosen
by how well a new voice is understood.

The script runs the training code itself, on as many threads as `OMP_NUM_THREADS` says. Prints a table for
docs/figures-measured.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from pathlib import Path

import torch

from models.data.data_set import DataSet
from models.data.spoken.reading import read_sounds
from models.events import Finished
from models.settings.recipes import recipe
from models.settings.selection import leave_one_speaker_out
from models.settings.specification import RunSpecification
from models.training.training import fit
from models.zoo import create_model

AT_LEAST = 0.97
"""What the random splits have to reach."""


@dataclass(frozen=True)
class Trained:
    """One run and what it came to."""

    seed: int
    speaker: str
    """Who was left out, or "" for a random split."""
    trained_on: int
    judged_by: int
    accuracy: float
    seconds: float


def measure(path: Path, model: str, seeds: Sequence[int], *, epochs: int | None = None) -> list[Trained]:
    """All runs, one after the other; `epochs` in place of those that suit the model."""
    found = []
    with tempfile.TemporaryDirectory() as cache:
        for seed in seeds:
            data = read_sounds(path, Path(cache), seed=seed)
            start = replace(recipe(model, sounds=True), seed=seed)
            start = start if epochs is None else replace(start, epochs=epochs)
            assert data.voices is not None
            for specification in (start, *leave_one_speaker_out(start, data.voices.speakers).runs):
                found.append(_train(specification, data))
                print(json.dumps(asdict(found[-1])), flush=True)
    return found


def _train(specification: RunSpecification, data: DataSet) -> Trained:
    model = create_model(specification, data.image_shape, len(data.classes))
    began = time.perf_counter()
    trained_on = 0
    for event in fit(specification, model, data):
        trained_on = getattr(event, "training_examples", trained_on)
        if isinstance(event, Finished):
            accuracy = event.validation_accuracy if event.test_accuracy is None else event.test_accuracy
            judged_by = sum(map(sum, event.confusion))
            seconds = time.perf_counter() - began
            return Trained(
                specification.seed, specification.speaker, trained_on, judged_by, accuracy, seconds
            )
    raise SystemExit(f"{specification} did not finish")


def table(runs: Sequence[Trained]) -> str:
    """For docs/figures-measured.md: mean and spread over the seeds, of the random split and every voice."""
    lines = ["| judged by | n a seed | right, mean ± spread over the seeds |", "|---|---|---|"]
    by_chance = [run for run in runs if not run.speaker]
    lines.append(_row("voices that it knows (random split)", by_chance[0].judged_by, _accuracies(by_chance)))
    voices = [run for run in runs if run.speaker]
    seeds = dict.fromkeys(run.seed for run in voices)
    means = [statistics.fmean(_accuracies([run for run in voices if run.seed == seed])) for seed in seeds]
    judged = sum(run.judged_by for run in voices) // len(seeds)
    lines.append(_row("a new voice (mean over the speakers left out)", judged, means))
    for speaker in dict.fromkeys(run.speaker for run in voices):
        theirs = [run for run in voices if run.speaker == speaker]
        lines.append(_row(speaker, theirs[0].judged_by, _accuracies(theirs)))
    return "\n".join(lines)


def _accuracies(runs: Sequence[Trained]) -> list[float]:
    return [run.accuracy for run in runs]


def _row(name: str, count: int, values: Sequence[float]) -> str:
    spread = f" ± {statistics.stdev(values):.4f}" if len(values) > 1 else ""
    return f"| {name} | {count:,} | {statistics.fmean(values):.4f}{spread} |"


def main() -> None:
    """Measure, print, and fail where the random splits miss their mark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, metavar="FOLDER_OR_ZIP")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--model", default="cnn")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    runs = measure(asked.path, asked.model, range(asked.seeds))
    conditions = {
        "specification": recipe(asked.model, sounds=True).as_dict(),
        "machine": platform.platform(),
        "threads": torch.get_num_threads(),
        "versions": {
            "python": platform.python_version(),
            **{name: version(name) for name in ("torch", "numpy", "soxr")},
        },
    }
    if asked.out is not None:
        asked.out.write_text(json.dumps({"runs": [asdict(run) for run in runs], **conditions}, indent=2))
    print(json.dumps(conditions))
    print(table(runs))
    print(f"Median of {statistics.median(run.seconds for run in runs):.0f} s a run.")
    if statistics.fmean(run.accuracy for run in runs if not run.speaker) < AT_LEAST:
        raise SystemExit(f"The random splits do not reach {AT_LEAST}.")


if __name__ == "__main__":
    main()

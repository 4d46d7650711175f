"""How the cost of a run grows with examples, epochs, classes and image size: it should, but linearly.

    python -m tests.benchmarks.growth [--model mlp] [--rounds 3] [--small]

Every run is a process of its own on one thread, with random images, so that nothing but the size differs.
Prints a line of JSON a size: seconds of training, beside what the smallest would take were the cost linear,
and the most memory that the process held beyond the images themselves.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Size:
    """Of a run."""

    examples: int = 6_000
    epochs: int = 2
    classes: int = 10
    pixels: int = 28
    """Of an image's side."""

    @property
    def cost(self) -> float:
        """What a linear cost would be proportional to; classes hardly matter beside pixels."""
        return self.examples * self.epochs * self.pixels**2


@dataclass(frozen=True)
class Cost:
    """Of one run."""

    seconds: float
    megabytes: float
    """The most that the process held, less the images."""


SIZES: dict[str, tuple[Size, ...]] = {
    "examples": tuple(Size(examples=count) for count in (6_000, 60_000, 600_000)),
    "epochs": tuple(Size(epochs=count) for count in (1, 2, 8)),
    "classes": tuple(Size(classes=count) for count in (2, 10, 100)),
    "image size": tuple(Size(pixels=side) for side in (14, 28, 56)),
}


def train(model: str, size: Size) -> Cost:
    """In this process."""
    import resource

    import torch

    from models.data.data_set import DataSet
    from models.events import Finished
    from models.settings.recipes import recipe
    from models.training.training import fit
    from models.zoo import create_model

    torch.set_num_threads(1)
    stream = torch.Generator().manual_seed(0)

    def images(count: int) -> torch.Tensor:
        return torch.randint(0, 256, (count, size.pixels, size.pixels), dtype=torch.uint8, generator=stream)

    def labels(count: int) -> torch.Tensor:
        return torch.arange(count) % size.classes

    names = tuple(map(str, range(size.classes)))
    training = (images(size.examples), labels(size.examples))
    data = DataSet("Random", Path(), names, *training, images(1000), labels(1000))
    run = replace(recipe(model), epochs=size.epochs, augmentation="none")
    network = create_model(run, data.image_shape, size.classes)
    seconds = 0.0
    for event in fit(run, network, data):
        if isinstance(event, Finished):
            seconds = event.seconds
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    # A split copies the images once.
    return Cost(seconds, held - 2 * data.training_images.numel() / 2**20)


def measured(model: str, size: Size, rounds: int) -> Cost:
    """Medians over processes of their own."""
    costs = []
    for _ in range(rounds):
        command = [
            sys.executable,
            "-m",
            "tests.benchmarks.growth",
            "--model",
            model,
            "--one",
            json.dumps(asdict(size)),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stderr[-1000:])
        costs.append(Cost(**json.loads(done.stdout)))
    return Cost(
        statistics.median(each.seconds for each in costs), statistics.median(each.megabytes for each in costs)
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="mlp")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--small", action="store_true", help="a hundredth of the examples, to see that it runs"
    )
    parser.add_argument("--one", type=lambda text: Size(**json.loads(text)), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one is not None:
        print(json.dumps(asdict(train(chosen.model, chosen.one))))
        return
    for what, sizes in SIZES.items():
        if chosen.small:
            sizes = tuple(replace(size, examples=size.examples // 100) for size in sizes)
        smallest = measured(chosen.model, sizes[0], chosen.rounds)
        for size in sizes:
            cost = smallest if size is sizes[0] else measured(chosen.model, size, chosen.rounds)
            linear = smallest.seconds * size.cost / sizes[0].cost
            facts = {"grows": what, **asdict(size), "seconds": cost.seconds, "linear_seconds": linear}
            print(json.dumps({**facts, "megabytes": cost.megabytes}), flush=True)


if __name__ == "__main__":
    main()

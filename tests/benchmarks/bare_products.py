"""A training step of the MLP against the bare matrix products that it must do, as a program.

    python -m tests.benchmarks.bare_products BATCH_SIZE ROUNDS THREADS

Prints a line of JSON: the median ratio of steps and products that were timed in turns, and both in seconds.
The products: forward x W₁ and h W₂; backward hᵀ δ₂, δ₂ W₂ᵀ and xᵀ δ₁; into memory that is there already.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable

import torch
from torch import Tensor

from models.data.data_set import Batch
from models.settings.specification import RunSpecification
from models.training.learners import create_learner
from models.zoo import create_model

PIXELS, HIDDEN, CLASSES = 784, 256, 10
STEPS = 10
"""Between two looks at the clock."""


def a_step(batch: Batch) -> Callable[[], object]:
    """What a run does for a batch that is there."""
    run = RunSpecification("mlp", batch_size=len(batch.labels), learning_rate=0.01, hidden=(HIDDEN,))
    learner = create_learner(run, create_model(run, (28, 28), CLASSES), len(batch.labels))
    return lambda: learner.learn(batch, 0.01)


def the_products(x: Tensor) -> Callable[[], object]:
    """The five that no way around it can save."""
    size = len(x)
    weights1, weights2 = torch.rand(PIXELS, HIDDEN), torch.rand(HIDDEN, CLASSES)
    h, delta1, delta2 = torch.rand(size, HIDDEN), torch.rand(size, HIDDEN), torch.rand(size, CLASSES)
    z1, z2, back = torch.empty_like(h), torch.empty_like(delta2), torch.empty_like(h)
    gradient1, gradient2 = torch.empty_like(weights1), torch.empty_like(weights2)

    def products() -> None:
        torch.mm(x, weights1, out=z1)
        torch.mm(h, weights2, out=z2)
        torch.mm(h.t(), delta2, out=gradient2)
        torch.mm(delta2, weights2.t(), out=back)
        torch.mm(x.t(), delta1, out=gradient1)

    return products


def seconds_of(work: Callable[[], object]) -> float:
    """Of one, over `STEPS`."""
    started = time.perf_counter()
    for _ in range(STEPS):
        work()
    return (time.perf_counter() - started) / STEPS


def main() -> None:
    """Time both in turns."""
    size, rounds, threads = map(int, sys.argv[1:4])
    torch.set_num_threads(threads)
    stream = torch.Generator().manual_seed(0)
    batch = Batch(
        torch.arange(size),
        torch.rand(size, 28, 28, generator=stream),
        torch.randint(CLASSES, (size,), generator=stream),
    )
    step, products = a_step(batch), the_products(batch.images.flatten(start_dim=1))
    step(), products()
    pairs = [(seconds_of(step), seconds_of(products)) for _ in range(rounds)]
    print(
        json.dumps(
            {
                "ratio": statistics.median(ours / bare for ours, bare in pairs),
                "step_seconds": statistics.median(ours for ours, _ in pairs),
                "products_seconds": statistics.median(bare for _, bare in pairs),
            }
        )
    )


if __name__ == "__main__":
    main()

"""Steps of a run that is to come, taken by a copy of its model, to see in which way they are the quickest."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import torch
from torch import nn

from models.common.randomness import seed_torch
from models.data.data_set import DataSet, Examples, batches, selected
from models.data.partition import partition
from models.evaluation.prediction import BATCH_SIZE, score_batches
from models.losses import create_loss
from models.settings.specification import RunSpecification
from models.training.learner import DivergedError
from models.training.learners import create_learner
from models.zoo import create_model

Clock = Callable[[], float]
Way = TypeVar("Way")
ROUNDS = 5
ROUND_SECONDS = 0.01
"""About how long one way is tried in a round; a single step where that takes longer."""
MOST_STEPS = 50
WORTH_IT = 1.1
"""How many times as fast another way than the first must be to be chosen."""


def rehearsal(
    specification: RunSpecification, data_set: DataSet, device: torch.device, precision: str = "float32"
) -> Callable[[], None]:
    """A function that takes one step of the run, on its first batch, by a model that is thrown away."""
    model = create_model(specification, data_set.image_shape, len(data_set.classes)).to(device)
    model.train()
    first = torch.arange(min(specification.batch_size, len(data_set.training)))
    examples = selected(data_set.training, first).on(device)
    batch = next(batches(examples, first, len(first)))
    learner = create_learner(specification, model, len(first), precision)

    def step() -> None:
        try:
            learner.learn(batch, 1e-6)
        except DivergedError:
            return  # a time all the same, and the run itself will tell

    return step


def comes_out_the_same(
    specification: RunSpecification,
    data_set: DataSet,
    device: torch.device,
    ways: Iterable[Callable[[], None]],
) -> bool:
    """Whether the run comes to the same, to the last bit, each of these `ways` of computing.

    Each is called, and then a copy of the model learns from batches of both sizes that the run has, scores
    batches of those in which it is judged, and a loss is taken over as many scores as there will be. How a
    sum is shared out depends on its size alone, so that what holds for these few holds for all. torch's
    stream of random numbers is left as it was.
    """
    parts = partition(data_set, specification).on(device)
    judged = {len(parts.validation), len(data_set.test)}
    found = set()
    for way in ways:
        way()
        with torch.random.fork_rng():
            model = create_model(specification, data_set.image_shape, len(data_set.classes)).to(device)
            found.add(_outcome(specification, model, parts.train, judged))
    return len(found) == 1


def _outcome(
    specification: RunSpecification, model: nn.Module, train: Examples, judged: Iterable[int]
) -> tuple[bytes, ...]:
    """The parameters after a few steps, and each loss of them and of judging so many examples."""
    seed_torch("rehearsal", specification.seed)
    model.train()
    size = min(specification.batch_size, len(train))
    learner = create_learner(specification, model, len(train))
    losses = []
    for count in (size, size, len(train) % size or size):
        (batch,) = batches(train, torch.arange(count), count)
        losses.append(learner.learn(batch, specification.learning_rate)[0])
    loss = create_loss(specification.loss)
    for count in judged:
        few = selected(train, torch.arange(min(min(count, BATCH_SIZE) + count % BATCH_SIZE, len(train))))
        both_ways = specification.asks_both_ways
        scores = torch.cat(list(score_batches(model, few.images, both_ways=both_ways)))
        losses.append(loss(scores, few.labels).item())
        # Any will do in place of all the scores that there would be.
        labels = few.labels.repeat(-(-count // len(few)))[:count]
        losses.append(loss(torch.randn(count, scores.shape[1], device=scores.device), labels).item())
    learnt = tuple(each.detach().cpu().numpy().tobytes() for each in model.state_dict().values())
    return (*learnt, repr(losses).encode())


def quickest(
    ways: Sequence[Way],
    step_in: Callable[[Way], None],
    clock: Clock = time.perf_counter,
    rounds: int = ROUNDS,
) -> Way:
    """The way in which `step_in` takes the least time; the first of them unless another is clearly quicker.

    All take turns, so that what else the computer does meets each of them, and the median round counts.
    `clock` tells seconds. At least one way; a single one is not tried.
    """
    first, *others = ways
    if not others:
        return first
    steps = {way: _steps(way, step_in, clock) for way in ways}
    took: dict[Way, list[float]] = {way: [] for way in ways}
    for _ in range(rounds):
        for way in ways:
            took[way].append(_seconds(way, step_in, clock, steps[way]) / steps[way])
    best = min(others, key=lambda way: statistics.median(took[way]))
    gain = statistics.median(
        theirs / max(ours, 1e-9) for theirs, ours in zip(took[first], took[best], strict=True)
    )
    return best if gain >= WORTH_IT else first


def _steps(way: Way, step_in: Callable[[Way], None], clock: Clock) -> int:
    """How many fit into a round. The first step makes ready what all others find."""
    step_in(way)
    return min(MOST_STEPS, max(1, int(ROUND_SECONDS / max(_seconds(way, step_in, clock, 1), 1e-9))))


def _seconds(way: Way, step_in: Callable[[Way], None], clock: Clock, steps: int) -> float:
    started = clock()
    for _ in range(steps):
        step_in(way)
    return clock() - started

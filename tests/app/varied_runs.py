"""A history with runs of all kinds, ended in all ways, named and noted; the same each time."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from random import Random

from app.runs.history.history import History
from app.state.parts.run import Status
from models.events import EpochDone, Finished, Started
from models.settings.recipes import recipe
from tests.app.facts import CONDITIONS, finished

MODELS = ("mlp", "softmax", "lenet", "cnn", "svm", "perceptron", "logistic")
NAMES = (
    "",
    "",
    "",
    "with momentum",
    "更大的学习率",
    "the one with far too long a name for any column that is left",
    "",
)
NOTES = ("", "", "Tried because the one before overfitted.\n下次用更小的学习率。", "")


def fill(folder: Path, runs: int, newest: float, epochs: int = 8) -> History:
    """Enter so many runs, an hour apart, the newest at that time (seconds since 1970)."""
    begun = [newest - 3600.0 * (runs - 1)]
    history = History(folder, lambda: begun[0])
    for number in range(1, runs + 1):
        _enter(history, number, epochs)
        begun[0] += 3600.0
    return history


def _enter(history: History, number: int, epochs: int) -> None:
    random = Random(number)
    specification = replace(recipe(MODELS[number % len(MODELS)]), epochs=epochs)
    run = history.create(specification).run
    started = Started(specification, "Fashion-MNIST", 55_000, 5_000, 10_000, 430, 669_706)
    history.record_started(run, started, CONDITIONS)
    ceiling, done = 0.84 + 0.01 * (number % 8), epochs if number % 5 else epochs // 2
    for epoch in range(1, done + 1):
        history.record_epoch(run, _epoch(epoch, ceiling, random))
    if number % 5 == 0:
        problem = "" if number % 10 else "The loss is no number any more; try a smaller learning rate."
        history.record_end(run, Status.FAILED if problem else Status.STOPPED, 12.5, problem)
    else:
        history.record_finished(run, _end(done, ceiling))
    name, note = NAMES[number % len(NAMES)], NOTES[number % len(NOTES)]
    if name or note or number % 6 == 0:
        history.mark(number, name=name, note=note, starred=number % 6 == 0)


def _epoch(epoch: int, ceiling: float, random: Random) -> EpochDone:
    learnt = 1 - math.exp(-epoch / 2.5)
    accuracy = 0.6 + (ceiling - 0.6) * learnt + random.gauss(0, 0.006)
    loss = 1.6 * math.exp(-epoch / 2.5) + 2.2 * (1 - ceiling) + random.gauss(0, 0.012)
    return EpochDone(
        epoch, 0.92 * loss, min(1.0, accuracy + 0.015 * learnt), loss, accuracy, 3.0 + random.random()
    )


def _end(epochs: int, ceiling: float) -> Finished:
    like = finished(epochs)
    return Finished(
        epochs,
        0.4,
        ceiling - 0.008,
        like.confusion,
        3.6 * epochs,
        validation_loss=0.4,
        validation_accuracy=ceiling,
    )

"""Our way of training, as a program that prints what `notes_way` prints.

    python -m tests.benchmarks.our_way FOLDER MODEL BATCH_SIZE EPOCHS THREADS

An epoch is what a run does in one, its pass over the validation examples included, and a pass over the test
set besides. THREADS 0 is what the app would choose; so is the precision.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import torch

from app.compute.conditions import Conditions
from app.compute.messages.control import Configure
from app.compute.worker.allocator import keep_freed_memory
from app.compute.worker.compute_plan import Computing
from app.compute.worker.thread_tuning import Pace
from models.data.reading import read_data_set
from models.evaluation.evaluation import evaluate
from models.events import EpochDone, Started
from models.settings.specification import RunSpecification
from models.training.training import fit
from models.zoo import create_model
from tests.benchmarks.notes_way import RATE


def specification(model: str, batch_size: int, epochs: int) -> RunSpecification:
    """The network and the training of the notes."""
    if model == "mlp":
        return RunSpecification(
            "mlp",
            epochs=epochs,
            batch_size=batch_size,
            learning_rate=RATE[model],
            schedule="constant",
            hidden=(256,),
        )
    return RunSpecification(
        model,
        epochs=epochs,
        batch_size=batch_size,
        learning_rate=RATE[model],
        schedule="constant",
        activation="sigmoid",
        pooling="average",
    )


def main() -> None:
    """Train, and print what each epoch took."""
    folder, model, batch_size, epochs, threads = sys.argv[1:6]
    run = specification(model, int(batch_size), int(epochs))
    keep_freed_memory()
    data = read_data_set(Path(folder))
    wanted = Configure(threads=int(threads), device="cpu")
    how = Computing(("cpu",), print).decide(run, data, wanted, Conditions(), goes_on=False)
    pace = Pace(how.choices, torch.set_num_threads, time.perf_counter)
    network = create_model(run, data.image_shape, len(data.classes))
    examples, started = 0, time.perf_counter()
    for event in fit(run, network, data, precision=how.precision):
        pace.hears(event)
        if isinstance(event, Started):
            examples = event.training_examples
        if isinstance(event, EpochDone):
            accuracy = evaluate(network, data.test).accuracy
            seconds = time.perf_counter() - started
            print(
                json.dumps(
                    {
                        "epoch": event.epoch,
                        "examples": examples,
                        "seconds": seconds,
                        "accuracy": accuracy,
                        "threads": pace.threads,
                        "precision": how.precision,
                    }
                ),
                flush=True,
            )
            started = time.perf_counter()


if __name__ == "__main__":
    main()

"""The loop of a run, on a few images that need no file."""

from __future__ import annotations

from dataclasses import replace

import torch

from app.compute.worker.compute_plan import Computation
from app.compute.worker.run_loop import ProgressMeter, goes_to_its_end
from app.compute.worker.stopwatch import Stopwatch
from models.data.task import task_of
from models.events import BatchDone, EpochDone, Finished, RunEvent, Started
from models.settings.recipes import recipe
from models.zoo import create_model
from tests.app.fakes import FakeClock
from tests.models.samples import striped_data_set


class RememberingWire:
    """Has the run stopped after so many batches, if ever."""

    def __init__(self, batches: int | None = None) -> None:
        self._batches = batches
        self.told: list[RunEvent] = []
        self.listened = 0

    def tell(self, event: RunEvent) -> None:
        self.told.append(event)

    def listen(self) -> None:
        self.listened += 1

    @property
    def is_stopped(self) -> bool:
        return sum(isinstance(event, BatchDone) for event in self.told) == self._batches


def trains(wire: RememberingWire) -> bool:
    data = striped_data_set()
    specification = replace(recipe("softmax"), epochs=2, batch_size=20)
    task = task_of(specification, data)
    model = create_model(specification, data.image_shape, len(data.classes))
    how = Computation(torch.device("cpu"), 1, "float32", (1,))
    return goes_to_its_end(
        wire, specification, model, task.data_set, how, Stopwatch(), None, lambda memory: None
    )


def test_a_run_tells_all_that_happens_up_to_its_end() -> None:
    wire = RememberingWire()
    assert trains(wire)
    assert isinstance(wire.told[0], Started)
    assert isinstance(wire.told[-1], Finished)
    assert sum(isinstance(event, EpochDone) for event in wire.told) == 2
    assert wire.listened == len(wire.told) - 1


def test_a_run_that_is_stopped_takes_no_step_more() -> None:
    wire = RememberingWire(batches=3)
    assert not trains(wire)
    assert isinstance(wire.told[-1], BatchDone)
    assert sum(isinstance(event, BatchDone) for event in wire.told) == 3


def test_progress_is_told_a_few_times_a_second_with_the_mean_loss() -> None:
    clock = FakeClock()
    meter = ProgressMeter(clock)
    told = []
    for batch in range(1, 101):
        clock.seconds += 0.01
        progress = meter.batch(BatchDone(epoch=2, batch=batch, batches=100, loss=float(batch)), epochs=4)
        if progress is not None:
            told.append(progress)
    assert 8 <= len(told) <= 10
    epoch, fraction, loss, _ = told[-1]
    assert epoch == 2
    assert 0.45 < fraction <= 0.5
    assert 85 < loss < 100

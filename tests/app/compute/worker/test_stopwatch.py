from app.compute.worker.progress import ProgressMeter
from app.compute.worker.stopwatch import Stopwatch
from models.events import BatchDone


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_held_time_does_not_count() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    clock.now += 2
    watch.hold()
    watch.hold()
    clock.now += 50
    assert watch() == 2
    watch.release()
    clock.now += 1
    assert watch() == 3


def test_progress_is_told_a_few_times_a_second_with_the_mean_loss() -> None:
    clock = Clock()
    meter = ProgressMeter(clock)
    told = []
    for batch in range(1, 101):
        clock.now += 0.01
        progress = meter.batch(BatchDone(epoch=2, batch=batch, batches=100, loss=float(batch)), epochs=4)
        if progress is not None:
            told.append(progress)
    assert 8 <= len(told) <= 10
    epoch, fraction, loss, _ = told[-1]
    assert epoch == 2
    assert 0.45 < fraction <= 0.5
    assert 85 < loss < 100


def test_a_stopwatch_counts_on_from_what_was_before() -> None:
    clock = Clock()
    stopwatch = Stopwatch(clock, before=20.0)
    clock.now += 1.5
    assert stopwatch() == 21.5

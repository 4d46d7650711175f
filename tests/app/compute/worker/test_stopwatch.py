from app.compute.worker.stopwatch import Stopwatch


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


def test_a_stopwatch_counts_on_from_what_was_before() -> None:
    clock = Clock()
    stopwatch = Stopwatch(clock, before=20.0)
    clock.now += 1.5
    assert stopwatch() == 21.5

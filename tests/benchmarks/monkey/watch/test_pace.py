from __future__ import annotations

import pytest

from tests.app.fakes import FakeClock
from tests.benchmarks.monkey.watch.pace import Pace


class Work:
    """Takes as long as a test says."""

    def __init__(self, clock: FakeClock) -> None:
        self.seconds = 0.002
        self._clock = clock

    def __call__(self) -> None:
        self._clock.seconds += self.seconds


def test_it_tells_how_many_times_as_long_the_same_takes_as_at_the_best() -> None:
    clock = FakeClock()
    work = Work(clock)
    pace = Pace(clock, work)
    assert pace.slowness() == pytest.approx(1)
    work.seconds = 0.005
    assert pace.slowness() == pytest.approx(2.5)
    work.seconds = 0.001
    pace.look()
    work.seconds = 0.005
    assert pace.slowness() == pytest.approx(5)


def test_work_that_takes_no_time_tells_nothing() -> None:
    assert Pace(FakeClock(), lambda: None).slowness() == 1


def test_the_real_work_takes_some_milliseconds() -> None:
    assert 0.0001 < Pace().look() < 0.1

from __future__ import annotations

from collections.abc import Mapping

import pytest

from app.compute.worker.thread_tuning import LOOKING_SECONDS, WINDOW_SECONDS, Pace, choices_up_to
from models.events import BatchDone, EpochDone

STEP = BatchDone(1, 1, 1, 0.5)
EPOCH = EpochDone(1, 0.5, 0.8, 0.5, 0.8, 1.0)


class Computer:
    """On which a step takes as long as is said for each number of threads."""

    def __init__(self, *choices: int) -> None:
        self.now = 0.0
        self.used: list[int] = []
        self.pace = Pace(choices, self.used.append, lambda: self.now)

    def trains(self, seconds: float, step_seconds: Mapping[int, float]) -> dict[int, float]:
        """For so long; how long with how many threads."""
        began, spent = self.now, dict.fromkeys(step_seconds, 0.0)
        while self.now < began + seconds:
            took = step_seconds[self.pace.threads]
            spent[self.pace.threads] += took
            self.now += took
            self.pace.hears(STEP)
        return spent


IDLE = {1: 0.002, 2: 0.0012, 4: 0.001, 8: 0.002}
BUSY = {1: 0.002, 2: 0.008, 4: 0.02, 8: 0.03}


def test_a_run_begins_with_all_threads_and_keeps_them_while_the_cores_are_idle() -> None:
    computer = Computer(1, 2)
    assert computer.used == [2]
    spent = computer.trains(20.0, IDLE)
    assert computer.pace.threads == 2
    assert spent[2] > 18.0


def test_beside_a_program_that_is_busy_from_the_beginning_it_takes_one_at_once() -> None:
    computer = Computer(1, 2)
    spent = computer.trains(20.0, BUSY)
    assert spent[2] < 20.0 * 2 * WINDOW_SECONDS / LOOKING_SECONDS


def test_it_gives_way_to_a_program_that_comes_and_is_quick_again_when_that_has_gone() -> None:
    computer = Computer(1, 2)
    computer.trains(10.0, IDLE)
    assert computer.trains(5.0, BUSY)[2] < 0.7
    assert computer.trains(LOOKING_SECONDS + 5.0, IDLE)[2] > 4.5


@pytest.mark.parametrize("choices", [(1, 2, 4, 8), (1, 2, 4)])
def test_the_quickest_number_of_many_is_found(choices: tuple[int, ...]) -> None:
    computer = Computer(*choices)
    computer.trains(6 * LOOKING_SECONDS, IDLE)
    assert computer.trains(20.0, IDLE)[4] > 18.0


def test_where_everything_becomes_slower_it_does_not_try_on_and_on() -> None:
    computer = Computer(1, 2)
    computer.trains(10.0, IDLE)
    slower = {threads: 5 * seconds for threads, seconds in IDLE.items()}
    assert computer.trains(20.0, slower)[1] < 20.0 * 2 * WINDOW_SECONDS / LOOKING_SECONDS


def test_judging_between_two_epochs_is_not_counted_as_slow_steps() -> None:
    computer = Computer(1, 2)
    computer.trains(1.0, IDLE)
    looks = len(computer.used)
    computer.now += 0.5
    computer.pace.hears(EPOCH)
    computer.trains(0.3, IDLE)
    assert len(computer.used) == looks


def test_where_there_is_one_number_it_stays() -> None:
    computer = Computer(3)
    computer.trains(10.0, {3: 0.01})
    assert computer.used == [3]


def test_the_choices_double_up_to_the_number_of_cores() -> None:
    assert [choices_up_to(cores) for cores in (1, 2, 6, 8)] == [(1,), (1, 2), (1, 2, 4, 6), (1, 2, 4, 8)]

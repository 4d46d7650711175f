from __future__ import annotations

import multiprocessing
from collections.abc import Iterator

import pytest

from app.compute.messages.data import LoadingProgress, TimeLoading
from app.compute.worker.loading_times import LoadingError, _timed, time_loading
from tests.models.samples import striped_data_set


class Clock:
    """Goes on by a quarter of a second whenever it is looked at."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 0.25
        return self.now


class Enough(Exception):  # noqa: N818 - it is no error
    """Somebody wants no more."""


def nothing(*_: object) -> None:
    """Nobody says anything."""


@pytest.fixture(autouse=True)
def no_process_is_left() -> Iterator[None]:
    """But the worker, where other tests have begun it, which ends with the last of them."""
    before = set(multiprocessing.active_children())
    yield
    assert not set(multiprocessing.active_children()) - before


def timed(most_workers: int) -> list[LoadingProgress]:
    request = TimeLoading(None, batch_size=50, most_workers=most_workers)
    return list(time_loading(striped_data_set(training=120), request, Clock(), nothing, nothing))


def test_every_way_reads_everything_in_turn() -> None:
    progress = timed(most_workers=1)
    assert [each.workers for each in progress] == [0, 0, 0, 1, 1, 1, None, None, None]
    assert [each.examples for each in progress] == [50, 100, 120] * 3
    assert {each.total for each in progress} == {120}


def test_seconds_count_from_the_start_of_each_way() -> None:
    assert [each.seconds for each in timed(most_workers=0)] == [0.25, 0.5, 0.75] * 2


def test_it_ends_between_two_batches_and_leaves_no_process_behind() -> None:
    batches = 0

    def hear() -> None:
        nonlocal batches
        batches += 1
        if batches == 6:
            raise Enough

    request = TimeLoading(None, batch_size=50, most_workers=2)
    timing = time_loading(striped_data_set(training=120), request, Clock(), hear, nothing)
    with pytest.raises(Enough):
        list(timing)


def test_progress_is_told_a_few_times_a_second_and_at_the_end() -> None:
    ticks = iter(range(1000))
    read = iter(range(1, 101))
    told = list(_timed(read, 0, 100, lambda: next(ticks) / 64, nothing))  # 7 ticks are 0.11 s
    assert [each.examples for each in told] == [*range(7, 100, 7), 100]


def test_a_loader_that_breaks_off_is_a_sentence() -> None:
    def broken() -> object:
        yield 1
        raise RuntimeError("a worker was killed")

    with pytest.raises(LoadingError, match="with 3 workers broke off \\(a worker was killed\\)"):
        list(_timed(broken(), 3, 10, Clock(), nothing))  # type: ignore[arg-type]

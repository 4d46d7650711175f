from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.app.fakes import FakeClock
from tests.benchmarks.monkey.watch.finding import Finding
from tests.benchmarks.monkey.watch.heart import Heart
from tests.benchmarks.monkey.watch.pace import Pace
from tests.benchmarks.monkey.watch.test_pace import Work


@pytest.fixture
def clock() -> FakeClock:
    """Of the processor time of the thread."""
    return FakeClock()


@pytest.fixture
def found() -> list[Finding]:
    return []


@pytest.fixture
def work(clock: FakeClock) -> Work:
    """What the pace is measured with."""
    return Work(clock)


@pytest.fixture
def pace(clock: FakeClock, work: Work) -> Pace:
    return Pace(clock, work)


@pytest.fixture
def heart(qapp: QObject, clock: FakeClock, found: list[Finding], pace: Pace) -> Iterator[Heart]:
    made = Heart(found.append, lambda: "a click", clock=clock, pace=pace)
    yield made
    made.stop()


def test_a_turn_that_computes_for_too_long_is_found_with_what_was_done(
    heart: Heart, clock: FakeClock, found: list[Finding]
) -> None:
    clock.seconds += 0.6
    heart.beat()
    assert [each.text for each in found] == ["0.60 s in one turn after a click"]


def test_a_turn_that_is_long_because_of_other_programs_is_none(
    heart: Heart, clock: FakeClock, found: list[Finding], pace: Pace, work: Work
) -> None:
    with heart.aside():
        pace.look()
    work.seconds *= 2
    clock.seconds += 0.9
    heart.beat()
    assert found == []
    clock.seconds += 1.1
    heart.beat()
    assert [each.text for each in found] == ["1.10 s in one turn after a click"]
    assert found[0].details.startswith("the processor took 2.0 times as long as at its best")


def test_many_short_turns_are_none_that_is_long(heart: Heart, clock: FakeClock, found: list[Finding]) -> None:
    for _ in range(10):
        clock.seconds += 0.4
        heart.beat()
    assert found == []
    assert heart.longest == pytest.approx(0.4)


def test_what_the_watchers_compute_does_not_count(
    heart: Heart, clock: FakeClock, found: list[Finding]
) -> None:
    with heart.aside():
        clock.seconds += 5
    clock.seconds += 0.1
    heart.beat()
    assert found == []
    clock.seconds += 0.6
    heart.beat()
    assert len(found) == 1


def test_it_beats_in_the_event_loop_of_the_window(heart: Heart, clock: FakeClock, qtbot: QtBot) -> None:
    heart.start()
    clock.seconds += 0.3
    qtbot.waitUntil(lambda: heart.longest == pytest.approx(0.3))

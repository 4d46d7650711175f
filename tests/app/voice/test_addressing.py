from app.voice.wake_word import SECONDS, Addressing
from tests.app.fakes import FakeClock


def test_it_is_open_for_some_seconds() -> None:
    clock = FakeClock()
    addressing = Addressing(clock)
    assert not addressing.is_open()
    addressing.open()
    clock.seconds += SECONDS
    assert addressing.is_open()
    clock.seconds += 0.1
    assert not addressing.is_open()


def test_what_was_said_in_time_counts_however_long_it_is_recognised() -> None:
    clock = FakeClock()
    addressing = Addressing(clock)
    addressing.open()
    clock.seconds += SECONDS + 1
    assert addressing.is_open(seconds_ago=1.5)


def test_what_was_said_before_does_not_count_however_long_it_is_recognised() -> None:
    clock = FakeClock()
    addressing = Addressing(clock)
    addressing.open(seconds_ago=1.0)
    clock.seconds += 0.5
    assert addressing.is_open(seconds_ago=1.25)
    assert not addressing.is_open(seconds_ago=1.75)
    addressing.open()
    assert addressing.is_open(seconds_ago=1.25)  # it was open already


def test_only_what_is_open_is_extended() -> None:
    clock = FakeClock()
    addressing = Addressing(clock)
    addressing.extend()
    assert not addressing.is_open()
    addressing.open()
    clock.seconds += 5
    addressing.extend()
    clock.seconds += 5
    assert addressing.is_open()

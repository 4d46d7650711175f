from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from models.files.held_by_others import RETRIES_FOR_SECONDS, put_in_place, retry_while_held


class HeldError(PermissionError):
    """As Windows says it."""

    def __init__(self, winerror: int | None) -> None:
        super().__init__(13, "The process cannot access the file")
        self.winerror = winerror


class Time:
    """Passes where somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def failing(times: int, error: Callable[[], OSError]) -> tuple[Callable[[], str], list[None]]:
    tries: list[None] = []

    def act() -> str:
        tries.append(None)
        if len(tries) <= times:
            raise error()
        return "done"

    return act, tries


@pytest.mark.parametrize("winerror", [5, 32, 33, None])
def test_what_another_program_holds_for_a_moment_is_tried_again(winerror: int) -> None:
    time = Time()
    act, tries = failing(5, lambda: HeldError(winerror))
    assert retry_while_held(act, time.clock, time.sleep, on_windows=True) == "done"
    assert len(tries) == 6
    assert 0 < time.now < RETRIES_FOR_SECONDS


def test_what_it_does_not_let_go_of_is_given_up_after_a_second() -> None:
    time = Time()
    act, _ = failing(10**6, lambda: HeldError(32))
    with pytest.raises(HeldError):
        retry_while_held(act, time.clock, time.sleep, on_windows=True)
    assert time.now == pytest.approx(RETRIES_FOR_SECONDS, abs=0.02)


@pytest.mark.parametrize("error", [HeldError(112), FileNotFoundError()])
def test_whatever_else_fails_is_raised_at_once(error: OSError) -> None:
    time = Time()
    act, tries = failing(1, lambda: error)
    with pytest.raises(type(error)):
        retry_while_held(act, time.clock, time.sleep, on_windows=True)
    assert (len(tries), time.now) == (1, 0.0)


def test_elsewhere_nothing_is_tried_again() -> None:
    time = Time()
    act, tries = failing(1, lambda: PermissionError(13, "not allowed"))
    with pytest.raises(PermissionError):
        retry_while_held(act, time.clock, time.sleep, on_windows=False)
    assert (len(tries), time.now) == (1, 0.0)


def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    (tmp_path / "new").write_bytes(b"new")
    put_in_place(tmp_path / "new", tmp_path / "old")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("old", b"new")]

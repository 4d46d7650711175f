from __future__ import annotations

from tests.benchmarks.monkey.watch.jumps import JUMP_MEGABYTES, Jumps


def test_a_jump_is_found_once_with_what_was_done_before_it() -> None:
    had = iter([100.0, 110.0, 110.0 + JUMP_MEGABYTES + 5, 120.0, 110.0 + JUMP_MEGABYTES + 6])
    jumps = Jumps(lambda: next(had))
    for action in ("stop", "search", "rest", "again"):
        jumps.look(action)
    assert jumps.found == ["110 to 145 MB by search < stop"]


def test_growing_little_by_little_is_no_jump() -> None:
    had = iter(100.0 + number for number in range(200))
    jumps = Jumps(lambda: next(had))
    for _ in range(150):
        jumps.look("step")
    assert jumps.found == []

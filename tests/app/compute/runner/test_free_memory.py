from __future__ import annotations

import os

from app.compute.runner.free_memory import has_room_for


def test_another_small_process_fits_and_a_million_do_not() -> None:
    assert has_room_for(1, os.getpid())
    assert not has_room_for(1_000_000, os.getpid())


def test_where_nothing_is_known_of_the_process_there_is_no_room() -> None:
    assert not has_room_for(1, None)
    assert not has_room_for(1, 2**22 + 1)  # no system has so many

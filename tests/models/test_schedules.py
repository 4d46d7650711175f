from __future__ import annotations

import pytest

from models.schedules import linear_decay


def test_the_rate_falls_evenly_and_every_step_still_moves() -> None:
    assert [linear_decay(0.4, step, 4) for step in range(4)] == pytest.approx([0.4, 0.3, 0.2, 0.1])


def test_a_single_step_is_a_full_one() -> None:
    assert linear_decay(0.4, 0, 1) == 0.4

"""Figures, as people say and write them."""

from __future__ import annotations

import pytest

from app.common.words.numbers import counted, duration, layers, percent


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.04, "0.0 s"),
        (9.94, "9.9 s"),
        (9.96, "10 s"),
        (59.6, "1 min 00 s"),
        (185, "3 min 05 s"),
        (7800, "2 h 10 min"),
    ],
)
def test_durations_read_as_people_say_them(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_figures_read_as_people_write_them() -> None:
    assert percent(0.8714) == "87.1 %"
    assert counted(1, "epoch") == "1 epoch"
    assert counted(60000, "image") == "60,000 images"
    assert layers((256, 128)) == "256, 128"

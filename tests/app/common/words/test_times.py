from __future__ import annotations

from datetime import datetime

import pytest

from app.common.words.times import day, moment

NOW = datetime(2026, 1, 2, 16, 30)


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (datetime(2026, 1, 2, 14, 5), "today 14:05"),
        (datetime(2026, 1, 2, 0, 0), "today 0:00"),
        (datetime(2026, 1, 1, 23, 59), "yesterday 23:59"),
        (datetime(2025, 12, 31, 23, 59), "31 Dec 2025"),
        (datetime(2024, 11, 24, 9, 0), "24 Nov 2024"),
    ],
)
def test_a_moment_is_told_by_its_day(then: datetime, words: str) -> None:
    assert moment(then, NOW) == words


def test_a_day_of_this_year_needs_no_year() -> None:
    assert moment(datetime(2026, 11, 24, 9, 0), datetime(2026, 11, 30)) == "24 Nov"
    assert day(datetime(2026, 11, 24)) == "24 Nov 2026"

"""The benchmark in a small form: that it measures at all, not what."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.session.vocabulary import every_command
from tests.benchmarks.accuracy import ROWS, Result, Row, measure, table


@pytest.mark.end_to_end
def test_a_row_is_measured_through_the_program(tmp_path: Path) -> None:
    result = measure(Row("Softmax", "train softmax for 1 epoch", 0.5), 2, tmp_path)
    assert len(result.values) == 2
    assert 0.5 < result.mean < 0.9
    assert all(seconds > 0 for seconds in result.seconds)


@pytest.mark.parametrize("row", ROWS.values(), ids=list(ROWS))
def test_every_row_is_something_that_can_be_said(row: Row) -> None:
    invocation = every_command().parse(f"{row.words} with seed 2")
    assert invocation is not None
    assert invocation.arguments["seed"] == 2


def test_the_table_shows_mean_and_spread() -> None:
    result = Result("MLP", "train MLP", 0.9, (0.90, 0.92), (10.0, 12.0))
    assert table([result]).splitlines()[-1] == "| MLP | “train MLP” | 0.9100 ± 0.0141 | 11 |"

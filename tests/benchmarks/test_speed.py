"""The benchmark in a small form: that it measures at all, not what."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.small_data import write_small_data
from tests.benchmarks.speed import (
    ROWS,
    Result,
    lines_of,
    measure,
    measure_products,
    table,
    unpack_for_torchvision,
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    unpack_for_torchvision(write_small_data(folder / "small"), folder / "root")
    return folder / "root"


@pytest.mark.end_to_end
def test_both_ways_train_and_tell_how_fast(root: Path) -> None:
    result = measure(ROWS["lenet-256"], root, pairs=1, epochs=1, threads=1)  # the MLP is trained below
    assert all(figure > 0 for figure in (*result.ours, *result.notes))


@pytest.mark.end_to_end
def test_both_ways_learn_the_same_thing(root: Path) -> None:
    for program, last in (("notes_way", "0"), ("our_way", "1")):
        epochs = lines_of(program, str(root), "mlp", "64", "4", last)
        assert [each["epoch"] for each in epochs] == [1, 2, 3, 4]
        assert epochs[-1]["accuracy"] > 0.5


@pytest.mark.end_to_end
def test_a_step_takes_longer_than_its_products() -> None:
    figures = measure_products(batch_size=32, rounds=3)
    assert figures["step_seconds"] > 0
    assert figures["ratio"] > 1


def test_the_table_shows_the_median_of_the_ratios() -> None:
    result = Result("MLP", 10, (10.0, 20.0, 10.0), (100.0, 100.0, 120.0))
    assert table([result]).splitlines()[-1] == "| MLP | 100 | 10 | 10.0 |"

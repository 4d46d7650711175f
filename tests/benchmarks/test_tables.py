from __future__ import annotations

import pytest

from tests.benchmarks.tables import in_short, interval, share


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    # Wilson's interval, as statsmodels' proportion_confint(method="wilson") has it.
    [(0, 100, 0.0, 0.036995), (5, 100, 0.021544, 0.111752), (10, 10, 0.722467, 1.0), (0, 0, 0.0, 1.0)],
)
def test_the_interval_of_a_share_is_wilsons(count: int, of: int, low: float, high: float) -> None:
    assert interval(count, of) == pytest.approx((low, high), abs=1e-5)


def test_a_share_is_told_with_its_interval() -> None:
    assert share(1, 10) == "0.100 (0.018 to 0.404)"
    assert share(0, 0) == "0.000 (0.000 to 1.000)"


def test_times_are_told_by_median_nineteen_of_twenty_and_the_longest() -> None:
    assert in_short([float(number) for number in range(21)]) == "10.00 / 19.00 / 20.00 s"
    assert in_short([0.5]) == "0.50 / 0.50 / 0.50 s"

"""The moving average against the weighted mean that it stands for."""

from __future__ import annotations

from math import inf, isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figures.smoothing import smoothed

VALUES = st.lists(st.floats(-100, 100), max_size=30)


@given(VALUES, st.floats(0, 0.99))
def test_each_value_is_the_mean_of_those_before_with_weights_that_fade(
    values: list[float], weight: float
) -> None:
    for place, average in enumerate(smoothed(values, weight)):
        weights = [weight ** (place - before) for before in range(place + 1)]
        direct = sum(each * value for each, value in zip(weights, values, strict=False)) / sum(weights)
        assert average == pytest.approx(direct, abs=1e-6)


@given(VALUES)
def test_without_smoothing_the_curve_is_itself(values: list[float]) -> None:
    assert smoothed(values, 0.0) == pytest.approx(values)


@given(st.floats(-100, 100), st.floats(0, 0.99))
def test_the_first_value_stays_and_a_level_curve_is_level(value: float, weight: float) -> None:
    assert smoothed([value] * 3, weight) == pytest.approx([value] * 3)


def test_a_value_that_is_no_number_spoils_no_other() -> None:
    first, gap, last = smoothed([1.0, nan, 3.0], 0.5)
    assert isnan(gap)
    assert first == 1.0
    assert last == pytest.approx((0.5 * 1 + 3) / 1.5)
    assert smoothed([inf, 2.0], 0.9) == [inf, pytest.approx(2.0)]


def test_nothing_stays_nothing() -> None:
    assert smoothed([], 0.6) == []

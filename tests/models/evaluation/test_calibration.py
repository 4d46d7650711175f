from __future__ import annotations

import numpy as np
import pytest
from sklearn.calibration import calibration_curve

from models.evaluation.calibration import calibration


def test_the_expected_error_is_that_of_equation_3_written_out() -> None:
    found = calibration([0.95, 0.91, 0.55, 0.58, 0.52], [True, False, True, True, False], bins=10)
    high = abs(1 / 2 - (0.95 + 0.91) / 2)
    low = abs(2 / 3 - (0.55 + 0.58 + 0.52) / 3)
    assert found.expected_error == pytest.approx(2 / 5 * high + 3 / 5 * low)
    assert found.maximum_error == pytest.approx(max(high, low))


@pytest.mark.parametrize("bins", [1, 10, 15])
def test_the_bins_are_those_of_scikit_learn(bins: int) -> None:
    random = np.random.default_rng(0)
    sure = random.random(2000)
    right = random.random(2000) < sure**2
    found = calibration(sure, right, bins)
    accuracy, confidence = calibration_curve(right, sure, n_bins=bins)
    filled = [each for each in found.bins if each.count]
    assert [each.accuracy for each in filled] == pytest.approx(list(accuracy))
    assert [each.confidence for each in filled] == pytest.approx(list(confidence))
    assert found.count == 2000
    assert found.accuracy == pytest.approx(right.mean())
    assert found.confidence == pytest.approx(sure.mean())


def test_a_model_that_is_as_right_as_it_is_sure_has_no_error() -> None:
    sure = [0.75] * 4 + [0.25] * 4
    right = [True, True, True, False, True, False, False, False]
    assert calibration(sure, right).expected_error == pytest.approx(0)


def test_a_model_that_is_always_sure_and_never_right_has_the_whole_error() -> None:
    assert calibration([1.0] * 5, [False] * 5).expected_error == pytest.approx(1)


def test_an_edge_belongs_to_the_bin_below_and_nothing_is_left_out() -> None:
    counts = [each.count for each in calibration([0.0, 0.1, 0.5, 1.0], [True] * 4, bins=10).bins]
    assert counts == [2, 0, 0, 0, 1, 0, 0, 0, 0, 1]


def test_without_examples_there_is_no_error() -> None:
    empty = calibration([], [])
    assert (empty.count, empty.expected_error, empty.maximum_error, empty.accuracy) == (0, 0, 0, 0)


def test_scores_are_no_confidences() -> None:
    with pytest.raises(ValueError, match="probability"):
        calibration([1.7], [True])
    with pytest.raises(ValueError, match="bin"):
        calibration([0.7], [True], bins=0)

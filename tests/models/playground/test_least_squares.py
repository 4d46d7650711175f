from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression

from models.playground.least_squares import least_squares, squared_error
from models.playground.two_classes import PointsError, TwoClasses, clouds


@pytest.mark.parametrize("seed", range(3))
def test_least_squares_equal_scikit_learn(seed: int) -> None:
    points = clouds((20, 30), 2.0, seed)
    line, theirs = least_squares(points), LinearRegression().fit(points.x, points.y)
    np.testing.assert_allclose(line.w, theirs.coef_, rtol=1e-10)
    assert line.b == pytest.approx(theirs.intercept_, rel=1e-10)


def test_the_residuals_have_nothing_in_common_with_the_inputs() -> None:
    points = clouds((15, 25), 1.0, 4)
    residuals = least_squares(points).scores(points.x) - points.y
    np.testing.assert_allclose(points.x.T @ residuals, 0, atol=1e-12)
    assert residuals.sum() == pytest.approx(0, abs=1e-12)


def test_no_other_line_has_a_smaller_error() -> None:
    points = clouds((10, 10), 1.0, 0)
    line = least_squares(points)
    best = squared_error(line, points)
    for change in np.random.default_rng(0).normal(scale=0.1, size=(50, 3)):
        other = type(line)(line.w + change[:2], line.b + float(change[2]))
        assert squared_error(other, points) > best


def test_a_point_far_on_the_right_side_draws_the_line_and_can_make_mistakes_of_others() -> None:
    points = clouds((40, 40), 5.0, 1)
    near = least_squares(points)
    far = least_squares(points.with_point((60.0, 45.0), 1))
    assert near.right(points) == 1.0
    assert far.right(points) < 0.95


def test_points_on_one_line_still_have_an_answer() -> None:
    points = TwoClasses(np.array([[-1.0, -1.0], [1.0, 1.0]]), np.array([-1.0, 1.0]))
    line = least_squares(points)
    np.testing.assert_allclose(line.scores(points.x), points.y, atol=1e-12)
    np.testing.assert_allclose(line.w, [0.5, 0.5])


def test_points_of_one_class_are_a_sentence() -> None:
    with pytest.raises(PointsError, match="All points are of one class"):
        least_squares(clouds((0, 5), 1.0, 0))

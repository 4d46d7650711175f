from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from models.playground.logistic_regression import logistic_loss, logistic_regression, sigmoid
from models.playground.two_classes import PointsError, TwoClasses, clouds, gap_clouds


@pytest.mark.parametrize("ridge", [1e-3, 0.1])
@pytest.mark.parametrize("distance", [1.0, 3.0, 8.0])
def test_logistic_regression_equals_scikit_learn(distance: float, ridge: float) -> None:
    points = clouds((20, 30), distance, 0)
    found = logistic_regression(points, ridge)
    # scikit-learn makes ½ ‖w‖² + C Σ log(1 + exp(-y s)) small: ours divided by λ.
    theirs = LogisticRegression(C=1 / (ridge * len(points)), tol=1e-10, max_iter=10_000)
    theirs.fit(points.x, points.y)
    np.testing.assert_allclose(found.line.w, theirs.coef_[0], rtol=1e-4)
    assert found.line.b == pytest.approx(theirs.intercept_[0], rel=1e-4, abs=1e-6)
    np.testing.assert_allclose(
        sigmoid(found.line.scores(points.x)), theirs.predict_proba(points.x)[:, 1], atol=1e-5
    )


def test_the_probabilities_of_a_class_sum_to_how_many_there_are() -> None:
    points = clouds((12, 31), 1.0, 3)
    found = logistic_regression(points)
    assert sigmoid(found.line.scores(points.x)).sum() == pytest.approx(31, abs=1e-6)


@pytest.mark.parametrize("ridge", [1e-6, 1e-3, 1.0])
def test_points_that_a_line_parts_end_too(ridge: float) -> None:
    found = logistic_regression(gap_clouds((20, 20), 2.0, 0), ridge)
    assert found.steps < 60
    assert np.isfinite(found.line.w).all()
    assert found.line.right(gap_clouds((20, 20), 2.0, 0)) == 1.0


def test_the_smaller_the_ridge_the_steeper_the_probabilities() -> None:
    points = gap_clouds((20, 20), 1.0, 0)
    lengths = [float(np.linalg.norm(logistic_regression(points, ridge).line.w)) for ridge in (1, 0.1, 1e-4)]
    assert lengths == sorted(lengths)


def test_a_point_far_on_the_right_side_changes_hardly_anything() -> None:
    points = clouds((40, 40), 3.0, 1)
    near = logistic_regression(points).line
    far = logistic_regression(points.with_point((60.0, 45.0), 1)).line
    np.testing.assert_allclose(near.w / np.linalg.norm(near.w), far.w / np.linalg.norm(far.w), atol=0.05)


def test_every_step_of_newton_makes_it_better() -> None:
    points = clouds((20, 30), 2.0, 0)
    found = logistic_regression(points)
    losses = [logistic_loss(found.after(step), points) for step in range(found.steps + 1)]
    assert losses[0] == pytest.approx(np.log(2))
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] == found.loss
    assert 3 <= found.steps <= 12


def test_no_score_is_too_large_for_a_probability() -> None:
    np.testing.assert_allclose(sigmoid(np.array([-1e4, -800.0, 0.0, 800.0])), [0, 0, 0.5, 1])


def test_two_equal_points_of_different_classes_are_a_toss_up() -> None:
    points = TwoClasses(np.array([[1.0, 2.0], [1.0, 2.0]]), np.array([-1.0, 1.0]))
    found = logistic_regression(points)
    np.testing.assert_allclose(sigmoid(found.line.scores(points.x)), 0.5)
    assert found.loss == pytest.approx(np.log(2))


def test_points_of_one_class_are_a_sentence() -> None:
    with pytest.raises(PointsError, match="All points are of one class"):
        logistic_regression(clouds((5, 0), 1.0, 0))


def test_without_a_ridge_there_is_no_end() -> None:
    with pytest.raises(ValueError, match="above 0"):
        logistic_regression(clouds((5, 5), 1.0, 0), 0.0)

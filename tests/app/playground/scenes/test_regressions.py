from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression, LogisticRegression

from app.playground.scenes.exhibiting import opened, picture_of, turned, with_point
from app.playground.scenes.points import labels, places
from app.playground.scenes.regressions import RegressionsPicture, RegressionsScene
from app.state.parts.playground import Point


def shown(preset: str) -> RegressionsPicture:
    picture = picture_of(opened("regressions", preset))
    assert isinstance(picture, RegressionsPicture)
    return picture


@pytest.mark.parametrize("preset", ["far", "clouds", "mixed"])
def test_both_lines_equal_scikit_learn(preset: str) -> None:
    picture = shown(preset)
    x, y, numbers = places(picture.points), labels(picture.points), dict(picture.numbers)
    linear = LinearRegression().fit(x, y)
    assert [numbers["linear w1"], numbers["linear w2"]] == pytest.approx(linear.coef_.tolist())
    assert numbers["linear b"] == pytest.approx(linear.intercept_)
    logistic = LogisticRegression(C=1 / (0.01 * len(x)), tol=1e-10, max_iter=10_000).fit(x, y)
    assert [numbers["logistic w1"], numbers["logistic w2"]] == pytest.approx(
        logistic.coef_[0].tolist(), rel=1e-4
    )
    assert numbers["logistic right"] == logistic.score(x, y)


def test_far_points_draw_the_line_of_linear_regression_alone() -> None:
    assert "Linear regression has 1 of 40 points on the wrong side" in shown("far").sentence
    assert shown("clouds").sentence == "Both lines have all 28 points on the right side."


def test_another_ridge_moves_only_the_logistic_line() -> None:
    exhibit = opened("regressions", "clouds")
    before, after = (dict(picture_of(each).numbers) for each in (exhibit, turned(exhibit, "ridge", 1.0)))
    assert before["linear w1"] == after["linear w1"]
    assert abs(float(after["logistic w1"] or 0)) < abs(float(before["logistic w1"] or 0))


def test_the_animation_walks_through_newtons_steps() -> None:
    picture = shown("clouds")
    assert picture.logistic is not None
    assert picture.steps == picture.logistic.steps
    np.testing.assert_array_equal(picture.logistic.after(0).w, [0, 0])
    np.testing.assert_array_equal(picture.logistic.after(picture.steps).w, picture.logistic.line.w)


def test_points_of_one_class_are_a_sentence() -> None:
    picture = RegressionsScene().picture({"ridge": 0.01}, (Point(0, 0), Point(1, 1)))
    assert picture.problem
    assert picture.sentence.startswith("All points are of class A")


def test_two_equal_points_of_both_classes_are_a_sentence() -> None:
    picture = RegressionsScene().picture({"ridge": 0.01}, (Point(1, 1), Point(1, 1, -1)))
    assert "Both classes have the same middle" in picture.sentence


def test_one_more_point_is_one_more_to_learn_from() -> None:
    exhibit = with_point(opened("regressions", "clouds"), Point(2, 2))
    assert dict(picture_of(exhibit).numbers)["points"] == 29

from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression as Reference

from models.common.randomness import random_stream
from models.losses import squared
from models.zoo.linear import LinearRegression
from tests.models.zoo.points import SHAPE, clouds, gradient_length, scores_of, set_plane

POINTS, LABELS = clouds([(0, 0), (2, 1), (0, 2)], each=30, spread=0.7, seed=1)


def test_the_closed_form_is_where_the_gradient_of_the_squared_loss_is_0() -> None:
    model = LinearRegression(SHAPE, 3, random_stream("test", 0))
    assert gradient_length(model, squared, POINTS, LABELS) > 0.1
    one_hot = np.eye(3)[LABELS]
    with_ones = np.column_stack([POINTS, np.ones(len(POINTS))])
    solution = np.linalg.solve(with_ones.T @ with_ones, with_ones.T @ one_hot)
    set_plane(model, solution[:2].T, solution[2])
    assert gradient_length(model, squared, POINTS, LABELS) < 1e-6


def test_its_scores_are_scikit_learns() -> None:
    reference = Reference().fit(POINTS, np.eye(3)[LABELS])
    model = LinearRegression(SHAPE, 3, random_stream("test", 0))
    set_plane(model, reference.coef_, reference.intercept_)
    assert scores_of(model, POINTS) == pytest.approx(reference.predict(POINTS), abs=1e-5)


def test_two_classes_have_a_column_each() -> None:
    model = LinearRegression(SHAPE, 2, random_stream("test", 0))
    assert model.W.shape == (2, 2)

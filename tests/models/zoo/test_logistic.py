from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression as Reference

from models.common.randomness import random_stream
from models.losses import logistic
from models.zoo.logistic import LogisticRegression
from tests.models.zoo.points import SHAPE, Labels, clouds, decisions_of, gradient_length, set_plane

POINTS, LABELS = clouds([(0, 0), (2, 1), (0, 2)], each=40, spread=0.9, seed=1)


def reference(labels: Labels) -> Reference:
    return Reference(C=np.inf, tol=1e-10, max_iter=1000).fit(POINTS, labels)


def test_scikit_learns_two_class_solution_is_an_optimum_of_ours() -> None:
    labels = (LABELS == 1).astype(np.int64)
    theirs = reference(labels)
    model = LogisticRegression(SHAPE, 2, random_stream("test", 0))
    assert gradient_length(model, logistic, POINTS, labels) > 0.05
    set_plane(model, theirs.coef_, theirs.intercept_)
    assert gradient_length(model, logistic, POINTS, labels) < 1e-4
    assert (decisions_of(model, POINTS) == theirs.predict(POINTS)).all()


def test_more_classes_are_each_told_from_the_rest() -> None:
    each = [reference(np.equal(LABELS, label).astype(np.int64)) for label in range(3)]
    model = LogisticRegression(SHAPE, 3, random_stream("test", 0))
    assert gradient_length(model, logistic, POINTS, LABELS) > 0.05
    set_plane(
        model,
        np.concatenate([theirs.coef_ for theirs in each]),
        np.concatenate([theirs.intercept_ for theirs in each]),
    )
    assert gradient_length(model, logistic, POINTS, LABELS) < 1e-4
    scores = np.column_stack([theirs.decision_function(POINTS) for theirs in each])
    assert (decisions_of(model, POINTS) == scores.argmax(axis=1)).all()
    assert (decisions_of(model, POINTS) == LABELS).mean() == pytest.approx(0.85, abs=0.15)

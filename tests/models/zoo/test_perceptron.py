from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from models.common.randomness import random_stream
from models.losses import perceptron
from models.zoo.perceptron import Perceptron
from tests.models.zoo.points import SHAPE, Labels, Points, as_images, as_labels, clouds, decisions_of

EPOCHS = 4


def learnt(points: Points, labels: Labels, classes: int, epochs: int = EPOCHS) -> tuple[Perceptron, int]:
    """By SGD, a step of size 1 for one example at a time; also how many examples moved the weights."""
    model = Perceptron(SHAPE, classes, random_stream("test", 0))
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    moves = 0
    for _ in range(epochs):
        for image, label in zip(as_images(points).split(1), as_labels(labels).split(1), strict=True):
            optimizer.zero_grad()
            perceptron(model(image), label).backward()
            optimizer.step()
            moves += bool(model.b.grad is not None and model.b.grad.any())
    return model, moves


def test_two_classes_are_learnt_by_the_rule_of_the_notes() -> None:
    points, labels = clouds([(0, 0), (1, 1)], each=20, spread=0.5, seed=2)
    w, b = np.zeros(2), 0.0
    for _ in range(EPOCHS):
        for x, y in zip(points, 2 * labels - 1, strict=True):
            if y * (w @ x + b) <= 0:
                w, b = w + y * x, b + y
    model, _ = learnt(points, labels, 2)
    assert model.W.detach().numpy()[:, 0] == pytest.approx(w, abs=1e-4)
    assert model.b.item() == pytest.approx(b)
    assert (decisions_of(model, points) == (points @ w + b > 0)).all()


def test_of_more_classes_the_winner_in_error_loses_the_example_and_the_right_one_gains_it() -> None:
    points, labels = clouds([(0, 0), (1, 1), (0, 2)], each=20, spread=0.5, seed=3)
    weights: NDArray[np.float64] = np.zeros((3, 3))  # of the two inputs and of one that is always 1
    for _ in range(EPOCHS):
        for x, label in zip(np.column_stack([points, np.ones(len(points))]), labels, strict=True):
            scores = weights @ x
            rival = max((other for other in range(3) if other != label), key=lambda other: scores[other])
            if scores[label] <= scores[rival]:
                weights[label] += x
                weights[rival] -= x
    model, _ = learnt(points, labels, 3)
    np.testing.assert_allclose(model.W.detach().numpy().T, weights[:, :2], rtol=0, atol=1e-4)
    assert model.b.detach().numpy() == pytest.approx(weights[:, 2])


@pytest.mark.parametrize("seed", range(3))
def test_it_makes_no_more_mistakes_than_the_bound_allows(seed: int) -> None:
    random = np.random.default_rng(seed)
    normal, offset, gap = np.array([0.6, -0.7]), 0.1, 0.1
    length = np.sqrt(normal @ normal + offset**2)
    points = random.uniform(-1, 1, (100, 2))
    side = (points @ normal + offset) / length
    points, side = points[abs(side) >= gap], side[abs(side) >= gap]
    labels = (side > 0).astype(np.int64)
    model, mistakes = learnt(points, labels, 2, epochs=10)
    rho, radius = abs(side).min(), np.linalg.norm(points, axis=1).max()
    assert 0 < mistakes <= (radius**2 + 1) / rho**2
    assert (decisions_of(model, points) == labels).all()

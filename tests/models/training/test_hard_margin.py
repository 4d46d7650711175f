from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.svm import LinearSVC

from models.common.randomness import random_stream
from models.training.hard_margin import DualAscent
from models.zoo.hard_margin_svm import HardMarginSVM
from tests.models.zoo.points import SHAPE, Labels, Points, as_images, as_labels, clouds, decisions_of

SEPARABLE = clouds([(0, 0), (2, 2)], each=30, spread=0.4, seed=5)


def climbed(
    points: Points, labels: Labels, classes: int = 2, epochs: int = 200, batch_size: int = 16
) -> tuple[HardMarginSVM, bool]:
    """The model, and whether it parts the points by a margin."""
    images, targets = as_images(points), as_labels(labels)
    model = HardMarginSVM(SHAPE, classes, random_stream("test", 0))
    ascent = DualAscent(model, len(points))
    random = random_stream("test", 1)
    for _ in range(epochs):
        for indices in torch.randperm(len(points), generator=random).split(batch_size):
            ascent.step(indices, images[indices], targets[indices])
    return model, ascent.separates(model(images), targets)


@pytest.mark.parametrize("batch_size", [7, 16, 60])
def test_it_finds_the_plane_that_scikit_learn_finds(batch_size: int) -> None:
    points, labels = SEPARABLE
    theirs = LinearSVC(loss="hinge", C=1e6, intercept_scaling=1, tol=1e-8, max_iter=1_000_000, random_state=0)
    theirs.fit(points, labels)
    model, separates = climbed(points, labels, batch_size=batch_size)
    assert separates
    assert model.W.detach().numpy()[:, 0] == pytest.approx(theirs.coef_[0], abs=1e-2)
    assert model.b.item() == pytest.approx(theirs.intercept_[0], abs=1e-2)


def test_the_nearest_points_are_at_a_margin_of_1() -> None:
    points, labels = SEPARABLE
    model, _ = climbed(points, labels)
    margins = (2 * labels - 1) * model(as_images(points)).detach().numpy()[:, 1]
    assert sorted(margins)[:2] == pytest.approx([1, 1], abs=1e-3)


def test_of_more_classes_each_is_parted_from_the_rest() -> None:
    points, labels = clouds([(0, 0), (4, 0), (2, 4)], each=20, spread=0.3, seed=6)
    model, separates = climbed(points, labels, classes=3)
    assert separates
    assert (decisions_of(model, points) == labels).all()
    for label in range(3):
        alone, _ = climbed(points, (labels == label).astype(np.int64))
        torch.testing.assert_close(model.W[:, label], alone.W[:, 0], rtol=0, atol=1e-2)
        torch.testing.assert_close(model.b[label], alone.b[0], rtol=0, atol=1e-2)


@pytest.mark.parametrize(
    ("points", "labels"),
    [
        (np.array([[0.0, 0.0], [1.0, 1.0], [0.0, 1.0], [1.0, 0.0]]), np.array([0, 0, 1, 1])),
        (np.array([[0.5, 0.5], [0.5, 0.5]]), np.array([0, 1])),
        clouds([(0, 0), (1, 1)], each=30, spread=0.8, seed=7),
    ],
)
def test_what_no_line_parts_is_never_called_parted(points: Points, labels: Labels) -> None:
    for epochs in (1, 10, 100):
        model, separates = climbed(points, labels, epochs=epochs)
        assert not separates
        assert model.W.isfinite().all()


def test_a_step_answers_with_the_scores_from_before_it() -> None:
    points, labels = SEPARABLE
    images, targets = as_images(points), as_labels(labels)
    model = HardMarginSVM(SHAPE, 2, random_stream("test", 0))
    ascent = DualAscent(model, len(points))
    everything = torch.arange(len(points))
    assert not ascent.step(everything, images, targets).any()
    now = model(images)
    assert now.any()
    assert torch.equal(ascent.step(everything, images, targets), now)


def test_the_first_step_goes_to_the_top_of_its_parabola() -> None:
    model = HardMarginSVM(SHAPE, 2, random_stream("test", 0))
    ascent = DualAscent(model, 1)
    ascent.step(torch.tensor([0]), torch.tensor([[[3.0, 4.0]]]), torch.tensor([0]))
    # α = 1 / (3² + 4² + 1), y = -1.
    torch.testing.assert_close(model.W[:, 0], torch.tensor([-3.0, -4.0]) / 26)
    torch.testing.assert_close(model.b, torch.tensor([-1.0]) / 26)


def test_an_example_that_no_longer_matters_is_let_go() -> None:
    images = torch.tensor([[[3.0, 0.0]], [[1.0, 0.0]], [[-1.0, 0.0]]])
    labels = torch.tensor([1, 1, 0])
    model = HardMarginSVM(SHAPE, 2, random_stream("test", 0))
    ascent = DualAscent(model, 3)
    for _ in range(200):
        ascent.step(torch.arange(3), images, labels)
    # Only the two inner points bear the plane, half way between them.
    torch.testing.assert_close(model.W[:, 0], torch.tensor([1.0, 0.0]), rtol=0, atol=1e-3)
    torch.testing.assert_close(model.b, torch.tensor([0.0]), rtol=0, atol=1e-3)


def test_a_margin_that_falls_short_by_more_than_the_tolerance_does_not_part() -> None:
    ascent = DualAscent(HardMarginSVM(SHAPE, 2, random_stream("test", 0)), 2)
    labels = torch.tensor([1, 0])
    assert ascent.separates(torch.tensor([[-1.0, 1.0], [0.96, -0.96]]), labels)
    assert not ascent.separates(torch.tensor([[-1.0, 1.0], [0.9, -0.9]]), labels)
    assert not ascent.separates(torch.tensor([[-1.0, 1.0], [-2.0, 2.0]]), labels)


def test_nothing_is_left_for_a_gradient() -> None:
    model = HardMarginSVM(SHAPE, 3, random_stream("test", 0))
    assert not any(parameter.requires_grad for parameter in model.parameters())

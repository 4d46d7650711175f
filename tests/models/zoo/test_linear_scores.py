from __future__ import annotations

import pytest
import torch

from models.common.randomness import random_stream
from models.zoo.hard_margin_svm import HardMarginSVM
from models.zoo.linear_scores import LinearScores
from models.zoo.logistic import LogisticRegression
from models.zoo.perceptron import Perceptron
from models.zoo.svm import SupportVectorMachine

IMAGES = torch.rand(9, 3, 4, generator=torch.Generator().manual_seed(1))
KINDS = (LogisticRegression, SupportVectorMachine, Perceptron, HardMarginSVM)


@pytest.mark.parametrize("kind", KINDS)
def test_two_classes_are_parted_by_one_plane(kind: type[LinearScores]) -> None:
    model = kind((3, 4), 2, random_stream("test", 0))  # type: ignore[arg-type]
    assert model.W.shape == (12, 1)
    assert model.b.shape == (1,)
    with torch.no_grad():
        model.W.copy_(torch.arange(-6.0, 6.0).unsqueeze(1))
        model.b.fill_(0.5)
        scores = model(IMAGES)
    s = IMAGES.flatten(1) @ torch.arange(-6.0, 6.0) + 0.5
    assert {True, False} == set((s > 0).tolist())
    assert torch.equal(scores.argmax(dim=1) == 1, s > 0)
    assert torch.equal(scores[:, 0], -scores[:, 1])


def test_a_point_on_the_plane_is_not_positive() -> None:
    model = Perceptron((3, 4), 2, random_stream("test", 0))
    assert not model(IMAGES).argmax(dim=1).any()


@pytest.mark.parametrize("kind", KINDS)
def test_more_classes_have_a_weight_vector_each(kind: type[LinearScores]) -> None:
    model = kind((3, 4), 5, random_stream("test", 0))  # type: ignore[arg-type]
    expected = IMAGES.flatten(1) @ model.W + model.b
    assert model.W.shape == (12, 5)
    torch.testing.assert_close(model(IMAGES), expected)

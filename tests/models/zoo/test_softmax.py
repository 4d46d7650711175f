from __future__ import annotations

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression as Reference
from torch import nn
from torch.nn import functional

from models.common.randomness import random_stream
from models.losses import cross_entropy
from models.zoo.softmax import SoftmaxRegression
from models.zoo.softmax_concise import ConciseSoftmaxRegression
from models.zoo.torch_layers import linear
from tests.models.zoo.points import SHAPE, clouds, gradient_length, set_plane

IMAGES = torch.rand(16, 5, 4, generator=torch.Generator().manual_seed(1))
LABELS = torch.arange(16) % 3


def test_softmax_regression_equals_torch_in_values_and_gradients() -> None:
    ours = SoftmaxRegression((5, 4), 3, random_stream("test", 0))
    layer = linear(ours.W.data)
    theirs = nn.Sequential(nn.Flatten(), layer)
    torch.testing.assert_close(ours(IMAGES), theirs(IMAGES))
    cross_entropy(ours(IMAGES), LABELS).backward()
    functional.cross_entropy(theirs(IMAGES), LABELS).backward()
    assert layer.weight.grad is not None
    torch.testing.assert_close(ours.W.grad, layer.weight.grad.T)
    torch.testing.assert_close(ours.b.grad, layer.bias.grad)


def test_scikit_learns_solution_is_an_optimum_of_ours() -> None:
    points, labels = clouds([(0, 0), (2, 1), (0, 2)], each=40, spread=0.9, seed=1)
    theirs = Reference(C=np.inf, tol=1e-10, max_iter=1000).fit(points, labels)
    model = SoftmaxRegression(SHAPE, 3, random_stream("test", 0))
    assert gradient_length(model, cross_entropy, points, labels) > 0.1
    set_plane(model, theirs.coef_, theirs.intercept_)
    assert gradient_length(model, cross_entropy, points, labels) < 1e-4


def test_the_concise_one_starts_equal_and_stays_equal() -> None:
    ours = SoftmaxRegression((5, 4), 3, random_stream("test", 0))
    concise = ConciseSoftmaxRegression((5, 4), 3, random_stream("test", 0))
    torch.testing.assert_close(ours(IMAGES), concise(IMAGES), rtol=0, atol=1e-6)
    before = concise(IMAGES)
    for model in (ours, concise):
        optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
        for _ in range(3):
            optimizer.zero_grad()
            cross_entropy(model(IMAGES), LABELS).backward()
            optimizer.step()
    weight, bias = concise.parameters()
    torch.testing.assert_close(ours.W.data, weight.data.T)
    torch.testing.assert_close(ours.b.data, bias.data)
    torch.testing.assert_close(ours(IMAGES), concise(IMAGES))
    assert (concise(IMAGES) - before).abs().max() > 0.1

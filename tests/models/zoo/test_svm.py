from __future__ import annotations

import numpy as np
import torch
from sklearn.svm import SVC

from models.common.randomness import random_stream
from models.losses import hinge
from models.zoo.svm import SupportVectorMachine
from tests.models.zoo.points import SHAPE, as_images, as_labels, clouds, decisions_of, set_plane

DECAY = 0.05
POINTS, LABELS = clouds([(0, 0), (1.5, 1)], each=60, spread=0.8, seed=4)


def objective(model: SupportVectorMachine) -> torch.Tensor:
    penalty = DECAY / 2 * (model.W**2).sum()
    return hinge(model(as_images(POINTS)), as_labels(LABELS)) + penalty


def test_sub_gradients_lead_to_scikit_learns_optimum() -> None:
    theirs = SVC(kernel="linear", C=1 / (DECAY * len(POINTS)), tol=1e-8).fit(POINTS, LABELS)
    model = SupportVectorMachine(SHAPE, 2, random_stream("test", 0))
    set_plane(model, theirs.coef_, theirs.intercept_)
    lowest = objective(model).item()
    assert (decisions_of(model, POINTS) == theirs.predict(POINTS)).all()

    model = SupportVectorMachine(SHAPE, 2, random_stream("test", 0))
    at_first = objective(model).item()
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    for step in range(1, 1501):
        optimizer.param_groups[0]["lr"] = min(1.0, 1 / (DECAY * step))
        optimizer.zero_grad()
        objective(model).backward()
        optimizer.step()
    reached = objective(model).item()
    assert at_first > 1.3 * lowest
    assert lowest * (1 - 1e-5) <= reached <= lowest * 1.005
    assert np.mean(decisions_of(model, POINTS) == theirs.predict(POINTS)) > 0.98

from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.datasets import make_circles, make_moons
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.svm import SVC

from models.common.randomness import random_stream
from models.losses import hinge
from models.settings.specification import RunSpecification
from models.zoo import create_model
from models.zoo.kernel_svm import KernelSVM
from tests.models.zoo.points import SHAPE, Labels, Points, as_images, as_labels, decisions_of


@pytest.mark.parametrize("gamma", [0.02, 0.5])
def test_products_of_the_features_approximate_the_kernel(gamma: float) -> None:
    points = np.random.default_rng(1).uniform(0, 1, (30, 12))
    model = KernelSVM((3, 4), 2, random_stream("test", 0), gamma=gamma, features=4096)
    z = model.z(torch.from_numpy(points).float())
    ours = (z @ z.T / 4096).numpy()
    assert ours == pytest.approx(rbf_kernel(points, gamma=gamma), abs=0.1)
    assert abs(ours - rbf_kernel(points, gamma=gamma)).mean() < 0.02


@pytest.mark.parametrize(
    ("points", "labels"),
    [make_circles(300, noise=0.08, factor=0.5, random_state=1), make_moons(300, noise=0.15, random_state=1)],
)
def test_it_decides_as_scikit_learns_kernel_machine(points: Points, labels: Labels) -> None:
    theirs = SVC(kernel="rbf", gamma=2.0, C=1.0).fit(points, labels)
    model = KernelSVM(SHAPE, 2, random_stream("test", 0), gamma=2.0, features=500)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.02, momentum=0.9)
    for _ in range(300):
        optimizer.zero_grad()
        hinge(model(as_images(points)), as_labels(labels)).backward()
        optimizer.step()
    axis = np.linspace(-1.2, 1.2, 30) + points.mean(axis=0)[:, np.newaxis]
    grid = np.stack(np.meshgrid(*axis), axis=-1).reshape(-1, 2)
    assert (decisions_of(model, points) == theirs.predict(points)).mean() > 0.97
    assert (decisions_of(model, grid) == theirs.predict(grid)).mean() > 0.9
    assert (decisions_of(model, points) == labels).mean() > 0.95


def test_only_the_plane_is_learnt_and_saved() -> None:
    model = create_model(RunSpecification("kernel-svm", features=64), (3, 4), 3)
    assert {name: tuple(values.shape) for name, values in model.state_dict().items()} == {
        "W": (64, 3),
        "b": (3,),
    }
    assert sum(parameter.numel() for parameter in model.parameters()) == 64 * 3 + 3


def test_the_features_come_back_with_the_seed() -> None:
    images = torch.rand(5, 3, 4, generator=torch.Generator().manual_seed(1))
    first, again, other = (
        create_model(RunSpecification("kernel-svm", features=64, seed=seed), (3, 4), 3) for seed in (1, 1, 2)
    )
    other.load_state_dict(first.state_dict())
    assert torch.equal(first(images), again(images))
    assert not torch.allclose(first(images), other(images))

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from models.explaining.grad_cam import grad_cam
from models.settings.specification import RunSpecification
from models.zoo import create_model
from models.zoo.lenet import LeNet


@pytest.fixture
def image() -> torch.Tensor:
    return torch.rand(28, 28, generator=torch.Generator().manual_seed(5))


def lenet() -> LeNet:
    model = create_model(RunSpecification("lenet"), (28, 28), 10)
    assert isinstance(model, LeNet)
    return model.double()


@pytest.mark.parametrize("label", [0, 7])
def test_it_is_equations_1_and_2_with_slopes_found_by_trying(image: torch.Tensor, label: int) -> None:
    model, x = lenet(), image.double()

    def maps_of() -> torch.Tensor:
        first = model.pool(model.activation(model.convolution1(x[None, None])))
        maps: torch.Tensor = model.convolution2(first)
        return maps

    def score(maps: torch.Tensor) -> torch.Tensor:
        h = model.pool(model.activation(maps)).flatten(start_dim=1)
        h = model.activation(model.linear2(model.activation(model.linear1(h))))
        scores: torch.Tensor = model.linear3(h)[:, label]
        return scores

    with torch.no_grad():
        maps = maps_of()  # [1, 16, 10, 10]
        numbers = maps.numel()
        steps = torch.eye(numbers, dtype=torch.float64).reshape(numbers, *maps.shape[1:]) * 1e-6
        slopes = ((score(maps + steps) - score(maps - steps)) / 2e-6).reshape(maps.shape[1:]).numpy()
    alpha = slopes.mean(axis=(1, 2))
    found = np.maximum(0, np.einsum("k,kij->ij", alpha, maps[0].numpy()))
    large = functional.interpolate(torch.from_numpy(found)[None, None], (28, 28), mode="bilinear")[0, 0]
    expected = large / large.max()
    ours = grad_cam(model, x, label)
    assert ours is not None
    assert torch.allclose(ours, expected, atol=1e-4)


@pytest.mark.parametrize("model", ["lenet", "cnn"])
def test_it_is_as_large_as_the_image_and_goes_up_to_one(model: str, image: torch.Tensor) -> None:
    made = create_model(RunSpecification(model), (28, 28), 10)
    maps = [grad_cam(made, image, label) for label in range(10)]
    found = torch.stack([each for each in maps if each is not None])
    assert found.shape == (10, 28, 28)
    assert found.min() >= 0
    assert found.max() == 1


def test_a_model_without_a_convolution_has_none(image: torch.Tensor) -> None:
    assert grad_cam(create_model(RunSpecification("mlp"), (28, 28), 10), image, 0) is None


def test_where_nothing_speaks_for_the_class_the_map_is_empty(image: torch.Tensor) -> None:
    model = lenet()
    torch.nn.init.zeros_(model.linear3.weight)
    found = grad_cam(model, image.double(), 0)
    assert found is not None
    assert found.max() == 0

from __future__ import annotations

from collections import OrderedDict

import pytest
import torch
from torch import nn
from torch.nn import functional

from models.losses import cross_entropy
from models.randomness import random_stream
from models.specification import MODELS, RunSpecification
from models.zoo import create_model
from models.zoo.mlp import MultilayerPerceptron
from models.zoo.softmax import SoftmaxRegression

IMAGES = torch.rand(16, 5, 4, generator=torch.Generator().manual_seed(1))
LABELS = torch.arange(16) % 3


def linear(weights: torch.Tensor, bias: torch.Tensor) -> nn.Linear:
    layer = nn.Linear(*weights.shape)
    layer.load_state_dict({"weight": weights.T, "bias": bias})
    return layer


def test_softmax_regression_equals_torch_in_values_and_gradients() -> None:
    ours = SoftmaxRegression((5, 4), 3, random_stream("test", 0))
    layer = linear(ours.W.data, ours.b.data)
    theirs = nn.Sequential(nn.Flatten(), layer)
    torch.testing.assert_close(ours(IMAGES), theirs(IMAGES))
    cross_entropy(ours(IMAGES), LABELS).backward()
    functional.cross_entropy(theirs(IMAGES), LABELS).backward()
    assert layer.weight.grad is not None
    torch.testing.assert_close(ours.W.grad, layer.weight.grad.T)
    torch.testing.assert_close(ours.b.grad, layer.bias.grad)


def test_the_multilayer_perceptron_equals_torch_in_values_and_gradients() -> None:
    ours = MultilayerPerceptron((5, 4), 3, random_stream("test", 0), hidden=7)
    first, second = linear(ours.W1.data, ours.b1.data), linear(ours.W2.data, ours.b2.data)
    theirs = nn.Sequential(
        OrderedDict(flatten=nn.Flatten(), hidden=first, activation=nn.ReLU(), output=second)
    )
    torch.testing.assert_close(ours(IMAGES), theirs(IMAGES))
    cross_entropy(ours(IMAGES), LABELS).backward()
    functional.cross_entropy(theirs(IMAGES), LABELS).backward()
    assert first.weight.grad is not None
    assert second.weight.grad is not None
    torch.testing.assert_close(ours.W1.grad, first.weight.grad.T)
    torch.testing.assert_close(ours.b1.grad, first.bias.grad)
    torch.testing.assert_close(ours.W2.grad, second.weight.grad.T)
    torch.testing.assert_close(ours.b2.grad, second.bias.grad)


@pytest.mark.parametrize("name", MODELS)
def test_every_model_that_has_a_name_maps_images_to_logits(name: str) -> None:
    model = create_model(RunSpecification(name), (5, 4), 3)
    assert model(IMAGES).shape == (16, 3)


@pytest.mark.parametrize(("name", "parameters"), [("softmax", 7_850), ("mlp", 203_530)])
def test_the_models_are_as_large_as_in_the_notes(name: str, parameters: int) -> None:
    model = create_model(RunSpecification(name), (28, 28), 10)
    assert sum(parameter.numel() for parameter in model.parameters()) == parameters


@pytest.mark.parametrize("name", MODELS)
def test_weights_start_small_and_random_and_biases_at_0(name: str) -> None:
    for parameter_name, values in create_model(RunSpecification(name), (28, 28), 10).named_parameters():
        if parameter_name.startswith("W"):
            assert values.std().item() == pytest.approx(0.01, rel=0.05)
        else:
            assert not values.any()


@pytest.mark.parametrize("name", MODELS)
def test_initial_weights_follow_the_seed(name: str) -> None:
    first, again, other = (
        next(create_model(RunSpecification(name, seed=seed), (5, 4), 3).parameters()) for seed in (1, 1, 2)
    )
    assert torch.equal(first, again)
    assert not torch.equal(first, other)

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional

from models.common.randomness import random_stream
from models.losses import cross_entropy
from models.settings.specification import ACTIVATIONS, POOLINGS, SpecificationError
from models.zoo.lenet import LeNet
from tests.models.samples import is_one_sentence

IMAGES = torch.rand(4, 28, 28, generator=torch.Generator().manual_seed(1))
LABELS = torch.arange(4)


def as_published(model: LeNet) -> nn.Sequential:
    """Written by somebody else's recipe: the layers of the paper in torch, with the same weights."""
    theirs = nn.Sequential(
        nn.Unflatten(1, (1, 28)),
        nn.Conv2d(1, 6, 5, padding=2),
        nn.Sigmoid(),
        nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5),
        nn.Sigmoid(),
        nn.AvgPool2d(2),
        nn.Flatten(),
        nn.Linear(400, 120),
        nn.Sigmoid(),
        nn.Linear(120, 84),
        nn.Sigmoid(),
        nn.Linear(84, 10),
    )
    with torch.no_grad():
        for ours, other in zip(model.parameters(), theirs.parameters(), strict=True):
            other.copy_(ours)
    return theirs


def test_it_equals_torchs_layers_in_values_and_gradients() -> None:
    ours = LeNet((28, 28), 10, random_stream("test", 0), activation="sigmoid", pooling="average")
    theirs = as_published(ours)
    torch.testing.assert_close(ours(IMAGES), theirs(IMAGES))
    cross_entropy(ours(IMAGES), LABELS).backward()
    functional.cross_entropy(theirs(IMAGES), LABELS).backward()
    for mine, other in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(mine.grad, other.grad)


def test_every_activation_and_pooling_makes_another_model() -> None:
    outputs = [
        LeNet((28, 28), 10, random_stream("test", 0), activation, pooling)(IMAGES)
        for activation in ACTIVATIONS
        for pooling in POOLINGS
    ]
    assert all(output.shape == (4, 10) for output in outputs)
    assert len({round(output.sum().item(), 4) for output in outputs}) == len(ACTIVATIONS) * len(POOLINGS)


@pytest.mark.parametrize("shape", [(12, 12), (13, 40), (32, 32)])
def test_it_takes_images_of_other_sizes(shape: tuple[int, int]) -> None:
    assert LeNet(shape, 3, random_stream("test", 0))(torch.zeros(2, *shape)).shape == (2, 3)


@pytest.mark.parametrize("shape", [(11, 28), (28, 11)])
def test_smaller_images_are_refused_in_a_sentence(shape: tuple[int, int]) -> None:
    with pytest.raises(
        SpecificationError, match=f"at least 12x12 pixels, and these are {shape[0]}x"
    ) as refusal:
        LeNet(shape, 3, random_stream("test", 0))
    assert is_one_sentence(str(refusal.value))

from __future__ import annotations

import copy

import pytest
import torch
from torch import nn
from torch.nn import functional

from models.common.randomness import random_stream
from models.evaluation.prediction import inference
from models.losses import cross_entropy
from models.settings.specification import SpecificationError
from models.zoo.cnn import BatchNormalisation, ResidualBlock, Round, SmallCNN
from tests.models.samples import is_one_sentence

IMAGES = torch.rand(8, 20, 28, generator=torch.Generator().manual_seed(1))
LABELS = torch.arange(8)


def test_a_round_is_its_equation() -> None:
    part = Round(2, 3, random_stream("test", 0))
    with torch.no_grad():
        part.normalisation.weight.copy_(torch.tensor([0.5, 1.0, 2.0]))
        part.normalisation.bias.copy_(torch.tensor([0.0, 0.1, -0.1]))
    maps = torch.rand(4, 2, 8, 8, generator=random_stream("test", 1))
    pooled = functional.max_pool2d(functional.conv2d(maps, part.convolution.weight, padding=1), 2)
    mean = pooled.mean(dim=(0, 2, 3), keepdim=True)
    variance = ((pooled - mean) ** 2).mean(dim=(0, 2, 3), keepdim=True)
    gamma = part.normalisation.weight.reshape(1, 3, 1, 1)
    beta = part.normalisation.bias.reshape(1, 3, 1, 1)
    expected = (gamma * (pooled - mean) / (variance + 1e-5).sqrt() + beta).clamp(min=0)
    torch.testing.assert_close(part(maps), expected, rtol=1e-4, atol=1e-5)


def test_it_equals_torchs_layers_in_values_and_gradients() -> None:
    ours = SmallCNN((20, 28), 10, random_stream("test", 0), residual=1)
    widths = ((1, 32), (32, 64), (64, 128))
    rounds = nn.Sequential(
        *(
            layer
            for channels, filters in widths
            for layer in (
                nn.Conv2d(channels, filters, 3, padding=1, bias=False),
                nn.MaxPool2d(2),
                nn.BatchNorm2d(filters),
                nn.ReLU(),
            )
        )
    )
    block = nn.Sequential(nn.Conv2d(128, 128, 3, padding=1, bias=False), nn.BatchNorm2d(128), nn.ReLU())
    output = nn.Linear(128 * 2 * 3, 10)
    theirs = nn.ModuleList([rounds, block, output])
    with torch.no_grad():
        for mine, other in zip(ours.parameters(), theirs.parameters(), strict=True):
            other.copy_(mine)
    maps = rounds(IMAGES.unsqueeze(1))
    scores = output((maps + block(maps)).flatten(1))
    torch.testing.assert_close(ours(IMAGES), scores, rtol=1e-3, atol=1e-4)
    cross_entropy(ours(IMAGES), LABELS).backward()
    functional.cross_entropy(scores, LABELS).backward()
    for mine, other in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(mine.grad, other.grad, rtol=1e-2, atol=1e-4)


def test_in_use_every_image_is_judged_by_itself() -> None:
    model = SmallCNN((20, 28), 10, random_stream("test", 0))
    model(IMAGES)  # so that there are running means
    assert not torch.allclose(model(IMAGES)[:1], model(IMAGES[:2])[:1])
    with inference(model):
        torch.testing.assert_close(model(IMAGES)[:1], model(IMAGES[:1]), rtol=1e-3, atol=1e-4)


def test_its_filters_keep_channels_next_to_each_other_also_in_a_copy() -> None:
    model = copy.deepcopy(SmallCNN((20, 28), 10, random_stream("test", 0)))
    maps = model.rounds(IMAGES.unsqueeze(1).contiguous(memory_format=torch.channels_last))
    assert maps.is_contiguous(memory_format=torch.channels_last)
    weights = [values for values in model.parameters() if values.ndim == 4]
    assert len(weights) == 3
    assert all(values.is_contiguous(memory_format=torch.channels_last) for values in weights)


def test_a_residual_block_with_nothing_learnt_hands_on_what_it_was_given() -> None:
    block = ResidualBlock(3, random_stream("test", 0))
    maps = torch.rand(4, 3, 5, 5, generator=random_stream("test", 1))
    assert not torch.equal(block(maps), maps)
    nn.init.zeros_(block.normalisation.weight)
    assert torch.equal(block(maps), maps)


def test_residual_blocks_are_added_at_the_end() -> None:
    counts = [
        sum(
            parameter.numel()
            for parameter in SmallCNN((28, 28), 10, random_stream("test", 0), residual=blocks).parameters()
        )
        for blocks in (0, 1, 2)
    ]
    one_block = 128 * 128 * 9 + 2 * 128
    assert counts == [104_426, 104_426 + one_block, 104_426 + 2 * one_block]


def test_a_batch_of_one_value_a_channel_can_be_learnt_from() -> None:
    model = SmallCNN((8, 8), 3, random_stream("test", 0))
    scores = model(torch.rand(1, 8, 8, generator=random_stream("test", 1)))
    cross_entropy(scores, torch.tensor([1])).backward()
    assert all(
        parameter.grad is not None and parameter.grad.isfinite().all() for parameter in model.parameters()
    )


@pytest.mark.parametrize("shape", [(2, 3, 1, 1), (1, 3, 2, 2)])
def test_otherwise_the_normalisation_is_torchs(shape: tuple[int, ...]) -> None:
    ours, theirs = BatchNormalisation(3), nn.BatchNorm2d(3)
    maps = torch.rand(shape, generator=random_stream("test", 1))
    torch.testing.assert_close(ours(maps), theirs(maps))
    torch.testing.assert_close(ours.running_mean, theirs.running_mean)
    assert torch.equal(ours.eval()(maps), theirs.eval()(maps))


@pytest.mark.parametrize("shape", [(8, 8), (15, 9), (64, 32)])
def test_it_takes_images_of_other_sizes(shape: tuple[int, int]) -> None:
    assert SmallCNN(shape, 3, random_stream("test", 0))(torch.zeros(2, *shape)).shape == (2, 3)


def test_smaller_images_are_refused_in_a_sentence() -> None:
    with pytest.raises(SpecificationError, match="at least 8x8 pixels, and these are 28x7") as refusal:
        SmallCNN((28, 7), 3, random_stream("test", 0))
    assert is_one_sentence(str(refusal.value))

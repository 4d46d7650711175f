from __future__ import annotations

import pytest
import torch

from models.data.data_set import Examples, batches, shuffled, split
from tests.models.samples import striped_data_set


def test_one_example_in_twelve_validates() -> None:
    parts = split(striped_data_set(training=240), seed=0)
    assert (len(parts.train), len(parts.validation)) == (220, 20)


@pytest.mark.parametrize(("wanted", "kept"), [(0, 1), (5, 5), (2, 2), (99, 9)])
def test_either_side_of_the_split_keeps_an_example(wanted: int, kept: int) -> None:
    parts = split(striped_data_set(training=10), seed=0, validation=wanted)
    assert (len(parts.train), len(parts.validation)) == (10 - kept, kept)


def test_two_examples_can_be_split() -> None:
    parts = split(striped_data_set(training=2), seed=0)
    assert (len(parts.train), len(parts.validation)) == (1, 1)


def test_a_split_loses_and_repeats_nothing_and_keeps_labels_with_their_images() -> None:
    data_set = striped_data_set()
    parts = split(data_set, seed=3)
    images = torch.cat([parts.train.images, parts.validation.images])
    labels = torch.cat([parts.train.labels, parts.validation.labels])
    before = sorted(zip(data_set.training_images.flatten(1).tolist(), data_set.training_labels, strict=True))
    after = sorted(zip(images.flatten(1).tolist(), labels, strict=True))
    assert after == before


def test_a_split_follows_the_seed() -> None:
    data_set = striped_data_set()
    first, again, other = (split(data_set, seed=seed).validation.images for seed in (1, 1, 2))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_an_order_holds_every_index_once() -> None:
    assert shuffled(100, seed=0, epoch=1).sort().values.tolist() == list(range(100))


def test_an_order_depends_on_seed_and_epoch_alone() -> None:
    order = shuffled(100, seed=1, epoch=2)
    torch.rand(10)
    assert torch.equal(order, shuffled(100, seed=1, epoch=2))
    for seed, epoch in ((1, 3), (2, 2), (2, 1), (-1, 2), (2**80, 2)):
        assert not torch.equal(order, shuffled(100, seed=seed, epoch=epoch))


def test_batches_follow_the_order_and_end_with_the_rest() -> None:
    examples = Examples(torch.arange(5, dtype=torch.uint8).mul(51).reshape(5, 1, 1), torch.arange(5))
    found = list(batches(examples, torch.tensor([4, 0, 3, 1, 2]), batch_size=2))
    assert [batch.indices.tolist() for batch in found] == [[4, 0], [3, 1], [2]]
    assert [batch.labels.tolist() for batch in found] == [[4, 0], [3, 1], [2]]
    assert [batch.images.shape for batch in found] == [(2, 1, 1), (2, 1, 1), (1, 1, 1)]
    pixels = torch.cat([batch.images for batch in found]).flatten()
    assert torch.allclose(pixels, torch.tensor([0.8, 0.0, 0.6, 0.2, 0.4]))


def test_batches_are_of_floats_from_0_to_1_and_leave_the_examples_alone() -> None:
    examples = Examples(torch.tensor([0, 255], dtype=torch.uint8).reshape(2, 1, 1), torch.zeros(2).long())
    (batch,) = batches(examples, torch.tensor([0, 1]), batch_size=64)
    assert batch.images.dtype == torch.float32
    assert batch.images.flatten().tolist() == [0.0, 1.0]
    assert examples.images.flatten().tolist() == [0, 255]

from __future__ import annotations

import torch

from models.data.spoken.splitting import random_split


def test_each_word_has_the_same_share_in_both_parts() -> None:
    labels = torch.arange(100) % 4
    train, test = random_split(labels, seed=0)
    assert sorted([*train.tolist(), *test.tolist()]) == list(range(100))
    assert labels[test].bincount().tolist() == [5, 5, 5, 5]


def test_a_word_with_two_recordings_has_one_in_each_part() -> None:
    labels = torch.tensor([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    train, test = random_split(labels, seed=3)
    assert labels[train].bincount().tolist() == [1, 8]
    assert labels[test].bincount().tolist() == [1, 2]


def test_it_is_drawn_at_random_by_the_seed() -> None:
    labels = torch.zeros(50, dtype=torch.int64)
    assert torch.equal(random_split(labels, 1)[1], random_split(labels, 1)[1])
    assert not torch.equal(random_split(labels, 1)[1], random_split(labels, 2)[1])
    assert not torch.equal(random_split(labels, 1)[1], torch.arange(10))

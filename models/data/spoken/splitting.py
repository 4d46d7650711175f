"""Recordings in two parts: to learn from, and for the final figure. The same share of every word."""

from __future__ import annotations

import torch
from torch import Tensor

from models.common.randomness import random_order

TEST_SHARE = 5
"""One recording in so many is kept for the final figure."""


def random_split(labels: Tensor, seed: int) -> tuple[Tensor, Tensor]:
    """Labels int64 [n] -> indices of the training and of the test recordings, int64, both in their order.

    Drawn at random from every class by itself, the same ones for the same seed. Every class needs at least
    two recordings, and has at least one in each part. Each voice comes in both: how well a model knows a new
    voice, this split does not tell; see `models.data.partition.without_speaker`.
    """
    test = torch.zeros(len(labels), dtype=torch.bool)
    for label in labels.unique().tolist():
        mine = (labels == label).nonzero().squeeze(1)
        kept = min(max(round(len(mine) / TEST_SHARE), 1), len(mine) - 1)
        test[mine[random_order(len(mine), "sounds", seed, label)[:kept]]] = True
    return (~test).nonzero().squeeze(1), test.nonzero().squeeze(1)

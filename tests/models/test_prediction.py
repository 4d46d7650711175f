from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from models.data import Examples, scaled
from models.prediction import mistakes, predict

PIXELS_ARE_LOGITS = nn.Flatten()
"""A model whose class is the brightest of an image's three pixels."""


def test_probabilities_of_every_image() -> None:
    images = torch.randint(
        0, 256, (2_001, 1, 3), dtype=torch.uint8, generator=torch.Generator().manual_seed(0)
    )
    probabilities = predict(PIXELS_ARE_LOGITS, images)
    assert probabilities.dtype == torch.float32
    torch.testing.assert_close(probabilities, functional.softmax(scaled(images).flatten(1), dim=1))
    torch.testing.assert_close(probabilities.sum(dim=1), torch.ones(2_001))


def confusing_examples() -> Examples:
    """Indices 1, 2 and 4 are wrong; 4 most confidently, then 1."""
    images = torch.tensor(
        [[255, 0, 0], [0, 200, 0], [0, 0, 90], [0, 255, 0], [250, 0, 0]], dtype=torch.uint8
    ).reshape(5, 1, 3)
    return Examples(images, torch.tensor([0, 2, 0, 1, 1]))


def test_the_most_confident_mistakes_come_first() -> None:
    assert mistakes(PIXELS_ARE_LOGITS, confusing_examples(), limit=10).tolist() == [4, 1, 2]


def test_no_more_mistakes_than_asked_for() -> None:
    assert mistakes(PIXELS_ARE_LOGITS, confusing_examples(), limit=2).tolist() == [4, 1]


def test_a_model_without_mistakes() -> None:
    right = Examples(torch.tensor([[[255, 0, 0]]], dtype=torch.uint8), torch.tensor([0]))
    assert mistakes(PIXELS_ARE_LOGITS, right, limit=5).tolist() == []

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from models.data.data_set import Examples, scaled
from models.evaluation.prediction import answers, mistakes
from models.settings.specification import RunSpecification

PIXELS_ARE_LOGITS = nn.Flatten()
"""A model whose class is the brightest of an image's three pixels."""
SOFTMAX = RunSpecification("softmax")


def test_probabilities_of_every_image() -> None:
    images = torch.randint(
        0, 256, (2_001, 1, 3), dtype=torch.uint8, generator=torch.Generator().manual_seed(0)
    )
    probabilities = answers(PIXELS_ARE_LOGITS, images, SOFTMAX)
    assert probabilities.dtype == torch.float32
    torch.testing.assert_close(probabilities, functional.softmax(scaled(images).flatten(1), dim=1))
    torch.testing.assert_close(probabilities.sum(dim=1), torch.ones(2_001))


def test_a_loss_without_probabilities_leaves_scores() -> None:
    images = torch.tensor([[[0, 51, 255]]], dtype=torch.uint8)
    scores = answers(PIXELS_ARE_LOGITS, images, RunSpecification("svm", loss="hinge"))
    torch.testing.assert_close(scores, torch.tensor([[0.0, 0.2, 1.0]]))


def test_a_model_that_learnt_from_mirror_images_is_asked_both_ways() -> None:
    images = torch.tensor([[[0, 51, 255]]], dtype=torch.uint8)
    specification = RunSpecification("svm", loss="hinge", augmentation="flips and shifts")
    scores = answers(PIXELS_ARE_LOGITS, images, specification)
    torch.testing.assert_close(scores, torch.tensor([[0.5, 0.2, 0.5]]))


def confusing_examples() -> Examples:
    """Indices 1, 2 and 4 are wrong; 4 most confidently, then 1."""
    images = torch.tensor(
        [[255, 0, 0], [0, 200, 0], [0, 0, 90], [0, 255, 0], [250, 0, 0]], dtype=torch.uint8
    ).reshape(5, 1, 3)
    return Examples(images, torch.tensor([0, 2, 0, 1, 1]))


def test_the_most_confident_mistakes_come_first() -> None:
    assert mistakes(PIXELS_ARE_LOGITS, confusing_examples(), SOFTMAX).tolist() == [4, 1, 2]


def test_a_model_without_mistakes() -> None:
    right = Examples(torch.tensor([[[255, 0, 0]]], dtype=torch.uint8), torch.tensor([0]))
    assert mistakes(PIXELS_ARE_LOGITS, right, SOFTMAX).tolist() == []

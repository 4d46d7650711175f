from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from models.data.data_set import Examples, scaled
from models.evaluation.evaluation import evaluate


class Readout(nn.Module):
    """Takes the three pixels of an image for its logits, and notes how it was called."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[bool, bool]] = []

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        self.calls.append((self.training, torch.is_grad_enabled()))
        return images.flatten(1)


def test_loss_accuracy_and_confusion_of_a_known_model() -> None:
    images = torch.tensor([[255, 0, 0], [0, 255, 0], [0, 255, 0], [0, 0, 255]], dtype=torch.uint8)
    labels = torch.tensor([0, 1, 0, 2])
    result = evaluate(Readout(), Examples(images.reshape(4, 1, 3), labels))
    assert result.accuracy == 0.75
    assert result.confusion == ((1, 1, 0), (0, 1, 0), (0, 0, 1))
    expected = functional.cross_entropy(scaled(images), labels)
    torch.testing.assert_close(torch.tensor(result.loss), expected)


def test_the_loss_is_the_one_that_is_given() -> None:
    images = torch.tensor([[255, 0, 0]], dtype=torch.uint8).reshape(1, 1, 3)
    result = evaluate(Readout(), Examples(images, torch.tensor([1])), lambda scores, labels: scores.sum() * 7)
    assert result.loss == 7.0


def test_many_examples_are_counted_once_each_across_batches() -> None:
    labels = torch.arange(2_345) % 3
    images = functional.one_hot(labels, 3).to(torch.uint8).reshape(2_345, 1, 3)
    result = evaluate(Readout(), Examples(images, labels))
    assert result.accuracy == 1.0
    assert [row[index] for index, row in enumerate(result.confusion)] == labels.bincount().tolist()


def test_a_model_is_judged_at_rest_and_without_gradients_and_then_trains_on() -> None:
    model = Readout()
    evaluate(model, Examples(torch.zeros(1, 1, 3, dtype=torch.uint8), torch.tensor([0])))
    assert model.calls == [(False, False)]
    assert model.training
    assert torch.is_grad_enabled()

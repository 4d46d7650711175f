from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from models.losses import cross_entropy, softmax


def some_logits(scale: float) -> torch.Tensor:
    random = torch.Generator().manual_seed(0)
    return (torch.randn(32, 10, generator=random, dtype=torch.float64) * scale).requires_grad_()


LABELS = torch.arange(32) % 10


@pytest.mark.parametrize("scale", [0.01, 1.0, 30.0])
def test_softmax_equals_torch_in_values_and_gradients(scale: float) -> None:
    ours, theirs = some_logits(scale), some_logits(scale)
    weights = torch.linspace(-1, 1, 320, dtype=torch.float64).reshape(32, 10)
    mine, reference = softmax(ours), functional.softmax(theirs, dim=1)
    (mine * weights).sum().backward()
    (reference * weights).sum().backward()
    torch.testing.assert_close(mine, reference)
    torch.testing.assert_close(ours.grad, theirs.grad)


@pytest.mark.parametrize("scale", [0.01, 1.0, 30.0])
def test_cross_entropy_equals_torch_in_values_and_gradients(scale: float) -> None:
    ours, theirs = some_logits(scale), some_logits(scale)
    mine, reference = cross_entropy(ours, LABELS), functional.cross_entropy(theirs, LABELS)
    mine.backward()
    reference.backward()
    torch.testing.assert_close(mine, reference)
    torch.testing.assert_close(ours.grad, theirs.grad)


def test_the_gradient_is_softmax_minus_one_hot() -> None:
    logits = some_logits(1.0)
    cross_entropy(logits, LABELS).backward()
    expected = (softmax(logits.detach()) - functional.one_hot(LABELS, 10)) / 32
    torch.testing.assert_close(logits.grad, expected)


@pytest.mark.parametrize(
    "row", [[1000.0, 0.0, -1000.0], [1000.0, 1000.0, 999.0], [-1000.0, -1000.0, -1000.0]]
)
@pytest.mark.parametrize("label", [0, 1, 2])
def test_logits_of_1000_stay_finite(row: list[float], label: int) -> None:
    labels = torch.tensor([label])
    ours, theirs = torch.tensor([row], requires_grad=True), torch.tensor([row], requires_grad=True)
    torch.testing.assert_close(softmax(ours), functional.softmax(theirs, dim=1))
    mine, reference = cross_entropy(ours, labels), functional.cross_entropy(theirs, labels)
    mine.backward()
    reference.backward()
    assert mine.isfinite()
    torch.testing.assert_close(mine, reference)
    torch.testing.assert_close(ours.grad, theirs.grad)

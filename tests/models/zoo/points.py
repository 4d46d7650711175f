"""Points in the plane as images of one row and two pixels, which scikit-learn can learn from too."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

Points = NDArray[np.float64]
Labels = NDArray[np.int64]
SHAPE = (1, 2)


def clouds(centres: list[tuple[float, float]], each: int, spread: float, seed: int) -> tuple[Points, Labels]:
    """So many points about each centre; their label is its number."""
    random = np.random.default_rng(seed)
    labels = np.arange(len(centres) * each) % len(centres)
    return np.array(centres)[labels] + spread * random.normal(size=(len(labels), 2)), labels


def as_images(points: Points) -> Tensor:
    return torch.from_numpy(points).float().unsqueeze(1)


def as_labels(labels: Labels) -> Tensor:
    return torch.from_numpy(labels).long()


def scores_of(model: nn.Module, points: Points) -> NDArray[np.float32]:
    with torch.no_grad():
        scores: NDArray[np.float32] = model(as_images(points)).numpy()
    return scores


def decisions_of(model: nn.Module, points: Points) -> Labels:
    with torch.no_grad():
        decisions: Labels = model(as_images(points)).argmax(dim=1).numpy()
    return decisions


def set_plane(model: nn.Module, weights: Points, biases: Points) -> None:
    """Weights as scikit-learn has them, [columns, inputs]."""
    with torch.no_grad():
        model.get_parameter("W").copy_(torch.tensor(weights.T))
        model.get_parameter("b").copy_(torch.tensor(biases))


def gradient_length(
    model: nn.Module, loss: Callable[[Tensor, Tensor], Tensor], points: Points, labels: Labels
) -> float:
    """Of all parameters' gradients together; 0 is an optimum."""
    model.zero_grad()
    loss(model(as_images(points)), as_labels(labels)).backward()
    gradients = [parameter.grad for parameter in model.parameters() if parameter.grad is not None]
    return torch.cat([gradient.flatten() for gradient in gradients]).square().sum().sqrt().item()

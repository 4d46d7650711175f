"""How the hard margin is found: its dual, climbed one example at a time."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.losses import signs
from models.training.checkpoint import Memory
from models.zoo.hard_margin_svm import HardMarginSVM

TOLERANCE = 0.05
"""How far short of 1 a margin may fall and still count as met: the ascent gets to 1 only in the limit."""


class DualAscent:
    """Coordinate ascent for min ½ ‖w‖² + ½ b² where yᵢ (<w, xᵢ> + b) >= 1. Notes: "线性可分支持向量机".

    With x̃ = (x, 1) and w̃ = (w, b), its dual is to find the multipliers α >= 0, one for each example, that
    maximise D(α) = Σᵢ αᵢ - ½ ‖w̃‖², where w̃ = Σᵢ αᵢ yᵢ x̃ᵢ. In a single αᵢ, D is a parabola of slope
    1 - yᵢ <w̃, x̃ᵢ> and curvature -‖x̃ᵢ‖², so its top is known, and one step goes there:

        δ = max(-αᵢ, (1 - yᵢ <w̃, x̃ᵢ>) / ‖x̃ᵢ‖²),   αᵢ ← αᵢ + δ,   w̃ ← w̃ + δ yᵢ x̃ᵢ.

    Examples that keep αᵢ > 0 are the support vectors. Source: Hsieh et al. 2008, "A dual coordinate descent
    method for large-scale linear SVM", algorithm 1, with C = ∞. Where no plane parts the classes D has no
    maximum, and α grows for ever. With more than two classes, each has a machine of its own against the rest,
    and all of them visit an example together.
    """

    def __init__(self, model: HardMarginSVM, example_count: int) -> None:
        self._model = model
        self._columns = model.W.shape[1]
        # On the processor wherever the model is: one example after the other is no work for a card.
        self._alpha = torch.zeros(example_count, self._columns, dtype=torch.float64, device="cpu")

    @torch.no_grad()
    def step(self, indices: Tensor, images: Tensor, labels: Tensor) -> Tensor:
        """Visit the examples of a batch one by one; the scores [b, classes] are those from before.

        `indices` int64 [b] say which of the training examples these are; images are float32
        [b, height, width] from 0 to 1, labels int64 [b].
        """
        model = self._model
        scores: Tensor = model(images)
        # Of two classes, the last column is the one that has a weight vector.
        y = signs(labels, scores.shape[1])[:, -self._columns :]
        margins = y * scores[:, -self._columns :]  # yᵢ <w̃, x̃ᵢ>, [b, columns]
        # An example whose margins are met and whose multipliers are 0 would stay as it is. Should this batch
        # change that, the next epoch will see it.
        counts = (self._alpha[indices.cpu()] > 0).to(margins.device)
        visited = ((margins < 1) | counts).any(dim=1).nonzero().squeeze(1)

        x, y = images[visited].flatten(start_dim=1), y[visited]
        examples = indices[visited].cpu()
        alpha = self._alpha[examples]
        after = torch.from_numpy(
            ascended(alpha.numpy(), *(each.cpu().numpy() for each in (margins[visited], y, x @ x.T + 1)))
        )
        self._alpha[examples] = after
        changes = (after - alpha).float().to(y.device) * y  # δ yᵢ, [visited, columns]
        model.W.add_(x.T @ changes)
        model.b.add_(changes.sum(dim=0))
        return scores

    def separates(self, scores: Tensor, labels: Tensor) -> bool:
        """Whether every example is on its side and keeps the margin, going by its scores [n, classes]."""
        margins = signs(labels, scores.shape[1]) * scores
        return bool((margins >= 1 - TOLERANCE).all())

    def memory(self) -> Memory:
        """The multipliers."""
        return Memory({"alpha": self._alpha})

    def recall(self, memory: Memory) -> None:
        """Go on from there, with the same examples."""
        self._alpha.copy_(memory.tensors["alpha"])


def ascended(
    alpha: NDArray[np.float64],
    margins: NDArray[np.float32],
    y: NDArray[np.float32],
    products: NDArray[np.float32],
) -> NDArray[np.float64]:
    """The multipliers [v, columns] after one step for each of v examples, in turn.

    `margins` are yᵢ <w̃, x̃ᵢ> and `y` the signs, both [v, columns]; `products` are <x̃ᵢ, x̃ⱼ>, [v, v]. By these a
    step moves all the margins, to yⱼ <w̃, x̃ⱼ> + δ yᵢ yⱼ <x̃ᵢ, x̃ⱼ>, and w̃ itself, which is much longer, need not
    be touched before the end.
    """
    alpha, margins = alpha.copy(), margins.astype(np.float64)
    for i in range(len(alpha)):
        delta = np.maximum(-alpha[i], (1 - margins[i]) / products[i, i])  # [columns]
        if delta.any():
            alpha[i] += delta
            margins += (delta * y[i]) * y * products[i, :, np.newaxis]
    return alpha

"""The training images that are nearest to an image."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

AT_ONCE = 4096
"""Images that are compared at a time."""


def nearest(
    image: Tensor, others: Tensor, count: int, between: Callable[[], None] = lambda: None
) -> tuple[Tensor, Tensor]:
    """Of `others` uint8 [n, *image_shape] those nearest to `image` uint8 [*image_shape], the nearest first.

    Gives their Euclidean distances, with pixels from 0 to 1, float32 [m], and their indices, int64 [m], where
    m is `count` or all there are. Of images in colour red, green and blue count alike. Exact:
    ‖x - y‖² = ‖x‖² - 2 <x, y> + ‖y‖², a matrix product for all, and the distances of the nearest are taken
    once more from the differences, which rounds less. `between` is called now and then, and may raise.
    """
    x = image.reshape(-1).double() / 255
    squares = []
    for batch in others.split(AT_ONCE):
        y = batch.reshape(len(batch), -1).float() / 255
        squares.append((y.square().sum(dim=1) - 2 * (y @ x.float())).double() + x.square().sum())
        between()
    # Some more than are wanted: near ties could have changed places in the rounding of the product.
    some = min(len(others), count + AT_ONCE // 64)
    candidates = torch.cat(squares).topk(some, largest=False).indices
    differences = others.index_select(0, candidates).reshape(some, -1).double() / 255 - x
    distances, order = differences.square().sum(dim=1).sqrt().sort(stable=True)
    return distances[:count].float(), candidates[order][:count]

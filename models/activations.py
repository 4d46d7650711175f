"""What makes a network more than one matrix. Notes: "多层感知机"."""

from __future__ import annotations

from torch import Tensor


def relu(values: Tensor) -> Tensor:
    """ReLU(x) = max(x, 0), in any shape; its slope is 1 above 0 and 0 elsewhere.

    At 0 itself max(x, 0) has no slope. Everywhere else this is `torch.max(x, 0)`, which would share the
    gradient between its two equal arguments there; at 0 it follows the convention that the slope is 0.
    """
    return values.masked_fill(values <= 0, 0.0)

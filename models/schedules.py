"""How large a step is, as a run goes on."""

from __future__ import annotations


def linear_decay(learning_rate: float, step: int, steps: int) -> float:
    """η (1 - t/T) for step t of T, counted from 0: the full rate at first, next to nothing at the end.

    A batch's gradient is the training set's plus noise. At a constant rate the parameters never settle: they
    wander about the minimum as far as the noise drives them, and the figure at the end depends on where they
    happen to be. Source: L. Bottou, F. Curtis, J. Nocedal, "Optimization Methods for Large-Scale Machine
    Learning", SIAM Review 60(2), 2018, section 4.2, theorems 4.6 (constant rate) and 4.7 (falling rate).
    """
    return learning_rate * (1 - step / steps)

"""A smoother curve: an exponential moving average that is not drawn towards zero at its beginning."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite


def smoothed(values: Sequence[float], weight: float) -> list[float]:
    """The moving average after each value; as many as there are values, and the first is the first.

    With w the weight of what came before, from 0 (the values themselves) to below 1:

        m_t = w m_{t-1} + (1 - w) x_t,  m_0 = 0
        average_t = m_t / (1 - w^t)

    The division makes the weights of x_1 ... x_t add up to 1, so that the curve begins at its first value
    and not near zero. Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, section 3.
    A value that is no number stays where it is and has no part in the average.
    """
    averages: list[float] = []
    moving, old_weight = 0.0, 1.0
    for value in values:
        if not isfinite(value):
            averages.append(value)
            continue
        moving = weight * moving + (1 - weight) * value
        old_weight *= weight
        averages.append(moving / (1 - old_weight))
    return averages

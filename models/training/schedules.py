"""How large a step is, as a run goes on.

Every schedule takes the learning rate η, which no step exceeds, the number t of the step, counted from 0, and
the number T of steps of the whole run, and gives the learning rate of that step.

A batch's gradient is the training set's plus noise. At a constant rate the parameters never settle: they
wander about the minimum as far as the noise drives them, and the figure at the end depends on where they
happen to be. So all but the constant one end small. Source: L. Bottou, F. Curtis, J. Nocedal, "Optimization
Methods for Large-Scale Machine Learning", SIAM Review 60(2), 2018, section 4.2, theorems 4.6 (constant rate)
and 4.7 (falling rate). Notes: "训练配置", "设置学习率".
"""

from __future__ import annotations

import math
from collections.abc import Callable

Schedule = Callable[[float, int, int], float]
"""Learning rate η, step t from 0 to T - 1, and steps T, at least 1 -> the learning rate of step t."""

WARM_UP = 0.3
"""The share of a one-cycle run in which the rate rises."""
FIRST, LAST = 1 / 25, 1 / 25 / 1e4
"""A one-cycle run's first and last rate, as parts of η."""


def create_schedule(name: str) -> Schedule:
    """The schedule of this name, one of `models.settings.specification.SCHEDULES`."""
    return _SCHEDULES[name]


def constant(learning_rate: float, step: int, steps: int) -> float:
    """η throughout."""
    return learning_rate


def linear(learning_rate: float, step: int, steps: int) -> float:
    """η (1 - t/T): the full rate at first, next to nothing at the end."""
    return learning_rate * (1 - step / steps)


def stepwise(learning_rate: float, step: int, steps: int) -> float:
    """η for half of the run, η/10 up to three quarters of it, then η/100."""
    share = step / steps
    if share < 1 / 2:
        return learning_rate
    return learning_rate / 10 if share < 3 / 4 else learning_rate / 100


def cosine(learning_rate: float, step: int, steps: int) -> float:
    """η ½ (1 + cos(π t/T)): slow to leave η, quick in the middle, slow to reach 0.

    Source: I. Loshchilov, F. Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017,
    equation 5, without a restart.
    """
    return _along_cosine(learning_rate, 0.0, step / steps)


def one_cycle(learning_rate: float, step: int, steps: int) -> float:
    """From η/25 up to η in the first 30 % of the run, then down to η/250,000 at its last step, by cosines.

    A network cannot bear a large rate at first, when its gradients are steep; once it can, a large rate
    crosses wide stretches in few steps. Sources: L. N. Smith, "A disciplined approach to neural network
    hyper-parameters: part 1", 2018; L. N. Smith, N. Topin, "Super-convergence", 2018. A run of fewer than
    4 steps has no time to rise, and its last step is tiny all the same.
    """
    # Steps as if they could be parted. The top is never 0, and for fewer than 4 steps before the first.
    top, last = WARM_UP * steps - 1, steps - 1
    if step <= top:
        return _along_cosine(learning_rate * FIRST, learning_rate, step / top)
    return _along_cosine(learning_rate, learning_rate * LAST, (step - top) / (last - top))


def _along_cosine(start: float, end: float, share: float) -> float:
    """From start to end as the share of the way goes from 0 to 1, level at both."""
    return end + (start - end) * (1 + math.cos(math.pi * share)) / 2


_SCHEDULES: dict[str, Schedule] = {
    "constant": constant,
    "linear": linear,
    "step": stepwise,
    "cosine": cosine,
    "one-cycle": one_cycle,
}

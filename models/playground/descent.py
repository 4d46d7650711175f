"""Six optimizers on one surface, step by step. Notes: "优化算法".

g is the gradient ∂f/∂(x, y), and η the learning rate.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from models.playground.surfaces import Surface
from models.playground.two_classes import Values

FAR = 1e3
"""Who is so far from 0 has been thrown out, and goes no further."""


class Mover(ABC):
    """Takes one step after the other, and remembers what it has to."""

    def __init__(self, rate: float, beta: float) -> None:
        self.rate = rate
        self.beta = beta

    @abstractmethod
    def step(self, gradient: Values) -> Values:
        """What is to be added to the place, float64 [2], given g there."""


class SGD(Mover):
    """w ← w - η g."""

    def step(self, gradient: Values) -> Values:
        """See `Mover`."""
        return -self.rate * gradient


class Momentum(Mover):
    """v ← β v + g, w ← w - η v: a heavy ball."""

    def __init__(self, rate: float, beta: float) -> None:
        super().__init__(rate, beta)
        self.velocity: Values = np.zeros(2)

    def step(self, gradient: Values) -> Values:
        """See `Mover`."""
        self.velocity = self.beta * self.velocity + gradient
        return -self.rate * self.velocity


class Nesterov(Momentum):
    """v ← β v + g, w ← w - η (g + β v): a ball that looks where it is going to be.

    Source: Y. Nesterov, "A method for solving the convex programming problem with convergence rate O(1/k²)",
    1983, in the form of I. Sutskever et al., ICML 2013, as torch has it.
    """

    def step(self, gradient: Values) -> Values:
        """See `Mover`."""
        self.velocity = self.beta * self.velocity + gradient
        return -self.rate * (gradient + self.beta * self.velocity)


class AdaGrad(Mover):
    """s ← s + g², w ← w - η g / (√s + ε), each of the two for itself: steps that only shrink."""

    def __init__(self, rate: float, beta: float) -> None:
        super().__init__(rate, beta)
        self.square_sum: Values = np.zeros(2)

    def step(self, gradient: Values) -> Values:
        """See `Mover`."""
        self.square_sum = self.square_sum + gradient**2
        return -self.rate * gradient / (np.sqrt(self.square_sum) + 1e-10)


class RMSProp(Mover):
    """s ← α s + (1 - α) g², w ← w - η g / (√s + ε), α = 0.99: as AdaGrad, but it forgets.

    Source: T. Tieleman, G. Hinton, "Neural networks for machine learning", lecture 6.5, 2012.
    """

    def __init__(self, rate: float, beta: float) -> None:
        super().__init__(rate, beta)
        self.square_mean: Values = np.zeros(2)

    def step(self, gradient: Values) -> Values:
        """See `Mover`."""
        self.square_mean = 0.99 * self.square_mean + 0.01 * gradient**2
        return -self.rate * gradient / (np.sqrt(self.square_mean) + 1e-8)


class Adam(Mover):
    """m ← β m + (1 - β) g, v ← 0.999 v + 0.001 g², w ← w - η m̂ / (√v̂ + ε); `models.training.optimizers`."""

    def __init__(self, rate: float, beta: float) -> None:
        super().__init__(rate, beta)
        self.mean: Values = np.zeros(2)
        self.square_mean: Values = np.zeros(2)
        self.steps = 0

    def step(self, gradient: Values) -> Values:
        """See `Mover`."""
        self.steps += 1
        self.mean = self.beta * self.mean + (1 - self.beta) * gradient
        self.square_mean = 0.999 * self.square_mean + 0.001 * gradient**2
        mean = self.mean / (1 - self.beta**self.steps)
        size = np.sqrt(self.square_mean / (1 - 0.999**self.steps))
        return -self.rate * mean / (size + 1e-8)


MOVERS: dict[str, Callable[[float, float], Mover]] = {
    "sgd": SGD,
    "momentum": Momentum,
    "nesterov": Nesterov,
    "adagrad": AdaGrad,
    "rmsprop": RMSProp,
    "adam": Adam,
}


@dataclass(frozen=True, eq=False)
class Path:
    """The way of one optimizer down a surface."""

    optimizer: str
    rate: float
    places: Values
    """float64 [steps + 1, 2], the start first; fewer where it was thrown out."""
    heights: Values
    """f there, float64 [steps + 1]."""
    thrown_out: bool
    """Whether it went further and further away."""

    def arrived(self, surface: Surface, within: float = 0.05) -> int | None:
        """After how many steps it has come so near to the lowest place, to stay there; None where it has not.

        A surface that is the same on both sides has two such places, at y and -y.
        """
        if self.thrown_out:
            return None
        x, y = surface.lowest
        distances = np.minimum(
            np.hypot(self.places[:, 0] - x, self.places[:, 1] - y),
            np.hypot(self.places[:, 0] - x, self.places[:, 1] + y) if surface.mirrored else math.inf,
        )
        away = np.flatnonzero(distances > within)
        first = int(away[-1]) + 1 if len(away) else 0
        return first if first < len(self.places) else None


def path(
    surface: Surface, optimizer: str, rate: float, steps: int, beta: float = 0.9, start: Values | None = None
) -> Path:
    """So many steps of an optimizer of `MOVERS` from the start of a surface. β is that of its momentum."""
    mover = MOVERS[optimizer](rate, beta)
    place = np.array(surface.start if start is None else start, dtype=float)
    places = [place]
    for _ in range(steps):
        place = place + mover.step(np.array(surface.gradient(*place.tolist())))
        if not np.abs(place).max() < FAR:
            break
        places.append(place)
    went = np.array(places)
    return Path(optimizer, rate, went, surface.value(*went.T), thrown_out=len(places) <= steps)


def race(surface: Surface, steps: int, factor: float = 1.0, beta: float = 0.9) -> tuple[Path, ...]:
    """All optimizers from one start, each at `factor` times the learning rate that suits it there."""
    return tuple(path(surface, name, factor * surface.rates[name], steps, beta) for name in MOVERS)

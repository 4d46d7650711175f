"""Softmax of a few logits, its temperature, and what cross-entropy teaches it. Notes: "Softmax 回归"."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.playground.two_classes import Values


@dataclass(frozen=True, eq=False)
class SoftmaxStep:
    """One prediction and its gradient."""

    logits: Values
    """z, float64 [k]."""
    temperature: float
    label: int
    """The true class, from 0."""
    probabilities: Values
    """p = softmax(z / T), float64 [k]."""

    @property
    def loss(self) -> float:
        """-log p of the true class, found without p, which may be too small for a float."""
        scaled = self.logits / self.temperature
        return float(np.logaddexp.reduce(scaled) - scaled[self.label])

    @property
    def target(self) -> Values:
        """y, 1 for the true class and 0 for the others."""
        target: Values = np.eye(len(self.logits))[self.label]
        return target

    @property
    def gradient(self) -> Values:
        """∂(-log p_y) / ∂z = (p - y) / T: it sums to 0, and what is right already has none."""
        return (self.probabilities - self.target) / self.temperature

    @property
    def entropy(self) -> float:
        """-Σ p log p, from 0 for one sure answer to log k where all are equally likely."""
        present = self.probabilities[self.probabilities > 0]
        return float(-(present * np.log(present)).sum())


def softmax(logits: Values, temperature: float = 1.0) -> Values:
    """exp(zⱼ / T) / Σₖ exp(zₖ / T), [k] -> [k]. The largest is taken from all first, which changes nothing.

    A temperature T above 0 that is low makes the largest logit win, and a high one makes all alike. Source:
    G. Hinton, O. Vinyals, J. Dean, "Distilling the knowledge in a neural network", 2015, equation 1.
    """
    if not temperature > 0:
        raise ValueError(f"The temperature has to be above 0, not {temperature}.")
    exponentials = np.exp((logits - logits.max()) / temperature)
    probabilities: Values = exponentials / exponentials.sum()
    return probabilities


def softmax_as_written(logits: Values) -> Values:
    """As the notes write it, in float32, [k] -> [k]: not a number once a logit is above 88.7."""
    with np.errstate(over="ignore", invalid="ignore"):
        exponentials = np.exp(logits.astype(np.float32))
        return np.asarray(exponentials / exponentials.sum(), dtype=np.float64)


def softmax_step(logits: Values, label: int, temperature: float = 1.0) -> SoftmaxStep:
    """Probabilities, loss and gradient of these logits where `label` is the true class."""
    return SoftmaxStep(logits, temperature, label, softmax(logits, temperature))

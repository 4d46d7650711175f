"""Whether a model is as sure as it is right: reliability diagram and expected calibration error. No torch.

Source: C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger, "On Calibration of Modern Neural Networks", ICML 2017,
section 2.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

BINS = 15
"""As in the paper's tables."""


@dataclass(frozen=True)
class Bin:
    """The predictions whose confidence is above `low` and not above `high` (0 to 1)."""

    low: float
    high: float
    count: int
    confidence: float
    """Their mean confidence, conf(B) of equation 1 and below; 0 where there are none."""
    accuracy: float
    """The share of them that is right, acc(B); 0 where there are none."""


@dataclass(frozen=True)
class Calibration:
    """How sure a model was, against how right it was, over one set of examples."""

    bins: tuple[Bin, ...]

    @property
    def count(self) -> int:
        """All examples."""
        return sum(each.count for each in self.bins)

    @property
    def expected_error(self) -> float:
        """Σ |B| / n ⋅ |acc(B) - conf(B)| over the bins, 0 (perfect) to 1: equation 3 of Guo et al."""
        gaps = (each.count * abs(each.accuracy - each.confidence) for each in self.bins)
        return sum(gaps) / self.count if self.count else 0.0

    @property
    def maximum_error(self) -> float:
        """The largest |acc(B) - conf(B)| of a bin that is not empty: equation 5 of Guo et al."""
        return max((abs(each.accuracy - each.confidence) for each in self.bins if each.count), default=0.0)

    @property
    def accuracy(self) -> float:
        """The share that is right, 0 to 1."""
        return self._mean([each.accuracy for each in self.bins])

    @property
    def confidence(self) -> float:
        """The mean confidence, 0 to 1."""
        return self._mean([each.confidence for each in self.bins])

    def _mean(self, values: list[float]) -> float:
        if not self.count:
            return 0.0
        weighted = (value * each.count for value, each in zip(values, self.bins, strict=True))
        return sum(weighted) / self.count


def calibration(confidences: ArrayLike, right: ArrayLike, bins: int = BINS) -> Calibration:
    """Confidences [n] from 0 to 1 and whether each was right [n] -> bins of equal width.

    Bin m of M has the predictions with a confidence in ((m - 1) / M, m / M]; a confidence of 0 is in the
    first. Raises `ValueError` for confidences that are no probabilities, and for less than one bin.
    """
    sure: NDArray[np.float64] = np.asarray(confidences, np.float64)
    hit: NDArray[np.float64] = np.asarray(right, np.float64)
    if bins < 1:
        raise ValueError(f"Calibration needs at least 1 bin, not {bins}.")
    if sure.size and not (sure.min() >= 0 and sure.max() <= 1 + 1e-6):
        raise ValueError("A confidence is a probability, from 0 to 1.")
    edges = np.linspace(0, 1, bins + 1)
    which = np.clip(np.searchsorted(edges, sure, side="left") - 1, 0, bins - 1)
    counts = np.bincount(which, minlength=bins)
    some = np.maximum(counts, 1)
    mean_sure = np.bincount(which, sure, minlength=bins) / some
    mean_hit = np.bincount(which, hit, minlength=bins) / some
    return Calibration(
        tuple(
            Bin(
                float(edges[at]),
                float(edges[at + 1]),
                int(counts[at]),
                float(mean_sure[at]),
                float(mean_hit[at]),
            )
            for at in range(bins)
        )
    )

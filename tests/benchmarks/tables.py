"""Figures of a benchmark as the tables in docs/figures-measured.md have them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median, quantiles

CERTAIN = 1.96
"""Standard deviations of a normal distribution between which 95 % of it are."""


def interval(count: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share, of which so many of so many were seen: Wilson, "Probable inference, the
    law of succession, and statistical inference" (1927)."""
    if not of:
        return 0.0, 1.0
    part, scale = count / of, CERTAIN**2 / of
    middle = (part + scale / 2) / (1 + scale)
    spread = CERTAIN / (1 + scale) * (part * (1 - part) / of + scale / of / 4) ** 0.5
    return max(0.0, middle - spread), min(1.0, middle + spread)


def share(count: int, of: int) -> str:
    """A share and its interval."""
    low, high = interval(count, of)
    return f"{count / max(1, of):.3f} ({low:.3f} to {high:.3f})"


def in_short(seconds: Sequence[float]) -> str:
    """Median, 95 % and the longest."""
    late = quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]
    return f"{median(seconds):.2f} / {late:.2f} / {max(seconds):.2f} s"

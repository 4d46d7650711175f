"""How far two sequences are apart when time may be stretched: one against many at once.

Sakoe & Chiba, "Dynamic Programming Algorithm Optimization for Spoken Word Recognition", 1978: the symmetric
form without a slope constraint, where a diagonal step counts twice, so that every path from corner to corner
has the same weight, n + m.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]

BAND = 0.25
"""How far a path may leave the diagonal, as a share of the whole."""
UNREACHABLE = np.float32(1e9)


class Templates:
    """Sequences to compare with, in one block; rows have length 1, and their angle is what counts."""

    def __init__(self, sequences: Sequence[Matrix]) -> None:
        self.lengths = np.array([len(sequence) for sequence in sequences], dtype=np.int64)
        width = sequences[0].shape[1] if sequences else 0
        self._rows = np.zeros((len(sequences), max(self.lengths, default=0), width), np.float32)
        for block, sequence in zip(self._rows, sequences, strict=True):
            block[: len(sequence)] = sequence

    @property
    def width(self) -> int:
        """Of a row; 0 where there are no sequences."""
        return int(self._rows.shape[2])

    def __len__(self) -> int:
        return len(self.lengths)

    def distances(self, query: Matrix, band: float = BAND) -> npt.NDArray[np.float32]:
        """How far each is from the query, 0 (the same) .. 2 (opposite): 1 - cosine, the mean on the path."""
        if not len(self):
            return np.zeros(0, np.float32)
        return warped(1 - self._rows @ query.T, self.lengths, band)


def warped(costs: Matrix, lengths: npt.NDArray[np.int64], band: float = BAND) -> npt.NDArray[np.float32]:
    """The weighted mean cost of the cheapest path from corner to corner.

    Args:
        costs: What it costs to pair frames; (templates, frames of the longest template, frames of the query).
        lengths: How many frames each template has; the costs beyond are not looked at.
        band: A pair is allowed where its two relative positions, 0 .. 1, differ by no more than this.

    Returns:
        One value a template; `UNREACHABLE` or so where the band leaves no path.
    """
    templates, longest, frames = costs.shape
    skewed = _skewed(costs, lengths, band)
    distances = np.full(templates, UNREACHABLE)
    # Position i + 1 of an anti-diagonal is frame i of the query; position 0 is outside.
    before = np.full((templates, frames + 1), UNREACHABLE)
    last = np.full((templates, frames + 1), UNREACHABLE)
    before[:, 0] = 0  # where every path begins
    for diagonal in range(longest + frames - 1):
        cost = skewed[diagonal]
        here = np.full((templates, frames + 1), UNREACHABLE)
        here[:, 1:] = np.minimum(np.minimum(last[:, :-1], last[:, 1:]) + cost, before[:, :-1] + 2 * cost)
        ended = lengths + frames - 2 == diagonal
        distances[ended] = here[ended, -1]
        before, last = last, here
        before[:, 0] = UNREACHABLE
    return np.asarray(distances / (lengths + frames), np.float32)


def _skewed(costs: Matrix, lengths: npt.NDArray[np.int64], band: float) -> Matrix:
    """The costs by anti-diagonal; (diagonals, templates, frames of the query)."""
    templates, longest, frames = costs.shape
    of_query = np.arange(frames) / max(1, frames - 1)
    of_template = np.arange(longest) / np.maximum(1, lengths - 1)[:, None]
    allowed = np.abs(of_template[:, :, None] - of_query) <= band
    banded = np.where(allowed, costs, UNREACHABLE).transpose(1, 0, 2)
    skewed = np.full((longest + frames - 1, templates, frames), UNREACHABLE)
    for frame in range(frames):
        skewed[frame : frame + longest, :, frame] = banded[:, :, frame]
    return skewed

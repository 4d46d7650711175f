"""Sound as the rest of the package knows it: 16-bit mono at 16 kHz, wherever it came from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

SAMPLE_RATE = 16_000
"""Samples a second; what every recogniser here expects."""
SAMPLE_WIDTH = 2
"""Bytes a sample: signed, little-endian."""


@dataclass(frozen=True)
class Utterance:
    """One stretch of speech, endpointed or read from a file."""

    pcm: bytes
    """Signed 16-bit little-endian mono samples at `SAMPLE_RATE`."""

    @property
    def samples(self) -> npt.NDArray[np.float32]:
        """Its samples, -1 .. 1."""
        return np.frombuffer(self.pcm, "<i2").astype(np.float32) / np.float32(32768)

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.pcm) / (SAMPLE_WIDTH * SAMPLE_RATE)

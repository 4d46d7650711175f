"""Mel-frequency cepstra: the outline of the spectrum, frame by frame, without the pitch.

Davis & Mermelstein, "Comparison of Parametric Representations for Monosyllabic Word Recognition", 1980.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from audio.capture.sound import SAMPLE_RATE
from audio.teaching.trimming import FRAME_SAMPLES

Matrix = npt.NDArray[np.float32]

COEFFICIENTS = 13
WIDTH = 2 * COEFFICIENTS
MEL_BANDS = 40
LOWEST_HERTZ, HIGHEST_HERTZ = 80.0, 3800.0
"""A headset over Bluetooth passes nothing above, so the same phrase must do without."""
WINDOW_SAMPLES = 400
FFT_SAMPLES = 512
PRE_EMPHASIS = 0.97
RANGE_NATS = 12.0
"""What lies so far under the loudest band is silence, and its ups and downs are noise."""


def cepstra(sound: Matrix, frames: int) -> Matrix:
    """`frames` rows of 13 coefficients and their slopes, each column with mean 0 and deviation 1.

    Args:
        sound: Samples, -1 .. 1, at `SAMPLE_RATE`; zeros follow where it is too short for the frames.
        frames: How many frames of `FRAME_SAMPLES` to describe, at least 1.
    """
    needed = (frames - 1) * FRAME_SAMPLES + WINDOW_SAMPLES
    padded = np.pad(sound[:needed], (0, max(0, needed - len(sound)))).astype(np.float64)
    emphasised = np.append(padded[:1], padded[1:] - PRE_EMPHASIS * padded[:-1])
    at = np.arange(WINDOW_SAMPLES) + FRAME_SAMPLES * np.arange(frames)[:, None]
    power = np.abs(np.fft.rfft(emphasised[at] * np.hamming(WINDOW_SAMPLES), FFT_SAMPLES)) ** 2
    bands = np.log(power @ mel_filters().T + 1e-6)
    outline = np.maximum(bands, bands.max() - RANGE_NATS) @ cosines().T
    rows = np.hstack([outline, slopes(outline)])
    return np.asarray((rows - rows.mean(axis=0)) / (rows.std(axis=0) + 1e-3), np.float32)


def slopes(rows: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The least-squares slope of each column over five frames (Furui 1986)."""
    padded = np.pad(rows, ((2, 2), (0, 0)), "edge")
    return np.asarray((padded[3:-1] - padded[1:-3] + 2 * (padded[4:] - padded[:-4])) / 10)


@lru_cache(maxsize=1)
def mel_filters() -> npt.NDArray[np.float64]:
    """Triangles that are evenly spaced and overlap by half in mel; (`MEL_BANDS`, frequencies of the FFT)."""
    low, high = _mel(LOWEST_HERTZ), _mel(HIGHEST_HERTZ)
    edges = 700 * (10 ** (np.linspace(low, high, MEL_BANDS + 2) / 2595) - 1)
    left, middle, right = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    hertz = np.fft.rfftfreq(FFT_SAMPLES, 1 / SAMPLE_RATE)
    return np.maximum(0, np.minimum((hertz - left) / (middle - left), (right - hertz) / (right - middle)))


@lru_cache(maxsize=1)
def cosines() -> npt.NDArray[np.float64]:
    """The first rows of the orthonormal discrete cosine transform (type II); (coefficients, bands)."""
    order, band = np.arange(COEFFICIENTS)[:, None], np.arange(MEL_BANDS)
    rows = np.sqrt(2 / MEL_BANDS) * np.cos(np.pi * order * (band + 0.5) / MEL_BANDS)
    rows[0] /= np.sqrt(2)
    return np.asarray(rows)


def _mel(hertz: float) -> float:
    return float(2595 * np.log10(1 + hertz / 700))

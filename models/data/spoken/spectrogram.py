"""A sound as a picture: how strong each band of pitches is at each moment, in decibels.

Windows of the sound s, N = 256 samples (32 ms) long, are tapered by Hann's w[n] = sin²(π n / N) and taken
apart into frequencies (E. Davis and P. Mermelstein 1980, "Comparison of parametric representations for
monosyllabic word recognition", section II):

    P_t[k] = |Σₙ w[n] s[tₜ + n] exp(-2πi k n / 512)|²        k = 0 .. 256, at k · 8000 / 512 hertz

What the ear hears as equal steps of pitch are equal steps of mel(f) = 2595 log₁₀(1 + f / 700)
(D. O'Shaughnessy 1987, "Speech communication", page 150). `HEIGHT` triangles H_m, each from the middle of the
one below to the middle of the one above, and 1 in their own, sum the power up:

    E_t[m] = Σₖ H_m[k] P_t[k],        D_t[m] = 10 log₁₀(E_t[m] / max E)

The picture has 255 where D is 0, the loudest place, 0 where it is `RANGE_DECIBELS` below or less, and the
highest pitch in its first row. It always has `WIDTH` columns.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from models.data.spoken.decoding import SAMPLE_RATE

HEIGHT, WIDTH = 32, 32
"""Rows (bands of pitch) and columns (moments) of a picture."""
WINDOW = 256
"""Samples of a window, N."""
TRANSFORM = 512
"""Points of the transform; zeros fill the window up, so that narrow bands have frequencies of their own."""
LOWEST_HERTZ, HIGHEST_HERTZ = 60.0, 3_900.0
RANGE_DECIBELS = 60.0
"""From white to black."""
HOP_SECONDS = 0.01
"""Between two moments at which the loudness is looked at to find where the word is."""
QUIET_DECIBELS = 30.0
"""Before and after the word, everything is this far below its loudest moment, or further."""
MARGIN_SECONDS = 0.02
"""Kept on both sides of the word: consonants begin and end quietly."""
TINY = 1e-12


def picture_of(samples: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Samples [n] at `SAMPLE_RATE` -> uint8 [HEIGHT, WIDTH]: the word from its beginning to its end.

    A word that is said slowly has the same columns further apart, so that all words fill their pictures.
    """
    word = trimmed(samples)
    last = max(0, len(word) - WINDOW)
    starts = np.linspace(0, last, WIDTH).round().astype(np.int64)
    decibels = log_mel(word, starts)
    scaled = np.clip(1.0 + decibels / RANGE_DECIBELS, 0.0, 1.0)
    return (255.0 * scaled).round().astype(np.uint8)[::-1].copy()


def log_mel(samples: NDArray[np.float32], starts: NDArray[np.int64]) -> NDArray[np.float64]:
    """D of the module's text: [HEIGHT, len(starts)], at most 0, the lowest pitch in the first row.

    `starts` are the first samples of the windows; what lies beyond the end of the sound is 0.
    """
    power = spectra(samples, starts)
    energies = mel_filters() @ power
    loudest = max(float(energies.max()), TINY)
    decibels: NDArray[np.float64] = 10.0 * np.log10(np.maximum(energies / loudest, TINY))
    return decibels


def spectra(samples: NDArray[np.float32], starts: NDArray[np.int64]) -> NDArray[np.float64]:
    """P of the module's text, of every frequency in every window: [TRANSFORM / 2 + 1, len(starts)]."""
    padded = np.concatenate([samples.astype(np.float64), np.zeros(WINDOW)])
    windows = padded[starts[:, None] + np.arange(WINDOW)] * hann()
    transformed: NDArray[np.float64] = np.abs(np.fft.rfft(windows, TRANSFORM, axis=1)).T ** 2
    return transformed


def hann() -> NDArray[np.float64]:
    """w[n] = sin²(π n / N), [WINDOW]."""
    window: NDArray[np.float64] = np.sin(np.pi * np.arange(WINDOW) / WINDOW) ** 2
    return window


@cache
def mel_filters() -> NDArray[np.float64]:
    """The triangles H, [HEIGHT, TRANSFORM / 2 + 1], the lowest pitch first."""
    edges = hertz(np.linspace(mel(LOWEST_HERTZ), mel(HIGHEST_HERTZ), HEIGHT + 2))
    frequencies = np.arange(TRANSFORM // 2 + 1) * SAMPLE_RATE / TRANSFORM
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (frequencies - low) / (middle - low), (high - frequencies) / (high - middle)
    triangles: NDArray[np.float64] = np.maximum(0.0, np.minimum(rising, falling))
    return triangles


def mel(frequency: float) -> float:
    """Hertz -> mel."""
    return float(2595.0 * np.log10(1.0 + frequency / 700.0))


def hertz(mels: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mel -> hertz."""
    frequencies: NDArray[np.float64] = 700.0 * (10.0 ** (mels / 2595.0) - 1.0)
    return frequencies


def trimmed(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """The sound without what is quiet before and after it; all of it where nothing stands out."""
    hop = round(HOP_SECONDS * SAMPLE_RATE)
    frames = len(samples) // hop
    if frames < 2:
        return samples
    power = (samples[: frames * hop].astype(np.float64).reshape(frames, hop) ** 2).mean(axis=1)
    decibels = 10.0 * np.log10(np.maximum(power, TINY))
    loud = np.flatnonzero(decibels > decibels.max() - QUIET_DECIBELS)
    margin = round(MARGIN_SECONDS * SAMPLE_RATE)
    first = max(0, int(loud[0]) * hop - margin)
    return samples[first : (int(loud[-1]) + 1) * hop + margin]

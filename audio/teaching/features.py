"""Sound -> what phrases are compared by: what Whisper's encoder makes of it, beside the plain spectrum.

The encoder tells words apart whoever says them; the spectrum tells how this person says them, and works for
sounds that no language knows. On spoken digits the two together miss about a third less than the encoder.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from audio.capture.sound import Utterance
from audio.teaching.cepstra import cepstra
from audio.teaching.trimming import FEWEST_FRAMES, FRAME_SAMPLES, Span, loud_span

Matrix = npt.NDArray[np.float32]
Encode = Callable[[Utterance], Matrix]
"""An utterance -> the encoder's output, a row a frame of `FRAME_SECONDS`, the first at its first sample."""
Features = Callable[[Utterance], Matrix | None]
"""An utterance -> (frames, width), rows of length 1; None where there is too little sound."""

ENCODER_SHARE = 0.7
"""Of the similarity; the rest is the spectrum's. On spoken digits 0.5 does as well for the person who taught
them and worse for others, 0 and 1 do worse."""


class SpectrumFeatures:
    """The plain spectrum alone, where there is no encoder."""

    def __call__(self, utterance: Utterance) -> Matrix | None:
        """See `Features`; 26 wide."""
        span = _span(utterance)
        return None if span is None else _spectrum(utterance, span)


class EncoderFeatures:
    """The encoder's frames without their `mean`, beside the spectrum."""

    def __init__(self, encode: Encode, mean: npt.NDArray[np.float32]) -> None:
        self._encode = encode
        self._mean = mean

    def __call__(self, utterance: Utterance) -> Matrix | None:
        """See `Features`; 26 wider than the encoder. Raises what `encode` raises."""
        span = _span(utterance)
        if span is None:
            return None
        heard = self._encode(utterance)[span.start : span.end].astype(np.float32)
        if len(heard) < FEWEST_FRAMES:
            return None
        spectrum = _spectrum(utterance, span)[: len(heard)]
        meaning = _unit_rows(heard - self._mean)
        return np.hstack(
            [np.sqrt(np.float32(ENCODER_SHARE)) * meaning, np.sqrt(np.float32(1 - ENCODER_SHARE)) * spectrum]
        )


def mean_of_encoder(encode: Encode, sounds: Sequence[Utterance]) -> npt.NDArray[np.float32]:
    """The encoder's mean over sounds that mean nothing: what its frames have in common whatever is said."""
    frames = []
    for sound in sounds:
        span = _span(sound)
        if span is not None:
            frames.append(encode(sound)[span.start : span.end].astype(np.float32))
    return np.asarray(np.concatenate(frames).mean(axis=0), np.float32)


def _span(utterance: Utterance) -> Span | None:
    span = loud_span(utterance)
    return None if span is None or span.end - span.start < FEWEST_FRAMES else span


def _spectrum(utterance: Utterance, span: Span) -> Matrix:
    return _unit_rows(cepstra(utterance.samples[span.start * FRAME_SAMPLES :], span.end - span.start))


def _unit_rows(rows: Matrix) -> Matrix:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-6), np.float32)

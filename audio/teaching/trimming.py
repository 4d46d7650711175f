"""Where in an utterance the sound is: the silence before and after says nothing about the phrase."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from audio.capture.sound import SAMPLE_RATE, Utterance

FRAME_SECONDS = 0.02
"""The frames of every feature here; also those of Whisper's encoder."""
FRAME_SAMPLES = round(FRAME_SECONDS * SAMPLE_RATE)
FEWEST_FRAMES = 10
"""0.2 s. Warping has nothing to hold on to in less."""
QUIETER_BY_DECIBELS = 30.0
"""So far under the loudest part is it silence; the ends of words are still above."""
SHARE_ABOVE_NOISE = 0.25
"""Of the way, in decibels, from the quietest part to the loudest: under it is the noise of the room."""
KEPT_FRAMES = 2
"""Kept on either side: consonants begin and end quietly."""


@dataclass(frozen=True)
class Span:
    """A stretch of an utterance in frames of `FRAME_SECONDS`, the end excluded."""

    start: int
    end: int
    above_noise: float
    """How many decibels the loudest part is above the quietest."""

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return (self.end - self.start) * FRAME_SECONDS


def loud_span(utterance: Utterance) -> Span | None:
    """The stretch from the first loud frame to the last; None where the sound is shorter than a frame."""
    sound = utterance.samples
    count = len(sound) // FRAME_SAMPLES
    if not count:
        return None
    power = np.mean(sound[: count * FRAME_SAMPLES].reshape(count, FRAME_SAMPLES) ** 2, axis=1)
    decibels = 10 * np.log10(power + 1e-9)
    quiet, loud = np.percentile(decibels, (5, 98))
    threshold = max(loud - QUIETER_BY_DECIBELS, quiet + SHARE_ABOVE_NOISE * (loud - quiet))
    (above,) = np.nonzero(decibels >= min(threshold, decibels.max()))
    start, end = max(0, above[0] - KEPT_FRAMES), min(count, above[-1] + 1 + KEPT_FRAMES)
    return Span(int(start), int(end), float(loud - quiet))

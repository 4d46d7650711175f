"""Whether an utterance was too quiet, too loud or too noisy to be understood, and what to do about it."""

from __future__ import annotations

import numpy as np

from audio.capture.sound import Utterance
from language.sentence import message

QUIET_BELOW = 0.03
"""Peak, of 1: -30 dB of full scale. Speech near a microphone that is set well reaches 0.1 to 0.5."""
CLIPPED_FROM = 0.999
FAINTEST = 1e-9
CLIPPED_SHARE = 0.001
"""More samples at the limits than this: not a peak, but a microphone that is too loud."""
FRAME_SAMPLES = 320
"""20 ms."""
NOISY_BELOW_DECIBELS = 16.5
"""Between its louder and its quieter frames, the 95th and the 10th percentile. Nearly all real speech has 18
to 70, orders of coffee with the noise of a kitchen 6 dB below them 14 to 21."""


def is_clipped(utterance: Utterance) -> bool:
    """Whether the microphone was too loud."""
    return float(np.mean(np.abs(utterance.samples) >= CLIPPED_FROM)) > CLIPPED_SHARE


def is_noisy(utterance: Utterance) -> bool:
    """Whether there is about as much noise as speech in it."""
    frames = utterance.samples[: len(utterance.samples) // FRAME_SAMPLES * FRAME_SAMPLES]
    if not len(frames):
        return False
    power = np.square(frames.reshape(-1, FRAME_SAMPLES), dtype=np.float64).mean(axis=1)
    quiet, loud = np.percentile(10 * np.log10(power + FAINTEST), (10, 95))
    return bool(loud - quiet < NOISY_BELOW_DECIBELS)


def trouble_with(utterance: Utterance) -> str:
    """What was wrong with its sound, and what helps, in a sentence; "" where nothing was."""
    loudness = np.abs(utterance.samples)
    if not len(loudness):
        return ""
    if loudness.max() < QUIET_BELOW:
        return message("That was very quiet: come closer to the microphone, or turn it up, and say it again.")
    if is_clipped(utterance):
        return message(
            "That was too loud for the microphone: move away from it, or turn it down, and say it again."
        )
    if is_noisy(utterance):
        return message("There was much noise in that: come closer to the microphone, and say it again.")
    return ""

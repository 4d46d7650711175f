"""Whether an utterance was too quiet or too loud to be understood, and what to do about it."""

from __future__ import annotations

import numpy as np

from audio.sound import Utterance

QUIET_BELOW = 0.03
"""Peak, of 1: -30 dB of full scale. Speech near a microphone that is set well reaches 0.1 to 0.5."""
CLIPPED_FROM = 0.999
CLIPPED_SHARE = 0.001
"""More samples at the limits than this: not a peak, but a microphone that is too loud."""


def is_clipped(utterance: Utterance) -> bool:
    """Whether the microphone was too loud."""
    return float(np.mean(np.abs(utterance.samples) >= CLIPPED_FROM)) > CLIPPED_SHARE


def trouble_with(utterance: Utterance) -> str:
    """What was wrong with its loudness, and what helps, in a sentence; "" where nothing was."""
    loudness = np.abs(utterance.samples)
    if not len(loudness):
        return ""
    if loudness.max() < QUIET_BELOW:
        return "That was very quiet: come closer to the microphone, or turn it up, and say it again."
    if is_clipped(utterance):
        return "That was too loud for the microphone: move away from it, or turn it down, and say it again."
    return ""

"""Whether an utterance was too quiet or too loud to be understood, and what to do about it."""

from __future__ import annotations

import numpy as np

from audio.sound import Utterance

QUIET_BELOW = 0.03
"""Peak, of 1: -30 dB of full scale. Speech near a microphone that is set well reaches 0.1 to 0.5."""
CLIPPED_FROM = 0.999
CLIPPED_SHARE = 0.002
"""Of the samples: some vowels were cut off at the top, not a single knock."""


def trouble_with(utterance: Utterance) -> str:
    """What was wrong with its loudness, and what helps, in a sentence; "" where nothing was."""
    loudness = np.abs(utterance.samples)
    if not len(loudness):
        return ""
    if loudness.max() < QUIET_BELOW:
        return "That was very quiet: come closer to the microphone, or turn it up, and say it again."
    if float((loudness >= CLIPPED_FROM).mean()) > CLIPPED_SHARE:
        return "That was too loud for the microphone: move away from it, or turn it down, and say it again."
    return ""

"""What somebody just said, as the picture that a model would have learnt from."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from language.sentence import message
from models.data.checks import DataError
from models.data.spoken.decoding import UnusableSoundError, need_a_sound, resampled
from models.data.spoken.spectrogram import picture_of


def sound_image(pcm: bytes, rate: int) -> NDArray[np.uint8]:
    """Signed 16-bit little-endian mono samples at `rate` -> the picture, uint8 [HEIGHT, WIDTH].

    Raises `DataError` where there is nothing to see in it.
    """
    samples = np.frombuffer(pcm[: len(pcm) // 2 * 2], "<i2").astype(np.float32) / np.float32(32768)
    made = resampled(samples, rate)
    try:
        need_a_sound(made)
    except UnusableSoundError as error:
        raise DataError(
            message("What was to be predicted is {error}; say a word, or choose another file.", error=error)
        ) from error
    return picture_of(made)

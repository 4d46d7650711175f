"""The bytes of a sound file -> its samples, in mono and at one rate."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from language.sentence import message

SAMPLE_RATE = 8_000
"""Samples a second of every sound here: telephone quality, in which the Free Spoken Digit Dataset is, and in
which people tell digits apart without trouble."""
LONGEST_SECONDS = 10.0
"""More than any word takes."""
MOST_CHANNELS = 16
"""A small file may hold hundreds of silent ones, which would fill the memory."""
SHORTEST_SECONDS = 0.05
SILENT_BELOW = 10 ** (-60 / 20)
"""The largest sample of a sound that is taken for silence: 60 decibels below full scale."""


class UnusableSoundError(ValueError):
    """A file that is no word to learn from. Its text is a few words: what it is instead."""


@dataclass(frozen=True, eq=False)
class Sound:
    """One recording."""

    samples: NDArray[np.float32]
    """[n], from -1 to 1, mono, at `SAMPLE_RATE`."""
    rate: int
    """Samples a second that the file had."""
    channels: int
    """That the file had."""

    @property
    def was_converted(self) -> bool:
        """Whether channels were mixed or the rate was changed."""
        return self.channels != 1 or self.rate != SAMPLE_RATE


def decode(contents: bytes) -> Sound:
    """Decode, mix down and resample what libsndfile reads (WAV above all). Raises `UnusableSoundError`.

    No more is decoded than the longest word takes, whatever the header says.
    """
    if not contents:
        raise UnusableSoundError(message("an empty file"))
    try:
        with soundfile.SoundFile(io.BytesIO(contents)) as file:
            rate, channels = int(file.samplerate), int(file.channels)
            if not 1_000 <= rate <= 400_000:
                raise UnusableSoundError(message("sampled {rate} times a second", rate=rate))
            if channels > MOST_CHANNELS:
                raise UnusableSoundError(message("of {channels} channels", channels=channels))
            read = file.read(int(LONGEST_SECONDS * rate) + 1, dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, OSError, RuntimeError, ValueError, TypeError) as error:
        if isinstance(error, UnusableSoundError):
            raise
        raise UnusableSoundError(message("damaged, or no sound file")) from error
    if len(read) > LONGEST_SECONDS * rate:
        raise UnusableSoundError(
            message("longer than {longest_seconds} s", longest_seconds=f"{LONGEST_SECONDS:g}")
        )
    # One value that is no number would spoil all that the resampler makes of its neighbours.
    mono = np.nan_to_num(read, posinf=1.0, neginf=-1.0).mean(axis=1, dtype=np.float64).astype(np.float32)
    samples = resampled(np.clip(mono, -1.0, 1.0), rate)
    need_a_sound(samples)
    return Sound(samples, rate, channels)


def resampled(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Mono samples at `rate` -> the same sound at `SAMPLE_RATE`, nothing above half of it folded down."""
    if rate == SAMPLE_RATE or not len(samples):
        return samples
    made: NDArray[np.float32] = soxr.resample(samples, rate, SAMPLE_RATE).astype(np.float32)
    return made


def need_a_sound(samples: NDArray[np.float32]) -> None:
    """Raise `UnusableSoundError` where samples [n] at `SAMPLE_RATE` are too few, or silence."""
    if not len(samples):
        raise UnusableSoundError(message("an empty file"))
    if len(samples) < SHORTEST_SECONDS * SAMPLE_RATE:
        raise UnusableSoundError(message("too short for a word"))
    if float(np.abs(samples).max()) < SILENT_BELOW:
        raise UnusableSoundError(message("nothing but silence"))

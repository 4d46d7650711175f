"""Frames of sound -> utterances: where somebody begins to speak, and where they have finished.

Loudness is judged in the band of speech and against the noise of the room. Time is counted in frames, so
the same frames give the same utterances however fast they come.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from audio.sound import SAMPLE_RATE, SAMPLE_WIDTH, Utterance

FRAME_SECONDS = 0.03
FRAME_SAMPLES = round(FRAME_SECONDS * SAMPLE_RATE)
FRAME_BYTES = FRAME_SAMPLES * SAMPLE_WIDTH
QUIETEST_DECIBELS = -90.0
METER_BOTTOM_DECIBELS = -60.0
SPEECH_BAND_HERTZ = (250.0, 4000.0)
"""Below lie hum and rumble, above little of what tells speech from noise."""


@dataclass(frozen=True)
class Endpoints:
    """How speech is told from its surroundings. Durations in seconds, loudness in decibels."""

    starts_after: float = 0.09
    """Loud for so long without a gap: somebody speaks."""
    kept_before: float = 0.3
    """Kept from before that moment: the first consonant is quieter than the vowel after it."""
    ends_after: float = 0.6
    """Quiet for so long: they have finished. Shorter, and a pause for thought cuts a command in two."""
    shortest: float = 0.15
    """Loud for less in all: a knock, not a word."""
    longest: float = 15.0
    above_noise: float = 12.0
    quiet_below: float = 3.0
    """So far under the threshold for a start is it quiet again; speech fades towards its end."""
    noise_between: tuple[float, float] = (-75.0, -30.0)
    calibrated_over: float = 0.3


class Endpointer:
    """Feed it frames of `FRAME_SECONDS`; now and then one completes an utterance."""

    def __init__(self, endpoints: Endpoints | None = None) -> None:
        self._ends = endpoints or Endpoints()
        self._noise: float | None = None
        self._first: list[float] = []
        self._before: deque[bytes] = deque(maxlen=_frames(self._ends.kept_before + self._ends.starts_after))
        self._spoken: list[bytes] = []
        self._loudness: list[float] = []
        self._loud_in_a_row = 0
        self._quiet_in_a_row = 0

    @property
    def speaking(self) -> bool:
        """Whether an utterance has begun and not yet ended."""
        return bool(self._spoken)

    def feed(self, frame: bytes) -> Utterance | None:
        """Take the next frame; the utterance that it completes, if it does."""
        decibels = speech_decibels(frame)
        if self.speaking:
            return self._continue(frame, decibels)
        self._wait(frame, decibels)
        return None

    def _wait(self, frame: bytes, decibels: float) -> None:
        self._before.append(frame)
        threshold = self._threshold()
        self._loud_in_a_row = self._loud_in_a_row + 1 if decibels > threshold else 0
        self._follow_noise(decibels)
        if self._loud_in_a_row >= _frames(self._ends.starts_after):
            self._spoken = list(self._before)
            self._loudness = [decibels] * self._loud_in_a_row
            self._quiet_in_a_row = 0

    def _continue(self, frame: bytes, decibels: float) -> Utterance | None:
        self._spoken.append(frame)
        self._loudness.append(decibels)
        quiet = decibels < self._threshold() - self._ends.quiet_below
        self._quiet_in_a_row = self._quiet_in_a_row + 1 if quiet else 0
        if self._quiet_in_a_row >= _frames(self._ends.ends_after):
            return self._finish()
        if len(self._spoken) >= _frames(self._ends.longest):
            # Nobody speaks for so long without a breath: the room itself has grown louder.
            self._noise = self._within_limits(float(np.percentile(self._loudness, 20)))
            return self._finish()
        return None

    def _finish(self) -> Utterance | None:
        quiet = self._threshold() - self._ends.quiet_below
        loud = sum(decibels >= quiet for decibels in self._loudness)
        spoken, self._spoken, self._loudness = self._spoken, [], []
        self._loud_in_a_row = 0
        self._before.clear()
        self._before.extend(spoken[-_frames(self._ends.kept_before) :])
        return Utterance(b"".join(spoken)) if loud >= _frames(self._ends.shortest) else None

    def _threshold(self) -> float:
        noise = self._ends.noise_between[1] if self._noise is None else self._noise
        return noise + self._ends.above_noise

    def _follow_noise(self, decibels: float) -> None:
        """Down quickly, up slowly: the first words of somebody who speaks at once must not count as noise."""
        if self._noise is None:
            self._first.append(decibels)
            if len(self._first) >= _frames(self._ends.calibrated_over):
                self._noise = self._within_limits(float(np.percentile(self._first, 30)))
        elif not self._loud_in_a_row:
            share = 0.2 if decibels < self._noise else 0.05
            self._noise = self._within_limits(self._noise + share * (decibels - self._noise))

    def _within_limits(self, decibels: float) -> float:
        return float(np.clip(decibels, *self._ends.noise_between))


def collect(frames: Sequence[bytes], endpoints: Endpoints | None = None) -> Utterance:
    """Everything between press and release as one utterance, without the silence before and after.

    Where nothing stands out as speech, all of it is kept: the speaker knows better.
    """
    ends = endpoints or Endpoints()
    decibels = [speech_decibels(frame) for frame in frames]
    threshold = min(decibels, default=0.0) + ends.above_noise
    loud = [index for index, value in enumerate(decibels) if value > threshold]
    if not loud:
        return Utterance(b"".join(frames))
    kept = _frames(ends.kept_before)
    return Utterance(b"".join(frames[max(0, loud[0] - kept) : loud[-1] + kept + 1]))


def level(frame: bytes) -> float:
    """Loudness for a meter: 0 (-60 decibels of full scale, or less) .. 1 (full scale)."""
    samples = _samples(frame)
    power = float(np.mean(samples**2)) if len(samples) else 0.0
    return float(np.clip(1.0 - _decibels(power) / METER_BOTTOM_DECIBELS, 0.0, 1.0))


def speech_decibels(frame: bytes) -> float:
    """Loudness within `SPEECH_BAND_HERTZ` in decibels of full scale, `QUIETEST_DECIBELS` .. 0."""
    samples = _samples(frame)
    if not len(samples):
        return QUIETEST_DECIBELS
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)
    band = (hertz >= SPEECH_BAND_HERTZ[0]) & (hertz <= SPEECH_BAND_HERTZ[1])
    # Parseval: the window keeps 3/8 of the power, and each frequency stands for its mirror image too.
    return _decibels(2 * float(spectrum[band].sum()) / len(samples) ** 2 / 0.375)


def _samples(frame: bytes) -> np.typing.NDArray[np.float64]:
    return np.frombuffer(frame, "<i2").astype(np.float64) / 32768


def _decibels(power: float) -> float:
    return max(QUIETEST_DECIBELS, 10 * float(np.log10(power + 1e-12)))


def _frames(seconds: float) -> int:
    return max(1, round(seconds / FRAME_SECONDS))

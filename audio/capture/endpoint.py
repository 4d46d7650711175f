"""Frames of sound -> utterances: where somebody begins to speak, pauses, and has finished.

What is speech, `audio.capture.voice_activity` tells. Time is counted in frames, so the same frames give
the same utterances however fast they come.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from audio.capture.sound import Utterance
from audio.capture.voice_activity import (
    FRAME_BYTES,
    FRAME_SECONDS,
    VoiceActivity,
    frame_count,
    speech_decibels,
)

METER_BOTTOM_DECIBELS = -60.0
STANDS_OUT_DECIBELS = 12.0
KEPT_AFTER_SECONDS = 0.25
"""Of a recording, after its last speech: about what a microphone's utterance has there."""


@dataclass(frozen=True)
class Endpoints:
    """How speech is told from its surroundings. Durations in seconds, probabilities 0 .. 1."""

    starts_above: float = 0.6
    """A frame more likely than this is speech."""
    ends_below: float = 0.5
    """Once somebody speaks, it takes a frame less likely than this for them to fall silent."""
    starts_after: float = 0.064
    """Speech for so long without a gap: somebody speaks. The same after a pause: they go on."""
    kept_before: float = 0.3
    """Kept from before the first of it: the first consonant is quieter than the vowel after it."""
    pauses_after: float = 0.2
    """Silent for so long: perhaps they have finished. A stop within a word is shorter. The utterance ends
    here: this silence is part of it, since the last consonant is quieter than the vowel before it."""
    complete_ends_after: float = 0.0
    """Silent for so long after a complete command, which no other begins with: it is done."""
    open_ends_after: float = 0.4
    """Silent for so long after a command that could go on: it does not."""
    ends_after: float = 0.65
    """Silent for so long: they have finished. Shorter, and a pause for thought cuts a command in two."""
    shortest: float = 0.1
    """Speech for less in all: a knock, not a word."""
    longest: float = 15.0

    def patient(self, times: float) -> Endpoints:
        """For somebody whose pauses are so many times as long, those after a complete command too."""
        ends, open_ends = self.ends_after * times, self.open_ends_after * times
        return replace(self, ends_after=ends, open_ends_after=open_ends, complete_ends_after=open_ends)


@dataclass(frozen=True)
class Pause:
    """Nobody speaks for the moment; if nobody goes on, this is the utterance, the very same object."""

    utterance: Utterance


class Endpointer:
    """Feed it frames; now and then one completes an utterance, and before that there is a pause."""

    def __init__(self, activity: VoiceActivity, endpoints: Endpoints | None = None) -> None:
        self._activity = activity
        self._ends = endpoints or Endpoints()
        self._starts_after = frame_count(self._ends.starts_after)
        self._pauses_after = frame_count(self._ends.pauses_after)
        self._before: deque[bytes] = deque(maxlen=frame_count(self._ends.kept_before) + self._starts_after)
        self._spoken: list[bytes] = []
        self._speech_frames = 0
        self._silent_frames = 0
        self._in_a_row = 0
        self._pause: Pause | None = None
        self.reset()

    @property
    def speaking(self) -> bool:
        """Whether an utterance has begun and not yet ended."""
        return bool(self._spoken)

    @property
    def silence(self) -> float:
        """Seconds since the last speech of the utterance that has begun; 0 where none has."""
        return self._silent_frames * FRAME_SECONDS

    @property
    def pause(self) -> Pause | None:
        """The same pause for as long as it lasts. None where nobody has spoken, or somebody still does."""
        return self._pause

    @property
    def stirring(self) -> bool:
        """Whether the last frame may be the beginning of more speech: the next one tells."""
        return self._in_a_row > 0

    def reset(self) -> None:
        """Forget everything: the next frame does not follow on those before."""
        self._activity.reset()
        self._before.clear()
        self._clear()

    def feed(self, frame: bytes) -> Utterance | None:
        """Take the next frame; the utterance that it completes, if it does."""
        probability = self._activity.probability(frame)
        self._in_a_row = self._in_a_row + 1 if probability > self._ends.starts_above else 0
        if self.speaking:
            return self._continue(frame, probability)
        self._before.append(frame)
        if self._in_a_row >= self._starts_after:
            self._spoken = list(self._before)
            self._speech_frames = self._in_a_row
        return None

    def finish(self) -> None:
        """End the utterance here. Speech that is just beginning belongs to the next one."""
        # The first half of the pause, where the last word fades away, must not begin the next utterance.
        fading = len(self._spoken) - self._silent_frames + self._pauses_after // 2
        later, beginning = self._spoken[fading:], min(self._in_a_row, self._starts_after - 1)
        self._clear()
        self._in_a_row = beginning
        self._before.clear()
        self._before.extend(later)

    def _continue(self, frame: bytes, probability: float) -> Utterance | None:
        self._spoken.append(frame)
        if self._goes_on(probability):
            self._speech_frames += 1
            self._silent_frames, self._pause = 0, None
        else:
            self._silent_frames += 1
        if self._silent_frames == self._pauses_after and self._is_a_word():
            self._pause = Pause(Utterance(b"".join(self._spoken)))
        ended = self._silent_frames >= frame_count(self._ends.ends_after)
        return self._complete() if ended or len(self._spoken) >= frame_count(self._ends.longest) else None

    def _goes_on(self, probability: float) -> bool:
        if self._silent_frames:
            return self._in_a_row >= self._starts_after
        return probability >= self._ends.ends_below

    def _complete(self) -> Utterance | None:
        pause, spoken, is_a_word = self._pause, self._spoken, self._is_a_word()
        self.finish()
        if pause is not None:
            return pause.utterance
        return Utterance(b"".join(spoken)) if is_a_word else None

    def _is_a_word(self) -> bool:
        return self._speech_frames >= frame_count(self._ends.shortest)

    def _clear(self) -> None:
        self._spoken = []
        self._speech_frames = self._silent_frames = self._in_a_row = 0
        self._pause = None


def collect(frames: Sequence[bytes], endpoints: Endpoints | None = None) -> Utterance:
    """Everything between press and release as one utterance, without the silence before and after.

    Where nothing stands out as speech, all of it is kept: the speaker knows better.
    """
    ends = endpoints or Endpoints()
    decibels = [speech_decibels(frame) for frame in frames]
    threshold = min(decibels, default=0.0) + STANDS_OUT_DECIBELS
    loud = [index for index, value in enumerate(decibels) if value > threshold]
    if not loud:
        return Utterance(b"".join(frames))
    kept = frame_count(ends.kept_before)
    return Utterance(b"".join(frames[max(0, loud[0] - kept) : loud[-1] + kept + 1]))


def without_silence(
    utterance: Utterance, activity: VoiceActivity, endpoints: Endpoints | None = None
) -> Utterance:
    """A recording from a little before its first speech to a little after its last, pauses between included.

    Where no frame is speech, all of it is kept: the utterance itself.
    """
    ends = endpoints or Endpoints()
    activity.reset()
    spoken = [
        start
        for start in range(0, len(utterance.pcm), FRAME_BYTES)
        if activity.probability(_whole_frame(utterance.pcm, start)) > ends.starts_above
    ]
    if not spoken:
        return utterance
    first = spoken[0] - frame_count(ends.kept_before) * FRAME_BYTES
    last = spoken[-1] + (1 + frame_count(KEPT_AFTER_SECONDS)) * FRAME_BYTES
    return Utterance(utterance.pcm[max(0, first) : last])


def _whole_frame(pcm: bytes, start: int) -> bytes:
    """Silence stands in for what the last frame lacks."""
    return pcm[start : start + FRAME_BYTES].ljust(FRAME_BYTES, b"\0")


def level(frame: bytes) -> float:
    """Loudness for a meter: 0 (-60 decibels of full scale, or less) .. 1 (full scale)."""
    samples = np.frombuffer(frame, "<i2").astype(np.float64) / 32768
    power = float(np.mean(samples**2)) if len(samples) else 0.0
    decibels = 10 * float(np.log10(power + 1e-12))
    return float(np.clip(1.0 - decibels / METER_BOTTOM_DECIBELS, 0.0, 1.0))

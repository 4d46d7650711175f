"""How likely it is that somebody speaks in a frame of sound: by a small neural network, or by loudness.

The network is Silero VAD, version 6, which faster-whisper carries with it. It hears a voice in the noise of a
kitchen, where loudness hears only the kitchen, and costs about a tenth of a millisecond a frame.
"""

from __future__ import annotations

import importlib.util
from collections import deque
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from audio.capture.sound import SAMPLE_RATE, SAMPLE_WIDTH
from language.sentence import message

FRAME_SAMPLES = 512
"""What Silero takes at a time."""
FRAME_SECONDS = FRAME_SAMPLES / SAMPLE_RATE
FRAME_BYTES = FRAME_SAMPLES * SAMPLE_WIDTH

CONTEXT_SAMPLES = 64
STATE_SHAPE = (1, 1, 128)
MODEL_FILE = Path("assets", "silero_vad_v6.onnx")

QUIETEST_DECIBELS = -90.0
SPEECH_BAND_HERTZ = (250.0, 4000.0)
"""Below lie hum and rumble, above little of what tells speech from noise."""
SURELY_SPEECH_DECIBELS = 20.0
"""So far above the noise of the room a frame counts as certain."""
LOUD = 0.6
"""A frame more likely than this is no noise to follow."""
NOISE_BETWEEN_DECIBELS = (-75.0, -30.0)
CALIBRATED_OVER_SECONDS = 0.3
QUIET_AGAIN_AFTER_SECONDS = 0.6
LONGEST_BREATH_SECONDS = 12.0


class VoiceActivityError(Exception):
    """The network cannot be used here; the text is one sentence: what is missing."""


class VoiceActivity(Protocol):
    """What tells speech from other sound. It remembers the frames before; one thread uses it at a time."""

    knows_speech: bool
    """Whether it tells speech from other sounds, and not only loud ones from the room."""

    def probability(self, frame: bytes) -> float:
        """The probability, 0 .. 1, of speech in the next frame of `FRAME_BYTES`."""

    def reset(self) -> None:
        """Forget the frames before: the next one does not follow on them."""


def best_voice_activity(model: Path | None = None) -> VoiceActivity:
    """Silero where it can be used, else loudness. `model` is as for `SileroActivity`."""
    try:
        return SileroActivity(model)
    except VoiceActivityError:
        return LoudnessActivity()


class SileroActivity:
    """The network, a frame at a time: https://github.com/snakers4/silero-vad, MIT.

    Each frame is seen together with the end of the one before; a recurrent layer remembers the rest. `model`
    is an ONNX file, without one that of faster-whisper. Raises `VoiceActivityError` where onnxruntime or the
    model is missing.
    """

    knows_speech = True

    def __init__(self, model: Path | None = None) -> None:
        self._session = _session(model or _model_of_faster_whisper())
        self._context: npt.NDArray[np.float32] = np.zeros(CONTEXT_SAMPLES, np.float32)
        self._hidden: npt.NDArray[np.float32] = np.zeros(STATE_SHAPE, np.float32)
        self._cell: npt.NDArray[np.float32] = np.zeros(STATE_SHAPE, np.float32)

    def probability(self, frame: bytes) -> float:
        """See `VoiceActivity`."""
        sound = np.concatenate((self._context, _samples(frame).astype(np.float32)))
        inputs = {"input": sound[np.newaxis], "h": self._hidden, "c": self._cell}
        probabilities, self._hidden, self._cell = self._session.run(None, inputs)
        self._context = sound[-CONTEXT_SAMPLES:]
        return float(probabilities[0])

    def reset(self) -> None:
        """See `VoiceActivity`."""
        self._context = np.zeros(CONTEXT_SAMPLES, np.float32)
        self._hidden = np.zeros(STATE_SHAPE, np.float32)
        self._cell = np.zeros(STATE_SHAPE, np.float32)


class LoudnessActivity:
    """Loudness in the band of speech over the noise of the room, which it follows.

    The scale is no true probability: it grows from 0 at the noise to 1 at `SURELY_SPEECH_DECIBELS` over it.
    """

    knows_speech = False

    def __init__(self) -> None:
        self.reset()

    def probability(self, frame: bytes) -> float:
        """See `VoiceActivity`."""
        decibels = speech_decibels(frame)
        noise = NOISE_BETWEEN_DECIBELS[1] if self._noise is None else self._noise
        probability = float(np.clip((decibels - noise) / SURELY_SPEECH_DECIBELS, 0.0, 1.0))
        self._follow_noise(decibels, loud=probability > LOUD)
        return probability

    def reset(self) -> None:
        """See `VoiceActivity`."""
        self._noise: float | None = None
        self._first: list[float] = []
        self._breath: deque[float] = deque(maxlen=frame_count(LONGEST_BREATH_SECONDS))
        self._quiet_frames = frame_count(QUIET_AGAIN_AFTER_SECONDS)

    def _follow_noise(self, decibels: float, loud: bool) -> None:
        """Down quickly, up slowly and never while somebody speaks."""
        self._quiet_frames = 0 if loud else self._quiet_frames + 1
        quiet = self._quiet_frames >= frame_count(QUIET_AGAIN_AFTER_SECONDS)
        if quiet:
            self._breath.clear()
        else:
            self._breath.append(decibels)
        if self._noise is None:
            self._calibrate(decibels)
        elif len(self._breath) == self._breath.maxlen:
            # Nobody speaks for so long without a breath: the room itself has grown louder.
            self._noise = _within_limits(float(np.percentile(self._breath, 20)))
            self._breath.clear()
        elif quiet or decibels < self._noise:
            share = 0.2 if decibels < self._noise else 0.05
            self._noise = _within_limits(self._noise + share * (decibels - self._noise))

    def _calibrate(self, decibels: float) -> None:
        """A low one of the first values: the words of somebody who speaks at once must not count as noise."""
        self._first.append(decibels)
        if len(self._first) >= frame_count(CALIBRATED_OVER_SECONDS):
            self._noise = _within_limits(float(np.percentile(self._first, 30)))


def speech_decibels(frame: bytes) -> float:
    """Loudness within `SPEECH_BAND_HERTZ` in decibels of full scale, `QUIETEST_DECIBELS` .. 0."""
    samples = _samples(frame)
    if not len(samples):
        return QUIETEST_DECIBELS
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)
    band = (hertz >= SPEECH_BAND_HERTZ[0]) & (hertz <= SPEECH_BAND_HERTZ[1])
    # Parseval: the window keeps 3/8 of the power, and each frequency stands for its mirror image too.
    power = 2 * float(spectrum[band].sum()) / len(samples) ** 2 / 0.375
    return max(QUIETEST_DECIBELS, 10 * float(np.log10(power + 1e-12)))


def frame_count(seconds: float) -> int:
    """How many frames last about so long; at least one."""
    return max(1, round(seconds / FRAME_SECONDS))


def _session(model: Path) -> Any:
    try:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # The network is too small to share out, and idle threads would spin beside the recogniser's.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            str(model), sess_options=options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # onnxruntime has dozens of its own, of no common kind
        raise VoiceActivityError(message("Silero cannot be used ({error}).", error=error)) from error


def _model_of_faster_whisper() -> Path:
    """Found without importing the package, which takes long."""
    package = importlib.util.find_spec("faster_whisper")
    if package is None or package.origin is None:
        raise VoiceActivityError(message("faster-whisper, which carries Silero, is not installed."))
    return Path(package.origin).parent / MODEL_FILE


def _samples(frame: bytes) -> npt.NDArray[np.float64]:
    return np.frombuffer(frame, "<i2").astype(np.float64) / 32768


def _within_limits(decibels: float) -> float:
    return float(np.clip(decibels, *NOISE_BETWEEN_DECIBELS))

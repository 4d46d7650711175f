"""Sounds for the tests: spoken by espeak-ng, or made of sines and noise."""

import subprocess
from pathlib import Path

import numpy as np
import numpy.typing as npt

from audio.capture.files import read_sound
from audio.capture.sound import SAMPLE_RATE, Utterance
from audio.capture.voice_activity import FRAME_BYTES, FRAME_SAMPLES, FRAME_SECONDS

Samples = npt.NDArray[np.float64]


def say(text: str, path: Path, voice: str = "en-us") -> Path:
    """Have it spoken into a WAV file."""
    subprocess.run(["espeak-ng", "-v", voice, "-s", "120", "-w", str(path), text], check=True, timeout=30)
    return path


def spoken(text: str, folder: Path) -> Utterance:
    return read_sound(say(text, folder / "spoken.wav"))


def tone(seconds: float, amplitude: float = 0.3, hertz: float = 440.0, rate: int = SAMPLE_RATE) -> Samples:
    return amplitude * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)


def noise(seconds: float, amplitude: float = 0.001, seed: int = 0) -> Samples:
    return np.random.default_rng(seed).normal(0.0, amplitude, round(seconds * SAMPLE_RATE))


def pcm(*parts: Samples) -> bytes:
    samples = np.concatenate(parts)
    return (samples.clip(-1, 1) * 32767).astype("<i2").tobytes()


def frames(*parts: Samples) -> list[bytes]:
    """Cut into whole frames; what is left over is dropped."""
    data = pcm(*parts)
    return [data[start : start + FRAME_BYTES] for start in range(0, len(data) - FRAME_BYTES + 1, FRAME_BYTES)]


class ToldActivity:
    """A voice activity that is told by the frames themselves, those of `told`."""

    def __init__(self) -> None:
        self.resets = 0

    knows_speech = False

    def probability(self, frame: bytes) -> float:
        return float(np.frombuffer(frame, "<i2")[0]) / 100

    def reset(self) -> None:
        self.resets += 1


def told(*stretches: tuple[float, float]) -> list[bytes]:
    """Frames that say by themselves how likely they are speech: (probability, seconds) one after the other.

    They are numbered from 1 on, so that each can be found again.
    """
    made: list[bytes] = []
    for probability, seconds in stretches:
        for _ in range(round(seconds / FRAME_SECONDS)):
            samples = np.zeros(FRAME_SAMPLES, "<i2")
            samples[:2] = round(100 * probability), len(made) + 1
            made.append(samples.tobytes())
    return made


def numbers(utterance: Utterance) -> list[int]:
    """Which frames of `told` it is made of."""
    return [int(number) for number in np.frombuffer(utterance.pcm, "<i2")[1::FRAME_SAMPLES]]

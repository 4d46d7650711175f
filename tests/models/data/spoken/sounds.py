"""Sounds that are made at test time: tones that stand for words, as files, folders and zips."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

RATE = 8_000
WORDS = ("0", "1", "2")
SPEAKERS = ("anna", "ben")


def tone(hertz: float, seconds: float = 0.3, rate: int = RATE, loudness: float = 0.5) -> NDArray[np.float32]:
    times = np.arange(round(seconds * rate)) / rate
    return (loudness * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def word(label: str, speaker: str = "anna", number: int = 0, rate: int = RATE) -> NDArray[np.float32]:
    """A rising or falling tone: which, says the label; how high, a little the speaker."""
    random = np.random.default_rng([sum(map(ord, label + speaker)), number])
    start, end = {"0": (300, 900), "1": (900, 300), "2": (1500, 1500)}.get(label, (2000, 2500))
    seconds = 0.3 + 0.1 * random.random()
    times = np.arange(round(seconds * rate)) / rate
    hertz = np.linspace(start, end, len(times)) * (1.0 if speaker == "anna" else 1.15)
    noise = 0.005 * random.standard_normal(len(times))
    return (0.4 * np.sin(2 * np.pi * np.cumsum(hertz) / rate) + noise).astype(np.float32)


def wav(samples: NDArray[np.float32], rate: int = RATE) -> bytes:
    made = io.BytesIO()
    soundfile.write(made, samples, rate, format="WAV", subtype="PCM_16")
    return made.getvalue()


def write(path: Path, samples: NDArray[np.float32], rate: int = RATE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(wav(samples, rate))
    return path


def named(
    words: Iterable[str] = WORDS, speakers: Iterable[str] = SPEAKERS, each: int = 5
) -> list[tuple[str, bytes]]:
    """Files by their names."""
    return [
        (f"{label}_{speaker}_{number}.wav", wav(word(label, speaker, number)))
        for label in words
        for speaker in speakers
        for number in range(each)
    ]


def write_sounds(folder: Path, **what: object) -> Path:
    """A folder of `named` files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, contents in named(**what):  # type: ignore[arg-type]
        (folder / name).write_bytes(contents)
    return folder


def write_zip(path: Path, files: Iterable[tuple[str, bytes]], folder: str = "recordings/") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, contents in files:
            made.writestr(f"{folder}{name}", contents)
    return path

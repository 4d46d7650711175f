"""Sound files of any kind that libsndfile reads -> the utterance that a microphone would have given."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from audio.sound import SAMPLE_RATE, Utterance

LONGEST_SECONDS = 60.0
FULL_SCALE = 32767
UNKNOWN_SIZE = 0x7FFFF000
"""Programs that write a WAV into a pipe do not know its size beforehand, and promise at least this much."""


class SoundFileError(ValueError):
    """A file that cannot be heard; the text is one sentence for the user."""


def read_sound(path: str | Path) -> Utterance:
    """Read a WAV, FLAC, OGG, ... file, mix it to mono and resample it to `SAMPLE_RATE`.

    Raises `SoundFileError` when the file is missing, empty, no sound file, or longer than a command can be.
    """
    path = Path(path)
    _check_it_can_be_opened(path)
    if _is_truncated_wav(path):
        raise _cut_off(path)
    try:
        with soundfile.SoundFile(path) as file:
            _check_it_is_short(path, file)
            # The header may promise fewer frames than the file holds; the limit holds for what is read too.
            samples = file.read(int(LONGEST_SECONDS * file.samplerate), dtype="float32", always_2d=True)
            rate, promised = file.samplerate, file.frames
    except (soundfile.LibsndfileError, OSError) as error:
        raise SoundFileError(f"{path} is not a sound file that can be read, or it is damaged.") from error
    if len(samples) < promised or not len(samples):
        raise _cut_off(path)
    return Utterance(as_pcm(resample(samples.mean(axis=1), rate)))


def resample(samples: npt.NDArray[np.float32], rate: int) -> npt.NDArray[np.float32]:
    """Mono samples at `rate` -> the same sound at `SAMPLE_RATE`."""
    return (
        samples if rate == SAMPLE_RATE else np.asarray(soxr.resample(samples, rate, SAMPLE_RATE), np.float32)
    )


def as_pcm(samples: npt.NDArray[np.float32]) -> bytes:
    """Samples in -1 .. 1 -> 16-bit little-endian; what lies beyond is clipped."""
    finite = np.nan_to_num(samples, posinf=1.0, neginf=-1.0)
    return (np.clip(finite, -1.0, 1.0) * FULL_SCALE).round().astype("<i2").tobytes()


def _check_it_can_be_opened(path: Path) -> None:
    if path.is_dir():
        raise SoundFileError(f"{path} is a folder: name a sound file in it.")
    if not path.exists():
        raise SoundFileError(f"There is no file {path}: check its name.")
    if not os.access(path, os.R_OK):
        raise SoundFileError(f"{path} may not be read: allow it, or copy the file.")
    if path.stat().st_size == 0:
        raise SoundFileError(f"{path} is empty (0 bytes): make or copy it again.")


def _is_truncated_wav(path: Path) -> bool:
    """libsndfile reads what there is of a WAV file; the size in its header tells whether that is all."""
    with path.open("rb") as file:
        header = file.read(8)
    promised = int.from_bytes(header[4:8], "little") + 8
    return header[:4] == b"RIFF" and len(header) == 8 and path.stat().st_size < promised < UNKNOWN_SIZE


def _cut_off(path: Path) -> SoundFileError:
    return SoundFileError(f"{path} is cut off: it holds less sound than it says; make or copy it again.")


def _check_it_is_short(path: Path, file: soundfile.SoundFile) -> None:
    seconds = file.frames / file.samplerate
    if seconds > LONGEST_SECONDS:
        raise SoundFileError(
            f"{path} lasts {_duration(seconds)}, and a command at most {LONGEST_SECONDS:.0f} s: "
            "cut out the part that holds the command."
        )


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} minutes"

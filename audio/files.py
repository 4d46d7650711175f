"""Sound files of any kind that libsndfile reads -> the utterance that a microphone would have given."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from audio.sound import SAMPLE_RATE, Utterance

LONGEST_SECONDS = 600.0
"""Longer than any command, so that what is too long for one can be told from what is no sound to hear."""
BLOCK_SECONDS = 10.0
"""Read at a time: a long file with many channels at a high rate would fill the memory."""
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
            blocks = _Blocks(file)
            pcm = b"".join(as_pcm(samples) for samples in resampled(blocks, file.samplerate))
            promised = file.frames
    except (soundfile.LibsndfileError, OSError) as error:
        raise SoundFileError(f"{path} is not a sound file that can be read, or it is damaged.") from error
    if blocks.frames < promised or not blocks.frames:
        raise _cut_off(path)
    return Utterance(pcm)


def conversion(path: str | Path) -> str:
    """How a sound file that can be read differs from what is heard, in sentences, or ""."""
    found = soundfile.info(path)
    told = []
    if found.channels > 1:
        told.append(f"The {found.channels} channels of {path} are mixed down to one.")
    if found.samplerate != SAMPLE_RATE:
        told.append(f"The {found.samplerate / 1000:g} kHz of {path} are resampled to {SAMPLE_RATE / 1000:g}.")
    return " ".join(told)


class _Blocks:
    """The sound of a file in mono, block by block, and how many frames it had."""

    def __init__(self, file: soundfile.SoundFile) -> None:
        self._file = file
        self.frames = 0

    def __iter__(self) -> Iterator[npt.NDArray[np.float32]]:
        # The header may promise fewer frames than the file holds; the limit holds for what is read too.
        limit = int(LONGEST_SECONDS * self._file.samplerate)
        while self.frames < limit:
            count = min(int(BLOCK_SECONDS * self._file.samplerate), limit - self.frames)
            samples = self._file.read(count, dtype="float32", always_2d=True)
            if not len(samples):
                return
            self.frames += len(samples)
            # One value that is no number would spoil all that the resampler makes of its neighbours.
            yield np.nan_to_num(samples.mean(axis=1), posinf=1.0, neginf=-1.0)


def resampled(blocks: Iterable[npt.NDArray[np.float32]], rate: int) -> Iterator[npt.NDArray[np.float32]]:
    """Mono samples at `rate`, block by block -> the same sound at `SAMPLE_RATE`."""
    if rate == SAMPLE_RATE:
        yield from blocks
        return
    resampler = soxr.ResampleStream(rate, SAMPLE_RATE, 1, dtype="float32")
    for samples in blocks:
        yield resampler.resample_chunk(samples)
    yield resampler.resample_chunk(np.zeros(0, np.float32), last=True)


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
            f"{path} lasts {seconds / 60:.0f} minutes, and at most {LONGEST_SECONDS / 60:.0f} are heard: "
            "cut out the part that holds the command."
        )

"""Sound files of any kind that libsndfile reads -> the utterance that a microphone would have given."""

from __future__ import annotations

import contextlib
import errno
import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from audio.capture.sound import SAMPLE_RATE, Utterance
from audio.user_files import NoRegularFileError, TooLargeError, open_user_file
from language.sentence import joined, message

MOST_BYTES = 2**32
"""A WAV file cannot be larger."""
LONGEST_SECONDS = 600.0
"""Longer than any command, so that what is too long for one can be told from what is no sound to hear."""
BLOCK_SECONDS = 10.0
"""Read at a time: a long file would fill the memory."""
BLOCK_SAMPLES = 2**21
"""The same for all channels together: 8 MB."""
MOST_SAMPLES = 2**28
"""Of all channels together: eight channels at 48 kHz for ten minutes, which takes seconds to be read."""
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
    with _opened(path) as file:
        if _is_truncated_wav(file):
            raise _cut_off(path)
        with _sound_in(file, path) as sound:
            _check_it_is_short(path, sound)
            blocks = _Blocks(sound)
            pcm = b"".join(as_pcm(samples) for samples in resampled(blocks, sound.samplerate))
            promised = sound.frames
    if blocks.frames < promised or not blocks.frames:
        raise _cut_off(path)
    return Utterance(pcm)


def conversion(path: str | Path) -> str:
    """How a sound file that can be read differs from what is heard, in sentences, or "".

    Raises `SoundFileError` as `read_sound` does.
    """
    path = Path(path)
    with _opened(path) as file, _sound_in(file, path) as sound:
        channels, rate = sound.channels, sound.samplerate
    told = []
    if channels > 1:
        told.append(
            message("The {channels} channels of {path} are mixed down to one.", channels=channels, path=path)
        )
    if rate != SAMPLE_RATE:
        told.append(
            message(
                "The {rate} kHz of {path} are resampled to {sample_rate}.",
                rate=f"{rate / 1000:g}",
                path=path,
                sample_rate=f"{SAMPLE_RATE / 1000:g}",
            )
        )
    return joined(" ", told)


@contextlib.contextmanager
def _sound_in(file: io.BufferedReader, path: Path) -> Iterator[soundfile.SoundFile]:
    """The sound in an open file. Raises `SoundFileError` where it is none, or damaged."""
    try:
        with soundfile.SoundFile(_Readable(file)) as sound:
            yield sound
    except soundfile.LibsndfileError as error:
        raise SoundFileError(
            message("{path} is not a sound file that can be read, or it is damaged.", path=path)
        ) from error


class _Readable:
    """A file as libsndfile reads one: it calls these from C, where nothing can be raised.

    Without a name, which libsndfile cannot open where it is no text, and by which it takes a file for one
    without a header.
    """

    def __init__(self, file: io.BufferedReader) -> None:
        self._file = file

    def readinto(self, buffer: memoryview) -> int:
        try:
            return self._file.readinto(buffer)
        except (OSError, ValueError):
            return 0

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        with contextlib.suppress(OSError, ValueError, OverflowError):
            self._file.seek(offset, whence)
        return self.tell()

    def tell(self) -> int:
        return self._file.tell()


class _Blocks:
    """The sound of a file in mono, block by block, and how many frames it had."""

    def __init__(self, file: soundfile.SoundFile) -> None:
        self._file = file
        self.frames = 0

    def __iter__(self) -> Iterator[npt.NDArray[np.float32]]:
        # The header may promise fewer frames than the file holds; the limit holds for what is read too.
        file = self._file
        limit = min(int(LONGEST_SECONDS * file.samplerate), MOST_SAMPLES // file.channels)
        block = min(int(BLOCK_SECONDS * file.samplerate), BLOCK_SAMPLES // file.channels)
        while self.frames < limit:
            count = min(block, limit - self.frames)
            samples = file.read(count, dtype="float32", always_2d=True)
            if not len(samples):
                return
            self.frames += len(samples)
            with np.errstate(invalid="ignore", over="ignore"):  # of infinities that cancel each other out
                mono = samples.mean(axis=1)
            # One value that is no number would spoil all that the resampler makes of its neighbours.
            yield np.nan_to_num(mono, posinf=1.0, neginf=-1.0)


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


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[io.BufferedReader]:
    """The file, open for reading and not empty. Raises `SoundFileError` where it cannot be read."""
    try:
        with open_user_file(path, MOST_BYTES) as file:
            if not os.fstat(file.fileno()).st_size:
                raise SoundFileError(message("{path} is empty (0 bytes): make or copy it again.", path=path))
            yield file
    except OSError as error:
        raise SoundFileError(_why_not_read(path, error)) from error


def _why_not_read(path: Path, error: OSError) -> str:
    if isinstance(error, IsADirectoryError):
        return message("{path} is a folder: name a sound file in it.", path=path)
    if isinstance(error, NoRegularFileError):
        return message(
            "{path} is a pipe or a device and no file: save the sound in a file, and name that.", path=path
        )
    if isinstance(error, TooLargeError):
        return message(
            "{path} has more than {most_bytes} GiB: cut out the part that holds the command.",
            path=path,
            most_bytes=f"{MOST_BYTES / 2**30:.0f}",
        )
    if isinstance(error, FileNotFoundError):
        return message("There is no file {path}: check its name.", path=path)
    if error.errno in (errno.EACCES, errno.EPERM):
        return message("{path} may not be read: allow it, or copy the file.", path=path)
    return message(
        "{path} cannot be read ({strerror}): check its name, or copy the file.",
        path=path,
        strerror=error.strerror,
    )


def _is_truncated_wav(file: io.BufferedReader) -> bool:
    """libsndfile reads what there is of a WAV file; the size in its header tells whether that is all."""
    header = file.read(8)
    file.seek(0)
    promised = int.from_bytes(header[4:8], "little") + 8
    size = os.fstat(file.fileno()).st_size
    return header[:4] == b"RIFF" and len(header) == 8 and size < promised < UNKNOWN_SIZE


def _cut_off(path: Path) -> SoundFileError:
    return SoundFileError(
        message("{path} is cut off: it holds less sound than it says; make or copy it again.", path=path)
    )


def _check_it_is_short(path: Path, file: soundfile.SoundFile) -> None:
    seconds = file.frames / file.samplerate
    if seconds > LONGEST_SECONDS:
        raise SoundFileError(
            message(
                "{path} lasts {seconds} minutes, and at most {longest_seconds} are heard: cut out "
                "the part that holds the command.",
                path=path,
                seconds=f"{seconds / 60:.0f}",
                longest_seconds=f"{LONGEST_SECONDS / 60:.0f}",
            )
        )
    if file.frames * file.channels > MOST_SAMPLES:
        raise SoundFileError(
            message(
                "{path} has {channels} channels at {samplerate} kHz for {seconds} s, which is more "
                "than is read: cut out the part that holds the command.",
                path=path,
                channels=file.channels,
                samplerate=f"{file.samplerate / 1000:g}",
                seconds=f"{seconds:.0f}",
            )
        )

"""All recordings of a place as pictures, with what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from language.sentence import joined, message
from models.data.spoken.decoding import SAMPLE_RATE, UnusableSoundError, decode
from models.data.spoken.names import recording_of
from models.data.spoken.places import Place, SoundFile
from models.data.spoken.spectrogram import HEIGHT, WIDTH, picture_of

NOT_NAMED_SO = message("its name does not say word, speaker and number")
NAMED = 3
"""Files that are left out and named; of more there is a count."""
SHOWN_OF_A_PATH = 60
"""Letters, from its end."""


@dataclass(frozen=True, eq=False)
class SoundPictures:
    """What could be used, in the order of the files' names."""

    images: NDArray[np.uint8]
    """[n, HEIGHT, WIDTH]."""
    labels: tuple[str, ...]
    """[n], as the names have them."""
    speakers: tuple[str, ...]
    """[n]."""
    left_out: tuple[tuple[str, str], ...]
    """Files that could not be used, and in a few words why."""
    converted: int
    """How many were mixed down or resampled."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What is worth knowing of it, in sentences."""
        found = []
        if self.left_out:
            found.append(_left_out(self.left_out, len(self.labels) + len(self.left_out)))
        if self.converted:
            found.append(
                message(
                    "{converted} of {labels} recordings were mixed down to mono or resampled to "
                    "{sample_rate} kHz, so that all are alike.",
                    converted=f"{self.converted:,}",
                    labels=f"{len(self.labels):,}",
                    sample_rate=f"{SAMPLE_RATE / 1000:g}",
                )
            )
        return tuple(found)


def pictures_of(place: Place) -> SoundPictures:
    """Decode every file and make its picture; what cannot be used is left out, and says why."""
    images, labels, speakers = [], [], []
    left_out: list[tuple[str, str]] = []
    converted = 0
    for file in place.files:
        recording = recording_of(file.path)
        if recording is None:
            left_out.append((file.path, NOT_NAMED_SO))
            continue
        try:
            image, was_converted = _picture(file)
        except UnusableSoundError as error:
            left_out.append((file.path, str(error)))
            continue
        images.append(image)
        labels.append(recording.label)
        speakers.append(recording.speaker)
        converted += was_converted
    stacked = np.stack(images) if images else np.zeros((0, HEIGHT, WIDTH), np.uint8)
    return SoundPictures(stacked, tuple(labels), tuple(speakers), tuple(left_out), converted)


def _picture(file: SoundFile) -> tuple[NDArray[np.uint8], bool]:
    sound = decode(file.read())
    return picture_of(sound.samples), sound.was_converted


def _left_out(files: tuple[tuple[str, str], ...], total: int) -> str:
    told = [
        message("{files} of {total} sound files were left out.", files=f"{len(files):,}", total=f"{total:,}")
    ]
    told += [
        message("“{path}” was left out: {why}.", path=path[-SHOWN_OF_A_PATH:], why=why)
        for path, why in files[:NAMED]
    ]
    if len(files) > NAMED:
        told.append(message("So were {files} more.", files=f"{len(files) - NAMED:,}"))
    return joined(" ", told)

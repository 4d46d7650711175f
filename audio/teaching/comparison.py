"""How sounds are compared: features, with the background and the limits that belong to them."""

from __future__ import annotations

import contextlib
import os
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from audio.capture.files import SoundFileError
from audio.capture.sound import Utterance
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.background import background_sounds
from audio.teaching.dynamic_time_warping import Matrix, Templates
from audio.teaching.features import Encode, EncoderFeatures, Features, SpectrumFeatures, mean_of_encoder
from audio.teaching.taught_phrases import ENCODER_LIMITS, SPECTRUM_LIMITS, Limits
from language.sentence import message

SPECTRUM = "spectrum"
ENCODER = "whisper-base"
_DAMAGED = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error)


@runtime_checkable
class Encoder(Protocol):
    """A recogniser that lends its encoder, such as `audio.recognisers.whisper.Whisper`."""

    def encode(self, utterance: Utterance) -> Matrix:
        """(F, 512), a row each 20 ms. Raises `RecogniserError`."""


class Comparison(Protocol):
    """One way to compare. What one way makes of a sound means nothing to another `kind`."""

    kind: str
    limits: Limits

    def features(self, utterance: Utterance) -> Matrix | None:
        """See `audio.teaching.features.Features`. Raises `RecogniserError`."""

    def background(self) -> Templates:
        """Sounds that mean nothing; at hand once `features` has been called. Raises `RecogniserError`."""


def comparison_by(recogniser: object, folder: Path) -> Comparison:
    """With the recogniser's encoder where it lends one, else by the spectrum alone.

    What the encoder makes of the background takes a second or two, and is kept in the folder.
    """
    return ByEncoder(recogniser.encode, folder) if isinstance(recogniser, Encoder) else BySpectrum()


class BySpectrum:
    """Where there is no encoder."""

    kind = SPECTRUM
    limits = SPECTRUM_LIMITS

    def __init__(self) -> None:
        self._features = SpectrumFeatures()
        self._background: Templates | None = None

    def features(self, utterance: Utterance) -> Matrix | None:
        """See `Comparison`."""
        return self._features(utterance)

    def background(self) -> Templates:
        """See `Comparison`."""
        if self._background is None:
            self._background = Templates(_described(self._features, _sounds()))
        return self._background


@dataclass(frozen=True, eq=False)
class _Ground:
    """What the encoder makes of the background."""

    mean: npt.NDArray[np.float32]
    templates: tuple[Matrix, ...]


class ByEncoder:
    """By Whisper's encoder beside the spectrum.

    The mean of the background is a part of the features, so it is kept: examples that are on disk must go on
    meaning the same.
    """

    kind = ENCODER
    limits = ENCODER_LIMITS

    def __init__(self, encode: Encode, folder: Path) -> None:
        self._encode = encode
        self._file = folder / f"background-{ENCODER}.npz"
        self._ready: tuple[EncoderFeatures, Templates] | None = None

    def features(self, utterance: Utterance) -> Matrix | None:
        """See `Comparison`."""
        features, _ = self._prepared()
        return features(utterance)

    def background(self) -> Templates:
        """See `Comparison`."""
        _, templates = self._prepared()
        return templates

    def _prepared(self) -> tuple[EncoderFeatures, Templates]:
        if self._ready is None:
            ground = _kept(self._file)
            if ground is None:
                ground = _heard(self._encode)
                _keep(ground, self._file)
            self._ready = EncoderFeatures(self._encode, ground.mean), Templates(ground.templates)
        return self._ready


def _heard(encode: Encode) -> _Ground:
    sounds = _sounds()
    encoded = {sound.pcm: encode(sound) for sound in sounds}
    recall: Encode = lambda sound: encoded[sound.pcm]  # noqa: E731 - typed, and of no use elsewhere
    mean = mean_of_encoder(recall, sounds)
    return _Ground(mean, _described(EncoderFeatures(recall, mean), sounds))


def _described(features: Features, sounds: tuple[Utterance, ...]) -> tuple[Matrix, ...]:
    return tuple(found for sound in sounds if (found := features(sound)) is not None)


def _sounds() -> tuple[Utterance, ...]:
    try:
        return background_sounds()
    except SoundFileError as error:
        raise RecogniserError(
            message("Taught phrases cannot be heard ({error}): install HearSee again.", error=error)
        ) from error


def _kept(file: Path) -> _Ground | None:
    """None where there is none, or none that can be used: it is then made anew."""
    try:
        with np.load(file, allow_pickle=False) as arrays:
            mean = arrays["mean"]
            templates = tuple(arrays[f"word_{at}"] for at in range(len(arrays.files) - 1))
    except _DAMAGED:
        return None
    every = (mean, *templates)
    sound = all(array.dtype == np.float32 and array.size and np.isfinite(array).all() for array in every)
    shaped = mean.ndim == 1 and bool(templates) and all(each.ndim == 2 for each in templates)
    if not sound or not shaped or len({each.shape[1] for each in templates}) > 1:
        return None
    return _Ground(mean, templates)


def _keep(ground: _Ground, file: Path) -> None:
    """All of it or nothing. Where it cannot be kept it is made anew the next time."""
    arrays: dict[str, Any] = {f"word_{at}": template for at, template in enumerate(ground.templates)}
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-", suffix=".part")
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as opened:
                np.savez(opened, mean=ground.mean, **arrays)
                opened.flush()
                os.fsync(opened.fileno())
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)

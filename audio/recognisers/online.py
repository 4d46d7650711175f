"""Engines of the SpeechRecognition library. They hear free text, which the grammar then has to match.

Google Web Speech hears on Google's computers: the sound leaves this one. Vosk hears here.
"""

from __future__ import annotations

import functools
import importlib.util
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from audio.capture.sound import SAMPLE_RATE, SAMPLE_WIDTH, Utterance
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds
from language.sentence import message

THRESHOLDS = Thresholds(sure=0.0, unsure=0.0)
"""These engines tell no doubt; a text that is a command is one."""
ANSWERS_WITHIN_SECONDS = 10
INSTEAD = message("choose Whisper, which needs no network")


@dataclass(frozen=True)
class Service:
    """One of the library's engines."""

    title: str
    method: str
    """Of `speech_recognition.Recognizer`."""
    sends_sound_away: bool
    to_set_up: str
    """What to do where its package or its model is missing."""
    package: str = ""
    """What it needs beside the library."""
    model: str = ""
    """What lies beside the library once it has been downloaded."""
    options: Mapping[str, Any] = field(default_factory=dict)


SERVICES: Mapping[str, Service] = {
    "google": Service(
        message("Google Web Speech"),
        "recognize_google",
        sends_sound_away=True,
        to_set_up=message("run pip install SpeechRecognition"),
        # The library's own address would send the sound unencrypted.
        options={"endpoint": "https://www.google.com/speech-api/v2/recognize", "language": "en-US"},
    ),
    "vosk": Service(
        message("Vosk"),
        "recognize_vosk",
        sends_sound_away=False,
        to_set_up=message('run pip install "SpeechRecognition[vosk]" and then sprc download vosk'),
        package="vosk",
        model="models/vosk",
    ),
}
"""By name. The library's others need an account and a key, or are here already."""


def load_speech_recognition() -> Any:
    """The `speech_recognition` module. Raises `ImportError` without it."""
    with warnings.catch_warnings():
        # It imports aifc and audioop, which Python 3.11 and 3.12 call deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        import speech_recognition
    return speech_recognition


class SpeechRecognitionEngine:
    """A `Recogniser` that asks one of `SERVICES`. Raises `KeyError` for a name that is not there."""

    def __init__(
        self,
        engine: str,
        load: Callable[[], Any] = load_speech_recognition,
        find: Callable[[str], object] = importlib.util.find_spec,
    ) -> None:
        """`find` finds a package by its name, or None."""
        self._service = SERVICES[engine]
        self._load = load
        self._find = find

    @property
    def sends_sound_away(self) -> bool:
        """Whether what is said leaves this computer."""
        return self._service.sends_sound_away

    def warm_up(self) -> None:
        """Raises `RecogniserError` where the library is missing, or what the service needs beside it."""
        package, model = self._service.package, self._service.model
        beside = Path(self._library.__file__).parent
        if package and self._find(package) is None:
            raise RecogniserError(
                self._not_set_up(ImportError(message("{package} is not installed", package=package)))
            )
        if model and not (beside / model).exists():
            raise RecogniserError(
                self._not_set_up(FileNotFoundError(message("its model has not been downloaded")))
            )

    def recognise(self, utterance: Utterance) -> Recognition:
        """See `Recogniser`. Waits for an answer for `ANSWERS_WITHIN_SECONDS` at most; `doubt` is None."""
        library = self._library
        recognizer = library.Recognizer()
        recognizer.operation_timeout = ANSWERS_WITHIN_SECONDS
        sound = library.AudioData(utterance.pcm, SAMPLE_RATE, SAMPLE_WIDTH)
        try:
            text = getattr(recognizer, self._service.method)(sound, **self._service.options)
        except library.UnknownValueError:
            return Recognition("")
        except Exception as error:  # whatever a network, a service and its package may do
            raise RecogniserError(self._problem(library, error)) from error
        return Recognition(str(text))

    def close(self) -> None:
        """See `Recogniser`. It holds nothing."""

    @functools.cached_property
    def _library(self) -> Any:
        try:
            return self._load()
        except ImportError as error:
            raise RecogniserError(self._not_set_up(error)) from error

    def _problem(self, library: Any, error: Exception) -> str:
        title = self._service.title
        if isinstance(error, ImportError | library.exceptions.SetupError):
            return self._not_set_up(error)
        if isinstance(error, TimeoutError):
            return message(
                "{title} did not answer within {answers_within_seconds} s: say it again, or {instead}.",
                title=title,
                answers_within_seconds=ANSWERS_WITHIN_SECONDS,
                instead=INSTEAD,
            )
        if isinstance(error, library.RequestError):
            return message(
                "{title} cannot be reached ({error}): connect to the network, or {instead}.",
                title=title,
                error=_reason(error),
                instead=INSTEAD,
            )
        return message(
            "{title} cannot hear at present ({error}): try again, or {instead}.",
            title=title,
            error=_reason(error),
            instead=INSTEAD,
        )

    def _not_set_up(self, error: Exception) -> str:
        return message(
            "{title} cannot hear ({error}): {to_set_up}.",
            title=self._service.title,
            error=_reason(error),
            to_set_up=self._service.to_set_up,
        )


def _reason(error: Exception) -> str:
    """Its first sentence, or its name, as a part of ours."""
    lines = str(error).strip().splitlines()
    return lines[0].split(". ")[0].strip().rstrip(".") if lines else type(error).__name__

"""How to make one of the catalogue's engines for a grammar."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from audio.grammar.grammar import Grammar
from audio.grammar.languages import Language
from audio.recognisers.catalogue import ENGINES, WHISPER
from audio.recognisers.network.weights import HOW_TO_GET, WeightsError, find_usable_weights
from audio.recognisers.online import SERVICES, SpeechRecognitionEngine
from audio.recognisers.online import THRESHOLDS as AT_ITS_WORD
from audio.recognisers.recogniser import Recogniser, RecogniserError, Thresholds
from language.sentence import message

LIBRARY = "ctranslate2"
HOW_TO_INSTALL = message("run pip install faster-whisper")
WHISPER_MODULE = "audio.recognisers.whisper"
NO_WEIGHTS = message(
    "Whisper cannot hear because its weights are not on this computer: {how_to_get}.", how_to_get=HOW_TO_GET
)


class WarmRecogniser(Recogniser, Protocol):
    """A `Recogniser` that can get ready before it is needed."""

    def warm_up(self) -> None:
        """Load what the first utterance would otherwise wait for. Raises `RecogniserError`."""


@dataclass(frozen=True)
class Made:
    """An engine that was made."""

    recogniser: WarmRecogniser
    thresholds: Thresholds
    """Those that fit its doubt."""
    engine: str
    """Its name among `ENGINES`."""
    instead: str = ""
    """Where it took the place of another one, why, in a sentence."""


class WeightsMissingError(RecogniserError):
    """Whisper could hear, but its weights are nowhere on this computer."""


class Find(Protocol):
    """What `find_usable_weights` does."""

    def __call__(self, chosen: Path | None, cache: Path, /) -> Path | None:
        """The folder with Whisper's weights, or None. Raises `WeightsError`."""


def make_recogniser(
    engine: str,
    grammar: Grammar,
    *,
    cache: Path,
    language: Language | None = None,
    expected: Language | None = None,
    weights: Path | None = None,
    load: Callable[[str], Any] = importlib.import_module,
    installed: Callable[[str], bool] | None = None,
    find: Find = find_usable_weights,
) -> Made:
    """An engine of `ENGINES` for the grammar.

    `language` is the only one that is spoken, or None: Whisper then hears which, and `expected` is the one
    that is likelier before anything was said, if any; the others have but one.
    `weights` is a folder with Whisper's that the user chose, `cache` the one in which HearSee keeps them: see
    `audio.recognisers.network.weights`. Raises `RecogniserError` where the engine is unknown or cannot be
    made, `WeightsMissingError` where only the weights are not there.
    """
    if engine not in ENGINES:
        raise RecogniserError(
            message(
                "There is no engine {engine}: choose one of {listed}.",
                engine=f"{engine!r}",
                listed=", ".join(ENGINES),
            )
        )
    if engine in SERVICES:
        return Made(SpeechRecognitionEngine(engine), AT_ITS_WORD, engine)
    find_here = partial(find, weights, cache)
    return _whisper(grammar, (language, expected), find_here, load, installed or is_installed)


def is_installed(module: str) -> bool:
    """Whether a top-level module can be imported, without importing it."""
    return importlib.util.find_spec(module) is not None


def _whisper(
    grammar: Grammar,
    spoken: tuple[Language | None, Language | None],
    find: Callable[[], Path | None],
    load: Callable[[str], Any],
    installed: Callable[[str], bool],
) -> Made:
    # Not imported to find out: it would bring its threads into the window's process.
    if not installed(LIBRARY):
        raise RecogniserError(
            message(
                "Whisper cannot hear because {library} is not installed: {how_to_install}.",
                library=LIBRARY,
                how_to_install=HOW_TO_INSTALL,
            )
        )
    try:
        whisper = load(WHISPER_MODULE)
    except (ImportError, OSError) as error:
        raise RecogniserError(
            message(
                "Whisper cannot hear because its library does not load ({error}): {how_to_install}.",
                error=error,
                how_to_install=HOW_TO_INSTALL,
            )
        ) from error
    try:
        folder = find()
    except WeightsError as error:
        raise RecogniserError(str(error)) from error
    if folder is None:
        raise WeightsMissingError(NO_WEIGHTS)
    return Made(whisper.Whisper(grammar, folder, *spoken), whisper.THRESHOLDS, WHISPER)

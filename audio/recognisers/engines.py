"""The engines by name, and how to make one for a grammar."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from audio.grammar import Grammar
from audio.recognisers import sphinx
from audio.recognisers.online import SERVICES, SpeechRecognitionEngine
from audio.recognisers.online import THRESHOLDS as AT_ITS_WORD
from audio.recognisers.recogniser import Recogniser, RecogniserError, Thresholds
from audio.recognisers.weights import HOW_TO_GET, WeightsError, find_weights

AUTO = "auto"
LIBRARY = "ctranslate2"
HOW_TO_INSTALL = "run pip install faster-whisper"
WHISPER_MODULE = "audio.recognisers.whisper"
NO_WEIGHTS = f"Whisper cannot hear because its weights are not on this computer: {HOW_TO_GET}."


class WarmRecogniser(Recogniser, Protocol):
    """A `Recogniser` that can get ready before it is needed."""

    def warm_up(self) -> None:
        """Load what the first utterance would otherwise wait for. Raises `RecogniserError`."""


Made = tuple[WarmRecogniser, Thresholds]


class Find(Protocol):
    """What `find_weights` does."""

    def __call__(self, chosen: Path | None, cache: Path, /) -> Path | None:
        """The folder with Whisper's weights, or None. Raises `WeightsError`."""


@dataclass(frozen=True)
class Engine:
    """What a person should know to choose it."""

    title: str
    sends_sound_away: bool = False
    """Whether what is said leaves this computer. Such an engine is never used unless it is chosen."""


ENGINES: Mapping[str, Engine] = {
    AUTO: Engine("Whisper where its weights are there, else PocketSphinx"),
    "whisper": Engine("Whisper, multilingual base"),
    "sphinx": Engine("PocketSphinx, English"),
    **{name: Engine(service.title, service.sends_sound_away) for name, service in SERVICES.items()},
}


def ignore(_: str) -> None:
    """Notes that nobody reads."""


def make_recogniser(
    engine: str,
    grammar: Grammar,
    *,
    cache: Path,
    weights: Path | None = None,
    note: Callable[[str], object] = ignore,
    load: Callable[[str], Any] = importlib.import_module,
    installed: Callable[[str], bool] | None = None,
    find: Find = find_weights,
) -> Made:
    """An engine of `ENGINES` for the grammar, and the thresholds that fit its doubt.

    `weights` is a folder with Whisper's that the user chose, `cache` the one in which HearSee keeps them
    (see `find_weights`). With "auto" PocketSphinx hears where Whisper cannot, and `note` is told why in a
    sentence. Raises `RecogniserError` where an engine that was named is unknown or cannot be made.
    """
    if engine not in ENGINES:
        raise RecogniserError(f"There is no engine {engine!r}: choose one of {', '.join(ENGINES)}.")
    if engine in SERVICES:
        return SpeechRecognitionEngine(engine), AT_ITS_WORD
    if engine != "sphinx":
        try:
            return _whisper(grammar, lambda: find(weights, cache), load, installed or is_installed)
        except RecogniserError as error:
            if engine != AUTO:
                raise
            note(f"{str(error).removesuffix('.')}; PocketSphinx hears instead, English only.")
    return sphinx.Sphinx(grammar), sphinx.THRESHOLDS


def is_installed(module: str) -> bool:
    """Whether a top-level module can be imported, without importing it."""
    return importlib.util.find_spec(module) is not None


def _whisper(
    grammar: Grammar,
    find: Callable[[], Path | None],
    load: Callable[[str], Any],
    installed: Callable[[str], bool],
) -> Made:
    # Not imported to find out: it would bring its threads into the window's process.
    if not installed(LIBRARY):
        raise RecogniserError(f"Whisper cannot hear because {LIBRARY} is not installed: {HOW_TO_INSTALL}.")
    try:
        whisper = load(WHISPER_MODULE)
    except (ImportError, OSError) as error:
        raise RecogniserError(
            f"Whisper cannot hear because its library does not load ({error}): {HOW_TO_INSTALL}."
        ) from error
    try:
        folder = find()
    except WeightsError as error:
        raise RecogniserError(str(error)) from error
    if folder is None:
        raise RecogniserError(NO_WEIGHTS)
    return whisper.Whisper(grammar, folder), whisper.THRESHOLDS

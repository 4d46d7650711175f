"""Whisper (Radford et al., 2022) along the grammar's paths, in a process of its own: English and Chinese."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar
from audio.grammar.languages import Language
from audio.recognisers.engine_process import EngineProcess
from audio.recognisers.network.graph import Array
from audio.recognisers.recogniser import Recognition, Thresholds
from audio.recognisers.whisper_engine import WhisperEngine

THRESHOLDS = Thresholds(sure=1.0, unsure=1.65, apart=0.3, apart_by_doubt=1.0)


class Whisper:
    """A `Recogniser` of the commands of one grammar, with the weights in a folder (see `weights`)."""

    def __init__(
        self,
        grammar: Grammar,
        weights: Path,
        language: Language | None = None,
        expected: Language | None = None,
    ) -> None:
        """`language` is the only one that is spoken, or None: it is then heard from each utterance, and
        `expected` is the likelier one at first, if any."""
        self._make = partial(WhisperEngine, weights=weights, language=language, expected=expected)
        # What slots mean need not be picklable, and is not needed there.
        self._process = EngineProcess("whisper", partial(self._make, grammar.of_words()))

    def warm_up(self) -> None:
        """Start the process and return at once: it takes some seconds to load the model."""
        self._process.warm_up()

    def follow(self, grammar: Grammar) -> None:
        """See `Following`. It takes about a second of the process, and no model is loaded."""
        words = grammar.of_words()
        self._process.change(partial(self._make, words), "follow", words)

    def recognise(self, utterance: Utterance) -> Recognition:
        """See `Recogniser`. `THRESHOLDS` fit its doubt."""
        return self._process.recognise(utterance)

    def abandon(self, utterance: Utterance) -> None:
        """See `Interruptible`."""
        self._process.abandon(utterance)

    def encode(self, utterance: Utterance) -> Array:
        """(F, 512): what the encoder makes of the sound, a row each 20 ms. Raises `RecogniserError`."""
        encoded: Array = self._process.ask("encode", utterance)
        return encoded

    def close(self) -> None:
        """See `Recogniser`. The process has ended when this returns."""
        self._process.close()

"""PocketSphinx itself: two decoders, and the comparison between them.

The first follows the grammar and nothing else, so it makes a command out of any sound. The second follows
everyday words in any order, so it fits roughly whatever is said. A command fits the grammar better, or nearly
as well; other speech fits the everyday words much better. The difference is the doubt.
"""

from __future__ import annotations

import importlib.util
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from audio.grammar.expression import Expression
from audio.recognisers.recogniser import RecogniserError, Recognition
from audio.recognisers.sphinx.everyday_words import EVERYDAY_WORDS
from audio.recognisers.sphinx.paths import Step, network, spoken
from language.sentence import message

SEARCH = "words"
WIDE: Mapping[str, Any] = {"beam": 1e-60, "pbeam": 1e-60, "wbeam": 1e-40}
"""Wider than usual: a grammar is small, so it costs nothing, and the end of a command is found in noise."""
NARROW: Mapping[str, Any] = {"wbeam": 1e-20, "maxhmmpf": 1500}
"""Without these a loop of hundreds of words takes three times as long, and tells commands apart no better."""
HISS = 16.0
"""Standard deviation, in 16-bit steps, of noise that is added to every sound. Digital silence, which no real
microphone gives, breaks the features: its logarithm has no bottom."""
NATS_A_UNIT = 1024.0
"""PocketSphinx reports exp(log likelihood / 1024)."""


@dataclass(frozen=True)
class ModelFiles:
    """Where an English acoustic model and its dictionary lie."""

    acoustic_model: Path
    dictionary: Path


@dataclass(frozen=True)
class _Path:
    """The best path of one search."""

    text: str
    nats: float
    """Log likelihood of sound and path together."""
    speech_frames: int
    """How many of the frames of 10 ms are not silence."""


def find_model_files() -> ModelFiles:
    """PocketSphinx's own, or those in SpeechRecognition. Raises `RecogniserError` where there are neither."""
    sphinx = _package("pocketsphinx") / "model" / "en-us"
    speech_recognition = _package("speech_recognition") / "pocketsphinx-data" / "en-US"
    candidates = (
        ModelFiles(sphinx / "en-us", sphinx / "cmudict-en-us.dict"),
        ModelFiles(
            speech_recognition / "acoustic-model", speech_recognition / "pronounciation-dictionary.dict"
        ),
    )
    for files in candidates:
        if files.acoustic_model.is_dir() and files.dictionary.is_file():
            return files
    raise RecogniserError(
        message(
            "Speech cannot be recognised because the English model is missing: "
            "run pip install --force-reinstall pocketsphinx"
        )
    )


def _package(name: str) -> Path:
    found = importlib.util.find_spec(name)
    return Path(found.origin).parent if found is not None and found.origin else Path("missing")


class SphinxEngine:
    """Decoders for some commands. Building them takes seconds; they are made once and used again."""

    def __init__(self, commands: Expression, pronunciations: Mapping[str, str]) -> None:
        """Raises `RecogniserError` where PocketSphinx is missing or no command can be pronounced."""
        files = find_model_files()
        self._decoder = _decoder(files, WIDE)
        self._talk = _decoder(files, NARROW)
        self._add_words(pronunciations)
        sayable = spoken(commands, {}, self._is_pronounceable)
        if sayable is None:
            raise RecogniserError(
                message("Speech cannot be recognised because no command can be pronounced.")
            )
        self._add_searches(sayable)

    def recognise(self, pcm: bytes) -> Recognition:
        """The likeliest command, and how much better everyday words fit, in nats a frame of speech."""
        sound = with_hiss(pcm)
        commanded = _best_path(self._decoder, sound)
        talk = _best_path(self._talk, sound) if commanded is not None else None
        if commanded is None or talk is None:
            return Recognition("")
        frames = max(1, commanded.speech_frames, talk.speech_frames)
        return Recognition(commanded.text, (talk.nats - commanded.nats) / frames)

    def _is_pronounceable(self, word: str) -> bool:
        return self._decoder.lookup_word(word) is not None

    def _add_words(self, pronunciations: Mapping[str, str]) -> None:
        for word, phones in pronunciations.items():
            if not self._is_pronounceable(word):
                self._decoder.add_word(word, phones, False)

    def _add_searches(self, sayable: Expression) -> None:
        commands = network(sayable)
        _follow(self._decoder, commands.start, commands.final, commands.steps)
        everyday = [word for word in EVERYDAY_WORDS if self._is_pronounceable(word)]
        share = 1 / (2 * len(everyday))
        _follow(self._talk, 0, 1, tuple((0, end, share, word) for word in everyday for end in (0, 1)))


def _follow(decoder: Any, start: int, final: int, steps: tuple[Step, ...]) -> None:
    decoder.add_fsg(SEARCH, decoder.create_fsg(SEARCH, start, final, list(steps)))
    decoder.activate_search(SEARCH)


def _best_path(decoder: Any, sound: bytes) -> _Path | None:
    decoder.reinit_feat()  # Otherwise the noise of the last utterance would be subtracted from this one.
    decoder.start_utt()
    decoder.process_raw(sound, no_search=False, full_utt=True)
    decoder.end_utt()
    found = decoder.hyp()
    if found is None or not found.hypstr or found.score <= 0:
        return None
    speech = [segment for segment in decoder.seg() if not _is_silence(segment.word)]
    frames = sum(segment.end_frame - segment.start_frame + 1 for segment in speech)
    return _Path(found.hypstr, NATS_A_UNIT * math.log(found.score), frames)


def _is_silence(word: str) -> bool:
    return word.startswith(("<", "[", "+"))


def with_hiss(pcm: bytes) -> bytes:
    """The sound with a little noise, the same every time so that the same sound gives the same answer."""
    samples = np.frombuffer(pcm, "<i2").astype(np.float64)
    samples += np.random.default_rng(0).normal(0.0, HISS, len(samples))
    return samples.round().clip(-32768, 32767).astype("<i2").tobytes()


def _decoder(files: ModelFiles, beams: Mapping[str, Any]) -> Any:
    try:
        import pocketsphinx
    except ImportError as error:
        raise RecogniserError(
            message("Speech cannot be recognised because PocketSphinx does not load: {error}", error=error)
        ) from error
    return pocketsphinx.Decoder(
        hmm=str(files.acoustic_model),
        dict=str(files.dictionary),
        lm=None,
        loglevel="FATAL",
        # All states are scored at every frame, so that the scores of both decoders share one scale.
        compallsen=True,
        # The lattice that would be searched again forgets where a command may end: it gives "stop the".
        bestpath=False,
        **beams,
    )

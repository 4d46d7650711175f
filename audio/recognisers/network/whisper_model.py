"""Whisper's weights, and what can be asked of them: the encoder's view of a sound, its language, its text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from audio.capture.sound import SAMPLE_RATE
from audio.grammar.languages import Language
from audio.recognisers.network.byte_tokens import BytePairs, token_bytes
from audio.recognisers.network.ctranslate2_file import read_model_file
from audio.recognisers.network.graph import Array
from audio.recognisers.network.products import Product, rounded
from audio.recognisers.network.whisper_decoder import Decoder, Past, Sound

FRAMES_A_SECOND = 100
"""Of the spectrogram."""
WINDOWS_OF = 0.5
"""Seconds, to whole multiples of which a sound is filled up with silence."""
LONGEST_SECONDS = 17.0
"""Longer than any command, also where it is played slower."""


@dataclass(frozen=True)
class Prompted:
    """The decoder after it has been told the language and the task: it would write the text now."""

    language: Language
    nats: Mapping[Language, float]
    """How likely each language is, up to a constant."""
    sound: Sound
    features: Array
    """(1, D)"""
    past: Past


@dataclass(frozen=True)
class FreeText:
    """What the model writes of a sound by itself, held by no grammar."""

    tokens: tuple[int, ...]
    """Without the one that ends it."""
    nats: float
    """Natural log-probability of the whole."""


class WhisperModel:
    """Encoder and decoder. Called from one thread."""

    def __init__(self, weights: Path, threads: int = 1, product: Product = rounded) -> None:
        """Raises OSError, ValueError or RuntimeError where the folder `weights` holds no such model."""
        import ctranslate2
        from faster_whisper.feature_extractor import FeatureExtractor

        self._token = _vocabulary(weights / "tokenizer.json")
        self.end = self._token["<|endoftext|>"]
        self.texts = token_bytes(self._token, self.end)
        self.pairs = BytePairs(self.texts)
        self._number = {text: token for token, text in enumerate(self.texts)}
        self.decoder = Decoder(read_model_file(weights / "model.bin"), product)
        self._marks = list(range(self.end + 1, len(self.decoder.embedding)))
        """Tokens that are no text: languages, tasks, moments."""
        # Eight bits are as accurate here and take two thirds of the time.
        self._encoder = ctranslate2.models.Whisper(str(weights), compute_type="int8", intra_threads=threads)
        self._view = ctranslate2.StorageView.from_array
        self._spectrogram: Any = FeatureExtractor()

    def is_common(self, word: str) -> bool:
        """Whether a word is frequent enough to be a token by itself."""
        return f" {word}".encode() in self._number

    def tokens(self, text: str) -> list[int]:
        """The tokens of a text that begins with a space, as the model learnt to write it."""
        return self.tokens_of(f" {text}")

    def tokens_of(self, text: str) -> list[int]:
        """The same of a text as it is."""
        words = re.findall(r" ?[A-Za-z]+| ?[0-9]+| ?[^\sA-Za-z0-9]+| ", text)
        return [self._number[piece] for word in words for piece in self.pairs.split(word.encode())]

    def encode(self, samples: npt.NDArray[np.float32], silence_after: float) -> Array:
        """(F, D): what the encoder makes of the sound, a row each 20 ms.

        `samples` are in -1 .. 1 at `SAMPLE_RATE`; what comes after `LONGEST_SECONDS` is not heard. So many
        seconds of silence follow them, and then as much as fills the window.
        """
        kept = samples[: round(LONGEST_SECONDS * SAMPLE_RATE)]
        seconds = np.ceil((len(kept) / SAMPLE_RATE + silence_after) / WINDOWS_OF) * WINDOWS_OF
        padded = np.zeros(round(seconds * SAMPLE_RATE), np.float32)
        padded[: len(kept)] = kept
        spectrogram = self._spectrogram(padded, padding=0)[:, : round(seconds * FRAMES_A_SECOND)]
        frames = np.ascontiguousarray(spectrogram[None], np.float32)
        encoded: Array = np.asarray(self._encoder.encode(self._view(frames), to_cpu=True), np.float32)[0]
        return encoded

    def prompt(
        self,
        encoded: Array,
        languages: Sequence[Language],
        language: Language | None = None,
        prior: Mapping[Language, float] | None = None,
    ) -> Prompted:
        """Ready to write in one of these languages: in `language`, or the likeliest, where `prior` has the
        nats by which each is likelier before anything is heard."""
        sound = self.decoder.listen(encoded)
        # The first is taken for granted: what follows the first token does not change what that one says.
        features, past = self._read_prompt(languages[0], sound)
        heard, expected = self._nats(features[0], languages), prior or {}
        nats = {each: heard[each] + expected.get(each, 0.0) for each in languages}
        language = language or max(languages, key=lambda each: nats[each])
        if language is not languages[0]:
            features, past = self._read_prompt(language, sound)
        return Prompted(language, nats, sound, features[-1:], past)

    def free_text(self, encoded: Array, language: Language, most: int) -> FreeText:
        """The text of the sound, at most so many tokens of it: of each the likeliest, one after the other."""
        result = self._encoder.generate(
            self._view(np.ascontiguousarray(encoded[None])),
            [self._prompt_of(language)],
            beam_size=1,
            max_length=2 * most,  # it counts the half for what came before
            length_penalty=0,  # the sum for its tokens and the end, no mean
            return_scores=True,
            suppress_blank=False,
            suppress_tokens=self._marks,
        )[0]
        (tokens,), (nats,) = result.sequences_ids, result.scores
        return FreeText(tuple(tokens), float(nats))

    def _prompt_of(self, language: Language) -> list[int]:
        names = ("startoftranscript", language.value, "transcribe", "notimestamps")
        return [self._token[f"<|{name}|>"] for name in names]

    def _read_prompt(self, language: Language, sound: Sound) -> tuple[Array, Past]:
        """(4, D): what the decoder makes of each token of the prompt."""
        prompt = np.array([self._prompt_of(language)])
        features, past = self.decoder.read(prompt, self.decoder.nothing(), sound)
        return features[0], past

    def _nats(self, features: Array, languages: Sequence[Language]) -> dict[Language, float]:
        rows = self.decoder.embedding[[self._token[f"<|{language.value}|>"] for language in languages]]
        return dict(zip(languages, map(float, rows @ features), strict=True))


def _vocabulary(path: Path) -> Mapping[str, int]:
    """The number of every token, marks included. Raises ValueError where the file cannot be used."""
    from tokenizers import Tokenizer

    try:
        return dict(Tokenizer.from_file(str(path)).get_vocab())
    except Exception as error:  # it raises nothing narrower
        raise ValueError(f"{path.name}: {error}") from error

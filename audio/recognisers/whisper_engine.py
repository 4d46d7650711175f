"""Whisper itself: the sound through the encoder, the language, and the search along the grammar's paths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from audio.automaton import Automaton, Ending
from audio.grammar import Grammar
from audio.languages import Language, grammar_in, languages
from audio.recognisers.beam_search import BeamSearch, Hypothesis, Width
from audio.recognisers.byte_tokens import BytePairs, token_bytes
from audio.recognisers.ctranslate2_file import read_model_file
from audio.recognisers.token_paths import Pieces, TokenPaths, TokenTree
from audio.recognisers.whisper_decoder import Array, Decoder, Past, Sound
from audio.recognisers.word_forms import word_forms
from audio.sound import SAMPLE_RATE
from audio.spellings import folded

FRAMES_A_SECOND = 100
"""Of the spectrogram."""
SILENCE_AFTER = 0.8
"""Seconds of silence behind the utterance. Whisper was trained on thirty seconds, most of them silent at the
end; without any silence it does not know that the speaker has finished."""
WINDOWS_OF = 0.5
"""Seconds, to whole multiples of which the sound is filled up."""
MOST_FOUND = 4
"""Phrases that are worth offering."""
LONGEST = 15.0
"""Seconds; longer than any command."""


@dataclass(frozen=True)
class Found:
    """A phrase of the grammar that a sound may be."""

    ending: Ending
    text: str
    """As Whisper writes it."""
    hypothesis: Hypothesis


class WhisperEngine:
    """Encoder, decoder and the paths of one grammar in each of its languages. Called from one thread."""

    def __init__(self, grammar: Grammar, weights: Path, threads: int = 1, width: Width | None = None) -> None:
        """Raises OSError or ValueError where the folder `weights` holds no such model."""
        import ctranslate2
        from faster_whisper.feature_extractor import FeatureExtractor
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
        self._token: Mapping[str, int] = tokenizer.get_vocab()
        self._texts = token_bytes(self._token, self._token["<|endoftext|>"])
        self._encoder = ctranslate2.models.Whisper(str(weights), compute_type="int8", intra_threads=threads)
        self._spectrogram: Any = FeatureExtractor()
        self._view = ctranslate2.StorageView.from_array
        self._decoder = Decoder(read_model_file(weights / "model.bin"))
        tree = TokenTree(self._texts)
        forms = word_forms(grammar)
        pairs = BytePairs(self._texts)
        pieces = Pieces(pairs.split(f"{space}{form}".encode()) for form in forms for space in ("", " "))
        self._searches = {
            language: BeamSearch(
                self._decoder,
                TokenPaths(Automaton(grammar_in(grammar, language)), tree, pieces),
                self._token["<|endoftext|>"],
                width,
            )
            for language in languages(grammar)
        }

    def find(self, samples: npt.NDArray[np.float32]) -> tuple[Found, ...]:
        """Samples in -1 .. 1 at `SAMPLE_RATE` -> the phrases that they may be, the likeliest first."""
        sound = self._decoder.listen(self.encode(samples))
        first = next(iter(self._searches))
        # The usual language is taken for granted: what follows the first token does not change what it says.
        features, past = self._read_prompt(first, sound)
        language = self._language(features[0])
        if language is not first:
            features, past = self._read_prompt(language, sound)
        return self._phrases(language, sound, features[-1:], past)

    def _read_prompt(self, language: Language, sound: Sound) -> tuple[Array, Past]:
        """(4, D): what the decoder makes of each token of the prompt."""
        names = ("startoftranscript", language.value, "transcribe", "notimestamps")
        prompt = np.array([[self._token[f"<|{name}|>"] for name in names]])
        features, past = self._decoder.read(prompt, self._decoder.nothing(), sound)
        return features[0], past

    def encode(self, samples: npt.NDArray[np.float32]) -> Array:
        """(F, D): what the encoder makes of the sound, a row each 20 ms, with silence after it."""
        seconds = min(LONGEST, len(samples) / SAMPLE_RATE) + SILENCE_AFTER
        window = round(np.ceil(seconds / WINDOWS_OF) * WINDOWS_OF * SAMPLE_RATE)
        padded = np.zeros(window, np.float32)
        padded[: len(samples)] = samples[:window]
        mel = self._spectrogram(padded, padding=0)[:, : window * FRAMES_A_SECOND // SAMPLE_RATE]
        mel = np.ascontiguousarray(mel[None], np.float32)
        return np.asarray(self._encoder.encode(self._view(mel), to_cpu=True), np.float32)[0]

    def _language(self, features: Array) -> Language:
        """The likelier of the grammar's languages, by the model's own first token."""
        spoken = tuple(self._searches)
        rows = self._decoder.embedding[[self._token[f"<|{language.value}|>"] for language in spoken]]
        return spoken[int(np.argmax(rows @ features))]

    def _phrases(
        self, language: Language, sound: Sound, features: Array, past: Past
    ) -> tuple[Found, ...]:
        search = self._searches[language]
        found = []
        for hypothesis in search.likeliest(sound, features, past)[:MOST_FOUND]:
            text = b"".join(self._texts[token] for token in hypothesis.tokens)
            ending = search.paths.automaton.read(folded(text))
            if ending is not None:
                found.append(Found(ending, text.decode(errors="replace").strip(), hypothesis))
        return tuple(found)
